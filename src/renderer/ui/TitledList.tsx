import { Name } from './Name'

interface Props {
  readonly title: string
  readonly lines: readonly string[]
  /** How many are listed: of more than the usual number, most share one cause. */
  readonly most?: number
}

/** Lines under a title; nothing where there are none. What is in a line can't reorder the words around it. */
export function TitledList({ title, lines, most = 500 }: Props) {
  if (lines.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.slice(0, most).map((line, index) => (
          <li key={index}>
            <Name>{line}</Name>
          </li>
        ))}
      </ul>
      {lines.length > most && <p>And {(lines.length - most).toLocaleString('en')} more.</p>}
    </section>
  )
}
