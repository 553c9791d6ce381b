import type { ReportSource } from '../reportModel'
import type { Column } from '../table'
import { dayOrText } from './claimTable'

/** The columns of a source's row. */
export const sourceColumns: readonly Column<ReportSource>[] = [
  { title: 'Number', width: 9, of: ({ number }) => number },
  { title: 'Title', width: 44, of: ({ title }) => title },
  { title: 'Author', width: 24, of: ({ author }) => author },
  { title: 'Publisher', width: 28, of: ({ publisher }) => publisher },
  { title: 'Published', width: 14, of: ({ published }) => dayOrText(published) },
  { title: 'Kind', width: 12, of: ({ tier }) => tier },
  { title: 'Address', width: 50, isAddress: true, of: ({ url }) => url },
  { title: 'Archived', width: 50, isAddress: true, of: ({ archiveUrl }) => archiveUrl },
  { title: 'Accessed', width: 14, of: ({ accessed }) => dayOrText(accessed) },
  { title: 'Attached file', width: 30, of: ({ attachment }) => attachment?.name },
  { title: 'Its SHA-256', width: 30, of: ({ attachment }) => attachment?.sha256 },
  { title: 'Confidential', width: 13, of: ({ confidential }) => (confidential ? 'yes' : 'no') },
  { title: 'Cited by claims', width: 18, of: ({ citedBy }) => citedBy.join(', ') },
  { title: 'Note', width: 44, of: ({ note }) => note },
]
