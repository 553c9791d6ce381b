import type { BundleOutcome, BundleReport } from '../../../contract/bundleReport'
import type { Rating } from '../../../core/model/scale'
import { useDialogs } from '../../lib/dialogs'
import { bundleInWords } from '../../lib/libraryWork'
import { Dialog } from '../../ui/Dialog'
import { RatingMark } from '../../ui/RatingMark'

/** How many sentences of a kind are listed; of a bundle with more, most share one cause. */
const shown = 500

/** The sign of each outcome: tone and shape together. */
const signs: Readonly<Record<BundleOutcome, Pick<Rating, 'tone' | 'shape'>>> = {
  proved: { tone: 'green', shape: 'tick' },
  notProved: { tone: 'amber', shape: 'question' },
  false: { tone: 'red', shape: 'cross' },
}

export function BundleDialog() {
  const open = useDialogs((state) => state.open)
  if (open === null || typeof open === 'string' || !('bundle' in open)) return null
  return <BundleCheck report={open.bundle} />
}

/** What the log of a replay bundle says, and what in the bundle follows from it. */
function BundleCheck({ report }: { report: BundleReport }) {
  const { file, outcome, title, people, claims, ratings, scale, sha256 } = report
  const rated = ratings.map((rating) => `${rating.claims.toLocaleString('en')} ${rating.name}`)
  return (
    <Dialog title="Replay bundle" wide>
      <p className="bundle__outcome">
        <RatingMark rating={signs[outcome]} />
        <strong>{bundleInWords[outcome]}</strong>
      </p>
      <dl className="facts">
        <dt>File</dt>
        <dd>{file}</dd>
        <dt>Article</dt>
        <dd>
          <bdi>{title || 'No title is proved.'}</bdi>
        </dd>
        <dt>People</dt>
        <dd>
          <bdi>{people.join(', ') || 'None is named.'}</bdi>
        </dd>
        <dt>Claims</dt>
        <dd>{[claims.toLocaleString('en'), ...rated].join(', ')}</dd>
        <dt>Scale</dt>
        <dd>{scale.join(', ') || 'The log records none.'}</dd>
        <dt>SHA-256</dt>
        <dd className="bundle__hash">{sha256}</dd>
      </dl>
      {/* A region that scrolls has to be reachable by keyboard, to be scrolled by it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="problems" tabIndex={0} role="region" aria-label="What was found">
        <Sentences title="False" sentences={report.problems} />
        <Sentences title="Not proved" sentences={report.notProved} />
        <Sentences title="Proved" sentences={report.checked} />
      </div>
    </Dialog>
  )
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {sentences.slice(0, shown).map((sentence) => (
          <li key={sentence}>
            <bdi>{sentence}</bdi>
          </li>
        ))}
      </ul>
      {sentences.length > shown && <p>And {(sentences.length - shown).toLocaleString('en')} more.</p>}
    </section>
  )
}
