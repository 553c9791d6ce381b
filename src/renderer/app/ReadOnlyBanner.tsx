import { retryOpening, useLibrary } from '../lib/library'
import { Button } from '../ui/Button'

/** Says why nothing can be changed, while that is so, and how to try again. */
export function ReadOnlyBanner() {
  const readOnly = useLibrary((state) => state.readOnly)
  if (readOnly === null) return null
  return (
    <section className="banner" aria-label="Read only">
      <p>
        <strong>Open for reading only.</strong> {readOnly}
      </p>
      <Button onClick={retryOpening}>Try again</Button>
    </section>
  )
}
