import { create } from 'zustand'
import type { Evidence } from '../../../core/model/evidence'
import { noSource, type Source } from '../../../core/model/source'
import type { Article } from '../../../core/model/article'
import { dayOf } from '../../../core/text/clock'
import { notify } from '../notices'

/** Evidence that is being written down for a claim. */
export interface Composition {
  readonly article: string
  readonly claim: string
  /** Whether it corrects evidence the claim has, and does not add any. */
  readonly isEdit: boolean
  readonly evidence: Evidence
  /** Null until one is chosen; with what is corrected here. */
  readonly source: Source | null
  /** The source as it was when it was chosen. */
  readonly base: Source | null
  /** What was typed to find the source, or to name a new one. */
  readonly words: string
}

/** The part of a composition that a chosen source changes. */
export function citing(source: Source | null): Pick<Composition, 'source' | 'base' | 'words'> {
  return { source, base: source, words: '' }
}

const key = 'touchstone-compositions'
/** How many unfinished ones are kept. */
const mostKept = 50

/** The unfinished ones outlive their claim's card, and the window: nothing typed is lost. */
export const useComposing = create<Composing>()(() => ({
  compositions: storedCompositions(),
  begun: null,
}))

interface Composing {
  readonly compositions: readonly Composition[]
  /** The evidence that somebody asked to write down just now: its passage takes the next key. */
  readonly begun: string | null
}

function storedCompositions(): Composition[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(stored) ? (stored as Composition[]) : []
  } catch {
    // A damaged entry: there is nothing to go on with.
    return []
  }
}

function keep(compositions: readonly Composition[]): void {
  const kept = compositions.slice(-mostKept)
  useComposing.setState({ compositions: kept })
  try {
    localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    notify('This is too long to be kept while the window is closed. Add the evidence before you close it.')
  }
}

/** The unfinished new evidence for a claim. */
export function additionTo(
  compositions: readonly Composition[],
  article: string,
  claim: string,
): Composition | undefined {
  return compositions.find((one) => !one.isEdit && one.article === article && one.claim === claim)
}

/** The unfinished correction of evidence. */
export function correctionOf(
  compositions: readonly Composition[],
  evidence: Evidence,
): Composition | undefined {
  return compositions.find((one) => one.isEdit && one.evidence.id === evidence.id)
}

/** Begins new evidence for a claim, or goes on with what is unfinished; `source` is the one that is being read. */
export function composeEvidence({ id, sources }: Article, claim: string, source: string | null): void {
  const { compositions } = useComposing.getState()
  const unfinished = additionTo(compositions, id, claim)
  if (unfinished) return useComposing.setState({ begun: unfinished.evidence.id })
  const known = sources.find((one) => one.id === source) ?? null
  const evidence = blankEvidence()
  useComposing.setState({ begun: evidence.id })
  keep([...compositions, { article: id, claim, isEdit: false, evidence, ...citing(known) }])
}

/** Begins to correct evidence, or goes on with it. */
export function correctEvidence({ id, sources }: Article, claim: string, evidence: Evidence): void {
  const { compositions } = useComposing.getState()
  if (correctionOf(compositions, evidence)) return
  const source = sources.find((one) => one.id === evidence.source) ?? null
  keep([...compositions, { article: id, claim, isEdit: true, evidence, ...citing(source) }])
}

/** Changes the composition of the evidence with that id. */
export function changeComposition(evidence: string, change: Partial<Composition>): void {
  const { compositions } = useComposing.getState()
  keep(compositions.map((one) => (one.evidence.id === evidence ? { ...one, ...change } : one)))
}

/** Ends it: it was saved, or the person gave it up. */
export function endComposition(evidence: string): void {
  keep(useComposing.getState().compositions.filter((one) => one.evidence.id !== evidence))
}

export function blankEvidence(): Evidence {
  return { id: crypto.randomUUID(), source: '', stance: 'supports', quotation: '', locator: '', note: '' }
}

/** A source of that title, looked at today. */
export function newSource(title: string): Source {
  return { ...noSource, id: crypto.randomUUID(), title, accessed: dayOf(new Date()) }
}
