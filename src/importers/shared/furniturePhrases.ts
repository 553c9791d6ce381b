import words from './words/furniturePhrases.json'

/** Whole lines that are a button, a label or a counter. */
export const labels = new RegExp('^(?:' + words.labels.join('|') + String.raw`)[\s:.…!»>]*$`, 'iu')

/** Calls to action in a newsletter box, a share bar or a cookie notice. */
export const orders = new RegExp('^(please )?(' + words.orders.join('|') + String.raw`)\b`, 'i')

/** The subjects of such calls to action. */
export const orderMatter = new RegExp(String.raw`\b(` + words.orderMatter.join('|') + ')', 'i')

/** The beginnings of lines that a site adds, not the author. */
export const notices = new RegExp('^(' + words.notices.join('|') + ')', 'i')

/** A heading or introduction above a site's list of other pages. */
export const elsewhere = new RegExp('^(' + words.elsewhere.join('|') + String.raw`)[\s:.…!»]*$`, 'i')

/** Pairs of words in classes and IDs that sites use for what is not their article. */
export const furniturePhrases = new RegExp(
  String.raw`\b(` + words.furniturePhrases.join('|') + String.raw`)\b`,
  '',
)

/** How a correction or a note of the editors below an article begins. */
export const correction = new RegExp('^[^\\p{L}]*(' + words.correction.join('|') + ')(?![\\p{L}])', 'iu')

/** The line above a press release that says when it may be published. */
export const releaseLine = new RegExp(
  String.raw`^\W*(` + words.releaseLine.join('|') + String.raw`)\W*$`,
  'iu',
)
