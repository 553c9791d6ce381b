import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { summaryOf } from '../../../core/model/summary'
import { openDialog, useDialogs } from '../../lib/dialogs'
import { takeStart } from '../../lib/library/library'
import { openWindow } from '../../testing/openWindow'
import { DeskReportDialog } from './DeskReportDialog'
import { ManyReportsDialog } from './ManyReportsDialog'

const user = userEvent.setup()
const problem = () => screen.getByRole('alert').textContent

describe('the reports of many articles', () => {
  const open = async () => {
    const opened = await openWindow(null, { answers: { 'report.exportMany': () => null } })
    const { article } = opened.library.give('elms', {
      type: 'setVerdict',
      claim: 'elms-1',
      rating: 'false',
    })
    const bridgeArticle = opened.library.view('bridge').article
    takeStart(opened.library.start({ articles: [summaryOf(article), summaryOf(bridgeArticle)] }))
    openDialog('manyReports')
    render(<ManyReportsDialog />)
    return opened
  }

  it('cover the chosen articles, in the chosen format and template', async () => {
    const { bridge } = await open()
    await user.selectOptions(screen.getByLabelText('Articles'), 'Those with a verdict (1)')
    await user.selectOptions(screen.getByLabelText('Format'), 'PDF')
    await user.selectOptions(screen.getByLabelText('Template'), 'Editor’s summary')
    await user.click(screen.getByRole('button', { name: 'Export 1 report…' }))
    await waitFor(() => expect(bridge.asked('report.exportMany')).toHaveLength(1))
    expect(bridge.asked('report.exportMany')[0]).toMatchObject({ articles: ['elms'], format: 'pdf' })
    expect(useDialogs.getState().open).toBeNull()
  })

  it('can’t be exported for no article, and the dialog says so', async () => {
    const { bridge } = await open()
    await user.selectOptions(screen.getByLabelText('Articles'), 'Those with every claim checked (0)')
    await user.click(screen.getByRole('button', { name: 'Export 0 reports…' }))
    expect(problem()).toBe('No article matches. Choose others.')
    expect(bridge.asked('report.exportMany')).toEqual([])
  })
})

describe('the desk report', () => {
  const open = async () => {
    const opened = await openWindow(null, { answers: { 'report.desk': () => null } })
    openDialog('deskReport')
    render(<DeskReportDialog />)
    return opened
  }
  const day = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } })
  const exportIt = () => user.click(screen.getByRole('button', { name: 'Export…' }))

  it('covers the chosen days', async () => {
    const { bridge } = await open()
    day('First day', '2025-03-01')
    day('Last day', '2025-03-31')
    await user.selectOptions(screen.getByLabelText('Format'), 'PDF')
    await exportIt()
    expect(bridge.asked('report.desk')).toEqual([
      { period: { from: '2025-03-01', to: '2025-03-31' }, format: 'pdf' },
    ])
    expect(useDialogs.getState().open).toBeNull()
  })

  it('can’t end before it begins, and the dialog says so', async () => {
    const { bridge } = await open()
    day('First day', '2025-03-31')
    day('Last day', '2025-03-01')
    await exportIt()
    expect(problem()).not.toBe('')
    expect(bridge.asked('report.desk')).toEqual([])
  })
})
