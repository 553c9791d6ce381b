import { origins, type Rule } from './rule'
import { onClaim, ratingName, standingClaims } from './standing'

const id = 'changed'

export const changedWords: Rule = {
  id,
  name: 'Verdicts match the current words',
  origin: origins.own,
  explanation:
    'A claim whose words changed in a later version of the article is rated again, since the old verdict was on other words.',
  check: ({ article, scale }) =>
    standingClaims(article).flatMap((claim) => {
      const { anchor, formerly, label } = claim
      if (formerly) {
        const before = formerly.rating === undefined ? '' : `, rated ${ratingName(scale, formerly.rating)},`
        return [onClaim(id, claim, `“${formerly.exact}”${before} now reads “${anchor.exact}”.`)]
      }
      const isThere = article.text.startsWith(anchor.exact, anchor.start)
      return isThere ? [] : [onClaim(id, claim, `The words of “${label}” are no longer in the text.`)]
    }),
}
