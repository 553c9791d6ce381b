import { create } from 'zustand'
import type { Keys } from '../../../core/model/deviceKey'
import { ask } from '../ask'
import { notify, notifyFailure } from '../notices'

/** The keys that this device knows; null until they are asked for the first time. */
export const useKeys = create<{ readonly keys: Keys | null }>()(() => ({ keys: null }))

/** Asks for the keys, which another program may have changed. Throws a UserFacingError. */
export async function loadKeys(): Promise<Keys> {
  const keys = await ask('keys.list', {})
  useKeys.setState({ keys })
  return keys
}

/** Marks a key as known by that name; returns whether it is. */
export async function trustKey(key: string, name: string): Promise<boolean> {
  try {
    useKeys.setState({ keys: await ask('keys.trust', { key, name }) })
    notify(`The key is known as ${name.trim()} from now on.`)
    return true
  } catch (error) {
    notifyFailure(error)
    return false
  }
}

/** Makes a key unknown again. */
export function forgetKey(key: string): void {
  ask('keys.forget', { key })
    .then((keys) => useKeys.setState({ keys }))
    .catch(notifyFailure)
}
