import { webAddress } from '../../core/text/webAddress'
import foreignFormats from './words/foreignFormats.json'
import { extensionOf, isZip } from './formats'
import { zipNames } from './zipDirectory'

/** A file that Touchstone does not read: what it is (“a Pages document”), and how to get its text from that program. */
export interface Foreign {
  readonly what: string
  readonly how: string
}

type Kind = keyof typeof foreignFormats.kinds

const kinds: Readonly<Record<Kind, Foreign>> = foreignFormats.kinds
const extensions = new Map<string, Kind>(
  Object.entries(foreignFormats.extensions).flatMap(([kind, endings]) =>
    endings.split(' ').map((ending) => [ending, kind as Kind] as const),
  ),
)

/** The first bytes of formats, which may come under any name, as Latin letters; `?` stands for any byte. */
const signatures: readonly (readonly [Kind, readonly string[]])[] = [
  ['picture', ['\u0089PNG', 'GIF8', '\u00ff\u00d8\u00ff', 'II*\0', 'MM\0*', 'RIFF????WEBP']],
  ['picture', ['heic', 'heix', 'mif1', 'avif'].map((brand) => `????ftyp${brand}`)],
  [
    'recording',
    ['ID3', '\u00ff\u00fb', '\u00ff\u00f3', '\u00ff\u00f2', 'OggS', 'fLaC', 'RIFF????WAVE', '????ftypM4A'],
  ],
  ['video', ['????ftyp', '\u001aE\u00df\u00a3', 'RIFF????AVI ']],
  ['program', ['\u007fELF', 'MZ\u0090\0']],
  ['archive', ['Rar!', '7z\u00bc\u00af']],
  ['shortcut', ['L\0\0\0\u0001\u0014\u0002\0']],
  ['winmail', ['\u0078\u009f\u003e\u0022']],
  ['wordPerfect', ['\u00ffWPC']],
  ['postScript', ['%!PS']],
  ['djvu', ['AT&TFORM']],
  ['kindle', [`${'?'.repeat(60)}BOOKMOBI`]],
]

function startsLike(head: string, signature: string): boolean {
  return Array.from(signature).every((sign, at) => sign === '?' || head[at] === sign)
}

/** Names of streams in the container of old Office programs, which says what it holds; in this order. */
const streams: readonly (readonly [string, Kind])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['__properties_version1.0', 'outlook'],
  ['WordDocument', 'oldWord'],
  ['PowerPoint Document', 'presentation'],
  ['Workbook', 'spreadsheet'],
]

/** What an unsupported file is by its bytes; undefined for all others. */
export function foreignByBytes(bytes: Uint8Array, name: string): Foreign | undefined {
  const head = latin(bytes.subarray(0, 200))
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return kinds[oldOffice(bytes, name)]
  if (head.startsWith('bplist00')) return propertyList(bytes)
  if (isZip(bytes)) return foreignZip(zipNames(bytes), name)
  const signed = signatures.find(([, heads]) => heads.some((one) => startsLike(head, one)))
  return signed === undefined ? shortcut(latin(bytes.subarray(0, 4000)), name) : kinds[signed[0]]
}

/** What an unsupported file is by its name; undefined for all others. */
export function foreignByName(name: string): Foreign | undefined {
  const kind = extensions.get(extensionOf(name))
  return kind === undefined ? undefined : kinds[kind]
}

/** What a ZIP that another program made is, by its entries' names; undefined for an archive of files. */
export function foreignZip(names: readonly string[], name: string): Foreign | undefined {
  const has = (pattern: RegExp) => names.some((one) => pattern.test(one))
  if (has(/\.iwa$|^Index\.zip$|^index\.apxl$/))
    return /\.(?:numbers|key)$/i.test(name) ? foreignByName(name) : kinds.pages
  if (!has(/^\[Content_Types\]\.xml$/) && !has(/^META-INF\/manifest\.xml$/)) return undefined
  if (has(/^xl\//)) return kinds.spreadsheet
  if (has(/^ppt\//)) return kinds.presentation
  if (has(/\.fpage$/)) return kinds.xps
  return foreignByName(name) ?? kinds.office
}

function oldOffice(bytes: Uint8Array, name: string): Kind {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const held = streams
    .filter(([stream]) => file.includes(Buffer.from(stream, 'utf16le')))
    .map(([, kind]) => kind)
  const [first] = held
  if (first === 'encrypted' || first === 'outlook') return first
  // A text may have a table of another program in it, and the other way round.
  const named = extensions.get(extensionOf(name))
  return held.find((kind) => kind === named) ?? first ?? named ?? 'oldOffice'
}

/** Apple’s programs save both pages and bookmarks as property lists. */
function propertyList(bytes: Uint8Array): Foreign {
  const text = latin(bytes.subarray(0, 4000))
  return text.includes('WebMainResource')
    ? kinds.webArchive
    : shortcutTo(/https?:\/\/[\x21-\x7e]+/.exec(text)?.[0])
}

/** A file that only says where a page is, as browsers and Google Drive save them. */
function shortcut(head: string, name: string): Foreign | undefined {
  if (/^\ufeff?\s*\[(?:InternetShortcut|Desktop Entry)\]/m.test(head))
    return shortcutTo(/^URL(?:\[[$\w]+\])?\s*=\s*(\S+)/m.exec(head)?.[1])
  if (/\.webloc$/i.test(name) || (/<plist/.test(head) && /<key>URL<\/key>/.test(head)))
    return shortcutTo(/<string>\s*(https?:[^<\s]+)/.exec(head)?.[1])
  return /\.g(?:doc|sheet|slides)$/i.test(name) ? kinds.googleDrive : undefined
}

function shortcutTo(address: string | undefined): Foreign {
  const to = webAddress((address ?? '').replaceAll('&amp;', '&'))
  return to === '' ? kinds.shortcut : { ...kinds.shortcut, what: `a shortcut to ${to}` }
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}
