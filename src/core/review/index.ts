import { centralClaim } from './centralClaim'
import { changedWords } from './changedWords'
import { contestedVerdicts } from './contestedVerdicts'
import { enoughSources } from './enoughSources'
import { evidenceBears } from './evidenceBears'
import { fallingScale } from './fallingScale'
import { offeredEvidence } from './offeredEvidence'
import { openClaims } from './openClaims'
import { quotationFound } from './quotationFound'
import type { Rule } from './rule'
import { secondPerson } from './secondPerson'
import { unreadSentences } from './unreadSentences'
import { withoutEvidence } from './withoutEvidence'
import { withoutQuotation } from './withoutQuotation'

/** The requirements for an article before sign-off, in the order they are shown. */
export const rules: readonly Rule[] = [
  contestedVerdicts,
  changedWords,
  withoutEvidence,
  evidenceBears,
  enoughSources,
  centralClaim,
  withoutQuotation,
  quotationFound,
  offeredEvidence,
  openClaims,
  unreadSentences,
  secondPerson,
  fallingScale,
]
