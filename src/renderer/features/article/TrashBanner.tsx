import { Trash2 } from 'lucide-react'
import type { Article } from '../../../core/model/article'
import { dayAndTime } from '../../../core/text/clock'
import { putBack } from '../../lib/library/trash'
import { Button } from '../../ui/Button'
import { Name } from '../../ui/Name'

/** Says that the open article is in the trash, for instance because someone else moved it there. */
export function TrashBanner({ id, removed }: { id: string; removed: NonNullable<Article['removed']> }) {
  return (
    <section className="banner" dir="ltr" aria-label="In the trash">
      <Trash2 size={16} aria-hidden="true" />
      <p>
        <strong>In the trash.</strong> Moved there by <Name>{removed.by}</Name>, {dayAndTime(removed.at)}.
      </p>
      <Button onClick={() => void putBack(id)}>Put back</Button>
    </section>
  )
}
