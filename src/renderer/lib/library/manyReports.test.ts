import { describe, expect, it } from 'vitest'
import type { ManyReports } from '../../../contract/answers'
import { reportTemplates } from '../../../core/model/reportOptions'
import { failing } from '../../testing/fakeBridge'
import { noticeOf, openWindow, shownNotices } from '../../testing/openWindow'
import { exportDeskReport, exportManyReports } from './manyReports'

const newsroom = { name: 'The Courier', address: '', colour: '', logo: null }
const outcome: ManyReports = { folder: '/desk/out', written: 2, unchanged: 0, failed: [], stopped: false }
const failures = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ title: `Article ${index}`, message: 'The disk is full.' }))

async function exportTwo(answer: Partial<ManyReports> | null) {
  const opened = await openWindow(null, {
    answers: { 'report.exportMany': () => answer && { ...outcome, ...answer } },
    start: { newsroom },
  })
  await exportManyReports(['elms', 'bridge'], 'pdf', 'public')
  return opened
}

describe('the reports of many articles', () => {
  it('use a template and the library’s newsroom', async () => {
    const { bridge } = await exportTwo({})
    expect(bridge.asked('report.exportMany')).toEqual([
      { articles: ['elms', 'bridge'], format: 'pdf', options: { ...reportTemplates.public, newsroom } },
    ])
    expect(noticeOf('2 reports in /desk/out.')).toMatchObject({
      tone: 'info',
      stays: true,
      action: { label: 'Show in folder' },
    })
  })

  it('say which existed already', async () => {
    await exportTwo({ unchanged: 1 })
    expect(shownNotices()).toEqual(['2 reports in /desk/out, 1 of them there already.'])
  })

  it('name those that could not be written, and count them if there are many', async () => {
    await exportTwo({ written: 0, failed: failures(14) })
    const { tone, details, action } = noticeOf('0 reports in /desk/out. 14 reports could not be written.')
    expect(tone).toBe('problem')
    expect(details).toHaveLength(13)
    expect(details[0]).toBe('Article 0: The disk is full.')
    expect(details.at(-1)).toBe('And 2 more.')
    // The folder has nothing to show.
    expect(action).toBeUndefined()
  })

  it('say that they were stopped, and that what is written stays', async () => {
    await exportTwo({ written: 1, stopped: true })
    expect(shownNotices()).toEqual(['The export was stopped. What is written stays: 1 report in /desk/out.'])
  })

  it('say nothing if no folder was chosen', async () => {
    await exportTwo(null)
    expect(shownNotices()).toEqual([])
  })
})

describe('a desk report', () => {
  const period = { from: '2025-03-01', to: '2025-03-31' }

  it('covers a period, and says where it was written', async () => {
    const { bridge } = await openWindow(null, {
      answers: { 'report.desk': () => ({ file: '/desk/march.html' }), 'report.reveal': () => null },
    })
    await exportDeskReport(period, 'html')
    expect(bridge.asked('report.desk')).toEqual([{ period, format: 'html' }])
    noticeOf('Desk report written to /desk/march.html.').action?.run()
    expect(bridge.asked('report.reveal')).toHaveLength(1)
  })

  it('says why it could not be made', async () => {
    await openWindow(null, { answers: { 'report.desk': failing('inUse', 'Other work goes on.') } })
    await exportDeskReport(period, 'html')
    expect(shownNotices()).toEqual(['Other work goes on.'])
  })
})
