import type { SourcePlace, SourceUse } from '../../../core/sources/articleSources'
import { ratingOf, type Scale } from '../../../core/model/scale'
import { openArticle } from '../../lib/article/article'
import { goToClaim } from '../../lib/checking/cursor'
import { closeDialog } from '../../lib/dialogs'
import { focusChecklistAfterDialog } from '../../lib/places/focus'
import { Name } from '../../ui/Name'
import { OpenMark, RatingMark } from '../../ui/RatingMark'
import { StanceSign } from '../../ui/StanceSign'
import { stanceNames } from '../../ui/stances'

interface Props {
  readonly places: readonly SourcePlace[]
  readonly scale: Scale
}

/** The articles that use a source, each with the claims it is evidence on. */
export function SourceUses({ places, scale }: Props) {
  return (
    <ul className="sources__places">
      {places.map((place) => (
        <li key={`${place.article} ${place.source.id}`}>
          <h4 className="sources__article">
            <Name>{place.articleTitle}</Name>
          </h4>
          {place.uses.length === 0 ? (
            <button type="button" className="sources__use" onClick={() => void showArticle(place.article)}>
              Not used on a claim yet
            </button>
          ) : (
            place.uses.map((use, index) => (
              // One source can be evidence on one claim several times.
              <UseButton key={`${use.claim} ${index}`} article={place.article} use={use} scale={scale} />
            ))
          )}
        </li>
      ))}
    </ul>
  )
}

/** Goes to a claim: how the source bears on it, its label and its rating. */
function UseButton({ article, use, scale }: { article: string; use: SourceUse; scale: Scale }) {
  const ratings = use.ratings.flatMap((id) => ratingOf(scale, id) ?? [])
  return (
    <button type="button" className="sources__use" onClick={() => void showArticle(article, use.claim)}>
      <span className="sources__stance">
        <StanceSign stance={use.stance} /> {use.isOffered ? 'Offered by the writer' : stanceNames[use.stance]}
      </span>
      <span className="sources__claim">
        <Name>{use.label}</Name>
      </span>
      <span className="sources__rating">
        {ratings.length === 0 && (
          <>
            <OpenMark /> To check
          </>
        )}
        {ratings.map((rating) => (
          <span key={rating.id}>
            <RatingMark rating={rating} /> {rating.name}
          </span>
        ))}
      </span>
    </button>
  )
}

/** Leaves the dialog for an article, at one of its claims if one is named. */
export async function showArticle(article: string, claim?: string): Promise<void> {
  if (!(await openArticle(article))) return
  closeDialog()
  if (claim !== undefined) goToClaim(claim)
  focusChecklistAfterDialog()
}
