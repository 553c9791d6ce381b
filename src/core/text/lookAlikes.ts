/** The scripts whose letters pass for one another. */
const scripts = {
  Latin: /\p{Script=Latin}/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  // Other Greek letters are signs in words of any script: μm, γ-rays, ΔT.
  Greek: /[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧικνορτυχϲϳ]/u,
  Armenian: /\p{Script=Armenian}/u,
  Cherokee: /\p{Script=Cherokee}/u,
} as const
type Script = keyof typeof scripts

/** A word with letters of more than one script. */
export interface MixedWord {
  readonly word: string
  readonly scripts: readonly Script[]
}

/**
 * The words of a name that mix scripts whose letters look alike, as “Pаris” with a Cyrillic “а” does (after Unicode
 * Technical Standard 39). Japanese, Chinese and Korean with Latin letters are no such mixture.
 */
export function mixedWords(text: string): MixedWord[] {
  const words = new Set(text.match(/[\p{L}\p{M}]+/gu))
  return [...words].flatMap((word) => {
    const used = scriptsOf(word)
    return used.length > 1 ? { word, scripts: used } : []
  })
}

/** A sentence for each such word; empty if no word is mixed. */
export function mixedInWords(text: string): string {
  return mixedWords(text)
    .map(
      ({ word, scripts: used }) =>
        `The word “${word}” mixes ${used.join(' and ')} letters, which can look alike.`,
    )
    .join(' ')
}

/**
 * A sentence about an address whose host is written with other letters than it is looked up by, with the letters it is
 * looked up by; empty if it isn't.
 */
export function hostInWords(address: string): string {
  const written = hostOf(address)
  if (!/[^\0-\x7f]/.test(written) || !URL.canParse(address.trim())) return ''
  return `The site “${written}” is looked up as ${new URL(address.trim()).hostname}.`
}

/** The host of a web address as it is written; empty if it has none. */
export function hostOf(address: string): string {
  return /^\s*https?:\/\/(?:[^/?#]*@)?([^/?#:]+)/i.exec(address)?.[1] ?? ''
}

function scriptsOf(word: string): Script[] {
  return (Object.keys(scripts) as Script[]).filter((script) => scripts[script].test(word))
}
