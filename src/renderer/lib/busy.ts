import { useArticle } from './article'
import { useDialogs } from './dialogs'
import { inTextField } from './focus'

export function isDialogOpen(): boolean {
  return useDialogs.getState().open !== null
}

/** Whether another article, or a dialog, would take the text from under the person's hands. */
export function isBusy(): boolean {
  return isDialogOpen() || (useArticle.getState().view !== null && inTextField())
}
