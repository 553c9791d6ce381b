import type { StruckWords } from '../../core/model/article'

interface Props {
  readonly words: readonly StruckWords[]
  /** Whether a block begins with them. */
  readonly isFirst?: boolean
}

/** Words that the file strikes out, shown where they stood; they can't be selected, since they are no part of the text. */
export function StruckText({ words, isFirst = false }: Props) {
  return words.map(({ text }, index) => (
    <del
      key={index}
      className={isFirst && endsSentence.test(text) ? 'struck struck--apart' : 'struck'}
      title="Struck out in the file, and no part of the text"
    >
      {text}
    </del>
  ))
}

/** Whole sentences before a block's first word may have been a paragraph, and are shown as one. */
const endsSentence = /[.!?…。！？।؟]["”’»)]*$/u
