import { DocumentMarks } from './documentMarks'
import type { FreeIds } from './ids'
import { descendants, type MarkupNode } from './markup'
import { type Cut, cutBefore, cutBehind, isBoxed, standing } from './places'
import type { Remark } from './remark'
import { propertiesOf } from './runs'
import { replaceableRuns } from './suggestion'
import type { TextMap, TextPoint } from './textMap'
import { type Namer, namerFor } from './wordNames'
import { xmlText } from './xmlWords'

/** A placed comment: its text, and the comment that it answers. */
interface PlacedComment {
  readonly id: string
  readonly lines: readonly string[]
  readonly answers: string | undefined
}

interface Signature {
  readonly author: string
  readonly date: string
}

/** The marks of a comment that the document already has. */
interface Thread {
  readonly start: MarkupNode | undefined
  readonly reference: MarkupNode
}

/**
 * Places comment ranges and suggestions in the main part; returns it with the comments' contents. `answered` returns
 * the comment that a remark answers; the remark goes on the same words. Of overlapping suggestions, only the first
 * becomes a tracked change; the others are only described.
 */
export function placeRemarks(
  map: TextMap,
  remarks: readonly Remark[],
  answered: ReadonlyMap<Remark, string>,
  ids: FreeIds,
  signature: Signature,
): { xml: string; comments: PlacedComment[] } {
  const marks = new DocumentMarks()
  const names = namerFor(map.xml.slice(map.root.start, map.root.openEnd))
  const threads = threadsIn(map.root)
  const ordered = remarks.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const numbered = ordered.map((remark) => ({ remark, id: ids.next() }))
  let suggested = 0
  const comments = numbered.map(({ remark, id }): PlacedComment => {
    const found = map.find(remark.start, remark.end)
    if (found === undefined || remark.start < 0 || remark.end > map.text.length)
      throw new Error(`The document has no words from ${remark.start} to ${remark.end}.`)
    const answers = answered.get(remark)
    const thread = threads.get(answers ?? '')
    if (thread === undefined) putComment(marks, names, id, found)
    else putAnswer(marks, names, id, thread)
    const isMade = remark.start >= suggested && suggest(map, marks, names, remark, found, ids, signature)
    if (isMade) suggested = remark.end
    return {
      id,
      lines: linesOf(
        remark,
        isMade,
        isBoxed(found.first.piece.node) ? map.text.slice(remark.start, remark.end) : '',
      ),
      answers: thread && answers,
    }
  })
  return { xml: marks.applied(map.xml), comments }
}

/**
 * The comment's text: it quotes the words if it can't be placed on exactly those, and states a correction that is not a
 * tracked change.
 */
function linesOf({ lines, correction }: Remark, isMade: boolean, boxed: string): string[] {
  const words = boxed === '' ? [] : [`In the text box: “${boxed}”`]
  const said = correction === undefined || isMade ? [] : [`Suggested correction: ${correction.text}`]
  const all = [...words, ...lines, ...said]
  return all.length > 0 ? all : ['']
}

function putComment(
  marks: DocumentMarks,
  names: Namer,
  id: string,
  { first, last }: { first: TextPoint; last: TextPoint },
): void {
  const ends = [cutBefore(first), cutBehind(last)] as const
  // A text box comes before its surrounding paragraph in the file, and after it in the text.
  const [start, end]: readonly [Cut, Cut] =
    ends[0].offset < ends[1].offset ? ends : [cutBefore(last), cutBehind(first)]
  marks.put('start', start, names.empty('commentRangeStart', { id }))
  marks.put('end', end, rangeEnd(names, id))
}

/** An answer's marks go beside those of the comment it answers, as Word writes them. */
function putAnswer(marks: DocumentMarks, names: Namer, id: string, { start, reference }: Thread): void {
  const end = { run: undefined, offset: standing(reference).end }
  if (start !== undefined && start.end <= end.offset) {
    marks.put('start', { run: undefined, offset: start.end }, names.empty('commentRangeStart', { id }))
    marks.put('end', end, rangeEnd(names, id))
  } else marks.put('end', end, referenceRun(names, id))
}

function rangeEnd(names: Namer, id: string): string {
  return `${names.empty('commentRangeEnd', { id })}${referenceRun(names, id)}`
}

function referenceRun({ open, close, empty }: Namer, id: string): string {
  return `${open('r')}${empty('commentReference', { id })}${close('r')}`
}

/** Replaces words by the correction, as tracked changes; returns whether the place allowed it. */
function suggest(
  map: TextMap,
  marks: DocumentMarks,
  { open, close }: Namer,
  { correction }: Remark,
  { first, last }: { first: TextPoint; last: TextPoint },
  ids: FreeIds,
  { author, date }: Signature,
): boolean {
  if (correction === undefined) return false
  const runs = replaceableRuns(map, first, last)
  if (runs === undefined) return false
  const from = cutBefore(first)
  const to = cutBehind(last)
  const change = () => ({ id: ids.next(), author, date })
  for (const run of runs)
    marks.delete(run, {
      start: Math.max(run.start, from.offset),
      end: Math.min(run.end, to.offset),
      open: () => open('del', change()),
      close: close('del'),
    })
  // A tracked formatting change of the run does not apply to the new words.
  const properties = propertiesOf(map.xml, runs[0]!).replace(
    /<([^\s/>]*:)?rPrChange[\s>].*?<\/\1rPrChange\s*>/s,
    '',
  )
  const words = `${open('t', { 'xml:space': 'preserve' })}${xmlText(correction.text)}${close('t')}`
  marks.put(
    'insertion',
    to,
    `${open('ins', change())}${open('r')}${properties}${words}${close('r')}${close('ins')}`,
  )
  return true
}

/** The marks of a document's comments in its main part, by comment ID. */
function threadsIn(root: MarkupNode): Map<string, Thread> {
  const starts = new Map<string, MarkupNode>()
  const threads = new Map<string, Thread>()
  for (const node of descendants(root)) {
    const id = node.attributes['w:id'] ?? ''
    if (node.name === 'w:commentRangeStart') starts.set(id, node)
    else if (node.name === 'w:commentReference' && !threads.has(id))
      threads.set(id, { start: starts.get(id), reference: node })
  }
  return threads
}
