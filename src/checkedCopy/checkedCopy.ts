import type { Article } from '../core/model/article'
import type { Scale } from '../core/model/scale'
import { importDocx } from '../importers/docx/docx'
import { canonicalText } from '../core/text/canonical'
import { annotateDocx } from './annotateDocx'
import { cleanDocx } from './cleanDocx'
import { isFromWord } from './copyName'
import { remarksOf } from './remarks'

/**
 * An article as a Word document with what was found out in it, as comments and suggestions. `original` are the bytes that
 * the text as it is now was opened from; where these are a Word document with just that text, it is the same document
 * again, else a clean one of the text. Throws an Error where words of a claim can't be found in the document.
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
  return annotateDocx(document, name, remarksOf(article, scale), { author, date: lastActOn(article) })
}

async function reads(original: Uint8Array, name: string, text: string): Promise<boolean> {
  const content = await importDocx({ bytes: original, name })
  return content.kind === 'article' && canonicalText(content.draft.blocks).text === text
}

/** The last moment that the article knows of, in UTC to the second: a copy of the same state is the same bytes. */
function lastActOn({ importedAt, claims }: Article): string {
  const moments = [
    importedAt,
    ...claims.flatMap(({ verdict, rivals = [], signOff }) =>
      [verdict, ...rivals, signOff].map((one) => one?.at ?? ''),
    ),
  ]
  const times = moments.map((moment) => Date.parse(moment)).filter((time) => !Number.isNaN(time))
  return new Date(Math.max(0, ...times)).toISOString().replace(/\.\d+Z$/, 'Z')
}
