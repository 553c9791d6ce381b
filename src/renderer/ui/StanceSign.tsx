import type { Stance } from '../../core/model/evidence'

const signs: Record<Stance, string> = { supports: '+', refutes: '−', context: '○' }

/** The shape that stands for a stance, so that colour is never the only sign. */
export function StanceSign({ stance }: { stance: Stance }) {
  return (
    <span className={`stancesign stancesign--${stance}`} aria-hidden="true">
      {signs[stance]}
    </span>
  )
}
