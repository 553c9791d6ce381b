import type { Stance } from '../../core/model/evidence'

/** The label of each stance on the screen. */
export const stanceNames: Record<Stance, string> = {
  supports: 'Supports',
  refutes: 'Refutes',
  context: 'Context',
}
