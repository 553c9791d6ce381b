import { useEffect } from 'react'
import type { MenuChoice } from '../../contract/events'
import type { ReportFormat } from '../../contract/formats'
import { useArticle } from '../lib/article/article'
import { addClaimHere } from '../lib/checking/checking'
import { onEvent } from '../lib/ask'
import { openDialog, useDialogs } from '../lib/dialogs'
import { chooseFiles, chooseFolder } from '../lib/library/importing'
import { showLearning } from '../lib/library/learning'
import { backUp, checkBundle, merge, verify } from '../lib/library/libraryWork'
import { exportCopy, exportReport } from '../lib/reports/report'
import { focusSearch, inTextField } from '../lib/places/focus'
import { showReview } from '../lib/article/review'
import { moveToTrash } from '../lib/library/trash'
import { redo, undo } from '../lib/article/undoing'

/** Carries out the commands of the application menu. */
export function useMenu(): void {
  useEffect(() => onEvent('menu.chosen', ({ choice, byKey }) => carryOut(choice, byKey)), [])
}

function formatIn(choice: Extract<MenuChoice, `export.${string}`>): ReportFormat {
  return choice.slice('export.'.length) as ReportFormat
}

function carryOut(choice: MenuChoice, byKey: boolean): void {
  // A form that is being filled in stays open; it has to be finished or closed first.
  if (useDialogs.getState().open && choice !== 'undo' && choice !== 'redo') return
  // In a text field the keys undo typing, as everywhere; choosing the menu item itself always means the article.
  const inText = byKey && inTextField()
  const article = useArticle.getState().view?.article.id
  switch (choice) {
    case 'open':
      return chooseFiles()
    case 'open.folder':
      return chooseFolder()
    case 'undo':
      return inText ? void document.execCommand('undo') : undo()
    case 'redo':
      return inText ? void document.execCommand('redo') : redo()
    case 'search':
      return focusSearch()
    case 'claim':
      return article === undefined ? undefined : addClaimHere(article, undefined)
    case 'backup':
      return void backUp()
    case 'merge.file':
      return void merge('file')
    case 'merge.folder':
      return void merge('folder')
    case 'verify':
      return void verify()
    case 'bundle':
      return void checkBundle()
    case 'remove':
      // In a text field this key deletes words.
      return article === undefined || inText ? undefined : void moveToTrash(article)
    case 'trash':
      return openDialog('trash')
    case 'learning':
      return showLearning()
    case 'history':
      return article === undefined ? undefined : openDialog({ history: null })
    case 'copy':
      return exportCopy()
    case 'export':
      return article === undefined ? undefined : openDialog('report')
    case 'review':
      return showReview()
    case 'report.desk':
      return openDialog('deskReport')
    case 'report.many':
      return openDialog('manyReports')
    case 'shortcuts':
      return openDialog('shortcuts')
    case 'about':
      return openDialog('about')
    default:
      return exportReport(formatIn(choice))
  }
}
