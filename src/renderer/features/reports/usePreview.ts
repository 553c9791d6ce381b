import { useEffect, useState } from 'react'
import { toUserFacing } from '../../../core/errors'
import type { ReportOptions } from '../../../core/model/reportOptions'
import { ask } from '../../lib/ask'

/** A choice is rendered after it has been unchanged for this long, in milliseconds; the first is at once. */
const pause = 200

export interface Preview {
  /** Address of the last report that could be rendered; empty before the first. */
  readonly address: string
  readonly isBehind: boolean
  /** Why the report could not be rendered; null if it could. */
  readonly problem: string | null
}

/**
 * The report of an article as a page to preview, rendered again when its options or the article's `version` change.
 */
export function usePreview(id: string, version: number, options: ReportOptions): Preview {
  const wanted = JSON.stringify([id, version, options])
  const [shown, setShown] = useState({ address: '', of: '', problem: null as string | null })
  useEffect(() => {
    let isLatest = true
    const wait = shown.of === '' ? 0 : pause
    const timer = setTimeout(() => {
      ask('report.preview', { id, options })
        .then(({ address }) => isLatest && setShown({ address, of: wanted, problem: null }))
        .catch((error: unknown) => {
          const problem = toUserFacing(error).message
          if (isLatest) setShown(({ address }) => ({ address, of: wanted, problem }))
        })
    }, wait)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
    // `wanted` holds all of it; the options are another object at every drawing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [wanted])
  return { address: shown.address, isBehind: shown.of !== wanted, problem: shown.problem }
}
