import { openArticle } from '../lib/article/article'
import { takeStart } from '../lib/library/library'
import { type Notice, useNotices } from '../lib/notices'
import type { Start } from '../../contract/answers'
import { type Answers, type FakeBridge, fakeBridge } from './fakeBridge'
import { type MemoryLibrary, memoryLibrary } from './memoryLibrary'

/** A window that has read the library, with one of its articles open; none with `null`. */
export async function openWindow(
  article: string | null = 'elms',
  { answers = {}, start = {} }: { readonly answers?: Answers; readonly start?: Partial<Start> } = {},
): Promise<{ readonly bridge: FakeBridge; readonly library: MemoryLibrary }> {
  const library = memoryLibrary()
  const bridge = fakeBridge({ ...library.answers, ...answers })
  takeStart(library.start(start))
  if (article !== null) await openArticle(article)
  return { bridge, library }
}

/** The notices that are still shown, oldest first. */
export function shownNotices(): string[] {
  return useNotices.getState().notices.map(({ text }) => text)
}

/** The notice with these words. Throws where there is none. */
export function noticeOf(text: string): Notice {
  const notice = useNotices.getState().notices.find((one) => one.text === text)
  if (!notice) throw new Error(`No notice says “${text}”; shown: ${shownNotices().join(' | ')}`)
  return notice
}
