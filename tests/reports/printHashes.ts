import { createHash } from 'node:crypto'
import { standardScale } from '../../src/core/model/scale'
import { renderedFormats, renderReport } from '../../src/reports/renderReport'
import { buildReport } from '../../src/reports/model/report'
import { maduroArticle } from './sampleArticle'

// Run in a process of its own: prints the SHA-256 of a report in every format as JSON.
const report = buildReport(maduroArticle(), standardScale, '1.2.3')
const hashes = await Promise.all(
  renderedFormats.map(async (format) => {
    const bytes = await renderReport(report, format)
    return [format, createHash('sha256').update(bytes).digest('hex')] as const
  }),
)
process.stdout.write(JSON.stringify(Object.fromEntries(hashes)))
