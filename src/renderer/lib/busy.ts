import { useArticle } from './article/article'
import { useDialogs } from './dialogs'
import { inTextField } from './places/focus'

export function isDialogOpen(): boolean {
  return useDialogs.getState().open !== null
}

/** Whether showing another article, or a dialog, would interrupt the person. */
export function isBusy(): boolean {
  return isDialogOpen() || (useArticle.getState().view !== null && inTextField())
}
