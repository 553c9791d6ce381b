import type { Stance } from '../../../core/model/evidence'

/** What a stance is called on the screen. */
export const stanceNames: Record<Stance, string> = {
  supports: 'Supports',
  refutes: 'Refutes',
  context: 'Context',
}
