import { userInfo } from 'node:os'

/** The name of this computer's account; empty where it has none, as in some containers. */
export function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
