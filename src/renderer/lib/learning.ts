import { ask } from './ask'
import { closeDialog, openDialog } from './dialogs'
import { tell, tellFailure } from './notices'

/** Shows what the ranking has learned from the person. */
export function showLearning(): void {
  ask('learning.summary', {})
    .then((learning) => openDialog({ learning }))
    .catch(tellFailure)
}

/** Has the ranking forget all of it. */
export function forgetLearning(): void {
  ask('learning.reset', {})
    .then(() => {
      closeDialog()
      tell('The ranking has forgotten what it learned.')
    })
    .catch(tellFailure)
}
