import { ArticleDialogs } from '../features/article/ArticleDialogs'
import { ClaimDialogs } from '../features/claim/ClaimDialogs'
import { HelpDialogs } from '../features/help/HelpDialogs'
import { HistoryDialog } from '../features/history/HistoryDialog'
import { ImportSummary } from '../features/importing/ImportSummary'
import { PartsDialog } from '../features/importing/PartsDialog'
import { VersionDialog } from '../features/importing/VersionDialog'
import { LearningDialog } from '../features/learning/LearningDialog'
import { AssignmentDialog } from '../features/library/AssignmentDialog'
import { ReadersDialog } from '../features/library/ReadersDialog'
import { SignersDialog } from '../features/library/SignersDialog'
import { BundleDialog } from '../features/library/BundleDialog'
import { TrashDialog } from '../features/library/TrashDialog'
import { VerificationDialog } from '../features/library/VerificationDialog'
import { DeskReportDialog } from '../features/reports/DeskReportDialog'
import { ManyReportsDialog } from '../features/reports/ManyReportsDialog'
import { ReportDialog } from '../features/reports/ReportDialog'
import { ReviewDialog } from '../features/review/ReviewDialog'
import { SourcesDialog } from '../features/sources/SourcesDialog'
import type { Start } from '../../contract/answers'

/** Every dialog there is; each renders only while the dialogs' state has it open. */
export default function Dialogs({ start }: { start: Start }) {
  return (
    <>
      <ArticleDialogs />
      <ClaimDialogs />
      <HistoryDialog scale={start.scale} />
      <ReportDialog />
      <ReviewDialog scale={start.scale} />
      <AssignmentDialog />
      <TrashDialog />
      <VerificationDialog />
      <ReadersDialog />
      <SignersDialog />
      <BundleDialog />
      <DeskReportDialog />
      <ManyReportsDialog />
      <SourcesDialog scale={start.scale} />
      <LearningDialog />
      <PartsDialog />
      <VersionDialog />
      <ImportSummary />
      <HelpDialogs start={start} />
    </>
  )
}
