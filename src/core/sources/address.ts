import { bareDoi } from './identifiers'
import tracking from './trackingParameters.json'

const trackingNames = new Set(tracking.names)

/**
 * A web address as it is compared: without what leads to the same page with or without it, which is the scheme, a
 * password, `www.`, default ports, a trailing slash, what counts readers, and the place in the page; parameters are in
 * the order of their names. Empty for what identifies no page: other addresses, and the first page of a site, which
 * stands for whatever was there that day.
 */
export function bareAddress(text: string): string {
  if (!/^https?:\/\//i.test(text.trim()) || !URL.canParse(text.trim())) return ''
  const { hostname, port, pathname, searchParams, hash } = new URL(text.trim())
  const path = pathname.replace(/\/+$/, '')
  const query = bareQuery(searchParams)
  const view = bareView(hash)
  if (`${path}${query}${view}` === '') return ''
  const host = hostname.replace(/^www\./, '').replace(/\.$/, '')
  return `${host}${isDefault(port) ? '' : `:${port}`}${path}${query === '' ? '' : `?${query}`}${view}`
}

/** The DOI that an address leads to, as it is compared; empty if it leads to none. */
export function doiIn(address: string): string {
  const path = /^https?:\/\/(?:dx\.|www\.)?doi\.org\/(.+)$/i.exec(address.trim())?.[1] ?? ''
  try {
    return bareDoi(decodeURIComponent(path))
  } catch {
    return bareDoi(path)
  }
}

/** An http address that names the port of https, or the other way round, is as good as none. */
const isDefault = (port: string) => port === '' || port === '80' || port === '443'

function bareQuery(parameters: URLSearchParams): string {
  const kept = new URLSearchParams([...parameters].filter(([name]) => !isTracking(name)))
  // Its sort is stable: values of one name keep their order.
  kept.sort()
  return kept.toString()
}

function isTracking(name: string): boolean {
  const plain = name.toLowerCase()
  return trackingNames.has(plain) || tracking.beginnings.some((beginning) => plain.startsWith(beginning))
}

/** The part after “#” where it chooses the page, as in "#!/story" and "#/story"; a place in the page is left out. */
function bareView(hash: string): string {
  const view = hash.replace(/:~:.*$/, '')
  return /^#!?\//.test(view) || view.startsWith('#!') ? view : ''
}
