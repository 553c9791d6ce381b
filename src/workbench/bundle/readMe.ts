import { bundledReports } from './bundledReports'
import type { BundleManifest } from './manifest'

type About = Pick<BundleManifest, 'article' | 'appVersion' | 'asOf' | 'withheld' | 'log'>

/** README.txt: what a bundle contains, and how to check it without Touchstone. */
export function readMe({ article, appVersion, asOf, withheld, log }: About): string {
  const reports = bundledReports.map(({ path }) => path).join(', ')
  const kept =
    withheld.length === 0
      ? ['Nothing was withheld from this bundle.']
      : ['What was withheld from this bundle, and why:', ...withheld.map((sentence) => `- ${sentence}`)]
  return `${[
    `The fact-check of “${article.title.replace(/\s+/g, ' ')}”, with what is needed to replay it.`,
    `It stands as of ${asOf.slice(0, 10)} and was written by Touchstone ${appVersion}.`,
    '',
    'WHAT IS WHAT',
    '',
    `report.html          the report; open it in a browser. The same as other formats: ${reports}`,
    'article.txt          the text that was checked; every quotation of it counts on this text',
    'article.json         claims, verdicts, evidence and sources as data, and how the report was made of them',
    'original/            the file the article was opened from, one folder a version of it',
    'snapshots/           files that show what the cited sources say, and what was cut out of them, named by their SHA-256',
    'log/                 everything that was done, one line a step, one file a computer',
    'manifest.json        every file with its size and SHA-256, and what was withheld and why',
    'SHA256SUMS           the SHA-256 of every file but signature.json, manifest.json among them',
    'signature.json       if it is there: the signature of manifest.json by the computer that made the bundle',
    '',
    'HOW TO CHECK IT WITHOUT TOUCHSTONE',
    '',
    'Unpack the bundle, open a terminal in its folder, and type:',
    '',
    '    sha256sum -c SHA256SUMS          on Linux',
    '    shasum -a 256 -c SHA256SUMS      on macOS',
    '    Get-FileHash FILE                in PowerShell on Windows, for one file at a time',
    '',
    'Every file must be OK. That tells that nothing in the bundle was damaged. Whoever made it can tell you the SHA-256',
    'of the bundle itself: only where that is the same, you have what they gave out.',
    '',
    `Each of the ${log.lines} lines of the logs ends with a hash: the SHA-256 of the line without that member`,
    '(`,"hash":"…"`), in UTF-8. `prev` is the hash of the line before, or zeros. A line {"withheld":"…"} stands for one that',
    'must not get out; it has the hash of that line, so that the chain can still be followed.',
    '',
    'A line with `key` was signed by the computer that wrote it: `sig` is the Ed25519 signature of “touchstone log line v1”,',
    'the id of the article and the SHA-256 of the line without `sig` and `hash`, joined by line feeds. signature.json signs',
    '“touchstone bundle v1” and the SHA-256 of manifest.json in the same way. Keys and signatures are in base64url.',
    '',
    'HOW TO CHECK IT WITH TOUCHSTONE',
    '',
    '    touchstone verify-bundle FILE',
    '',
    'checks all of this, replays the log to the state in article.json, finds every claim in the text, reads the text from',
    'the original again, and makes the report anew, on any computer.',
    '',
    'WHAT WAS WITHHELD',
    '',
    ...kept,
  ].join('\n')}\n`
}
