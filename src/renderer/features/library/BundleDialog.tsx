import type { BundleOutcome, BundleReport } from '../../../contract/bundleReport'
import type { Rating } from '../../../core/model/scale'
import { peopleOf, signatureInWords } from '../../../core/signing/signersInWords'
import { useDialogs } from '../../lib/dialogs'
import { useKeys } from '../../lib/library/keys'
import { bundleInWords } from '../../lib/library/libraryWork'
import { Dialog } from '../../ui/Dialog'
import { RatingMark } from '../../ui/RatingMark'
import { SignedBy } from '../../ui/SignedBy'
import { TitledList } from '../../ui/TitledList'
import { ScrollRegion } from '../../ui/ScrollRegion'

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

/** Who signed the bundle, and the lines of its log. */
function BundleSignature({ report: { signedBy, signed } }: { report: BundleReport }) {
  const keys = useKeys((state) => state.keys)
  return (
    <>
      {keys && (
        <p className="bundle__signed">
          {signatureInWords('The bundle', signedBy, peopleOf(signedBy, signed), keys)}
        </p>
      )}
      <SignedBy signed={signed} />
    </>
  )
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
      <BundleSignature report={report} />
      <ScrollRegion className="problems" label="What was found">
        <TitledList title="False" lines={report.problems} />
        <TitledList title="Not proved" lines={report.notProved} />
        <TitledList title="Proved" lines={report.checked} />
      </ScrollRegion>
    </Dialog>
  )
}
