import { Parser } from 'htmlparser2'
import { plainLine } from '../shared/details'
import { silentTags } from '../page/htmlBlocks'

/** What can be seen of a page without building its document. */
export interface PageGlance {
  readonly title: string
  /** UTF-16 code units of its text, menus included; counting stops at the requested number. */
  readonly length: number
}

const pieceSize = 50_000
/** The parser's time grows with the square of the depth; pages made by people stay under a hundred. */
const deepest = 2000

/** Reads a page's title and up to `enough` of its text. */
export function glanceAt(html: string, enough: number): PageGlance {
  const seen = { title: '', length: 0, isTitled: false, inTitle: false, silent: '', depth: 0 }
  const parser = new Parser({
    onopentag: (name) => {
      seen.depth += 1
      if (name === 'title') seen.inTitle = !seen.isTitled
      else if (seen.silent === '' && silentTags.has(name) && name !== 'head') seen.silent = name
    },
    onclosetag: (name) => {
      seen.depth -= 1
      if (name === 'title') {
        seen.isTitled ||= seen.inTitle
        seen.inTitle = false
      } else if (name === seen.silent) seen.silent = ''
    },
    ontext: (text) => {
      if (seen.inTitle) seen.title += seen.title.length < 1000 ? text : ''
      else if (seen.silent === '') seen.length += text.trim().length
    },
  })
  for (let at = 0; at < html.length; at += pieceSize) {
    parser.write(html.slice(at, at + pieceSize))
    if ((seen.isTitled && seen.length > enough) || seen.depth > deepest) break
  }
  return { title: plainLine(seen.title), length: seen.length }
}
