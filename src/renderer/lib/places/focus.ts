/** Focuses the search box. */
export function focusSearch(): void {
  const box = document.querySelector<HTMLInputElement>('[data-field="search"]')
  box?.focus()
  box?.select()
}

/** Focuses a field of the current claim: `rationale`, `correction` or `label`. */
export function focusField(field: string): void {
  document.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus()
}

/** Focuses the checklist, where single letters act again. */
export function focusChecklist(): void {
  document.querySelector<HTMLElement>('[data-list="checklist"]')?.focus()
}

/** Focuses the checklist after a dialog, which returns focus to where it was when it closes. */
export function focusChecklistAfterDialog(): void {
  onceDrawn(focusChecklist)
}

/** Focuses the article's text, where keys go through its elements. */
export function focusText(): void {
  document.querySelector<HTMLElement>('.article__scroll')?.focus()
}

/** Focuses the entry at that place of the library, or the last one, once it is rendered; else the list. */
export function focusEntry(place: number): void {
  onceDrawn(() => {
    const list = document.querySelector<HTMLElement>('.library__list')
    const entries = [...(list?.querySelectorAll<HTMLElement>('li') ?? [])]
    const entry = entries.find((item) => Number(item.dataset['index']) >= place) ?? entries.at(-1)
    ;(entry?.querySelector('button') ?? list)?.focus()
  })
}

/** Acts after the next frame, when what is to be drawn now is on the screen. */
function onceDrawn(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act))
}

/** Whether a field has focus in which letters are text. */
export function inTextField(): boolean {
  const focused = document.activeElement
  return (
    focused instanceof HTMLElement &&
    focused.matches('input:not([type=range], [type=checkbox], [type=radio]), textarea, select')
  )
}
