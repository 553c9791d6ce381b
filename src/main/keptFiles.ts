import { keptOrigin } from '../contract/keptAddress'
import { toUserFacing } from '../core/errors'
import { isIdentifier } from '../core/model/identifier'
import { readKeptBytes } from '../workbench/keptBytes'
import { pictureType } from '../workbench/pictureType'
import type { Workbench } from '../workbench/workbench'
import { developmentServer } from './security'

/** A file from elsewhere is never a page, a script or a style, even if it is opened by itself. */
const headers = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
  // The development server's page is of another origin.
  ...(developmentServer === undefined ? {} : { 'Access-Control-Allow-Origin': '*' }),
}

/** Serves a file that is kept with an article; if it can't, a sentence that says why. */
export async function keptFile(url: string, workbench: Promise<Workbench>): Promise<Response> {
  const place = placeIn(url)
  if (!place) return refused('There is no such file.')
  try {
    const { library } = await workbench
    const bytes = await readKeptBytes(library, place.article, place.sha256)
    const type = pictureType(bytes) ?? 'application/octet-stream'
    return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { ...headers, 'Content-Type': type } })
  } catch (error) {
    return refused(toUserFacing(error).message)
  }
}

/** The article and the SHA-256 in the address of a kept file; undefined if it is malformed. */
function placeIn(url: string): { readonly article: string; readonly sha256: string } | undefined {
  const [article, sha256, ...more] = url.slice(keptOrigin.length + 1).split('/')
  if (article === undefined || sha256 === undefined || more.length > 0) return undefined
  return isIdentifier(article) && /^[0-9a-f]{64}$/.test(sha256) ? { article, sha256 } : undefined
}

function refused(sentence: string): Response {
  return new Response(sentence, {
    status: 404,
    headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
