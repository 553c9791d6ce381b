import type { ArticleQuotation } from '../../../contract/answers'
import type { Article } from '../../../core/model/article'
import type { Claim } from '../../../core/model/claim'
import { overlaps } from '../../../core/text/anchors'
import { useArticleQuotations } from '../../lib/article/articleQuotations'
import { openSourceBeside } from '../../lib/places/beside'
import { Button } from '../../ui/Button'
import { Name } from '../../ui/Name'
import { QuotationNote } from './QuotationNote'

interface Props {
  readonly article: Article
  readonly claim: Claim
}

/** What the article quotes in this claim, compared with the attached speech, transcript or interview it stands in. */
export function QuotedWords({ article, claim }: Props) {
  const quotations = useArticleQuotations(article).filter(({ quotation }) =>
    overlaps(quotation, claim.anchor),
  )
  return quotations.map((one) => <Quoted key={one.quotation.start} article={article} quoted={one} />)
}

function Quoted({ article, quoted }: { readonly article: Article; readonly quoted: ArticleQuotation }) {
  const source = article.sources.find(({ id }) => id === quoted.source)
  const { result, wording } = quoted
  if (!source?.attachment || result.found === 'none') return null
  const words = article.text.slice(quoted.quotation.start, quoted.quotation.end)
  const at = { exact: wording, prefix: '', suffix: '', start: result.start, end: result.end }
  return (
    <div className="quoted">
      <p className="quoted__words">
        The article quotes <q>{words}</q>
      </p>
      <QuotationNote checked={quoted} quotation={words} file={source.attachment.name} />
      <Button tone="quiet" onClick={() => openSourceBeside(article.id, source.id, at)}>
        Read it in <Name>{source.title}</Name>
      </Button>
    </div>
  )
}
