import { useId } from 'react'
import type { ListedSource } from '../../../core/sources/sourceList'
import { SourceName } from './SourceName'
import { SourceSigns } from './SourceSigns'
import { keyOf, kindInWords, useInWords } from './sourceWords'
import { useRows } from '../../ui/useRows'

interface Props {
  readonly sources: readonly ListedSource[]
  /** The place of the chosen one. */
  readonly chosen: number
  readonly onChoose: (index: number) => void
  readonly onEnter: () => void
}

/** The sources as a list to go through with the arrow keys; only the rows in view are rendered. */
export function SourceRows({ sources, chosen, onChoose, onEnter }: Props) {
  const id = useId()
  const { scroller, list, onKeyDown } = useRows({
    count: sources.length,
    chosen,
    onChoose,
    onEnter,
    keyOf: (index) => {
      const listed = sources[index]
      return listed ? keyOf(listed) : index
    },
  })
  return (
    <div
      className="sources__list"
      ref={scroller}
      role="listbox"
      tabIndex={0}
      data-field="sources"
      aria-label="Sources"
      aria-activedescendant={`${id}-${chosen}`}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="sources__rows" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, key, start }) => {
          const listed = sources[index]
          if (!listed) return null
          return (
            <div
              key={key}
              ref={list.measureElement}
              data-index={index}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              aria-setsize={sources.length}
              aria-posinset={index + 1}
              className="sources__row"
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => onChoose(index)}
              onDoubleClick={onEnter}
            >
              <Row listed={listed} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** What is known of a source at a glance. */
function Row({ listed }: { listed: ListedSource }) {
  return (
    <>
      <SourceName source={listed.source} />
      <p className="sources__about sources__line">
        <span>{kindInWords(listed.source)}</span>
        <span>{useInWords(listed)}</span>
        <SourceSigns {...listed} />
      </p>
    </>
  )
}
