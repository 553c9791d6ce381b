/** Words that say nothing of what a claim is about, in the languages the claim finder knows. */
const functionWords = new Set(
  `about above after again against all also among and any are around because been before being below between both but
   can could did does down during each even few for from further had has have having her here him his how into its
   itself just less like made make many may might more most much must near nor not now off once only other our out over
   own per said same say says she should since some still such than that the their them then there these they this those
   through too under until upon very was were what when where which while who whom whose why will with within without
   would year years you your
   one two three four five six seven eight nine ten hundred thousand million millions billion billions percent
   como con cuando del desde donde dos durante ella ellos era esa ese eso esta este esto fue han hasta las los más muy
   nos para pero por porque que según ser sin sobre son sus también tras una unas uno unos`.split(/\s+/),
)

/** The shortest word that is taken to mean something, in letters. */
const shortest = 3

/**
 * The words of a short text that say what it is about, in lower case and in the singular, each once, in their order;
 * at most `limit`. Of a long text only the first 400 UTF-16 code units are looked at.
 */
export function contentWords(text: string, limit: number): string[] {
  const words =
    text
      .slice(0, 400)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const telling = words.filter((word) => word.length >= shortest && !functionWords.has(word))
  return [...new Set(telling.map(singular))].slice(0, limit)
}

/** Words that end like a plural and are none. */
const noPlurals = new Set(['news', 'series', 'species'])

/** "volunteers" is "volunteer", "countries" is "country": after the s-stemmer of Harman 1991, on plurals alone. */
export function singular(word: string): string {
  if (word.length < 4 || noPlurals.has(word)) return word
  if (/[^ae]ies$/.test(word)) return `${word.slice(0, -3)}y`
  return /[^ius]s$/.test(word) ? word.slice(0, -1) : word
}
