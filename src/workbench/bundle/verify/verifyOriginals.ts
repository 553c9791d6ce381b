import { counted } from '../../../core/text/counted'
import type { Article } from '../../../core/model/article'
import type { Original } from '../../../core/model/original'
import { messageOf } from '../../../core/errors'
import type { GivenFile } from '../../../importers/file'
import type { ImportProcess } from '../../../importers/process/importProcess'
import type { Findings } from './findings'
import { citedAttachments } from '../../../core/model/attachments'
import type { BundleManifest, KeptFile } from '../manifest'
import type { ReadBundle } from './readBundle'

/** Reads the article in a file with this version's importers. */
export type Reader = (file: GivenFile) => ReturnType<ImportProcess['read']>

/** Checks the originals against the state, and the text that is read from each again. */
export async function verifyOriginals(
  bundle: ReadBundle,
  { withheldFiles }: BundleManifest,
  article: Article,
  read: Reader,
  findings: Findings,
): Promise<void> {
  const versions = [...(article.earlier ?? []), article]
  for (const [index, { original, text }] of versions.entries()) {
    const path = `original/${original.file}`
    const hidden = withheldFiles.find((file) => file.path === path)
    const is = bundle.files.get(path)
    if (is) {
      const right = `${path} is the file that version ${index + 1} of the article was opened from.`
      if (findings.check(right, wrongFile(path, is, original)))
        await readAgain(await bundle.read(path), original, text, path, read, findings)
    } else if (hidden && hidden.sha256 === original.sha256)
      findings.notProved.push(
        `${path} is withheld (${hidden.why}), so that the text was read from it is not proved; whoever has the file can compare its SHA-256: ${original.sha256}.`,
      )
    else findings.problems.push(`${path} is missing, and manifest.json does not say why.`)
  }
}

/** Checks the files attached to cited sources against the state. */
export function verifySnapshots(bundle: ReadBundle, article: Article, findings: Findings): void {
  const attached = citedAttachments(article)
  const wrong = attached.flatMap((attachment) => {
    const path = `snapshots/${attachment.file}`
    const is = bundle.files.get(path)
    return is
      ? wrongFile(path, is, attachment)
      : [`${path} is missing, but the log has it attached to a source.`]
  })
  findings.check(`${counted(attached.length, 'file')} attached to cited sources match the log.`, wrong)
}

function wrongFile(path: string, is: KeptFile, right: Pick<Original, 'bytes' | 'sha256'>): string[] {
  if (is.sha256 === right.sha256 && is.bytes === right.bytes) return []
  return [`${path} does not match the log, which has the SHA-256 ${right.sha256}.`]
}

/** Importers improve: a text that is read differently now is not proved, but not false either. */
async function readAgain(
  bytes: Uint8Array,
  { name }: Original,
  text: string,
  path: string,
  read: Reader,
  findings: Findings,
): Promise<void> {
  try {
    const result = await read({ name, bytes })
    if (result.type === 'parts')
      findings.notProved.push(
        `${path} contains several articles when it is read again; none of them was compared with this one.`,
      )
    else if (result.article.text === text)
      findings.checked.push(`The text read from ${path} again is the text that was checked.`)
    else
      findings.notProved.push(
        `The text read from ${path} by this version of Touchstone differs from the one that was checked; another version may read a file differently. Compare them where it matters.`,
      )
  } catch (error) {
    findings.notProved.push(`${path} could not be read again: ${messageOf(error)}`)
  }
}
