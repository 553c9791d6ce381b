import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { noHabits, type ReportHabits } from './reports/reportChoice'

interface Preferences {
  /** Whether single letters (V, D, J, K …) act; WCAG 2.1.4 requires a way to switch them off. */
  readonly letterKeys: boolean
  readonly setLetterKeys: (letterKeys: boolean) => void
  /** Whether a verdict, or "nothing to check", goes on to what comes next. */
  readonly goesOn: boolean
  readonly setGoesOn: (goesOn: boolean) => void
  /** The last report choices. */
  readonly reports: ReportHabits
  readonly setReports: (reports: ReportHabits) => void
}

export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      letterKeys: true,
      setLetterKeys: (letterKeys) => set({ letterKeys }),
      goesOn: true,
      setGoesOn: (goesOn) => set({ goesOn }),
      reports: noHabits,
      setReports: (reports) => set({ reports }),
    }),
    { name: 'touchstone-preferences' },
  ),
)
