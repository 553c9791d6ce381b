import { extract } from '../../../src/importers/extract'
import { ImportRefusal } from '../../../src/core/importRefusal'
import { textOf } from '../../importers/fixture'
import { transcribed, transcriptFiles } from '../../importers/transcriptFiles'

/** A file, and words that are in what is read or said of it. */
interface Variation {
  readonly name: string
  readonly content: string
  readonly wanted: string
}

const prose =
  '<p>The council planted the trees in the spring, and nine in ten of them are alive, as its own report says.</p>' +
  '<p>Two foresters walked every street for six weeks and wrote down each trunk with its width and health.</p>'

/** A page with one sentence, in which the wanted words follow each other so. */
function sentence(html: string, wanted: string, css = ''): Variation {
  const said = `The town had 4,200 trees in ${html} and no more than that, as its clerk told the council.`
  return {
    name: 'a.html',
    content: `<!doctype html><html><head><title>The elms</title><style>${css}</style></head><body><article><h1>The elms</h1><p>${said}</p>${prose}</article></body></html>`,
    wanted: `in ${wanted} and`,
  }
}

const file = (name: string, content: string, wanted: string): Variation => ({ name, content, wanted })
const letter = (rest: string) =>
  `From: Jane <j@example.org>\nTo: d@example.org\nSubject: Elms\nMIME-Version: 1.0\n${rest}`
const winmail =
  '--b\n\nIt cost 40 million.\n--b\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\neJ8+IgAAAAA=\n--b--\n'
const openings = [
  '3. Oktober 1990 war ein Mittwoch, sagte der Kämmerer.',
  '1. FC Oster gewann 3:1 gegen den Verein.',
]

const kinds: Readonly<Record<string, readonly Variation[]>> = {
  'raised marks and powers': [
    sentence('2019<sup>1</sup>', '2019¹'),
    sentence('2019<sup>,1</sup>', '2019,¹'),
    sentence('2019<a href="#x"><sup>2,3</sup></a>', '2019²,³'),
    sentence('2019<span class="footnoteRef">2</span>', '2019²'),
    sentence('2019<small><a href="/notes#3">3</a></small>', '2019³'),
    sentence('10<sup>−6</sup>', '10⁻⁶'),
    sentence('2019<i class="c3">1</i>', '2019¹', '.c3{vertical-align:super}'),
  ],
  'hidden words': [
    sentence('<span class="sr-only">the year</span>2019', '2019'),
    sentence('<span style="font-size:0">no</span>2019', '2019'),
    sentence('<b class="x">no</b>2019', '2019', '.x{display:none}'),
    sentence('<i class="y">20</i><i aria-hidden="true">20</i>19', '2019'),
    sentence('<b class="x w">20</b>19', '2019', '.x{display:none}@media screen{.w{display:inline}}'),
  ],
  'struck words': [
    sentence('<s>2018</s>2019', '2019'),
    sentence('<b class="c5">2018</b>2019', '2019', '.c5{text-decoration:line-through}'),
    file('a.md', 'It cost ~~35~~ 40 million, the clerk said.', 'cost 40 million'),
    file('a.rtf', '{\\rtf1\\ansi It cost {\\strike 35} 40 million.\\par}', 'cost 40 million'),
  ],
  'days and clubs at the start of a line': openings.flatMap((line) =>
    ['a.txt', 'a.md'].map((name) => file(name, `Die Brücke\n\n${line}\n`, line)),
  ),
  transcripts: transcriptFiles.map(([, name, content]) => file(name, content, transcribed[0]!.slice(9))),
  'what is not read is told': [
    file('a.eml', letter(`Content-Type: multipart/mixed; boundary=b\n\n${winmail}`), 'winmail.dat'),
    file('a.eml', letter('Content-Type: application/pkcs7-mime\n\nMIIB\n'), 'encrypted message'),
    file('a.url', '[InternetShortcut]\nURL=https://a.example/1\n', 'a shortcut to https://a.example/1'),
    file('a.gdoc', '{"doc_id":"1"}', 'Google Drive'),
  ],
}

/** How many variations of each kind are read as they should be. */
export async function kindsRead(): Promise<{ kind: string; right: number; all: number }[]> {
  return Promise.all(
    Object.entries(kinds).map(async ([kind, variations]) => {
      const read = await Promise.all(variations.map(isRight))
      return { kind, right: read.filter((one) => one).length, all: variations.length }
    }),
  )
}

/** Whether the wanted words are in the text, a notice or the refusal. */
async function isRight({ name, content, wanted }: Variation): Promise<boolean> {
  try {
    const read = await extract({ name, bytes: new TextEncoder().encode(content) })
    if (read.kind === 'parts') return false
    return [textOf(read.draft), ...(read.draft.notices ?? [])].some((words) => words.includes(wanted))
  } catch (error) {
    if (error instanceof ImportRefusal) return error.message.includes(wanted)
    throw error
  }
}
