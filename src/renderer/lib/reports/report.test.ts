import { describe, expect, it } from 'vitest'
import { reportTemplates } from '../../../core/model/reportOptions'
import { failing, settled } from '../../testing/fakeBridge'
import { noticeOf, openWindow, shownNotices } from '../../testing/openWindow'
import { closeArticle } from '../article/article'
import { openDialog, useDialogs } from '../dialogs'
import { usePreferences } from '../preferences'
import { exportCopy, exportReport, writeReport } from './report'
import { asItComes } from './reportChoice'

const newsroom = { name: 'The Courier', address: '', colour: '', logo: null }
const written = { 'report.export': () => ({ file: '/desk/elms.html' }) } as const

describe('a report', () => {
  it('covers the open article, uses the last choices, and reveals nothing confidential', async () => {
    const { bridge } = await openWindow('elms', { answers: written, start: { newsroom } })
    usePreferences.getState().setReports({
      template: 'public',
      choices: { public: { ...asItComes('public'), claims: 'all' } },
    })
    exportReport('pdf')
    await settled()
    expect(bridge.asked('report.export')).toEqual([
      {
        id: 'elms',
        format: 'pdf',
        options: {
          audience: 'public',
          claims: 'all',
          sections: reportTemplates.public.sections,
          newsroom,
          confidentialSources: false,
          privateNotes: false,
          address: '',
        },
      },
    ])
  })

  it('says where it was written, and shows it there', async () => {
    const { bridge } = await openWindow('elms', { answers: { ...written, 'report.reveal': () => null } })
    exportReport('html')
    await settled()
    noticeOf('Report written to /desk/elms.html.').action?.run()
    await settled()
    expect(bridge.asked('report.reveal')).toHaveLength(1)
    bridge.answer({ 'report.reveal': failing('noFile', 'The file is gone.') })
    noticeOf('Report written to /desk/elms.html.').action?.run()
    await settled()
    expect(shownNotices()).toContain('The file is gone.')
  })

  it('says nothing if the person cancels', async () => {
    await openWindow('elms', { answers: { 'report.export': () => null } })
    openDialog('report')
    await writeReport('elms', 'html', reportTemplates.checker)
    expect(useDialogs.getState().open).toBe('report')
    expect(shownNotices()).toEqual([])
  })

  it('closes the dialog that started it, and no other', async () => {
    await openWindow('elms', { answers: written })
    openDialog('report')
    await writeReport('elms', 'html', reportTemplates.checker)
    expect(useDialogs.getState().open).toBeNull()
    openDialog('details')
    await writeReport('elms', 'html', reportTemplates.checker)
    expect(useDialogs.getState().open).toBe('details')
  })

  it('says in its dialog why it could not be written', async () => {
    await openWindow('elms', { answers: { 'report.export': failing('disk', 'The disk is full.') } })
    openDialog('report')
    await writeReport('elms', 'html', reportTemplates.checker)
    expect(useDialogs.getState()).toMatchObject({ open: 'report', problem: 'The disk is full.' })
  })

  it('needs an open article', async () => {
    const { bridge } = await openWindow(null)
    exportReport('html')
    exportCopy()
    expect(bridge.asked('report.export')).toEqual([])
    expect(bridge.asked('copy.export')).toEqual([])
  })
})

describe('a checked copy', () => {
  it('covers the open article, and says where it was written', async () => {
    const { bridge } = await openWindow('elms', {
      answers: { 'copy.export': () => ({ file: '/desk/elms (checked).docx' }) },
    })
    exportCopy()
    await settled()
    expect(bridge.asked('copy.export')).toEqual([{ id: 'elms' }])
    expect(shownNotices()).toEqual(['Checked copy written to /desk/elms (checked).docx.'])
    closeArticle()
  })

  it('says why it could not be made', async () => {
    await openWindow('elms', {
      answers: { 'copy.export': failing('noWord', 'The article was not opened from a Word document.') },
    })
    exportCopy()
    await settled()
    expect(shownNotices()).toEqual(['The article was not opened from a Word document.'])
  })
})
