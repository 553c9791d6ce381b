import type { ArticleQuotations, QuotationCheck } from '../contract/answers'
import type { Handlers } from '../contract/router'
import type { Fidelity } from '../core/fidelity/fidelity'
import type { PreparedSource } from '../core/fidelity/source'
import type { Article } from '../core/model/article'
import type { Source } from '../core/model/source'
import { LibraryError } from '../library/errors'
import type { Library } from '../library/library'
import type { LongTexts } from './longTexts/longTexts'
import { mostTexts, type SnapshotTexts } from './snapshotTexts'

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
      [...texts].map(([source, { text }]) => ({ id: source, text })),
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
    return withWording(await this.longTexts.check(text.text, quotation), text)
  }

  /** The texts of those files that can be read, by source. */
  private async read({ id }: Article, sources: readonly Source[]): Promise<Map<string, PreparedSource>> {
    const files = sources.flatMap(({ attachment }) =>
      attachment ? [{ attachment, path: this.library().keptFile(id, attachment) }] : [],
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

function withWording(result: Fidelity, source: PreparedSource | undefined): QuotationCheck {
  const wording = result.found === 'none' || !source ? '' : source.text.slice(result.start, result.end)
  return { result, wording, locator: null }
}
