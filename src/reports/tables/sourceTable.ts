import type { ReportOptions } from '../../core/model/reportOptions'
import { kindName } from '../shared/kindNames'
import type { ReportSource } from '../model/reportModel'
import type { Column } from '../shared/table'
import { dayOrText } from './claimTable'

/** The columns of a source's row; how far it is trusted, and who got it how, only for the desk. */
export function sourceColumns({ audience }: ReportOptions): Column<ReportSource>[] {
  return [
    { title: 'Number', width: 9, of: ({ number }) => number },
    { title: 'Title', width: 44, of: ({ title }) => title },
    { title: 'Author', width: 24, of: ({ author }) => author },
    { title: 'Publisher', width: 28, of: ({ publisher }) => publisher },
    { title: 'Published', width: 14, of: ({ published }) => dayOrText(published) },
    { title: 'Kind', width: 20, of: ({ kind }) => kindName(kind) },
    { title: 'Edition', width: 14, of: ({ edition }) => edition },
    { title: 'DOI', width: 24, of: ({ doi }) => doi },
    { title: 'ISBN', width: 18, of: ({ isbn }) => isbn },
    { title: 'Tier', width: 12, of: ({ tier }) => tier },
    { title: 'Group', width: 20, of: ({ group }) => group },
    { title: 'Address', width: 50, isAddress: true, of: ({ url }) => url },
    { title: 'Archived', width: 50, isAddress: true, of: ({ archiveUrl }) => archiveUrl },
    { title: 'Accessed', width: 14, of: ({ accessed }) => dayOrText(accessed) },
    { title: 'Attached file', width: 30, of: ({ attachment }) => attachment?.name },
    { title: 'Its SHA-256', width: 30, of: ({ attachment }) => attachment?.sha256 },
    { title: 'Confidential', width: 13, of: ({ confidential }) => (confidential ? 'yes' : 'no') },
    { title: 'Cited by claims', width: 18, of: ({ citedBy }) => citedBy.join(', ') },
    { title: 'Note', width: 44, of: ({ note }) => note },
    ...(audience === 'internal' ? deskColumns : []),
  ]
}

const deskColumns: readonly Column<ReportSource>[] = [
  { title: 'Reliability', width: 36, of: ({ reliability }) => reliability },
  { title: 'How obtained', width: 36, of: ({ obtained }) => obtained },
]
