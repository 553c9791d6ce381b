import { Button } from '../../ui/Button'
import { chooseFiles } from '../../lib/library/importing'
import { useLibrary } from '../../lib/library/library'

/** Shown while no article is open. */
export function Welcome() {
  const isEmpty = useLibrary((state) => state.articles.every(({ removed }) => removed !== null))
  return (
    <main className="welcome">
      <h1>{isEmpty ? 'Check an article, line by line' : 'Choose an article'}</h1>
      {isEmpty ? (
        <>
          <p>
            Open a Word draft, a PDF, a saved web page, a mail or a text. Touchstone lists what it claims; you
            attach sources, decide, and export a report another person can replay. Nothing leaves this
            computer.
          </p>
          <Button tone="primary" onClick={chooseFiles}>
            Open articles…
          </Button>
          <p className="welcome__hint">or drop files anywhere on this window</p>
        </>
      ) : (
        <p>Pick one from the library on the left, or open another.</p>
      )}
    </main>
  )
}
