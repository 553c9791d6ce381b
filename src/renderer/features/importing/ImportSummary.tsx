import type { ImportOutcome } from '../../../contract/answers'
import { counted } from '../../../core/text/counted'
import { isolated } from '../../../core/text/bidi'
import { ask } from '../../lib/ask'
import { useDialogs } from '../../lib/dialogs'
import { notify, notifyFailure } from '../../lib/notices'
import { fileName } from '../../lib/words'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TitledList } from '../../ui/TitledList'
import { ScrollRegion } from '../../ui/ScrollRegion'

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
      <ScrollRegion className="problems" label="Files">
        <TitledList title="Not opened" lines={refused.map(({ message }) => message)} />
        <TitledList
          title="Opened, with remarks"
          lines={noticed.map(({ article, notices }) => `${isolated(article.title)}: ${notices.join(' ')}`)}
        />
        <TitledList
          title="Already in the library"
          lines={known.map(({ article, notices }) => [isolated(article.title), ...notices].join(' — '))}
        />
        <TitledList title="Added" lines={added.map(({ article }) => article.title)} />
      </ScrollRegion>
      <div className="form__acts">
        <Button onClick={save}>Save summary…</Button>
      </div>
    </Dialog>
  )
}
