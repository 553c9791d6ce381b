import type { Part } from '../file'
import { ImportRefusal } from '../../core/importRefusal'
import { isPage, openCapture, pageSource } from './capturedPage'
import { glanceAt } from './pageText'
import type { Allowance } from './payload'
import type { Capture } from './records'

/** UTF-16 code units of text beyond which a page is more than a frame, an advert or an error message. */
const fullPage = 1000

/** A page in an archive's page list: its address, date in milliseconds, and title. */
export interface ListedPage {
  readonly address: string
  readonly time: number
  readonly title: string
}

/**
 * The captures as parts, in the given order. Those in the page list are opened by default; without a list, those with a
 * full page of text.
 */
export function captureParts(
  captures: readonly Capture[],
  isCut: boolean,
  allowance: Allowance,
  listed: readonly ListedPage[] = [],
): Part[] {
  const pages = named(captures, listed)
  const names = uniqueNames(captures)
  const glances = captures.map((capture) => glance(capture, allowance))
  const isFull = (at: number) => (pages.size > 0 ? pages.has(captures[at]!) : glances[at]!.length > fullPage)
  const isAnyFull = captures.some((_, at) => isFull(at))
  const isOnly = captures.filter(isPage).length === 1
  return captures.map((capture, at) => ({
    name: names[at]!,
    title: pages.get(capture)?.title || glances[at]!.title || capture.address,
    isUsual: isFull(at) || (!isAnyFull && (captures.length === 1 || (isOnly && isPage(capture)))),
    open: async () => openCapture(capture, isCut, { ...allowance }),
  }))
}

function glance(capture: Capture, allowance: Allowance): { title: string; length: number } {
  if (!isPage(capture)) return { title: '', length: 0 }
  try {
    return glanceAt(pageSource(capture, allowance), fullPage)
  } catch (cause) {
    // This page is refused when it is opened; the others are unaffected.
    if (cause instanceof ImportRefusal && allowance.left > 0) return { title: '', length: 0 }
    throw cause
  }
}

/** For each listed page, the capture of its address that is nearest in time. */
function named(
  captures: readonly Capture[],
  listed: readonly ListedPage[],
): ReadonlyMap<Capture, ListedPage> {
  const byAddress = new Map<string, Capture[]>()
  for (const capture of captures) {
    const same = byAddress.get(plain(capture.address))
    if (same === undefined) byAddress.set(plain(capture.address), [capture])
    else same.push(capture)
  }
  const found = new Map<Capture, ListedPage>()
  for (const page of listed) {
    const distance = ({ date }: Capture) => Math.abs(Date.parse(date) - page.time) || 0
    const nearest = byAddress.get(plain(page.address))?.reduce((a, b) => (distance(b) < distance(a) ? b : a))
    if (nearest !== undefined && !found.has(nearest)) found.set(nearest, page)
  }
  return found
}

function plain(address: string): string {
  return address.replace(/#.*$/, '')
}

/** The address alone if it is unique, else with its date, and with a number if that is not enough. */
function uniqueNames(captures: readonly Capture[]): string[] {
  const often = new Map<string, number>()
  for (const { address } of captures) often.set(address, (often.get(address) ?? 0) + 1)
  const used = new Map<string, number>()
  return captures.map(({ address, date }) => {
    const name = often.get(address) === 1 || date === '' ? address : `${address} (${date})`
    const count = (used.get(name) ?? 0) + 1
    used.set(name, count)
    return count === 1 ? name : `${name} ${count}`
  })
}
