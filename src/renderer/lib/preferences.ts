import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { noHabits, type ReportHabits } from './reportChoice'

interface Preferences {
  /** Whether single letters (V, D, J, K …) act; WCAG 2.1.4 asks that they can be switched off. */
  readonly letterKeys: boolean
  readonly setLetterKeys: (letterKeys: boolean) => void
  /** How reports were made last. */
  readonly reports: ReportHabits
  readonly setReports: (reports: ReportHabits) => void
}

export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      letterKeys: true,
      setLetterKeys: (letterKeys) => set({ letterKeys }),
      reports: noHabits,
      setReports: (reports) => set({ reports }),
    }),
    { name: 'touchstone-preferences' },
  ),
)
