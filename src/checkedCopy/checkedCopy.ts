import type { Article } from '../core/model/article'
import type { Scale } from '../core/model/scale'
import { annotateDocx } from './annotateDocx'
import { elementRemarks } from './elementRemarks'
import { cleanDocx } from './cleanDocx'
import { isFromWord } from './copyName'
import { EditedPackage } from './parts'
import { remarksOf } from './remarks'
import { mapText, storyContext } from './textMap'

/**
 * An article as a Word document, with the findings as comments and suggestions. `original` are the bytes that the
 * current text was opened from: if they are a Word document with exactly that text, the copy is that document;
 * otherwise it is a clean one of the text. Throws an Error when a claim's words can't be found in the document.
 */
export async function checkedCopy(
  article: Article,
  scale: Scale,
  original: Uint8Array | undefined,
  { author = '' }: { readonly author?: string } = {},
): Promise<Uint8Array> {
  const { name } = article.original
  const isSame = isFromWord(article) && original !== undefined && (await reads(original, name, article.text))
  const document = isSame ? original : cleanDocx(article)
  const remarks = [...remarksOf(article, scale), ...elementRemarks(article)]
  return annotateDocx(document, name, remarks, { author, date: lastActOn(article) })
}

/** Whether a document has exactly this text. Throws an ImportRefusal when it can't be unpacked. */
async function reads(original: Uint8Array, name: string, text: string): Promise<boolean> {
  const parts = await EditedPackage.open(original, name)
  const xml = await parts.text(parts.main)
  return xml !== undefined && mapText(xml, await storyContext(parts)).text === text
}

/** The latest time in the article's data, in UTC to the second, so that a copy of the same state has the same bytes. */
function lastActOn({ importedAt, claims, elementMarks = [] }: Article): string {
  const moments = [
    importedAt,
    ...claims.flatMap(({ verdict, rivals = [], signOff }) =>
      [verdict, ...rivals, signOff].map((one) => one?.at ?? ''),
    ),
    ...elementMarks.map(({ tick }) => tick?.at ?? ''),
  ]
  const times = moments.map((moment) => Date.parse(moment)).filter((time) => !Number.isNaN(time))
  return new Date(Math.max(0, ...times)).toISOString().replace(/\.\d+Z$/, 'Z')
}
