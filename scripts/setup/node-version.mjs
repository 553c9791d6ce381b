import { SetupProblem } from './problem.mjs'
import { manifest } from './project.mjs'

/** Stops if this Node is older than package.json requires. */
export function checkNodeVersion() {
  const { node: range } = manifest.engines
  if (range.split('||').some((part) => fits(process.versions.node, part.trim()))) return
  throw new SetupProblem(
    `Touchstone needs Node ${range}; this is Node ${process.versions.node}. Install a newer one from https://nodejs.org and try again.`,
  )
}

/**
 * Whether a version is in a range of the two kinds package.json uses: `>=20.19` and `^20.19.0`.
 * @param {string} version
 * @param {string} range
 */
function fits(version, range) {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  const [lowMajor = 0, lowMinor = 0, lowPatch = 0] = range
    .replace(/^(>=|\^)/, '')
    .split('.')
    .map(Number)
  if (major !== lowMajor) return major > lowMajor && range.startsWith('>=')
  return minor > lowMinor || (minor === lowMinor && patch >= lowPatch)
}
