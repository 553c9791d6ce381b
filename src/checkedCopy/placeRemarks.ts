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

/** A comment as it was placed: what it says, and the comment that it answers in its thread. */
interface PlacedComment {
  readonly id: string
  readonly lines: readonly string[]
  readonly answers: string | undefined
}

interface Signature {
  readonly author: string
  readonly date: string
}

/** The marks of a comment that is in the document already. */
interface Thread {
  readonly start: MarkupNode | undefined
  readonly reference: MarkupNode
}

/**
 * The main part with the comments' ranges and the suggestions, and what the comments say. `answered` tells which comment
 * a remark answers: it goes to the same words. Of suggestions that overlap the first is made; the others are only said.
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
      throw new Error(`No words stand from ${remark.start} to ${remark.end} of the document.`)
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

/** What the comment says: where it can't stand on just its words it quotes them, and what is no tracked change it says. */
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
  // A text box stands before the paragraph around it in the file, and behind it in the text.
  const [start, end]: readonly [Cut, Cut] =
    ends[0].offset < ends[1].offset ? ends : [cutBefore(last), cutBehind(first)]
  marks.put('start', start, names.empty('commentRangeStart', { id }))
  marks.put('end', end, rangeEnd(names, id))
}

/** An answer's marks stand beside those of what it answers, as Word has them. */
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

/** Deletes the words and puts the correction in, as tracked changes; says whether the place allowed it. */
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
  // What was changed of the run's own look is not changed of the new words.
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

/** Where the comments of a document stand in its main part, by their ids. */
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
