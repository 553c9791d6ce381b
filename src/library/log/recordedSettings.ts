import { isDeepStrictEqual } from 'node:util'
import { type Newsroom, noNewsroom } from '../../core/model/newsroom'
import type { RecordedNewsroom, RecordedSettings } from '../../core/model/recordedSettings'
import type { RuleModes } from '../../core/model/ruleMode'
import type { Scale } from '../../core/model/scale'
import { sha256 } from './chain'

interface Given {
  readonly scale: Scale
  readonly rules?: RuleModes | undefined
  readonly newsroom?: Newsroom | undefined
}

/** What a log records of a library's settings. */
export function recordedSettings({ scale, rules = {}, newsroom = noNewsroom }: Given): RecordedSettings {
  const named = recordedNewsroom(newsroom)
  return { scale, rules, ...(named ? { newsroom: named } : {}) }
}

/** What a log records of a newsroom; undefined if nobody is named. */
export function recordedNewsroom(newsroom: Newsroom): RecordedNewsroom | undefined {
  if (isDeepStrictEqual(newsroom, noNewsroom)) return undefined
  const { name, address, colour, logo } = newsroom
  return {
    name,
    address,
    colour,
    ...(logo ? { logoSha256: sha256(`${logo.mediaType} ${logo.base64}`) } : {}),
  }
}
