const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** The most frequent words of each language that the other ones have not got. */
const frequent = {
  en: list(`the of and to in that is was for it with as on be at by this had not are but from or have an they which
    one you were all her she there would their we him been has when who will no more if out so said what up its
    about than into them can only other time new some could these two may first then do any like my now over such`),
  es: list(`de la que el en y los del se las por un para con no una su al lo como más pero sus le ya o este sí porque
    esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra
    otros ese eso ante ellos e esto mí antes algunos qué unos yo otro otras otra él tanto esa estos mucho`),
  fr: list(`le la les de des du et un une est en que qui dans pour pas sur au avec ce il sont plus par ne se mais ou
    ont cette aux ses été leur nous vous être elle deux fait`),
  pt: list(`de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou
    quando muito nos já está também pelo pela até isso entre era depois sem mesmo aos são`),
  it: list(`di che e la il un a per in una mi sono ho non ma lo ha le si ti i con cosa se io come da ci no questo hai
    sei del bene tu sì al della dei nel gli alla`),
  de: list(`der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er
    hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor`),
} as const

export type Language = keyof typeof frequent

const wordsLookedAt = 1500
const letters = 20_000

/** The language of a text by its most frequent words; undefined for another one than these six, or too few words to tell. */
export function languageOf(text: string): Language | undefined {
  const words =
    text
      .slice(0, letters)
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(0, wordsLookedAt) ?? []
  if (words.length === 0) return undefined
  const shares = Object.entries(frequent).map(([language, set]) => ({
    language: language as Language,
    share: words.filter((word) => set.has(word)).length / words.length,
  }))
  const [best, second] = shares.toSorted((a, b) => b.share - a.share)
  return best && second && best.share > 0.15 && best.share > second.share * 1.1 ? best.language : undefined
}
