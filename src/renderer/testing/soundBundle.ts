import type { BundleReport } from '../../contract/bundleReport'
import { nothingSigned } from '../../core/signing/signers'

/** A replay bundle in which everything is proved. */
export const soundBundle: BundleReport = {
  file: 'elms.touchstone-report.zip',
  bytes: 60_000,
  sha256: 'ab'.repeat(32),
  appVersion: '0.1.0',
  signedBy: null,
  signed: nothingSigned,
  outcome: 'proved',
  title: 'Elms of the town',
  people: ['Ines Okoye', 'Jo Brandt'],
  lines: 9,
  claims: 3,
  ratings: [{ name: 'Verified', claims: 2 }],
  scale: ['Verified', 'False'],
  checked: ['The 9 lines of the logs were replayed.'],
  notProved: [],
  problems: [],
}
