import words from './words/starters.json'

const starters = new Set(Object.values(words).flat())

/** Whether the first word usually opens a sentence and rarely follows an abbreviation inside one. */
export function startsSentence(next: string): boolean {
  if (/^(?:[¿¡]|\p{Lu}\p{L}+: )/u.test(next)) return true // "¿Quién?", "Image: NASA"
  const word = /^\p{Lu}\p{L}*/u.exec(next)?.[0]
  if (word === undefined || !starters.has(word.toLowerCase())) return false
  return word.length > 1 || next.charAt(1) !== '.' // "A." and "I." are initials
}
