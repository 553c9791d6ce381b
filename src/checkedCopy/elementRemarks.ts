import { elementQuestion, openElementQuestions, questionLine } from '../core/checklist/questions'
import { articleElementCoverage } from '../core/elements/articleElements'
import { elementsInWords } from '../core/elements/coverage'
import type { Article } from '../core/model/article'
import { trimSpan } from '../core/text/anchors'
import { paragraphsOf } from './paragraphs'
import type { Remark } from './remark'

/**
 * A remark for each queried element that the writer has not answered for; and, if any was ticked or queried, one on the
 * first words that says how many were. A remark on every tick would bury the questions.
 */
export function elementRemarks(article: Article): Remark[] {
  const coverage = articleElementCoverage(article)
  const first = article.sentences[0] && trimSpan(article.text, article.sentences[0])
  if (!coverage || !first) return []
  const queries = openElementQuestions(article.elementMarks).map((mark): Remark => ({
    start: mark.anchor.start,
    end: mark.anchor.end,
    lines: paragraphsOf(questionLine(elementQuestion(mark))),
  }))
  const count = queries.length === 0 ? '' : ` ${queries.length} queried.`
  return [{ ...first, lines: [`Checked: ${elementsInWords(coverage)} ticked.${count}`] }, ...queries]
}
