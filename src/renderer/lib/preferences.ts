import { create } from 'zustand'
import { persist } from 'zustand/middleware'

interface Preferences {
  /** Whether single letters (V, D, J, K …) act; WCAG 2.1.4 asks that they can be switched off. */
  readonly letterKeys: boolean
  readonly setLetterKeys: (letterKeys: boolean) => void
}

export const usePreferences = create<Preferences>()(
  persist((set) => ({ letterKeys: true, setLetterKeys: (letterKeys) => set({ letterKeys }) }), {
    name: 'touchstone-preferences',
  }),
)
