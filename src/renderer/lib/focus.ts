/** Puts the keyboard into the search box. */
export function focusSearch(): void {
  const box = document.querySelector<HTMLInputElement>('[data-field="search"]')
  box?.focus()
  box?.select()
}

/** Puts the keyboard into a field of the claim at hand: `rationale`, `correction` or `label`. */
export function focusField(field: string): void {
  document.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus()
}

/** Puts the keyboard back into the checklist, where letters act again. */
export function focusChecklist(): void {
  document.querySelector<HTMLElement>('[role="listbox"][data-list="checklist"]')?.focus()
}

/** Puts the keyboard on the entry at that place of the library, or on the last, once it is drawn; else on the list. */
export function focusEntry(place: number): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const list = document.querySelector<HTMLElement>('.library__list')
      const entries = [...(list?.querySelectorAll<HTMLElement>('li') ?? [])]
      const entry = entries.find((item) => Number(item.dataset['index']) >= place) ?? entries.at(-1)
      ;(entry?.querySelector('button') ?? list)?.focus()
    }),
  )
}

/** Whether the keyboard is in a field where letters are text. */
export function inTextField(): boolean {
  const focused = document.activeElement
  return (
    focused instanceof HTMLElement &&
    focused.matches('input:not([type=range], [type=checkbox], [type=radio]), textarea, select')
  )
}
