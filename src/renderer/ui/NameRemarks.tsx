import { nameRemarks } from '../../core/text/nameRemarks'

interface Props {
  readonly names: readonly string[]
  readonly addresses: readonly string[]
}

/** What names and addresses don't show at first sight, such as letters that look alike; usually nothing. */
export function NameRemarks({ names, addresses }: Props) {
  const remarks = nameRemarks(names, addresses)
  if (remarks.length === 0) return null
  return (
    <ul className="facts__notices">
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  )
}
