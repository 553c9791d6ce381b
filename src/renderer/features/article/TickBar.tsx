import { Check, ChevronLeft, ChevronRight, CircleHelp, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { type Element, elementKey } from '../../../core/elements/elements'
import type { Article } from '../../../core/model/article'
import { focusText } from '../../lib/places/focus'
import { askAboutElement, queryElement, tickOrClear } from '../../lib/checking/ticking'
import { elementNamed, moveByElement, setTicking, useElements, useTicks } from '../../lib/checking/ticks'
import { Button } from '../../ui/Button'
import { SavedText } from '../../ui/SavedText'

const stateWords = { unticked: 'to tick', ticked: 'ticked', queried: 'queried' }

/** The current element below the text: what it is, and what to do with it. */
export function TickBar({ article }: { article: Article }) {
  const { isTicking, at } = useTicks()
  const elements = useElements(article)
  if (!isTicking) return null
  const element = elementNamed(elements ?? [], at)
  return (
    <section className="tickbar" aria-label="Elements">
      <div className="tickbar__row">
        <p className="tickbar__element" role="status">
          {elements ? (
            <Words article={article} elements={elements} element={element} />
          ) : (
            'Finding the elements of the text…'
          )}
        </p>
        {elements && elements.length > 0 && (
          <>
            <Step elements={elements} by={-1} />
            <Step elements={elements} by={1} />
          </>
        )}
        {element && <Acts article={article} element={element} />}
        <Button
          tone="quiet"
          className="button--icon"
          aria-label="Leave ticking"
          title="Leave ticking (Shift+T)"
          onClick={() => setTicking(false)}
        >
          <X size={15} aria-hidden="true" />
        </Button>
      </div>
      {element && <Question key={elementKey(element)} article={article} element={element} />}
    </section>
  )
}

interface WordsProps {
  readonly article: Article
  readonly elements: readonly Element[]
  readonly element: Element | undefined
}

/** What the current element is, for eyes and ears. */
function Words({ article, elements, element }: WordsProps) {
  if (elements.length === 0) return 'The text has no number, name, title, date, quotation or place to tick.'
  if (!element) return `${elements.length} elements to go through: J goes to the first.`
  const words = article.text.slice(element.start, element.end)
  return (
    <>
      <span className={`tickbar__state tickbar__state--${element.state}`}>
        {element.kind}, {stateWords[element.state]}
      </span>{' '}
      <q dir="auto">{words}</q>{' '}
      <span className="tickbar__count">
        {elements.indexOf(element) + 1}/{elements.length}
      </span>
    </>
  )
}

function Step({ elements, by }: { elements: readonly Element[]; by: 1 | -1 }) {
  const [name, key] = by === 1 ? ['Next element', 'J'] : ['Previous element', 'K']
  const Sign = by === 1 ? ChevronRight : ChevronLeft
  return (
    <Button
      tone="quiet"
      className="button--icon"
      aria-label={name}
      title={`${name} (${key})`}
      aria-keyshortcuts={key}
      onClick={() => moveByElement(elements, by)}
    >
      <Sign size={15} aria-hidden="true" />
    </Button>
  )
}

interface ElementProps {
  readonly article: Article
  readonly element: Element
}

function Acts({ article, element }: ElementProps) {
  const isTicked = element.state === 'ticked'
  return (
    <>
      <Button tone={isTicked ? 'plain' : 'primary'} keyHint="T" onClick={() => tickOrClear(article, element)}>
        <Check size={14} aria-hidden="true" /> {isTicked ? 'Clear tick' : 'Tick'}
      </Button>
      <Button keyHint="Q" onClick={askAboutElement}>
        <CircleHelp size={14} aria-hidden="true" /> Query
      </Button>
    </>
  )
}

/** What the writer is asked about the element, and what the writer answered. */
function Question({ article, element }: ElementProps) {
  const isAsking = useTicks((state) => state.isAsking)
  const { question = '', answer = '' } = element.mark ?? {}
  if (!isAsking && question === '') return null
  const leave = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Escape' && event.key !== 'Enter')) return
    event.preventDefault()
    focusText()
  }
  return (
    // The field inside has the focus; the keys are the ones with which it is left.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="tickbar__question" onKeyDown={leave}>
      <SavedText
        label="Question to the writer"
        field="element-question"
        value={question}
        name={`${article.id} element ${elementKey(element)} question`}
        onSave={(text, act) => queryElement(article, element, text, act)}
        hint="It goes out in the checked copy. Enter goes back to the text."
      />
      {answer !== '' && (
        <p className="tickbar__answer">
          The writer answered: <q dir="auto">{answer}</q>
        </p>
      )}
    </div>
  )
}
