import { takenEvidence } from '../checklist/evidence'
import { checkOnce } from '../fidelity/checkOnce'
import { differencesInWords } from '../fidelity/inWords'
import type { PreparedSource } from '../fidelity/source'
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
    'If a source’s file is attached, the quoted words must appear in it word for word; only typesetting, and what ellipses and square brackets mark, may differ. A slip in copying changes what a source said.',
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
  source: PreparedSource | null,
  quotation: string,
  file: string,
  label: string,
): string | undefined {
  if (source === null)
    return `${file} could not be read; check yourself whether it has the words quoted on “${label}”.`
  const result = checkOnce(source, quotation)
  if (result.found === 'exact') return undefined
  const says = `The words quoted on “${label}” are not in ${file}: “${shortened(quotation)}”.`
  if (result.found === 'none') return says
  const wording = source.text.slice(result.start, result.end)
  const differences = differencesInWords(result, wording, quotation)
  const named = differences.slice(0, mostDifferences).map(shortened).join(', ')
  const more = differences.length > mostDifferences ? ', …' : ''
  return `${says} The nearest wording there: “${shortened(wording)}” (${named}${more}).`
}

/** How many differences a finding names. */
const mostDifferences = 3

function shortened(quotation: string): string {
  const words = quotation.trim().replace(/\s+/g, ' ')
  return words.length <= 80 ? words : `${words.slice(0, 80).replace(/\s+\S*$/u, '')} …`
}
