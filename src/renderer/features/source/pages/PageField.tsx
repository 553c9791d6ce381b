import { useState } from 'react'

interface Props {
  readonly page: number
  readonly pages: number
  readonly onGo: (page: number) => void
}

/** The page one is at, and a way to another one. */
export function PageField({ page, pages, onGo }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const go = () => {
    const asked = Number(typed)
    setTyped(null)
    if (Number.isInteger(asked) && asked > 0) onGo(Math.min(asked, pages))
  }
  return (
    <form
      className="pages__page"
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      <label>
        Page{' '}
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? String(page)}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={() => setTyped(null)}
        />
      </label>{' '}
      of {pages}
    </form>
  )
}
