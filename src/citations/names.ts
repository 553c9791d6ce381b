import { type Json, textOf } from './exchange'

/** CSL names as people write them: "Ana Lopez; World Health Organization". */
export function namesInWords(names: Json | undefined): string {
  if (typeof names === 'string') return names
  if (!Array.isArray(names)) return ''
  return names
    .map(nameInWords)
    .filter((name) => name !== '')
    .join('; ')
}

/** The CSL names of what a person wrote. Which word is the family’s is not known, so each name is taken as it is. */
export function namesOf(words: string): Json {
  const names = words.split(/\s*;\s*/).filter((name) => name !== '')
  return names.map((literal) => ({ literal }))
}

function nameInWords(name: Json): string {
  if (typeof name === 'string') return name
  if (name === null || typeof name !== 'object' || Array.isArray(name)) return ''
  if (typeof name['literal'] === 'string') return name['literal']
  const parts = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'].map(
    (part) => name[part],
  )
  return parts
    .map(textOf)
    .filter((part) => part !== '')
    .join(' ')
}
