import { isolated } from './bidi'
import { mixedWords } from './lookAlikes'
import { fromPunycode } from './punycode'

/**
 * A normalised web address (`URL.href`) as people read it: `https://пример.рф/путь`. Only letters and digits that nobody
 * takes for others are decoded; whatever could be read in two ways stays as it is looked up. Words written from right to
 * left are isolated, so that they leave the order of the parts alone. For showing, never for following.
 */
export function readableAddress(href: string): string {
  const { origin, host, hostname } = new URL(href)
  const port = host.slice(hostname.length)
  const scheme = origin.slice(0, origin.indexOf('://'))
  const rest = href.slice(origin.length)
  return `${scheme}://${readableHost(hostname)}${port}${readableRest(rest)}`
}

/** Each label of the host in its own letters if these can't pass for others. */
function readableHost(hostname: string): string {
  const labels = hostname.split('.').map((label) => fromPunycode(label) ?? label)
  const top = labels.at(-1) ?? ''
  if (!labels.every((label) => isPlain(label, top))) return hostname
  const readable = labels.join('.')
  const isSame = URL.canParse(`https://${readable}`) && new URL(`https://${readable}`).hostname === hostname
  return isSame ? labels.map(isolated).join('.') : hostname
}

/** Latin letters with the usual accents; the rest of Latin has letters that look like the common ones. */
const accented = /^[a-z0-9ß-ÿ\u0100-\u0130\u0132-\u0137\u0139-\u017e-]+$/
const confusing = /^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}0-9-]+$/u
const otherScripts = /^[\p{L}\p{M}\p{N}-]+$/u

/** Whether a label is in letters of one kind that look like no other; `top` is the last label of its host. */
function isPlain(label: string, top: string): boolean {
  if (accented.test(label)) return true
  if (!otherScripts.test(label) || hasUnseen(label)) return false
  // “аррӏе” is all Cyrillic and looks Latin; under a top-level domain of its own script nobody expects Latin letters.
  if (confusing.test(label)) return mixedWords(label).length === 0 && confusing.test(top)
  return !/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(
    label,
  )
}

/** Path, query and fragment with the escapes of letters and digits beyond ASCII decoded, word by word. */
function readableRest(rest: string): string {
  return rest.replace(/(?:[\p{L}\p{M}\p{N}]|%[0-9a-f]{2})+/giu, readableWord)
}

function readableWord(word: string): string {
  const decoded = word.replace(/(?:%[89a-f][0-9a-f])+/gi, readableEscapes)
  return mixedWords(decoded).length > 0 ? word : isolated(decoded)
}

/** Escapes of UTF-8 letters decoded; any others stay, as do those of characters that nobody sees. */
function readableEscapes(escapes: string): string {
  try {
    const text = decodeURIComponent(escapes)
    return /^(?!\p{M})[\p{L}\p{M}\p{N}]+$/u.test(text) && !hasUnseen(text) ? text : escapes
  } catch {
    return escapes
  }
}

function hasUnseen(text: string): boolean {
  return /\p{Default_Ignorable_Code_Point}/u.test(text)
}
