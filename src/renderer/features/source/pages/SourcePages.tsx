import { lazy, Suspense } from 'react'
import type { CutOutPart, GoTo, PagesPassage } from './props'

const PdfPages = lazy(() => import('./PdfPages'))
const PictureView = lazy(() => import('./PictureView'))

export type { CutOutPart, GoTo, PagesPassage } from './props'

export interface SourcePagesProps {
  /** Where the program serves the file; see `keptAddress`. */
  readonly address: string
  readonly kind: 'pdf' | 'picture'
  /** Called when words have been selected; never for a picture. */
  readonly onPassage: (passage: PagesPassage) => void
  /** Called with what was cut out. */
  readonly onCutOut: (part: CutOutPart) => void
  /** Goes there whenever it is another object. */
  readonly goTo?: GoTo | null
  /** Words that are marked wherever they stand on the pages. */
  readonly highlights?: readonly string[]
}

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
