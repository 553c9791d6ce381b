import { BookOpen } from 'lucide-react'
import { useState } from 'react'
import { tryWriting } from '../lib/library/following'
import { Button } from '../ui/Button'

/** Explains why nothing can be changed while the library is read-only, and offers to try again. */
export function ReadOnlyBanner({ why }: { why: string }) {
  const [isTrying, setTrying] = useState(false)
  const retry = () => {
    setTrying(true)
    void tryWriting().finally(() => setTrying(false))
  }
  return (
    <section className="banner" aria-label="Open for reading only">
      <BookOpen size={16} aria-hidden="true" />
      <p>
        <strong>Open for reading only.</strong> {why}
      </p>
      {/* Not disabled meanwhile: a disabled button would lose keyboard focus. */}
      <Button aria-disabled={isTrying} onClick={() => isTrying || retry()}>
        {isTrying ? 'Trying…' : 'Try again'}
      </Button>
    </section>
  )
}
