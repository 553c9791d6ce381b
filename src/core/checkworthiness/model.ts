import type { Language } from '../text/language'
import { readLinearModel } from './linearModel'
import calibrationFile from './calibration.json'
import type { Register } from './register'
import linearFile from './linear.json'

/** The linear model made by training/; see training/MODEL_CARD.md. */
export const linear = readLinearModel(linearFile)

interface Calibration {
  readonly linear: { readonly slope: number; readonly shift: number }
  readonly combined: { readonly linear: number; readonly encoder: number; readonly shift: number }
}

/** How the models' scores become log-odds, for each register. */
export const calibration: Readonly<Record<Register, Calibration>> = calibrationFile

/** Whether the models know a language; for others, only rules rank. */
export const hasModel = (language: Language | undefined): boolean => language === 'en'
