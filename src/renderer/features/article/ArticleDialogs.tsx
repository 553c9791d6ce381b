import { Fragment, useState } from 'react'
import type { Article, Details } from '../../../core/model/article'
import type { Scale } from '../../../core/model/scale'
import { dayAndTime } from '../../../core/text/clock'
import { give, useArticle } from '../../lib/article/article'
import { closeDialog, useDialogs } from '../../lib/dialogs'
import { useLibrary } from '../../lib/library/library'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { FormActs } from '../../ui/FormActs'
import { Name } from '../../ui/Name'
import { NameRemarks } from '../../ui/NameRemarks'

export function ArticleDialogs() {
  const open = useDialogs((state) => state.open)
  const article = useArticle((state) => state.view?.article)
  return open === 'details' && article ? <DetailsDialog key={article.id} article={article} /> : null
}

const fields: readonly { readonly name: keyof Details; readonly label: string; readonly hint?: string }[] = [
  { name: 'title', label: 'Title' },
  { name: 'byline', label: 'Byline' },
  { name: 'publisher', label: 'Publisher' },
  { name: 'published', label: 'Published', hint: 'Best as year-month-day: 2019-09-27' },
  { name: 'address', label: 'Web address' },
  { name: 'language', label: 'Language', hint: 'A language code such as en or es' },
]

const noScale: Scale = []

function ratingName(scale: Scale, rating: string): string {
  return scale.find(({ id }) => id === rating)?.name ?? rating
}

function DetailsDialog({ article }: { article: Article }) {
  const [details, setDetails] = useState(article.details)
  const { original, leftOut, notices = [], earlier = [], gone = [] } = article
  const scale = useLibrary((state) => state.start?.scale ?? noScale)
  return (
    <Dialog title="Article details" isDirty={details !== article.details}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void give(article.id, { type: 'editDetails', details }).then((saved) => saved && closeDialog())
        }}
      >
        {fields.map(({ name, label, hint }) => (
          <TextField
            key={name}
            label={label}
            {...(hint ? { hint } : {})}
            value={details[name]}
            onChange={(event) => setDetails({ ...details, [name]: event.target.value })}
          />
        ))}
        <NameRemarks
          names={[details.title, details.byline, details.publisher, original.name]}
          addresses={[details.address]}
        />
        <dl className="facts">
          <dt>File</dt>
          <dd>
            <Name>{original.name}</Name>, {original.bytes.toLocaleString('en')} bytes
          </dd>
          {earlier.map(({ original: old, replacedAt, replacedBy }) => (
            <Fragment key={old.file}>
              <dt>Earlier version</dt>
              <dd>
                <Name>{old.name}</Name>, replaced {dayAndTime(replacedAt)} by <Name>{replacedBy}</Name>
              </dd>
            </Fragment>
          ))}
          <dt>SHA-256</dt>
          <dd className="hash">{original.sha256}</dd>
        </dl>
        {notices.length > 0 && (
          <ul className="facts__notices">
            {notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        )}
        {gone.length > 0 && (
          <details className="leftout">
            <summary>Claims whose words are missing from a later version ({gone.length})</summary>
            <ul>
              {gone.map(({ id, anchor, verdict, rationale }) => (
                <li key={id}>
                  “{anchor.exact}”{verdict && ` — rated ${ratingName(scale, verdict.rating)}`}
                  {rationale !== '' && `: ${rationale}`}
                </li>
              ))}
            </ul>
          </details>
        )}
        {leftOut.length > 0 && (
          <details className="leftout">
            <summary>Left out because it is not part of the article ({leftOut.length})</summary>
            <ul>
              {leftOut.map((text, index) => (
                <li key={index}>{text}</li>
              ))}
            </ul>
          </details>
        )}
        <FormActs act="Save details" />
      </form>
    </Dialog>
  )
}
