import type { SourceFileKind } from '../../contract/answers'

/** The first characters of each kind of file that can be shown as it looks, as Latin-1. */
const signatures: readonly (readonly [RegExp, SourceFileKind])[] = [
  [/%PDF-/, 'pdf'],
  [/^\u0089PNG\r\n/, 'picture'],
  [/^\u00ff\u00d8\u00ff/, 'picture'],
  [/^GIF8[79]a/, 'picture'],
  [/^RIFF....WEBP/s, 'picture'],
  [/^BM.{4}\0\0\0\0/s, 'picture'],
  [/^....ftypavi[fs]/s, 'picture'],
  [/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/, 'picture'],
]

/** What a file can be shown as, by its first bytes and never by its name. */
export function fileKindOf(bytes: Uint8Array): SourceFileKind {
  const head = Buffer.from(bytes.subarray(0, 1024))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
  return signatures.find(([signature]) => signature.test(head))?.[1] ?? 'text'
}
