import { takenEvidence } from '../checklist/evidence'
import { type ComparableText, isQuotedFrom } from './comparable'
import { sourcesById } from './independent'
import { origins, type Rule } from './rule'
import { onClaim, standingClaims } from './standing'

export const quotationFoundId = 'quotation-found'
const id = quotationFoundId

export const quotationFound: Rule = {
  id,
  name: 'Quotations appear in the attached files',
  origin: origins.own,
  explanation:
    'If a source’s file is attached, the quoted words must appear in it; only spaces, quotation marks, dashes and what an ellipsis leaves out may differ. A slip in copying changes what a source said.',
  check: ({ article, snapshots }) => {
    const sources = sourcesById(article.sources)
    return standingClaims(article).flatMap((claim) =>
      takenEvidence(claim).flatMap(({ source, quotation }) => {
        const text = snapshots.get(source)
        const file = sources.get(source)?.attachment?.name
        if (text === undefined || file === undefined || quotation.trim() === '') return []
        const says = problemOf(text, quotation, file, claim.label)
        return says === undefined ? [] : [onClaim(id, claim, says)]
      }),
    )
  },
}

function problemOf(
  text: ComparableText | null,
  quotation: string,
  file: string,
  label: string,
): string | undefined {
  if (text === null)
    return `${file} could not be read; check yourself whether it has the words quoted on “${label}”.`
  if (isQuotedFrom(text, quotation)) return undefined
  return `The words quoted on “${label}” are not in ${file}: “${shortened(quotation)}”.`
}

function shortened(quotation: string): string {
  const words = quotation.trim().replace(/\s+/g, ' ')
  return words.length <= 80 ? words : `${words.slice(0, 80).replace(/\s+\S*$/u, '')} …`
}
