import { type Element, elementKey, placeOf } from '../../../core/elements/elements'
import type { Article } from '../../../core/model/article'
import { give, save } from '../article/article'
import type { SaveOutcome } from '../article/drafts'
import { focusField } from '../places/focus'
import { elementNamed, elementsNow, moveByElement, useTicks } from './ticks'

/** Ticks an element and goes on to the next; takes the tick back from a ticked one. */
export function tickOrClear(article: Article, element: Element): void {
  if (element.state === 'ticked')
    return void give(article.id, { type: 'clearTick', ...placeOf(article.text, element) })
  void give(article.id, { type: 'tickElement', ...placeOf(article.text, element) }).then((isSaved) => {
    const isStillHere = useTicks.getState().at === elementKey(element)
    if (isSaved && isStillHere) moveByElement(elementsNow(article) ?? [], 1)
  })
}

/** Saves what the writer is asked about an element; an empty question withdraws it. */
export function queryElement(
  article: Article,
  element: Element,
  question: string,
  act: string,
): Promise<SaveOutcome> {
  return save(article.id, { type: 'queryElement', ...placeOf(article.text, element), question }, act)
}

/** Opens the field for a question about the current element. */
export function askAboutElement(): void {
  useTicks.setState({ isAsking: true })
  requestAnimationFrame(() => focusField('element-question'))
}

/** What a key does while elements are ticked; false if it does nothing there. */
export function actOnElements(key: string, article: Article): boolean {
  const elements = elementsNow(article)
  // Until they are found, its keys do nothing: they would act on a claim instead.
  if (!elements) return /^[JKTQ]$/.test(key)
  if (elements.length === 0) return false
  const element = elementNamed(elements, useTicks.getState().at)
  switch (key) {
    case 'J':
    case 'ARROWDOWN':
    case 'ARROWRIGHT':
      moveByElement(elements, 1)
      return true
    case 'K':
    case 'ARROWUP':
    case 'ARROWLEFT':
      moveByElement(elements, -1)
      return true
    case 'T':
      if (element) tickOrClear(article, element)
      else moveByElement(elements, 1)
      return true
    case 'Q':
      if (element) askAboutElement()
      return element !== undefined
  }
  return false
}
