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

/** Whether the keyboard is in a field where letters are text. */
export function inTextField(): boolean {
  const focused = document.activeElement
  return (
    focused instanceof HTMLElement &&
    focused.matches('input:not([type=range], [type=checkbox], [type=radio]), textarea, select')
  )
}
