import type { KeyboardEvent } from 'react'
import { type Stance, stances } from '../../../core/model/evidence'
import { StanceSign } from '../../ui/StanceSign'
import { stanceNames } from '../../ui/stances'

interface Props {
  readonly stance: Stance
  readonly onChoose: (stance: Stance) => void
}

/** How the source bears on the claim. */
export function StanceChoice({ stance, onChoose }: Props) {
  return (
    <fieldset className="stances">
      <legend className="visually-hidden">This source</legend>
      {stances.map((one, at) => (
        <label key={one} className={`stance stance--${one}`} title={`Alt+${at + 1}`}>
          <input
            type="radio"
            name="stance"
            value={one}
            checked={stance === one}
            onChange={() => onChoose(one)}
          />
          <StanceSign stance={one} />
          {stanceNames[one]}
        </label>
      ))}
    </fieldset>
  )
}

/** The stance of the keys 1, 2 and 3, wherever these stand on the keyboard. */
export function stanceOfKey({ code }: Pick<KeyboardEvent, 'code'>): Stance | undefined {
  const digit = /^(?:Digit|Numpad)([123])$/.exec(code)?.[1]
  return digit === undefined ? undefined : stances[Number(digit) - 1]
}
