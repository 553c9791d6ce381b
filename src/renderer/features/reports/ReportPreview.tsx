import { useEffect, useState } from 'react'
import { onEvent } from '../../lib/ask'
import { focusField } from '../../lib/places/focus'
import type { Preview } from './usePreview'

/** A preview of the report. The previous one stays visible until the next is rendered. */
export function ReportPreview({ preview: { address, isBehind, problem } }: { preview: Preview }) {
  const [drawn, setDrawn] = useState('')
  // The frame receives its own key presses; the program passes Escape back to the window.
  useEffect(
    () =>
      onEvent('key.escape', () => {
        if (document.activeElement instanceof HTMLIFrameElement) focusField('export')
      }),
    [],
  )
  const pages = [...new Set([drawn, address])].filter((page) => page !== '')
  return (
    <section className="preview" aria-label="Preview">
      <div className="preview__head">
        <h3 className="pane-title">Preview</h3>
        <p className="preview__state" role="status">
          {isBehind || drawn !== address ? 'Drawing…' : 'Up to date'}
        </p>
      </div>
      {problem !== null && (
        <p className="preview__problem" role="alert">
          {problem}
        </p>
      )}
      <div className="preview__pages">
        {drawn === '' && problem === null && <p className="preview__making">Making the preview…</p>}
        {pages.map((page) => (
          // Nothing in the frame can run, and it has an opaque origin.
          <iframe
            key={page}
            src={page}
            sandbox=""
            title="Preview of the report"
            className={
              page === address && page !== drawn ? 'preview__page preview__page--coming' : 'preview__page'
            }
            onLoad={() => page === address && setDrawn(page)}
          />
        ))}
      </div>
    </section>
  )
}
