import type { ImportOutcome } from '../../contract/requests'
import { openArticle } from './article'
import { ask } from './ask'
import { isDialogOpen } from './busy'
import { useLibrary } from './library'
import { tell, tellFailure } from './notices'

/** Opens the files at these paths into the library. */
export function importFiles(files: readonly string[]): void {
  if (files.length === 0) return
  ask('articles.import', { files: [...files] })
    .then((outcomes) => showOutcomes(outcomes, !isDialogOpen()))
    .catch(failed)
}

/** Asks the person which files to open. */
export function chooseFiles(): void {
  ask('articles.choose', {})
    .then((outcomes) => showOutcomes(outcomes, !isDialogOpen()))
    .catch(failed)
}

function failed(error: unknown): void {
  useLibrary.setState({ importing: null })
  tellFailure(error)
}

/** Goes to the first article of what was opened, or offers to, and says what became of the rest. */
export function showOutcomes(outcomes: readonly ImportOutcome[], mayGo: boolean): void {
  useLibrary.setState({ importing: null })
  if (outcomes.length === 0) return
  const added = outcomes.filter((outcome) => outcome.outcome === 'added')
  const known = outcomes.filter((outcome) => outcome.outcome === 'alreadyThere')
  const refused = outcomes.filter((outcome) => outcome.outcome === 'refused')
  const first = added[0] ?? known[0]
  const open = () => void (first && openArticle(first.article.id))
  if (mayGo) open()
  const [only] = known
  if (first && !mayGo) {
    tell(`“${first.article.title}” is in the library now.`, { action: { label: 'Open it', run: open } })
  } else if (only && outcomes.length === 1)
    tell(`“${only.article.title}” is in the library already; here it is.`)
  else if (outcomes.length > 1) {
    const counts = [
      [added.length, 'added'],
      [known.length, 'already in the library'],
      [refused.length, 'not opened'],
    ] as const
    tell(
      `${outcomes.length} files: ${counts.flatMap(([count, what]) => (count > 0 ? `${count} ${what}` : [])).join(', ')}.`,
    )
  }
  if (refused.length > 0) {
    const [message, ...rest] = refused.map((outcome) => outcome.message)
    tell(message ?? '', { tone: 'problem', details: rest })
  }
}
