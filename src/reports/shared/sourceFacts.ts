import { readableDate } from '../../core/text/isoDates'
import { doiAddress } from './doiAddress'
import { kindName } from './kindNames'
import type { ReportSource } from '../model/reportModel'

/** A named detail of a source. An address is to be shown as a link, a code letter by letter. */
export interface SourceFact {
  readonly name: string
  readonly value: string
  readonly is: 'text' | 'address' | 'code'
  /** Where it leads, if not to what it says. */
  readonly href?: string
}

/** Everything about a source but its title and its note, in the order of a citation; what is not known is left out. */
export function sourceFacts(source: ReportSource): SourceFact[] {
  const facts = [
    text('Kind', kindName(source.kind)),
    text('Author', source.author),
    text('Edition', source.edition),
    text('Publisher', source.publisher),
    text('Published', readableDate(source.published)),
    doiFact(source.doi ?? ''),
    text('ISBN', source.isbn),
    address('Address', source.url),
    address('Archived at', source.archiveUrl),
    text('Accessed', readableDate(source.accessed)),
    text('Tier', source.tier),
    text('Group', source.group && `${source.group}, whose sources count as one`),
    text('Reliability', source.reliability),
    text('How obtained', source.obtained),
    text('Attached file', source.attachment?.name),
    code('Its SHA-256', source.attachment?.sha256 ?? ''),
  ]
  return facts.filter(({ value }) => value !== '')
}

function text(name: string, value = ''): SourceFact {
  return { name, value: value.trim(), is: 'text' }
}

function address(name: string, value: string): SourceFact {
  return { name, value: value.trim(), is: 'address' }
}

function code(name: string, value: string): SourceFact {
  return { name, value, is: 'code' }
}

/** A DOI leads to its page. */
function doiFact(doi: string): SourceFact {
  const href = doiAddress(doi)
  return href === undefined ? text('DOI', doi) : { name: 'DOI', value: doi.trim(), is: 'address', href }
}
