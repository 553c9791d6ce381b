import type { ArticleQuotations, QuotationCheck } from '../contract/answers'
import type { Handlers } from '../contract/router'
import type { Fidelity } from '../core/fidelity/fidelity'
import type { Article } from '../core/model/article'
import type { Source } from '../core/model/source'
import { locatorOf } from '../core/text/locators'
import { LibraryError } from '../library/errors'
import type { Library } from '../library/library'
import type { LongTexts } from './longTexts/longTexts'
import { mostTexts, type SnapshotText, type SnapshotTexts } from './snapshotTexts'
import { keptFileOf } from './sources/keptSources'

/** Checks quotations against the files attached to an article's sources, on a thread. It changes nothing. */
export class Quotations {
  constructor(
    private readonly texts: SnapshotTexts,
    private readonly longTexts: LongTexts,
    private readonly library: () => Library,
  ) {}

  handlers(): Pick<Handlers, 'article.quotations' | 'quotation.check'> {
    return {
      'article.quotations': ({ id }) => this.ofArticle(id),
      'quotation.check': ({ id, source, text }) => this.check(id, source, text),
    }
  }

  private async ofArticle(id: string): Promise<ArticleQuotations> {
    const { article } = await this.library().history(id)
    const sources = article.sources.filter(({ attachment }) => attachment !== undefined)
    const texts = await this.read(article, sources.slice(0, mostTexts))
    const checked = await this.longTexts.checkAll(
      article,
      [...texts].map(([id, { source }]) => ({ id, text: source.text })),
    )
    return {
      quotations: checked.map(({ quotation, source, result }) => ({
        quotation,
        source,
        ...withWording(result, texts.get(source ?? '')),
      })),
      read: [...texts.keys()],
      unread: sources.map((source) => source.id).filter((source) => !texts.has(source)),
    }
  }

  /** Throws a LibraryError when the source has no file, or one that can't be read. */
  private async check(id: string, sourceId: string, quotation: string): Promise<QuotationCheck> {
    const { article } = await this.library().history(id)
    const source = article.sources.find((candidate) => candidate.id === sourceId)
    if (!source?.attachment)
      throw new LibraryError('notFound', 'No file is attached to that source. Nothing was checked.')
    const text = (await this.read(article, [source])).get(sourceId)
    if (!text)
      throw new LibraryError(
        'notReadable',
        `${source.attachment.name} could not be read, so the words were not looked up in it. Nothing was changed.`,
      )
    return withWording(await this.longTexts.check(text.source.text, quotation), text)
  }

  /** The texts of those files that can be read, by source. */
  private async read({ id }: Article, sources: readonly Source[]): Promise<Map<string, SnapshotText>> {
    const files = sources.flatMap(({ attachment }) =>
      attachment ? [keptFileOf(this.library(), id, attachment)] : [],
    )
    await this.texts.read(files)
    return new Map(
      sources.flatMap(({ id: source, attachment }) => {
        const text = attachment && this.texts.of(attachment)
        return text ? [[source, text] as const] : []
      }),
    )
  }
}

function withWording(result: Fidelity, text: SnapshotText | undefined): QuotationCheck {
  if (result.found === 'none' || !text) return { result, wording: '', locator: null }
  const wording = text.source.text.slice(result.start, result.end)
  // What is left out of the main text stands after it, and has no place of its own.
  const isInMain = result.end <= (text.blocks.at(-1)?.end ?? 0)
  return { result, wording, locator: (isInMain && locatorOf(text.blocks, result)) || null }
}
