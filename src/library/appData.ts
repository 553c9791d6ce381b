import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Where the app stores its own data, following each system's convention; the window and the command line agree on it.
 */
export function appDataFolder(): string {
  const home = homedir()
  switch (process.platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Touchstone')
    case 'win32':
      return join(process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Touchstone')
    default:
      return join(process.env['XDG_CONFIG_HOME'] || join(home, '.config'), 'Touchstone')
  }
}

/** The library that opens by default. */
export function defaultLibraryFolder(): string {
  return join(appDataFolder(), 'library')
}
