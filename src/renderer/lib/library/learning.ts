import { ask } from '../ask'
import { closeDialog, openDialog } from '../dialogs'
import { notify, notifyFailure } from '../notices'

/** Shows what the ranking has learned from the person. */
export function showLearning(): void {
  ask('learning.summary', {})
    .then((learning) => openDialog({ learning }))
    .catch(notifyFailure)
}

/** Makes the ranking forget all of it. */
export function forgetLearning(): void {
  ask('learning.reset', {})
    .then(() => {
      closeDialog()
      notify('The ranking has forgotten what it learned.')
    })
    .catch(notifyFailure)
}
