import { useMemo } from 'react'
import { withoutModel } from '../../../core/text/lookedFor'
import { useRanking } from '../../lib/article/ranking'

/** Shown where no model knows the language, so that nobody expects more of the list than rules can give. */
export function LanguageNote({ text }: { readonly text: string }) {
  const by = useRanking((state) => state.latest?.by)
  const note = useMemo(() => (by === 'rules' ? withoutModel(text) : undefined), [by, text])
  return note === undefined ? null : <p className="checklist__note">{note}</p>
}
