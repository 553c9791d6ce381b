import { origins, type Rule } from './rule'
import { onClaim, ratingName, standingClaims } from './standing'

const id = 'changed'

export const changedWords: Rule = {
  id,
  name: 'Verdicts fit the present words',
  origin: origins.own,
  explanation:
    'A claim whose words a later version of the article changed is rated anew: the old verdict was on other words.',
  check: ({ article, scale }) =>
    standingClaims(article).flatMap((claim) => {
      const { anchor, formerly, label } = claim
      if (formerly) {
        const before = formerly.rating === undefined ? '' : `, rated ${ratingName(scale, formerly.rating)},`
        return [onClaim(id, claim, `“${formerly.exact}”${before} now reads “${anchor.exact}”.`)]
      }
      const isThere = article.text.startsWith(anchor.exact, anchor.start)
      return isThere ? [] : [onClaim(id, claim, `The words of “${label}” do not stand in the text any more.`)]
    }),
}
