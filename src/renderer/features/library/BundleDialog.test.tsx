import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { BundleReport } from '../../../contract/bundleReport'
import { openDialog } from '../../lib/dialogs'
import { openWindow } from '../../testing/openWindow'
import { soundBundle } from '../../testing/soundBundle'
import { BundleDialog } from './BundleDialog'

async function show(changes: Partial<BundleReport> = {}) {
  await openWindow(null, { answers: { 'keys.list': () => keys } })
  openDialog({ bundle: { ...soundBundle, ...changes } })
  return render(<BundleDialog />)
}

const anna = { key: 'A'.repeat(43), fingerprint: '1a2b3c4d5e6f7a8b'.repeat(4) }
const keys = { own: null, known: [{ ...anna, name: 'Anna Jones', since: '2025-03-04T10:00:00.000Z' }] }

/** A tick, a question mark and a cross, as they are drawn. */
const shapeOf = {
  proved: 'M3.5 8.5l3 3 6-7',
  notProved: 'M5.5 5.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M8 12.6v.2',
  false: 'M4 4l8 8M12 4l-8 8',
}

const found = () => within(screen.getByRole('region', { name: 'What was found' }))
const headings = () =>
  found()
    .getAllByRole('heading')
    .map(({ textContent }) => textContent)

describe('the check of a replay bundle', () => {
  it('says who signed it and its lines, by the name that the person knows the key by', async () => {
    const signers = [{ ...anna, people: ['Anna Jones'], lines: 9 }]
    await show({ signedBy: anna, signed: { signers, unsigned: 0 } })
    expect(
      await screen.findByText(/^The bundle is signed by Anna Jones \(1a2b 3c4d .*\), known\.$/),
    ).toBeDefined()
    expect(screen.getByText(/^9 log lines signed by Anna Jones/)).toBeDefined()
  })

  it('says that nobody signed it', async () => {
    await show()
    expect(await screen.findByText('The bundle is not signed.')).toBeDefined()
  })

  it.each([
    ['proved', 'Everything in this bundle is proved.', 'tone--green'],
    ['notProved', 'Nothing was found to be false, but not everything is proved.', 'tone--amber'],
    ['false', 'Something in this bundle is false.', 'tone--red'],
  ] as const)('says that it is %s in words, by a shape and a colour', async (outcome, words, tone) => {
    const { baseElement } = await show({ outcome })
    expect(screen.getByText(words)).toBeDefined()
    const mark = baseElement.querySelector('.bundle__outcome svg')
    expect(mark?.getAttribute('class')).toContain(tone)
    expect(mark?.querySelector('path')?.getAttribute('d')).toBe(shapeOf[outcome])
  })

  it('shows what the log says, and nothing that is not found', async () => {
    await show()
    for (const text of ['Elms of the town', 'Ines Okoye, Jo Brandt', '3, 2 Verified', 'Verified, False'])
      expect(screen.getByText(text)).toBeDefined()
    expect(headings()).toEqual(['Proved'])
  })

  it('lists what is false before what is not proved, and says when no title is proved', async () => {
    await show({
      outcome: 'false',
      title: '',
      scale: [],
      notProved: ['The scale is not proved.'],
      problems: ['report.md is not the report that the replayed log leads to.'],
    })
    expect(headings()).toEqual(['False', 'Not proved', 'Proved'])
    expect(screen.getByText('No title is proved.')).toBeDefined()
    expect(screen.getByText('The log records none.')).toBeDefined()
  })
})
