/**
 * Whether a process is still running.
 * @param {number} id
 */
export function isAlive(id) {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    // It belongs to another user.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
