import type { Source } from '../../../core/model/source'
import { Name } from '../../ui/Name'
import { aboutSource } from './sourceWords'

/** A source's title, and below it who wrote and published it, and when, as far as that is known. */
export function SourceName({ source }: { readonly source: Source }) {
  const about = aboutSource(source)
  return (
    <>
      <p className="sources__title">
        <Name>{source.title}</Name>
      </p>
      {about !== '' && <p className="sources__about">{about}</p>}
    </>
  )
}
