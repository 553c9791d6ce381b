import type { Article } from './article'
import type { Attachment } from './source'

/** Every file kept with an article besides its originals: those attached to sources, and what was cut out of them. */
export function attachmentsOf(article: Article): readonly Attachment[] {
  const attached = article.sources.flatMap(({ attachment }) => (attachment ? [attachment] : []))
  return [...attached, ...cutOutsOf(article)]
}

/** The same for what evidence cites. */
export function citedAttachments(article: Article): readonly Attachment[] {
  const cited = new Set(evidenceOf(article).map(({ source }) => source))
  const attached = article.sources.flatMap(({ id, attachment }) =>
    cited.has(id) && attachment ? [attachment] : [],
  )
  return [...attached, ...cutOutsOf(article)]
}

function cutOutsOf(article: Article): Attachment[] {
  return evidenceOf(article).flatMap(({ cutOut }) => (cutOut ? [cutOut.attachment] : []))
}

function evidenceOf({ claims, gone = [] }: Article) {
  return [...claims, ...gone].flatMap(({ evidence }) => evidence)
}
