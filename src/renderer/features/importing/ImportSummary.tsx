import type { ImportOutcome } from '../../../contract/answers'
import { counted } from '../../../core/text/counted'
import { isolated } from '../../../core/text/bidi'
import { ask } from '../../lib/ask'
import { useDialogs } from '../../lib/dialogs'
import { notify, notifyFailure } from '../../lib/notices'
import { fileName } from '../../lib/words'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Name } from '../../ui/Name'

/** How many lines are listed; the saved summary has all of them. */
const shown = 500

export function ImportSummary() {
  const open = useDialogs((state) => state.open)
  if (open === null || typeof open === 'string' || !('imported' in open)) return null
  return <Summary outcomes={open.imported} />
}

/** The outcome for every file: refused files come first, because the person can do something about them. */
function Summary({ outcomes }: { outcomes: readonly ImportOutcome[] }) {
  const refused = outcomes.filter((outcome) => outcome.outcome === 'refused')
  const added = outcomes.filter((outcome) => outcome.outcome === 'added')
  const known = outcomes.filter((outcome) => outcome.outcome === 'alreadyThere')
  const noticed = added.filter(({ notices }) => notices.length > 0)
  const save = () =>
    void ask('import.saveSummary', {})
      .then((saved) => saved && notify(`The summary was saved as ${fileName(saved.file)}.`))
      .catch(notifyFailure)
  return (
    <Dialog title="What was opened" wide>
      <p>
        <strong>
          {counted(added.length, 'article')} added, {known.length.toLocaleString('en')} already there,{' '}
          {refused.length.toLocaleString('en')} not opened.
        </strong>
      </p>
      {/* A scrollable region has to be focusable, so that it can be scrolled by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="problems" tabIndex={0} role="region" aria-label="Files">
        <Group title="Not opened" lines={refused.map(({ message }) => message)} />
        <Group
          title="Opened, with remarks"
          lines={noticed.map(({ article, notices }) => `${isolated(article.title)}: ${notices.join(' ')}`)}
        />
        <Group
          title="Already in the library"
          lines={known.map(({ article, notices }) => [isolated(article.title), ...notices].join(' — '))}
        />
        <Group title="Added" lines={added.map(({ article }) => article.title)} />
      </div>
      <div className="form__acts">
        <Button onClick={save}>Save summary…</Button>
      </div>
    </Dialog>
  )
}

function Group({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.slice(0, shown).map((line, index) => (
          <li key={index}>
            <Name>{line}</Name>
          </li>
        ))}
      </ul>
      {lines.length > shown && <p>And {(lines.length - shown).toLocaleString('en')} more.</p>}
    </section>
  )
}
