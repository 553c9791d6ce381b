import { closeArticle, forgetTrashed, rankAnew, refreshArticle, useArticle } from '../article/article'
import { ask, onEvent } from '../ask'
import { isBusy } from '../busy'
import { showOutcomes } from './importing'
import { takeChanges, takeStart, useLibrary } from './library'
import { takeProgress } from './libraryWork'
import { notify, notifyFailure } from '../notices'
import { followPlace } from '../places/places'
import { followReview, reviewAnew } from '../article/review'

/** Reads the library and follows its changes; returns how to stop. */
export function followLibrary(): () => void {
  const stops = [
    onEvent('articles.changed', (change) => {
      takeChanges(change)
      forgetTrashed(change.removed)
      if (change.removed.includes(useArticle.getState().view?.article.id ?? '')) closeArticle()
    }),
    onEvent('ranking.changed', ({ article }) => rankAnew(article)),
    onEvent('review.changed', ({ article }) => reviewAnew(article)),
    followReview(),
    followPlace(() => useArticle.getState().view?.article.id),
    onEvent('library.progress', takeProgress),
    onEvent('import.progress', (importing) => useLibrary.setState({ importing })),
    onEvent('import.finished', (outcomes) => showOutcomes(outcomes, !isBusy())),
    onEvent('library.notice', (sentence) => notify(sentence, { tone: 'problem' })),
  ]
  ask('workbench.start', {})
    .then((start) => {
      takeStart(start)
      for (const sentence of start.notices) notify(sentence, { tone: 'problem' })
    })
    .catch(notifyFailure)
  return () => stops.forEach((stop) => stop())
}

/** Tries to open a read-only library for writing. Either way its current state is shown. */
export async function tryWriting(): Promise<void> {
  try {
    takeStart(await ask('library.retry', {}))
    notify('The library is open for writing now.')
  } catch (error) {
    notifyFailure(error)
    await ask('workbench.start', {}).then(takeStart, notifyFailure)
  }
  await refreshArticle()
}
