import type { StruckWords } from '../../core/model/article'

/** Words that the file strikes out, shown where they stood; they can't be selected, since they are no part of the text. */
export function StruckText({ words }: { readonly words: readonly StruckWords[] }) {
  return words.map(({ text }, index) => (
    <del key={index} className="struck" title="Struck out in the file, and no part of the text">
      {text}
    </del>
  ))
}
