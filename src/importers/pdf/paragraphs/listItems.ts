const bullet = /^[•‣▪◦●○■□▸►➢➤✓✔◆·∙⁃–—*-]\s+\S/u
const numbered = /^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})\)|\d{1,3}\.|\[\d{1,3}\])\s+\S/u

/** Whether the line starts like a list item: with a bullet, a number, or a letter in brackets. */
export function opensListItem(text: string): boolean {
  return bullet.test(text) || numbered.test(text)
}

/** Whether the text is only a list marker. */
export function isListMark(text: string): boolean {
  return opensListItem(`${text} x`)
}
