import type { VerifyReport } from '../../../contract/answers'
import { useDialogs } from '../../lib/dialogs'
import { Dialog } from '../../ui/Dialog'
import { SignedBy } from '../../ui/SignedBy'
import { TitledList } from '../../ui/TitledList'
import { ScrollRegion } from '../../ui/ScrollRegion'

/** How many problems are listed; in a library with more, most of them share one cause. */
const shown = 500

export function VerificationDialog() {
  const open = useDialogs((state) => state.open)
  if (open === null || typeof open === 'string' || !('verification' in open)) return null
  return <Verification report={open.verification} />
}

/** What was checked in the library, and exactly what is wrong. */
function Verification({ report }: { report: VerifyReport }) {
  const { articles, lines, files, anchors, signed, problems, setAside, remarks } = report
  const groups = byArticle(problems.slice(0, shown))
  const count = (value: number) => value.toLocaleString('en')
  return (
    <Dialog title="Verification" wide>
      <p>
        <strong>
          {problems.length === 0
            ? 'Everything is intact.'
            : problems.length === 1
              ? '1 problem was found.'
              : `${count(problems.length)} problems were found.`}
        </strong>{' '}
        Checked: the hash and signature of every log line, the hash of every kept file, and every claim’s
        place in its text.
      </p>
      <dl className="facts">
        <dt>Articles</dt>
        <dd>{count(articles)}</dd>
        <dt>Log lines</dt>
        <dd>{count(lines)}</dd>
        <dt>Kept files</dt>
        <dd>{count(files)}</dd>
        <dt>Claims</dt>
        <dd>{count(anchors)}</dd>
      </dl>
      {remarks.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <SignedBy signed={signed} />
      {(problems.length > 0 || setAside.length > 0) && (
        <ScrollRegion className="problems" label="What was found">
          {groups.map(({ article, title, found }) => (
            <TitledList key={article} title={article === null ? 'The library itself' : title} lines={found} />
          ))}
          {problems.length > shown && <p>And {count(problems.length - shown)} more.</p>}
          <TitledList title="Damaged files that were set aside earlier" lines={setAside} most={Infinity} />
        </ScrollRegion>
      )}
    </Dialog>
  )
}

interface Group {
  /** Null for a problem of the library itself. */
  readonly article: string | null
  readonly title: string
  readonly found: string[]
}

function byArticle(problems: VerifyReport['problems']): Group[] {
  const groups = new Map<string | null, Group>()
  for (const { article, title, sentence } of problems) {
    const group = groups.get(article) ?? { article, title, found: [] }
    groups.set(article, group)
    group.found.push(sentence)
  }
  return [...groups.values()]
}
