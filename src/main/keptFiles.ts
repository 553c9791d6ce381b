import { keptOrigin } from '../contract/keptAddress'
import { toUserFacing } from '../core/errors'
import { isIdentifier } from '../core/model/identifier'
import { attachmentsOf } from '../core/model/attachments'
import { LibraryError } from '../library/errors'
import type { Library } from '../library/library'
import { keptBytes, keptFileOf } from '../workbench/sources/keptSources'
import { pictureType } from '../workbench/sources/pictureType'
import type { Workbench } from '../workbench/workbench'
import { drawSvg } from './drawing'
import { developmentServer } from './security'

interface Place {
  readonly article: string
  readonly sha256: string
}

/** A file from elsewhere is never a page, a script or a style, even if it is opened by itself. */
const headers = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
  // The development server's page is of another origin.
  ...(developmentServer === undefined ? {} : { 'Access-Control-Allow-Origin': '*' }),
}

/**
 * Serves a file that is kept with an article; if it can't, a sentence that says why. A drawing (SVG) is served as the
 * picture it makes.
 */
export async function keptFile(url: string, workbench: Promise<Workbench>): Promise<Response> {
  const place = placeIn(url)
  if (!place) return refused('There is no such file.')
  try {
    const kept = await bytesAt(place, (await workbench).library)
    const type = pictureType(kept) ?? 'application/octet-stream'
    return type === 'image/svg+xml' ? answer(await drawSvg(kept), 'image/png') : answer(kept, type)
  } catch (error) {
    return refused(toUserFacing(error).message)
  }
}

/** The article and the SHA-256 in the address of a kept file; undefined if it is malformed. */
function placeIn(url: string): Place | undefined {
  const [article, sha256, ...more] = url.slice(keptOrigin.length + 1).split('/')
  if (article === undefined || sha256 === undefined || more.length > 0) return undefined
  return isIdentifier(article) && /^[0-9a-f]{64}$/.test(sha256) ? { article, sha256 } : undefined
}

/** The file attached to a source of the article, or cut out of one, that has this SHA-256. Throws a LibraryError. */
async function bytesAt({ article: id, sha256 }: Place, library: Library): Promise<Uint8Array> {
  const { article } = await library.history(id)
  const attachment = attachmentsOf(article).find((candidate) => candidate.sha256 === sha256)
  if (!attachment) throw new LibraryError('notFound', 'No such file is attached to a source of this article.')
  return keptBytes(keptFileOf(library, id, attachment))
}

function answer(bytes: Uint8Array, type: string): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { ...headers, 'Content-Type': type } })
}

function refused(sentence: string): Response {
  return new Response(sentence, {
    status: 404,
    headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
