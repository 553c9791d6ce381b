const named =
  /^(?:fig(?:ure|\.)|table|tab\.|abb(?:ildung|\.)|tabelle|figura|tableau|tabla)\s*(?:[A-Z]\.?)?\d{1,3}(?:\.\d{1,3})?\s*(?:[.:|–—-]\s*\S|$)/iu
const credited = /^(?:photo|image|picture|foto|bild|chart|source|quelle)s?(?: credit)?:\s*\S/iu

/** Whether the text starts like a caption: “Figure 3:”, “Table 2.”, “Photo:”. */
export function isCaption(text: string): boolean {
  return named.test(text) || credited.test(text)
}
