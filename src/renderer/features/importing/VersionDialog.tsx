import type { ImportOutcome } from '../../../contract/answers'
import { counted } from '../../../core/text/counted'
import { closeDialog, openDialog, useDialogs } from '../../lib/dialogs'
import { addVersion, importAsOwn } from '../../lib/library/importing'
import { fileName } from '../../lib/words'
import { Button } from '../../ui/Button'
import { ComparedText } from '../../ui/ComparedText'
import { Dialog } from '../../ui/Dialog'
import { Name } from '../../ui/Name'
import { ScrollRegion } from '../../ui/ScrollRegion'

type OtherVersion = Extract<ImportOutcome, { outcome: 'version' }>

export function VersionDialog() {
  const open = useDialogs((state) => state.open)
  if (open === null || typeof open === 'string' || !('versions' in open)) return null
  const [first, ...rest] = open.versions
  return first === undefined ? null : (
    <Version key={`${first.file} ${first.part}`} version={first} rest={rest} />
  )
}

/** Asks what to do with a file whose article is in the library with a different text, and shows the differences. */
function Version({ version, rest }: { version: OtherVersion; rest: readonly OtherVersion[] }) {
  const { file, article, comparison } = version
  const { exact, moved, changed, gone, added } = comparison.claims
  const counts = [
    [exact, 'unchanged'],
    [moved, 'elsewhere'],
    [changed, 'in other words, to be checked again'],
    [gone, 'gone, kept separately'],
    [added, 'new'],
  ] as const
  const choose = (act: () => void) => {
    closeDialog()
    act()
  }
  return (
    <Dialog title="Another version of an article" wide>
      <p>
        <strong>
          “<Name>{article.title}</Name>” is in the library already, with a different text.
        </strong>{' '}
        This is what <Name>{fileName(file)}</Name> has in its place. Claims:{' '}
        {counts
          .flatMap(([count, what]) => (count > 0 ? `${count.toLocaleString('en')} ${what}` : []))
          .join('; ')}
        .
      </p>
      <ScrollRegion className="comparison" label="What differs">
        {comparison.pieces.map(({ kind, text }, index) => (
          <ComparedText key={index} kind={kind} text={text} />
        ))}
      </ScrollRegion>
      <div className="form__acts">
        <Button onClick={() => choose(() => rest.length > 0 && openDialog({ versions: rest }))}>
          {rest.length > 0 ? 'Skip this file' : 'Cancel'}
        </Button>
        <Button onClick={() => choose(() => importAsOwn(version, rest))}>Open as a separate article</Button>
        <Button tone="primary" data-autofocus onClick={() => choose(() => addVersion(version, rest))}>
          Add as the newer version
        </Button>
      </div>
      {rest.length > 0 && <p className="detail__hint">{counted(rest.length, 'more file')} to decide on.</p>}
    </Dialog>
  )
}
