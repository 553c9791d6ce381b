import { useEffect } from 'react'
import type { MenuChoice } from '../../contract/events'
import { redo, undo } from '../lib/article'
import { onEvent } from '../lib/ask'
import { openDialog } from '../lib/dialogs'
import { chooseFiles } from '../lib/library'
import { exportReport } from '../lib/report'
import { focusSearch } from '../lib/focus'

/** Carries out what is chosen in the application menu. */
export function useMenu(): void {
  useEffect(() => onEvent('menu.chosen', carryOut), [])
}

function carryOut(choice: MenuChoice): void {
  switch (choice) {
    case 'open':
      return chooseFiles()
    case 'undo':
      return inTextField() ? void document.execCommand('undo') : undo()
    case 'redo':
      return inTextField() ? void document.execCommand('redo') : redo()
    case 'search':
      return focusSearch()
    case 'export.html':
      return exportReport('html')
    case 'export.pdf':
      return exportReport('pdf')
    case 'export.md':
      return exportReport('md')
    case 'export.claimreview':
      return exportReport('claimreview')
    case 'shortcuts':
      return openDialog('shortcuts')
    case 'about':
      return openDialog('about')
  }
}

/** In a text field undo takes back typing, as everywhere. */
export function inTextField(): boolean {
  const focused = document.activeElement
  return (
    focused instanceof HTMLElement &&
    focused.matches('input:not([type=range], [type=checkbox], [type=radio]), textarea, select')
  )
}
