import { randomUUID } from 'node:crypto'
import type { Command } from '../../core/commands'
import type { NotedClaim, PublishedRating } from '../../core/claims/notedClaims'
import type { Article } from '../../core/model/article'
import type { Claim } from '../../core/model/claim'
import type { Evidence } from '../../core/model/evidence'
import { safeFileName } from '../../core/model/fileName'
import type { Rating, Scale } from '../../core/model/scale'
import { noSource, type Source } from '../../core/model/source'
import type { WriterNote } from '../../core/model/writerNote'
import { byPosition } from '../../core/text/anchors'
import { shorten } from '../../core/text/shorten'
import type { GivenFile } from '../../importers/file'
import type { PreparedArticle } from '../../importers/process/prepareArticle'
import { sha256 } from '../../library/log/chain'

/** How long a source's title made from a note may be, in UTF-16 code units. */
const titleLength = 120

/**
 * The article that was read from a file, with all ids assigned; `part` is the part of the file it was, `scale` the
 * scale that published ratings are mapped to.
 */
export function importedArticle(
  prepared: PreparedArticle,
  file: GivenFile,
  part: string | undefined,
  scale: Scale,
): Article {
  const importedAt = new Date().toISOString()
  const { claims, sources } = offered(prepared.claims, scale, importedAt)
  return {
    format: 1,
    id: randomUUID(),
    importedAt,
    details: prepared.details,
    original: {
      name: file.name,
      ...(part === undefined ? {} : { part }),
      file: originalPlace(1, file.name),
      mediaType: prepared.mediaType,
      bytes: file.bytes.length,
      sha256: sha256(file.bytes),
    },
    text: prepared.text,
    textSha256: sha256(prepared.text),
    blocks: [...prepared.blocks],
    sentences: prepared.sentences.map((span) => ({ ...span, nothingToCheck: false })),
    leftOut: [...prepared.leftOut],
    ...(prepared.notices.length === 0 ? {} : { notices: [...prepared.notices] }),
    claims: claims.toSorted((a, b) => byPosition(a.anchor, b.anchor)),
    sources,
  }
}

/** The claims with the writer's notes as proposed evidence, and the sources they name, each once. */
function offered(
  found: readonly NotedClaim[],
  scale: Scale,
  importedAt: string,
): { claims: Claim[]; sources: Source[] } {
  const sources = new Map<string, Source>()
  const claims = found.map(({ notes, rated, ...claim }): Claim => {
    const evidence = [
      ...(notes ?? []).flatMap((note) => evidenceOf(note, sources)),
      ...(rated ? reviewAsEvidence(rated, sources) : []),
    ]
    const rating = rated && ratingLike(scale, rated)
    return {
      ...claim,
      id: randomUUID(),
      origin: notes === undefined && rated === undefined ? 'found' : 'writer',
      ...(notes === undefined ? {} : { notes: [...notes] }),
      dismissed: false,
      ...(rated && rating
        ? {
            verdict: {
              rating: rating.id,
              by: rated.reviewer || 'a published fact-check',
              at: rated.published || importedAt,
            },
          }
        : {}),
      rationale: rated?.rationale ?? '',
      correction: '',
      evidence,
    }
  })
  return { claims, sources: [...sources.values()] }
}

/** The rating of the scale that matches a published one: by name, else the nearest on ClaimReview's numbers. */
function ratingLike(scale: Scale, { ratingName, ratingValue }: PublishedRating): Rating | undefined {
  const named = scale.find(({ name }) => name.toLowerCase() === ratingName.trim().toLowerCase())
  if (named || ratingValue === '') return named
  const value = Number(ratingValue)
  const numbered = scale.filter((one) => one.ratingValue !== null)
  return numbered.toSorted((a, b) => Math.abs(a.ratingValue! - value) - Math.abs(b.ratingValue! - value))[0]
}

/** The published fact-check itself as proposed evidence, for a person to look at and accept. */
function reviewAsEvidence(rated: PublishedRating, sources: Map<string, Source>): Evidence[] {
  const { reviewer, url, published, ratingName } = rated
  if (url === '' && reviewer === '') return []
  const key = url || reviewer
  const source = sources.get(key) ?? {
    ...noSource,
    id: randomUUID(),
    title: `Fact-check${reviewer && ` by ${reviewer}`}`,
    publisher: reviewer,
    published,
    url,
  }
  sources.set(key, source)
  return [
    {
      id: randomUUID(),
      source: source.id,
      stance: 'context',
      quotation: '',
      locator: '',
      note: ratingName && `It is rated “${ratingName}” there.`,
      proposed: true,
    },
  ]
}

/**
 * One piece of evidence for each address in a note; a note without an address names the source itself, such as a book
 * title.
 */
function evidenceOf(note: WriterNote, sources: Map<string, Source>): Evidence[] {
  if (note.text.trim() === '' && note.links.length === 0) return []
  const links = note.links.length === 0 ? [''] : note.links
  return links.map((url) => {
    const key = url === '' ? note.text : url
    const source = sources.get(key) ?? { ...noSource, ...sourceOf(note, url), id: randomUUID() }
    sources.set(key, source)
    return {
      id: randomUUID(),
      source: source.id,
      stance: 'supports' as const,
      quotation: '',
      locator: '',
      note: note.kind === 'link' ? '' : note.text,
      proposed: true as const,
    }
  })
}

function sourceOf(note: WriterNote, url: string): Partial<Source> {
  const words = (url === '' ? note.text : note.text.replaceAll(url, ' '))
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '')
  const host = url === '' ? '' : new URL(url).hostname.replace(/^www\./, '')
  return {
    title: shorten(words.length > 3 ? words : host || words, titleLength),
    publisher: host,
    url,
  }
}

/** The command that gives an article the text that was just read; `earlier` is the number of its versions so far. */
export function versionOf(read: Article, earlier: number): Extract<Command, { type: 'addVersion' }> {
  const { original, text, textSha256, blocks, sentences, leftOut, notices, claims } = read
  return {
    type: 'addVersion',
    original: { ...original, file: originalPlace(earlier + 1, original.name) },
    text,
    textSha256,
    blocks,
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    leftOut,
    ...(notices === undefined ? {} : { notices }),
    // A version brings claims; proposed sources come only with a draft that is opened as an article.
    found: claims.map((claim) => ({ ...claim, evidence: [] })),
  }
}

function originalPlace(version: number, name: string): string {
  return `${version}/${safeFileName(name)}`
}
