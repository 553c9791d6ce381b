import { Check, TriangleAlert } from 'lucide-react'
import type { QuotationCheck } from '../../../contract/answers'
import type { Checked } from '../../lib/article/quotationChecks'
import { ComparedText } from '../../ui/ComparedText'
import { Name } from '../../ui/Name'

interface Props {
  readonly checked: Checked
  readonly quotation: string
  /** The file's name. */
  readonly file: string
}

/** Whether the quoted words are in the source's file; if not, the nearest wording with what differs. */
export function QuotationNote({ checked, quotation, file }: Props) {
  if (!checked) return null
  const { found } = checked.result
  if (found === 'exact')
    return (
      <p className="quotation quotation--exact">
        <Check size={13} aria-hidden="true" /> Word for word in the file
        {checked.locator !== null && `, ${checked.locator}`}
      </p>
    )
  return (
    <div className="quotation quotation--differs" role="status">
      <p>
        <TriangleAlert size={13} aria-hidden="true" />{' '}
        {found === 'none' ? (
          <>
            These words are not in <Name>{file}</Name>.
          </>
        ) : (
          <>
            Not word for word. <Name>{file}</Name> has
            {checked.locator !== null && `, ${checked.locator}`}:
          </>
        )}
      </p>
      {found === 'near' && (
        <blockquote className="quotation__wording">
          <Difference {...checked} quotation={quotation} />
        </blockquote>
      )}
    </div>
  )
}

/** The source's wording, with the words that are quoted in their stead struck through. */
function Difference({ result, wording, quotation }: QuotationCheck & { readonly quotation: string }) {
  if (result.found === 'none') return null
  const { start, pieces } = result
  const said = ({ source }: (typeof pieces)[number]) =>
    wording.slice(source.start - start, source.end - start)
  const quoted = ({ quotation: at }: (typeof pieces)[number]) => quotation.slice(at.start, at.end)
  return pieces.map((piece, at) => {
    const key = `${piece.source.start} ${piece.quotation.start} ${at}`
    const gap = at > 0 ? ' ' : ''
    switch (piece.kind) {
      case 'same':
      case 'bracketed':
        return <ComparedText key={key} kind="same" text={gap + said(piece)} />
      case 'leftOut':
        return <ComparedText key={key} kind="same" text={`${gap}…`} />
      default:
        return (
          <span key={key}>
            {gap}
            {quoted(piece) !== '' && <ComparedText kind="removed" text={quoted(piece)} />}
            {said(piece) !== '' && <ComparedText kind="added" text={said(piece)} />}
          </span>
        )
    }
  })
}
