import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article } from '../../src/core/model/article'
import { type ReportOptions, reportTemplates } from '../../src/core/model/reportOptions'
import { standardScale } from '../../src/core/model/scale'
import { noSource } from '../../src/core/model/source'
import { extract } from '../../src/importers/extract'
import type { GivenFile } from '../../src/importers/file'
import { prepareArticle } from '../../src/importers/process/prepareArticle'
import type { Library } from '../../src/library/library'
import { importedArticle } from '../../src/workbench/importing/importedArticle'
import { verifyBundle } from '../../src/workbench/bundle/verify/verifyBundle'
import { writeBundle } from '../../src/workbench/bundle/writeBundle'
import { docxFile, run } from '../importers/docxFile'
import { cutOutOf, png, sha256 } from '../reports/pictureArticle'
import { at, copyFor, mergeFrom } from './devices'
import { bytesOf, tempFolder } from './tempLibrary'

/** Words that stand only in what must not get out. */
export const secretWords = [
  'Marianne Vogelsang',
  'Ministry of Parks',
  'whistle.example',
  'She saw the axes herself',
  'p. 77 of her diary',
  'second-floor',
  'leaked-diary.pdf',
  'bytes of the diary',
  'Do not call before nine',
  'Old note about the cellar',
  'An undone informant',
  'Hand-bound copy',
  '10.5555/diary',
  'Papers of the park',
  'A friend of the ranger',
  'slid under the door',
  'axes beside the gate',
  'gate-drawing.png',
]
/** Words that are between writer and checker. */
export const writersWords = ['Ask the forester about this', 'forester.example', 'Wanda Writer']

/** Opens a file into a library, as the importers read it. */
export async function openInto(library: Library, name: string, bytes: Uint8Array): Promise<Article> {
  const result = await readHere({ name, bytes })
  if (result.type !== 'article') throw new Error('It holds several articles.')
  const article = importedArticle(result.article, { name, bytes }, undefined, standardScale)
  await library.add(article, bytes)
  return article
}

/** Reads a file as the import process does, without one. */
export async function readHere(file: GivenFile) {
  const content = await extract(file)
  if (content.kind !== 'article') return { type: 'parts', parts: [] } as const
  return { type: 'article', part: undefined, article: prepareArticle(content.draft, file.name) } as const
}

const story = 'Elms of the town\n\nAnn planted 40 elms in 1902. Bob felled 12 elms in 1950.\n'
const archive = { ...noSource, id: 'town-archive', title: 'Town archive', tier: 'primary' as const }
const diarist = {
  ...noSource,
  id: 'the-diarist',
  title: 'Diary of Marianne Vogelsang',
  author: 'Marianne Vogelsang',
  publisher: 'Ministry of Parks',
  url: 'https://whistle.example/diary',
  note: 'Meet her on the second-floor landing.',
  edition: 'Hand-bound copy',
  doi: '10.5555/diary',
  group: 'Papers of the park',
  reliability: 'A friend of the ranger',
  obtained: 'slid under the door',
  confidential: true as const,
}
export const evidence = {
  id: 'e-archive',
  source: 'town-archive',
  stance: 'supports' as const,
  quotation: '40 elms',
  locator: 'p. 4',
  note: '',
}

/** What was made: where the library is, and the article's id and claims. */
export interface Checked {
  readonly folder: string
  readonly library: string
  readonly id: string
  readonly claims: readonly string[]
}

/** A text checked on two computers, with evidence, an attached file and an undone act; everything may be shown. */
export async function openCheck(name = 'elms.txt', bytes: Uint8Array = bytesOf(story)): Promise<Checked> {
  const ines = { folder: await tempFolder(), person: 'Ines Okoye' }
  const { id, claims } = await at(ines, async (library) => {
    const article = await openInto(library, name, bytes)
    const [first = ''] = article.claims.map((claim) => claim.id)
    await library.give(article.id, { type: 'addEvidence', claim: first, evidence, newSource: archive })
    const attachment = await library.keepFile(article.id, 'scan.pdf', bytesOf('a scan of the page'))
    await library.give(article.id, { type: 'attachFile', source: archive.id, attachment })
    await library.give(article.id, { type: 'setVerdict', claim: first, rating: 'verified' })
    await library.give(article.id, { type: 'setRationale', claim: first, rationale: 'The archive has it.' })
    await library.give(article.id, { type: 'setCorrection', claim: first, correction: 'a slip' })
    await library.undo(article.id)
    return { id: article.id, claims: article.claims.map((claim) => claim.id) }
  })
  const jo = await copyFor('Jo Brandt', ines, await tempFolder())
  await at(jo, async (library) => {
    await library.give(id, { type: 'setVerdict', claim: claims[1] ?? '', rating: 'disputed' })
  })
  await at(ines, (library) =>
    library.give(id, { type: 'setRationale', claim: claims[1] ?? '', rationale: 'Two papers differ.' }),
  )
  await mergeFrom(ines, jo)
  await at(ines, (library) =>
    library.give(id, { type: 'signOff', claim: claims[1] ?? '' }).catch(() => undefined),
  )
  return { folder: ines.folder, library: join(ines.folder, 'library'), id, claims }
}

