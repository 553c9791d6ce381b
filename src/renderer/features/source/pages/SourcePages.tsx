import { lazy, Suspense } from 'react'
import type { SourcePagesProps } from './props'

const PdfPages = lazy(() => import('./pdf/PdfPages'))
const PictureView = lazy(() => import('./PictureView'))

/** A source as it looks: the pages of a PDF, or a picture. What shows them loads when the first one is opened. */
export function SourcePages({ kind, ...props }: SourcePagesProps) {
  return (
    <Suspense fallback={<p className="pages__state">Opening…</p>}>
      {kind === 'pdf' ? (
        <PdfPages key={props.address} {...props} />
      ) : (
        <PictureView key={props.address} address={props.address} onCutOut={props.onCutOut} />
      )}
    </Suspense>
  )
}
