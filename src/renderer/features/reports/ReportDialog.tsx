import { useEffect, useRef, useState } from 'react'
import { reportFormat, reportFormats } from '../../../contract/formats'
import type { ArticleView } from '../../../contract/answers'
import { Newsroom, noNewsroom } from '../../../core/model/newsroom'
import type { ReportTemplate } from '../../../core/model/reportOptions'
import { WebAddress } from '../../../core/model/source'
import { useArticle } from '../../lib/article/article'
import { closeDialog, useDialogs } from '../../lib/dialogs'
import { focusField } from '../../lib/places/focus'
import { useLibrary } from '../../lib/library/library'
import { usePreferences } from '../../lib/preferences'
import { writeReport } from '../../lib/reports/report'
import { choiceFor, publishedAddress, type ReportChoice } from '../../lib/reports/reportChoice'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Choice } from '../../ui/Field'
import { NewsroomForm, presentable } from './NewsroomForm'
import { Publishing } from './Publishing'
import { ReportChoices } from './ReportChoices'
import { ReportPreview } from './ReportPreview'
import { formatHints, offered } from './reportWords'
import { nothingRevealed, Secrets, SecretsWarning } from './Secrets'
import { usePreview } from './usePreview'

export function ReportDialog() {
  const isOpen = useDialogs((state) => state.open === 'report')
  const view = useArticle((state) => state.view)
  // A dialog closes when its article is gone.
  useEffect(() => {
    if (isOpen && !view) closeDialog()
  }, [isOpen, view])
  return isOpen && view ? <ReportMaker key={view.article.id} view={view} /> : null
}

/** The content of a report, with a preview beside it. */
function ReportMaker({ view: { article, version } }: { view: ArticleView }) {
  const saved = useLibrary((state) => state.start?.newsroom ?? noNewsroom)
  const { reports: habits, setReports } = usePreferences()
  const [revealed, setRevealed] = useState(nothingRevealed)
  const [address, setAddress] = useState(() => publishedAddress(article))
  /** The newsroom being edited; null while the form is closed. */
  const [newsroom, setNewsroom] = useState<Newsroom | null>(null)
  const [isExporting, setExporting] = useState(false)
  const choice = choiceFor(habits, habits.template)
  const { format, ...chosen } = choice
  const page = WebAddress.safeParse(address)
  const options = {
    ...chosen,
    ...revealed,
    newsroom: newsroom ? presentable(newsroom, saved) : saved,
    address: page.data ?? '',
  }
  const preview = usePreview(article.id, version, options)

  const isInNewsroom = newsroom !== null
  const wasInNewsroom = useRef(false)
  useEffect(() => {
    // Focus would be lost when the form goes away.
    if (wasInNewsroom.current && !isInNewsroom) focusField('newsroom')
    wasInNewsroom.current = isInNewsroom
  }, [isInNewsroom])

  const takeTemplate = (template: ReportTemplate) => {
    setRevealed(nothingRevealed)
    setReports({ ...habits, template })
  }
  const takeChoice = (next: ReportChoice) =>
    setReports({ ...habits, choices: { ...habits.choices, [habits.template]: next } })
  const write = () => {
    if (isExporting) return
    if (!page.success) return useDialogs.setState({ problem: page.error.issues[0]?.message ?? null })
    useDialogs.setState({ problem: null })
    setExporting(true)
    void writeReport(article.id, format, options).finally(() => setExporting(false))
  }

  return (
    <Dialog
      title="Export report"
      size="large"
      isDirty={newsroom !== null && !isSame(newsroom, saved)}
      onEscape={newsroom ? () => setNewsroom(null) : undefined}
    >
      <div className="report">
        <div className="report__side">
          {newsroom ? (
            <NewsroomForm newsroom={newsroom} onChange={setNewsroom} onEnd={() => setNewsroom(null)} />
          ) : (
            <>
              <div className="report__choices">
                <ReportChoices
                  template={habits.template}
                  choice={choice}
                  onTemplate={takeTemplate}
                  onChoice={takeChoice}
                />
                <Secrets article={article} revealed={revealed} onChange={setRevealed} />
                <Publishing
                  article={article}
                  address={address}
                  onAddress={setAddress}
                  onNewsroom={() => setNewsroom(saved)}
                />
              </div>
              <div className="report__acts">
                <SecretsWarning revealed={revealed} />
                <Choice
                  label="Format"
                  hint={formatHints[format]}
                  value={format}
                  options={offered(reportFormats, reportFormat)}
                  onChoose={(value) => takeChoice({ ...choice, format: value })}
                />
                <Button tone="primary" data-field="export" aria-disabled={isExporting} onClick={write}>
                  {isExporting ? 'Exporting…' : 'Export…'}
                </Button>
              </div>
            </>
          )}
        </div>
        <ReportPreview preview={preview} />
      </div>
    </Dialog>
  )
}

function isSame(one: Newsroom, other: Newsroom): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
