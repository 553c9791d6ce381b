import { describe, expect, it } from 'vitest'
import { usePreferences } from './preferences'
import { asItComes, type ReportHabits } from './reports/reportChoice'

const kept = () => JSON.parse(localStorage.getItem('touchstone-preferences') ?? '{}') as { state?: unknown }

describe('preferences', () => {
  it('let a person switch off single-letter keys, and outlive the window', () => {
    expect(usePreferences.getState().letterKeys).toBe(true)
    usePreferences.getState().setLetterKeys(false)
    expect(usePreferences.getState().letterKeys).toBe(false)
    expect(kept().state).toMatchObject({ letterKeys: false })
  })

  it('remember the last report choices', () => {
    const habits: ReportHabits = { template: 'summary', choices: { summary: asItComes('summary') } }
    usePreferences.getState().setReports(habits)
    expect(kept().state).toMatchObject({ reports: habits })
  })

  it('are read by the next window', async () => {
    localStorage.setItem(
      'touchstone-preferences',
      JSON.stringify({ state: { letterKeys: false }, version: 0 }),
    )
    await usePreferences.persist.rehydrate()
    expect(usePreferences.getState()).toMatchObject({ letterKeys: false, reports: { template: 'checker' } })
  })
})
