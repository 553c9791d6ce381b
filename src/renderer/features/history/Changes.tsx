import { Fragment } from 'react'
import { ratingOf, type Scale } from '../../../core/model/scale'
import type { Change } from '../../../core/changes/change'
import { RatingMark } from '../../ui/RatingMark'
import { parted } from './parted'

interface Props {
  readonly changes: readonly Change[]
  readonly scale: Scale
  readonly namesClaims: boolean
}

/** A text longer than this, in characters, is shown below its previous value, not beside it. */
const shortText = 48

/** Each changed field: its value before and after. */
export function Changes({ changes, scale, namesClaims }: Props) {
  if (changes.length === 0) return null
  return (
    <dl className="changes">
      {changes.map((change, index) => {
        const { claim, label, field } = change
        const last = changes[index - 1]
        const isNew = label !== '' && (last?.claim !== claim || last.label !== label)
        return (
          <Fragment key={index}>
            {namesClaims && isNew && (
              <div className="changes__claim">
                <dt className="visually-hidden">{claim === null ? 'source' : 'claim'}</dt>
                <dd>“{label}”</dd>
              </div>
            )}
            <div className="changes__field">
              <dt>{fieldInWords(field)}</dt>
              <dd>
                <Values change={change} scale={scale} />
              </dd>
            </div>
          </Fragment>
        )
      })}
    </dl>
  )
}

/** The name of a field as people know it. */
function fieldInWords(field: string): string {
  return field === 'limits' ? 'could not be checked' : field.replaceAll('-', ' ')
}

function Values({ change, scale }: { change: Change; scale: Scale }) {
  const { field, before, after } = change
  if (field === 'verdict') {
    return (
      <span className="changes__line">
        <Ratings ids={before} scale={scale} /> <Arrow /> <Ratings ids={after} scale={scale} />
      </span>
    )
  }
  if (before.length <= shortText && after.length <= shortText && !/\n/.test(before + after)) {
    return (
      <span className="changes__line">
        <Short text={before} /> <Arrow /> <Short text={after} />
      </span>
    )
  }
  const [old, now] = parted(before, after)
  return (
    <>
      {before !== '' && <Long kind="before" parts={old} />}
      {after === '' ? <p className="changes__none">now nothing</p> : <Long kind="after" parts={now} />}
    </>
  )
}

function Arrow() {
  return (
    <>
      <span aria-hidden="true">→</span>
      <span className="visually-hidden">became</span>
    </>
  )
}

function Short({ text }: { text: string }) {
  return text === '' ? <span className="changes__none">nothing</span> : <span>{text}</span>
}

/** A long text in full, with its differences marked. */
function Long({ kind, parts }: { kind: 'before' | 'after'; parts: readonly [string, string, string] }) {
  const [start, other, end] = parts
  return (
    <p className={`changes__text changes__text--${kind}`}>
      <span className="visually-hidden">{kind}: </span>
      {start}
      {other !== '' && (start !== '' || end !== '') ? <mark>{other}</mark> : other}
      {end}
    </p>
  )
}

/** Ratings by their names; several for a contested claim. */
function Ratings({ ids, scale }: { ids: string; scale: Scale }) {
  if (ids === '') return <span className="changes__none">none</span>
  return ids.split(', ').map((id, index) => {
    const rating = ratingOf(scale, id)
    return (
      <Fragment key={id}>
        {index > 0 && ' and '}
        <span className="changes__rating">
          {rating && <RatingMark rating={rating} />}
          {rating?.name ?? id}
        </span>
      </Fragment>
    )
  })
}
