import { useEffect, useMemo } from 'react'
import { create } from 'zustand'
import { type Element, elementKey, elementsOf, type FoundElement } from '../../../core/elements/elements'
import type { Article } from '../../../core/model/article'
import { ask } from '../ask'
import { notifyFailure } from '../notices'

interface TicksState {
  /** Whether the elements of the text are shown and ticked one by one. */
  readonly isTicking: boolean
  /** The key of the element the person is at. */
  readonly at: string | null
  /** Whether the field for a question about it is open. */
  readonly isAsking: boolean
}

export const notTicking: TicksState = { isTicking: false, at: null, isAsking: false }

/** The person's place among the elements of the open article. */
export const useTicks = create<TicksState>()(() => notTicking)

/** The elements found in one text; null until they are. */
const useFound = create<{ readonly of: string | null; readonly found: readonly FoundElement[] | null }>()(
  () => ({ of: null, found: null }),
)

type Read = Pick<Article, 'id' | 'textSha256'>
const textKey = ({ id, textSha256 }: Read) => `${id} ${textSha256}`

/** Asks for the elements of an article's text where somebody ticks, or has ticked, in it. */
export function useFetchedElements(article: Article): void {
  const isTicking = useTicks((state) => state.isTicking)
  const isWanted = isTicking || article.elementMarks !== undefined
  const { id, textSha256 } = article
  useEffect(() => {
    if (isWanted) void fetchElements({ id, textSha256 })
  }, [isWanted, id, textSha256])
}

async function fetchElements(article: Read): Promise<void> {
  const of = textKey(article)
  if (useFound.getState().of === of) return
  useFound.setState({ of, found: null })
  const found = await ask('article.elements', { id: article.id }).catch((error: unknown) => {
    notifyFailure(error)
    return null
  })
  // A later article or text may have been asked for meanwhile.
  if (useFound.getState().of === of) useFound.setState(found ? { found } : { of: null })
}

/** The elements of an article with their states, in reading order; null until they are found. */
export function useElements(article: Article): readonly Element[] | null {
  const { of, found } = useFound()
  const { elementMarks, sentences } = article
  const isOurs = of === textKey(article)
  return useMemo(
    () =>
      isOurs && found ? elementsOf(found, { sentences, ...(elementMarks ? { elementMarks } : {}) }) : null,
    [isOurs, found, elementMarks, sentences],
  )
}

/** The same, for what a key does. */
export function elementsNow(article: Article): readonly Element[] | null {
  const { of, found } = useFound.getState()
  return of === textKey(article) && found ? elementsOf(found, article) : null
}

/** Shows the elements of the text, or leaves them; where the person was among them is kept. */
export function setTicking(isTicking: boolean): void {
  useTicks.setState({ isTicking, isAsking: false })
}

export function goToElement(element: Element | undefined): void {
  if (element) useTicks.setState({ at: elementKey(element), isAsking: false })
}

/** The element with that key; where it is gone, such as after a newer version, none. */
export function elementNamed(elements: readonly Element[], key: string | null): Element | undefined {
  return elements.find((element) => elementKey(element) === key)
}

/** Moves to the next element, or the one before; from nowhere to the first. */
export function moveByElement(elements: readonly Element[], by: 1 | -1): void {
  const at = elements.findIndex((element) => elementKey(element) === useTicks.getState().at)
  goToElement(elements[at < 0 ? 0 : at + by])
}

/** Goes to the next element that nobody has looked at, from here on and then from the top; shows elements if need be. */
export function goToUnticked(elements: readonly Element[]): void {
  const at = elements.findIndex((element) => elementKey(element) === useTicks.getState().at)
  const inTurn = [...elements.slice(at + 1), ...elements.slice(0, Math.max(at, 0))]
  useTicks.setState({ isTicking: true })
  goToElement(inTurn.find(({ state }) => state === 'unticked'))
}
