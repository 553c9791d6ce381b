import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isOnPath } from './on-path.mjs'
import { SetupProblem } from './problem.mjs'
import { runQuietly } from './run-quietly.mjs'

export const runsAsRoot = process.platform === 'linux' && process.getuid?.() === 0

/**
 * Stops, with instructions, if Chromium's sandbox can't work: it needs user namespaces, which some systems deny to
 * unknown programs, or a helper that belongs to root. The app is never started without the sandbox unless someone
 * asks for it.
 * @param {string} executable
 */
export async function checkSandbox(executable) {
  if (process.platform !== 'linux' || runsAsRoot || (await userNamespacesWork())) return
  const helper = join(dirname(executable), 'chrome-sandbox')
  const { uid, mode } = await stat(helper).catch(() => ({ uid: -1, mode: 0 }))
  if (uid === 0 && (mode & 0o4111) === 0o4111) return
  throw new SetupProblem(
    'This system gives programs no user namespaces, which Chromium’s sandbox needs. Let its helper do it instead:\n\n' +
      `  sudo chown root:root '${helper}' &&\n  sudo chmod 4755 '${helper}'\n\n` +
      'In a container that you trust as a sandbox: npm start -- --no-sandbox',
  )
}

async function userNamespacesWork() {
  const restricted = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns'
  // Ubuntu always lets the unshare command through, so it proves nothing there.
  if ((await readFile(restricted, 'utf8').catch(() => '0')).trim() === '1') return false
  if (!isOnPath('unshare')) return true
  return (await runQuietly('unshare', ['--user', '--map-root-user', '--net', 'true'])).ok
}
