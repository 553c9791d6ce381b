import { useState } from 'react'
import { formatNames, reportFormats } from '../../../contract/requests'
import type { Article } from '../../../core/model/article'
import type { ReportOptions } from '../../../core/model/reportOptions'
import { give, useArticle } from '../../lib/article'
import { openDialog, useDialogs } from '../../lib/dialogs'
import { tell } from '../../lib/notices'
import { exportReport } from '../../lib/report'
import { chosenOptions, useReportChoice } from '../../lib/reportChoice'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Choice } from '../../ui/Field'
import { Preview } from './Preview'
import { ReportChoices } from './ReportChoices'
import './reports.css'

export function ReportDialog() {
  const open = useDialogs((state) => state.open)
  const view = useArticle((state) => state.view)
  if (open !== 'report' || !view) return null
  return <ReportForm key={view.article.id} article={view.article} version={view.version} />
}

/** What is to be in the report, and how that looks. */
function ReportForm({ article, version }: { article: Article; version: number }) {
  // The window's own choice is remembered; what may get out is asked for anew each time.
  const [asked, setAsked] = useState(() => {
    const { confidentialSources, privateNotes, address } = chosenOptions(article)
    return { confidentialSources, privateNotes, address }
  })
  const { audience, claims, sections, format } = useReportChoice()
  const options: ReportOptions = { ...chosenOptions(article), audience, claims, sections, ...asked }
  const hasAddress = /^(https?:\/\/\S+)?$/i.test(asked.address.trim())
  const shown = hasAddress ? options : { ...options, address: '' }
  return (
    <Dialog title="Report" size="full">
      <div className="report">
        <div className="report__choices">
          <ReportChoices article={article} asked={asked} onAsk={setAsked} hasAddress={hasAddress} />
          <div className="report__acts">
            <Button onClick={() => openDialog('newsroom')}>Newsroom…</Button>
            <Button
              disabled={!hasAddress}
              title="Changes made later are then listed as corrections"
              onClick={() => void publish(article, asked.address.trim())}
            >
              Record as published
            </Button>
          </div>
          <div className="report__export">
            <Choice
              label="Format"
              value={format}
              options={reportFormats.map((value) => ({ value, name: formatNames[value] }))}
              onChoose={(value) => useReportChoice.setState({ format: value })}
            />
            <Button tone="primary" disabled={!hasAddress} onClick={() => exportReport(format, options)}>
              Export…
            </Button>
          </div>
        </div>
        <Preview id={article.id} options={shown} version={version} />
      </div>
    </Dialog>
  )
}

async function publish(article: Article, address: string): Promise<void> {
  if (await give(article.id, { type: 'publishReport', address }))
    tell('Recorded as published. What changes from now on is listed as a correction.')
}
