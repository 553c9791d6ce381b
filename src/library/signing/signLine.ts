import { LogEntry } from '../../core/commands/logEntry'
import { Signature } from '../../core/model/deviceKey'
import { sha256 } from '../log/chain'
import { type DeviceSigner, isSignedBy } from './ed25519'

/**
 * What is signed for a log line: the id of its article, so that no line can be copied into another article, and the
 * SHA-256 of the line without its members `sig` and `hash`. The first line keeps a signature from being taken for one
 * of anything else.
 */
function messageOf(article: string, bodyHash: string): string {
  return `touchstone log line v1\n${article}\n${bodyHash}`
}

/** What signs the lines of one article's log. */
export function lineSigner(article: string, signer: DeviceSigner): (bodyHash: string) => string {
  return (bodyHash) => signer.sign(messageOf(article, bodyHash))
}

/** The signature of a line: `sig` stands between its last own member and the hash, which covers it. */
const signedEnd = /,"sig":"([\w-]{86})","hash":"[0-9a-f]{64}"\}$/

/** `unsigned`: it has neither key nor signature. `false`: the two do not belong together, or one of them is missing. */
export type LineSignature = 'signed' | 'unsigned' | 'false'

/** Checks the signature of a whole line by the key that the line names. Never throws. */
export function checkLine(line: string, { key }: Pick<LogEntry, 'key'>, article: string): LineSignature {
  const match = signedEnd.exec(line)
  if (!match && key === undefined) return 'unsigned'
  const signature = Signature.safeParse(match?.[1])
  if (!match || key === undefined || !signature.success) return 'false'
  const bodyHash = sha256(`${line.slice(0, match.index)}}`)
  return isSignedBy(key, messageOf(article, bodyHash), signature.data) ? 'signed' : 'false'
}
