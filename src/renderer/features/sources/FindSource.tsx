import { focusField } from '../../lib/places/focus'
import { countInWords, type CountedSources } from './sourceWords'

interface Props {
  readonly words: string
  /** What was found; null until it is there. */
  readonly list: CountedSources | null
  readonly onFind: (words: string) => void
}

/** The field that finds a source as one types, and how many it finds; the arrow down goes on to them. */
export function FindSource({ words, list, onFind }: Props) {
  return (
    <>
      <input
        type="search"
        aria-label="Find a source"
        placeholder="Title, author, publisher, address"
        maxLength={500}
        value={words}
        onChange={(event) => onFind(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
          event.preventDefault()
          focusField('sources')
        }}
      />
      <p className="count" role="status">
        {list && countInWords(list)}
      </p>
    </>
  )
}