/** The same, opened from a writer's file with a comment, and with a confidential source, private notes and slips. */
export async function secretCheck(): Promise<Checked> {
  const checked = await openCheck('elms.docx', await notedFile())
  const { id, claims } = checked
  const claim = claims[0] ?? ''
  await at({ folder: checked.folder, person: 'Ines Okoye' }, async (library) => {
    const secret = { id: 'e-diary', source: diarist.id, stance: 'supports' as const }
    const cut = await library.keepFile(id, 'gate-drawing.png', png(20, 10))
    const said = {
      quotation: 'She saw the axes herself.',
      locator: 'p. 77 of her diary',
      note: '',
      passage: { sha256: sha256('diary'), anchor: { ...places, exact: 'axes beside the gate', end: 20 } },
      cutOut: cutOutOf(png(20, 10), { attachment: cut }),
    }
    await library.give(id, {
      type: 'addEvidence',
      claim,
      evidence: { ...secret, ...said },
      newSource: diarist,
    })
    const attachment = await library.keepFile(id, 'leaked-diary.pdf', bytesOf('bytes of the diary'))
    await library.give(id, { type: 'attachFile', source: diarist.id, attachment })
    await library.give(id, { type: 'setPrivateNote', claim, privateNote: 'Old note about the cellar' })
    await library.give(id, { type: 'setPrivateNote', claim, privateNote: 'Do not call before nine.' })
    await library.give(id, { type: 'setRationale', claim, rationale: 'Marianne Vogelsang told us so.' })
    await library.give(id, { type: 'setRationale', claim, rationale: 'The archive has it, and a witness.' })
    const informant = { ...diarist, id: 'undone', title: 'An undone informant' }
    const undone = { ...secret, id: 'e-undone', source: 'undone', ...said }
    await library.give(id, { type: 'addEvidence', claim, evidence: undone, newSource: informant })
    await library.undo(id)
  })
  return checked
}

function notedFile(): Promise<Uint8Array> {
  return docxFile({
    body: [
      `<w:p><w:commentRangeStart w:id="0"/>${run('Ann planted 40 elms in 1902.')}<w:commentRangeEnd w:id="0"/>`,
      `<w:r><w:commentReference w:id="0"/></w:r>${run(' Bob felled 12 elms in 1950.')}</w:p>`,
    ].join(''),
    comments: `<w:comment w:id="0" w:author="Wanda Writer"><w:p>${run('Ask the forester about this https://forester.example/elms')}</w:p></w:comment>`,
  })
}

const places = { prefix: '', suffix: '', start: 0 }

/** Options of the public template, with every claim. */
export const forPublic: ReportOptions = { ...reportTemplates.public, claims: 'all' }
export const forChecker: ReportOptions = reportTemplates.checker
export const withEverything: ReportOptions = { ...forChecker, confidentialSources: true, privateNotes: true }

/** Writes a bundle and deletes the library it came from. */
export async function bundleOf(checked: Checked, options: ReportOptions = forChecker): Promise<string> {
  const file = join(checked.folder, 'elms.touchstone-report.zip')
  await writeBundle(requestOf(checked, options), file)
  await rm(checked.library, { recursive: true, force: true })
  return file
}

export function requestOf({ library, id }: Checked, options: ReportOptions) {
  return { library, id, scale: standardScale, appVersion: '1', options }
}

export function check(file: string, appVersion = '1') {
  return verifyBundle(file, { appVersion, read: readHere })
}
