import { create } from 'zustand'
import { notify } from '../notices'

/** The outcome of saving a text. `refused`: the article can't take it, so retrying is no use. */
export type SaveOutcome = 'saved' | 'refused' | 'failed'

/** Text that was typed and is not on the disk yet. */
interface Draft {
  readonly text: string
  /** The id of the act for this spell of typing, so that one undo removes all of it. */
  readonly act: string
  readonly save: (text: string, act: string) => Promise<SaveOutcome>
  /** When the first unsaved key was pressed, in milliseconds. */
  readonly since: number
  readonly hasFailed: boolean
}

/** The drafts by the name of their field. They outlive the field, so leaving a claim loses no words. */
export const useDrafts = create<{ readonly drafts: ReadonlyMap<string, Draft> }>()(() => ({
  drafts: new Map(),
}))

/** A text is saved at the first pause of this length … */
const pause = 350
/** … while typing continues without a pause, this long after the first unsaved key … */
const patience = 1000
/** … and after a failure, again after this time; all in milliseconds. */
const retry = 3000

const timers = new Map<string, ReturnType<typeof setTimeout>>()

/** Records the current text of a field, and saves it soon. */
export function typeDraft(name: string, text: string, act: string, save: Draft['save']): void {
  const now = Date.now()
  const since = draftOf(name)?.since ?? now
  put(name, { text, act, save, since, hasFailed: draftOf(name)?.hasFailed ?? false })
  schedule(name, Math.max(0, Math.min(pause, since + patience - now)))
}

/** Drops a draft, for instance when a required field was emptied. */
export function dropDraft(name: string): void {
  clearTimeout(timers.get(name))
  timers.delete(name)
  put(name, undefined)
}

/** Saves a field's draft now, if it has one. */
export async function saveDraft(name: string): Promise<void> {
  const draft = draftOf(name)
  if (!draft) return
  clearTimeout(timers.get(name))
  const outcome = await draft.save(draft.text, draft.act)
  if (outcome === 'saved' && draft.hasFailed) notify('What you typed is saved now.')
  const current = draftOf(name)
  if (!current) return
  if (outcome === 'failed') {
    put(name, { ...current, hasFailed: true })
    schedule(name, retry)
  } else if (current.text !== draft.text) {
    // Typing continued meanwhile; its own timer saves the rest.
    put(name, { ...current, since: Date.now(), hasFailed: false })
  } else {
    dropDraft(name)
    if (outcome === 'refused')
      notify(
        'What you typed can’t be saved, because its place in the article is gone. Copy it from here if you need it.',
        {
          tone: 'problem',
          details: [draft.text],
        },
      )
  }
}

/** Saves every draft; called when the window is about to close. Returns whether no save had failed before. */
export function saveAllDrafts(): boolean {
  const { drafts } = useDrafts.getState()
  for (const name of drafts.keys()) void saveDraft(name)
  return ![...drafts.values()].some((draft) => draft.hasFailed)
}

function draftOf(name: string): Draft | undefined {
  return useDrafts.getState().drafts.get(name)
}

function schedule(name: string, delay: number): void {
  clearTimeout(timers.get(name))
  timers.set(
    name,
    setTimeout(() => void saveDraft(name), delay),
  )
}

function put(name: string, draft: Draft | undefined): void {
  useDrafts.setState(({ drafts }) => {
    const next = new Map(drafts)
    if (draft) next.set(name, draft)
    else next.delete(name)
    return { drafts: next }
  })
}
