import frequent from './words/frequent.json'

/** The most frequent words of each language that the other languages don't have. */
const sets = Object.entries(frequent).map(([language, words]) => ({
  language: language as keyof typeof frequent,
  words: new Set(words),
}))

/** Languages known by their script: where most letters of a text are in it. */
const scripts = {
  ar: /\p{Script=Arabic}/gu,
  hi: /\p{Script=Devanagari}/gu,
  zh: /\p{Script=Han}/gu,
} as const
const otherScript = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Han}]/u
/** Japanese is written with Chinese characters and these. */
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

export type Language = keyof typeof frequent | keyof typeof scripts

const wordsLookedAt = 1500
const letters = 20_000

/**
 * The language of a text by its script or its most frequent words; undefined for other languages than these ten, or for
 * too few words.
 */
export function languageOf(text: string): Language | undefined {
  return languageOfScript(text.slice(0, letters)) ?? languageOfWords(text)
}

function languageOfScript(text: string): Language | undefined {
  if (!otherScript.test(text)) return undefined
  const all = text.match(/\p{L}/gu)?.length ?? 0
  const [found] = (Object.keys(scripts) as (keyof typeof scripts)[]).filter(
    (language) => (text.match(scripts[language])?.length ?? 0) * 2 > all,
  )
  return found === 'zh' && kana.test(text) ? undefined : found
}

function languageOfWords(text: string): Language | undefined {
  const words =
    text
      .slice(0, letters)
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, wordsLookedAt) ?? []
  if (words.length === 0) return undefined
  const shares = sets.map((one) => ({
    language: one.language,
    share: words.filter((word) => one.words.has(word)).length / words.length,
  }))
  const [best, second] = shares.toSorted((a, b) => b.share - a.share)
  return best && second && best.share > 0.15 && best.share > second.share * 1.1 ? best.language : undefined
}
