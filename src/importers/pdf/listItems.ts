const bullet = /^[•‣▪◦●○■□▸►➢➤✓✔◆·∙⁃–—*-]\s+\S/u
const numbered = /^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})\)|\d{1,3}\.|\[\d{1,3}\])\s+\S/u

/** Does the line start like an item of a list: with a bullet, a number, or a letter in brackets? */
export function opensListItem(text: string): boolean {
  return bullet.test(text) || numbered.test(text)
}

/** Is it nothing but what such a line starts with? */
export function isListMark(text: string): boolean {
  return opensListItem(`${text} x`)
}
