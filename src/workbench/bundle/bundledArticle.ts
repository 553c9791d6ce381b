import type { Article } from '../../core/model/article'
import type { ReportOptions } from '../../core/model/reportOptions'
import { withheld } from '../../reports/model/withheld'
import { withoutPasswords } from '../../reports/model/withoutPasswords'
import { asJson } from './verify/documents'

/**
 * The article as a bundle has it: without what the options hold back, and without passwords in addresses. As it is
 * read from JSON, so that the report made of it is the same as the one made from the bundle.
 */
export function bundledArticle(whole: Article, options: ReportOptions): Article {
  return asJson(withoutPasswords(withheld(whole, options)))
}
