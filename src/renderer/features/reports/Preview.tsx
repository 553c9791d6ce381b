import { useEffect, useState } from 'react'
import type { ReportOptions } from '../../../core/model/reportOptions'
import { ask } from '../../lib/ask'

/** How long nothing must change before the report is made anew, in milliseconds. */
const pause = 200

interface Props {
  readonly id: string
  readonly options: ReportOptions
  /** The article's: another one means that it has changed. */
  readonly version: number
}

/** What was made, and what it was made of. */
interface Made {
  readonly key: string
  readonly address: string
  readonly problem: string
}

/** The report as it would be. The one before stays until the new one is there. */
export function Preview({ id, options, version }: Props) {
  const [made, setMade] = useState<Made>({ key: '', address: '', problem: '' })
  const key = JSON.stringify([id, options, version])
  useEffect(() => {
    let isCurrent = true
    const take = (part: Partial<Made>) => isCurrent && setMade((before) => ({ ...before, ...part, key }))
    const timer = setTimeout(() => {
      const [article, wanted] = JSON.parse(key) as [string, ReportOptions]
      ask('report.preview', { id: article, options: wanted })
        .then(({ address }) => take({ address, problem: '' }))
        .catch((error: unknown) => take({ problem: error instanceof Error ? error.message : String(error) }))
    }, pause)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [key])
  const isBehind = made.key !== key
  return (
    <div className="report__preview" aria-busy={isBehind}>
      {made.problem !== '' && (
        <p className="report__problem" role="alert">
          {made.problem}
        </p>
      )}
      {made.address !== '' && <iframe title="Preview of the report" sandbox="" src={made.address} />}
      <p className="report__state" role="status">
        {isBehind ? 'Making the preview…' : ''}
      </p>
    </div>
  )
}
