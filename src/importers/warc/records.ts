import { Readable } from 'node:stream'
import { constants, createGunzip } from 'node:zlib'
import { AsyncIterReader, LimitReader, WARCParser, type WARCRecord } from 'warcio'
import { ImportRefusal } from '../../core/importRefusal'
import type { Allowance } from './payload'

/** A document in a web archive, as it was sent. */
export interface Capture {
  readonly address: string
  /** When it was captured, in ISO 8601, as the archive has it. */
  readonly date: string
  readonly mediaType: string
  /** The charset that the server declared; empty if none. */
  readonly charset: string
  readonly body: Uint8Array
  /** The HTTP headers, needed to decode the body; undefined if it was stored without. */
  readonly headers: { get(name: string): string | null | undefined } | undefined
}

export interface Captures {
  readonly captures: readonly Capture[]
  /** Whether the archive ends inside a record. */
  readonly isCut: boolean
}

/** Bytes passed on at once; the parser copies the remaining ones with every line. */
const pieceSize = 65_536
/** Real records have a few kilobytes of headers. */
const longestHeaders = 1_000_000

/**
 * The HTML pages, PDFs and plain texts sent with status 200 in a WARC file (ISO 28500), gzipped or not, in file order.
 * Throws an ImportRefusal when it is not a WARC file, or inflates to more than is left of the allowance.
 */
export async function readCaptures(bytes: Uint8Array, name: string, allowance: Allowance): Promise<Captures> {
  const source = new Source(bytes, name, allowance)
  const parser = new WARCParser(new AsyncIterReader(source.pieces(), null))
  const captures: Capture[] = []
  for (;;) {
    const record = await source.within(longestHeaders, () => parser.parse())
    if (record === null) return { captures, isCut: source.isDamaged }
    if (record === undefined || !isWhole(record)) return { captures, isCut: true }
    const found = captureOf(record)
    const body = await bodyOf(record, found !== undefined)
    if (found !== undefined && (body.isWhole || body.bytes.length > 0))
      captures.push({ ...found, body: body.bytes })
    // The parser would wait forever for the rest of a truncated record.
    if (!body.isWhole) return { captures, isCut: true }
  }
}

/** Whether its headers are complete. After a damaged record, the reader can't tell records from their contents. */
function isWhole({ warcHeaders }: WARCRecord): boolean {
  return (
    warcHeaders.statusline.startsWith('WARC/') &&
    /^\d+$/.test(warcHeaders.headers.get('Content-Length') ?? '')
  )
}

function captureOf(record: WARCRecord): Omit<Capture, 'body'> | undefined {
  const http = record.httpHeaders ?? undefined
  const isDocument =
    record.warcType === 'response'
      ? http?.statusCode === 200
      : record.warcType === 'resource' || record.warcType === 'conversion'
  const type = (http === undefined ? record.warcContentType : http.headers.get('content-type')) ?? ''
  const address = record.warcTargetURI ?? ''
  const mediaType = mediaTypeOf(type, address)
  if (!isDocument || mediaType === undefined || !isPlace(address)) return undefined
  const charset = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(type)?.[1] ?? ''
  return { address, date: record.warcDate ?? '', mediaType, charset, headers: http?.headers }
}

/** Excludes a crawler's own notes (`metadata:`, `urn:`) and files that sites provide for crawlers. */
function isPlace(address: string): boolean {
  return /^(?:https?|ftp|file):/i.test(address) && !/\/(?:robots|ads|humans)\.txt$/i.test(address)
}

const readable = new Set(['text/html', 'application/xhtml+xml', 'application/pdf', 'text/plain'])

/** The media type in the header, or by the address's extension if there is none. */
function mediaTypeOf(header: string, address: string): string | undefined {
  const named = header.split(';')[0]!.trim().toLowerCase()
  if (named !== '') return readable.has(named) ? named : undefined
  if (/\.pdf$/i.test(address)) return 'application/pdf'
  return /(?:\/[^./?]*|\.x?html?|\.php|\.aspx?)(?:\?.*)?$/i.test(address) ? 'text/html' : undefined
}

/** The record's content; unwanted content is skipped without being kept. */
async function bodyOf(
  record: WARCRecord,
  isWanted: boolean,
): Promise<{ bytes: Uint8Array; isWhole: boolean }> {
  const pieces: Uint8Array[] = []
  const { reader } = record
  for await (const piece of reader) if (isWanted) pieces.push(piece)
  return { bytes: Buffer.concat(pieces), isWhole: !(reader instanceof LimitReader && reader.limit > 0) }
}

/** The bytes of the file, inflated and counted as they are read. */
class Source {
  isDamaged = false
  private headersLeft = Infinity

  constructor(
    private readonly bytes: Uint8Array,
    private readonly name: string,
    private readonly allowance: Allowance,
  ) {}

  /** Limits a read to this many bytes; undefined if that is not enough. */
  async within<T>(limit: number, read: () => Promise<T>): Promise<T | undefined> {
    this.headersLeft = limit
    try {
      return await read()
    } catch (cause) {
      if (cause instanceof EndlessHeaders) return undefined
      throw cause
    } finally {
      this.headersLeft = Infinity
    }
  }

  async *pieces(): AsyncGenerator<Uint8Array> {
    const isGzip = this.bytes[0] === 0x1f && this.bytes[1] === 0x8b
    let isFirst = true
    try {
      for await (const piece of isGzip ? gunzipped(this.bytes) : cut(this.bytes)) {
        if (isFirst) checkStart(piece, this.name)
        isFirst = false
        this.count(piece.length, isGzip)
        yield piece
      }
    } catch (cause) {
      // Only zlib's own errors mean damage.
      if (!isZlibError(cause)) throw cause
      this.isDamaged = true
    }
    if (isFirst) checkStart(new Uint8Array(), this.name)
  }

  private count(size: number, isInflated: boolean): void {
    this.headersLeft -= size
    if (this.headersLeft < -pieceSize) throw new EndlessHeaders()
    if (isInflated) this.allowance.left -= size
    if (this.allowance.left < 0)
      throw new ImportRefusal(
        'tooLarge',
        `${this.name} was not opened: unpacked, it is larger than 1,000 MB. Save fewer pages in one web archive.`,
      )
  }
}

class EndlessHeaders extends Error {}

function isZlibError(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_')
}

/** A truncated file is inflated as far as it goes; its incomplete last record shows that it was truncated. */
function gunzipped(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  const options = { chunkSize: pieceSize, finishFlush: constants.Z_SYNC_FLUSH }
  return Readable.from(cut(bytes)).pipe(createGunzip(options))
}

function* cut(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize)
}

function checkStart(piece: Uint8Array, name: string): void {
  const start = Buffer.from(piece.subarray(0, 11)).toString('latin1')
  if (start.startsWith('WARC/')) return
  throw new ImportRefusal(
    'unsupported',
    start === 'filedesc://'
      ? `${name} was not opened: it is a web archive in the old ARC format. Convert it to WARC and open that file.`
      : `${name} was not opened: it is compressed (gzip) and holds no web archive. Unpack it and open the file in it.`,
  )
}
