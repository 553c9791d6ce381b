import type { ImportOutcome } from '../../../contract/answers'
import { counted } from '../../../core/text/counted'
import { openArticle, takeView } from '../article/article'
import { ask } from '../ask'
import { isDialogOpen } from '../busy'
import { openDialog } from '../dialogs'
import { notify, notifyFailure } from '../notices'

type OtherVersion = Extract<ImportOutcome, { outcome: 'version' }>
type HeldParts = Extract<ImportOutcome, { outcome: 'parts' }>

/** Opens the files of these tokens, and those in folders, into the library. */
export function importFiles(files: readonly string[]): void {
  if (files.length > 0) follow(ask('articles.import', { files: [...files], parts: 'ask' }))
}

/** Asks the person which files to open. */
export function chooseFiles(): void {
  follow(ask('articles.choose', { what: 'files' }))
}

/** Asks the person for a folder and opens what is in it. */
export function chooseFolder(): void {
  follow(ask('articles.choose', { what: 'folder' }))
}

/** Opens some of a file's articles; `rest` are other files whose articles are still to be chosen. */
export function importParts(file: string, parts: readonly string[], rest: readonly HeldParts[]): void {
  ask('articles.importParts', { file, parts: [...parts] })
    .then((outcomes) => showOutcomes([...outcomes, ...rest], true))
    .catch(notifyFailure)
}

/** Adds a file as the newer version of its article; `rest` are other files still to be decided on. */
export function addVersion({ article, file, part }: OtherVersion, rest: readonly OtherVersion[]): void {
  ask('articles.addVersion', { id: article.id, file, part })
    .then(async (view) => {
      await openArticle(article.id)
      takeView(view)
      notify(`“${article.title}” has a newer version now. Undo removes it.`)
      if (rest.length > 0) openDialog({ versions: rest })
    })
    .catch(notifyFailure)
}

/** Opens a file as a separate article after all. */
export function importAsOwn({ file, part }: OtherVersion, rest: readonly OtherVersion[]): void {
  const own =
    part === null
      ? ask('articles.import', { files: [file], parts: 'usual' })
      : ask('articles.importParts', { file, parts: [part] })
  own.then((outcomes) => showOutcomes([...outcomes, ...rest], true)).catch(notifyFailure)
}

/** Stops opening files; what is in the library by now stays. */
export function stopImport(): void {
  ask('articles.stopImport', {}).catch(notifyFailure)
}

function follow(importing: Promise<readonly ImportOutcome[]>): void {
  importing.then((outcomes) => showOutcomes(outcomes, !isDialogOpen())).catch(notifyFailure)
}

/** Goes to the first article that was opened, or offers to, and reports the outcome of the others. */
export function showOutcomes(outcomes: readonly ImportOutcome[], mayGo: boolean): void {
  const parts = outcomes.filter((outcome) => outcome.outcome === 'parts')
  const versions = outcomes.filter((outcome) => outcome.outcome === 'version')
  notifyOutcomes(
    outcomes.filter(({ outcome }) => outcome !== 'parts' && outcome !== 'version'),
    mayGo,
  )
  const questions = [
    ...(parts.length > 0
      ? [
          {
            text: `${counted(parts.length, 'file contains', 'files contain')} several articles.`,
            dialog: { parts },
          },
        ]
      : []),
    ...(versions.length > 0
      ? [
          {
            text: `${counted(versions.length, 'file is another version of an article', 'files are other versions of articles')} in the library.`,
            dialog: { versions },
          },
        ]
      : []),
  ]
  // If nothing else is open, one is asked about at once; the rest wait as a notice.
  const later = mayGo ? questions.slice(1) : questions
  for (const { text, dialog } of later)
    notify(text, { stays: true, action: { label: 'Choose', run: () => openDialog(dialog) } })
  const [first] = questions
  if (mayGo && first) openDialog(first.dialog)
}

function notifyOutcomes(outcomes: readonly ImportOutcome[], mayGo: boolean): void {
  if (outcomes.length === 0) return
  const added = outcomes.filter((outcome) => outcome.outcome === 'added')
  const known = outcomes.filter((outcome) => outcome.outcome === 'alreadyThere')
  const refused = outcomes.filter((outcome) => outcome.outcome === 'refused')
  const first = added[0] ?? known[0]
  const open = () => void (first && openArticle(first.article.id))
  if (mayGo) open()
  const [only] = known
  if (first && !mayGo) {
    notify(`“${first.article.title}” is in the library now.`, { action: { label: 'Open it', run: open } })
  } else if (only && outcomes.length === 1)
    notify([`“${only.article.title}” is in the library already; here it is.`, ...only.notices].join(' '))
  else if (outcomes.length > 1) {
    const counts = [
      [added.length, 'added'],
      [known.length, 'already in the library'],
      [refused.length, 'not opened'],
    ] as const
    notify(
      `${outcomes.length.toLocaleString('en')} files: ${counts.flatMap(([count, what]) => (count > 0 ? `${count.toLocaleString('en')} ${what}` : [])).join(', ')}.`,
      { stays: true, action: { label: 'Summary', run: () => openDialog({ imported: outcomes }) } },
    )
  } else if (added[0] && added[0].notices.length > 0) notify(added[0].notices.join(' '), { stays: true })
  if (refused.length > 0) {
    const [message, ...rest] = refused.map((outcome) => outcome.message)
    const more = rest.length > mostRefused ? [`And ${counted(rest.length - mostRefused, 'more file')}.`] : []
    notify(message ?? '', { tone: 'problem', details: [...rest.slice(0, mostRefused), ...more] })
  }
}

/** How many refusals a notice lists; the summary has all of them. */
const mostRefused = 5
