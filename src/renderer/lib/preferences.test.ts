import { describe, expect, it } from 'vitest'
import { usePreferences } from './preferences'
import { asItComes, type ReportHabits } from './reportChoice'

const kept = () => JSON.parse(localStorage.getItem('touchstone-preferences') ?? '{}') as { state?: unknown }

describe('preferences', () => {
  it('are letters that act, until a person switches them off, and outlive the window', () => {
    expect(usePreferences.getState().letterKeys).toBe(true)
    usePreferences.getState().setLetterKeys(false)
    expect(usePreferences.getState().letterKeys).toBe(false)
    expect(kept().state).toMatchObject({ letterKeys: false })
  })

  it('hold how reports were made last', () => {
    const habits: ReportHabits = { template: 'summary', choices: { summary: asItComes('summary') } }
    usePreferences.getState().setReports(habits)
    expect(kept().state).toMatchObject({ reports: habits })
  })

  it('are read anew by the next window', async () => {
    localStorage.setItem(
      'touchstone-preferences',
      JSON.stringify({ state: { letterKeys: false }, version: 0 }),
    )
    await usePreferences.persist.rehydrate()
    expect(usePreferences.getState()).toMatchObject({ letterKeys: false, reports: { template: 'checker' } })
  })
})
