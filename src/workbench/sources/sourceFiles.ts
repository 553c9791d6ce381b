import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { ArticleView, AttachedFiles } from '../../contract/answers'
import type { Handlers } from '../../contract/router'
import type { History } from '../../core/commands/history'
import { UserFacingError } from '../../core/errors'
import { noSource, type Source } from '../../core/model/source'
import { dayOf } from '../../core/text/clock'
import { sourceDetailsOf } from '../../core/sources/fileDetails'
import type { GivenFile } from '../../importers/file'
import { sha256 } from '../../library/log/chain'
import { LibraryError } from '../../library/errors'
import type { Library } from '../../library/library'
import { readAttachment } from '../attachments'
import type { Host } from '../host'
import { attachmentOf, type KeptFile, keptFileOf, type KeptSources } from './keptSources'
import { pictureType } from './pictureType'

type FileRequests = 'source.attach' | 'source.paste' | 'source.keepCutOut' | 'source.read' | 'source.reveal'

export interface SourceFilesOptions {
  readonly library: () => Library
  readonly host: Host
  readonly kept: KeptSources
  /** The path of the file that a token stands for. Throws a UserFacingError. */
  readonly pathOf: (token: string) => string
  /** The view after a change, once everyone has heard of it. */
  readonly changed: (change: Promise<History>) => Promise<ArticleView>
}

/** What the window asks about the files of sources. */
export class SourceFiles {
  constructor(private readonly options: SourceFilesOptions) {}

  handlers(): Pick<Handlers, FileRequests> {
    return {
      'source.attach': ({ id, source, files }) => this.attach(id, source, files),
      'source.paste': ({ id, picture }) =>
        this.attachAll(id, null, [() => Promise.resolve({ name: 'Picture.png', bytes: png(picture) })]),
      'source.keepCutOut': async ({ id, picture }) => this.library.keepFile(id, 'Cut-out.png', png(picture)),
      'source.read': async ({ id, source }) => this.options.kept.read(await this.fileOf(id, source)),
      'source.reveal': async ({ id, source }) => {
        this.options.host.reveal((await this.fileOf(id, source)).path)
        return null
      },
    }
  }

  private async fileOf(id: string, source: string): Promise<KeptFile> {
    return keptFileOf(this.library, id, attachmentOf((await this.library.history(id)).article, source))
  }

  private get library(): Library {
    return this.options.library()
  }

  private async attach(
    id: string,
    source: string | null,
    tokens: readonly string[] | undefined,
  ): Promise<AttachedFiles | null> {
    const paths =
      tokens?.map((token) => this.options.pathOf(token)) ??
      (await this.options.host.chooseAttachments(source === null))
    if (paths.length === 0) return null
    return this.attachAll(
      id,
      source,
      paths.map((path) => async () => ({ name: basename(path), bytes: await readAttachment(path) })),
    )
  }

  /** One after another, so that a thousand files are never in memory at once. Throws only if none was attached. */
  private async attachAll(
    id: string,
    source: string | null,
    files: readonly (() => Promise<GivenFile>)[],
  ): Promise<AttachedFiles> {
    const sources: string[] = []
    const refused: string[] = []
    let view: ArticleView | undefined
    for (const read of files) {
      try {
        const file = await read()
        const [after, attached] =
          source === null ? await this.add(id, file) : await this.keep(id, source, file)
        view = after
        sources.push(attached)
      } catch (error) {
        if (!(error instanceof UserFacingError) || files.length === 1) throw error
        refused.push(error.message)
      }
    }
    if (!view) throw new LibraryError('notReadable', refused.join(' '))
    return { view, sources, refused }
  }

  private async keep(id: string, source: string, file: GivenFile): Promise<[ArticleView, string]> {
    const { article } = await this.library.history(id)
    const known = article.sources.find((candidate) => candidate.id === source)
    // A file that is refused is not kept either.
    if (known?.attachment && known.attachment.sha256 !== sha256(file.bytes)) {
      throw new LibraryError(
        'notSaved',
        `“${known.title}” already has ${known.attachment.name}, so ${file.name} was not attached to it. Add it as a source of its own.`,
      )
    }
    const attachment = await this.library.keepFile(id, file.name, file.bytes)
    const command = { type: 'attachFile', source, attachment } as const
    return [await this.options.changed(this.library.give(id, command)), source]
  }

  /** A new source of a file, with what the file says about itself; the source that has the same bytes, if one does. */
  private async add(id: string, file: GivenFile): Promise<[ArticleView, string]> {
    const attachment = await this.library.keepFile(id, file.name, file.bytes)
    const { article } = await this.library.history(id)
    const known = article.sources.find((one) => one.attachment?.sha256 === attachment.sha256)
    if (known) return [await this.options.changed(this.library.history(id)), known.id]
    const draft: Source = {
      ...noSource,
      id: randomUUID(),
      title: file.name.replace(/\.[A-Za-z0-9]{1,8}$/, ''),
      accessed: dayOf(new Date()),
      attachment,
    }
    const { details, kind, text } = await this.options.kept.read(keptFileOf(this.library, id, attachment))
    const mediaType = kind === 'pdf' ? 'application/pdf' : ''
    const source = { ...draft, ...sourceDetailsOf({ details, mediaType, text }) }
    return [await this.options.changed(this.library.give(id, { type: 'addSource', source })), source.id]
  }
}

/** The bytes of a picture that the window drew. Throws a LibraryError when they are none. */
function png(bytes: Uint8Array): Uint8Array {
  if (pictureType(bytes) !== 'image/png') throw new LibraryError('notReadable', 'That is not a picture.')
  return bytes
}
