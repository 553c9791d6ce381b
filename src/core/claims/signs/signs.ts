import { findCauses } from './causes'
import { findComparisons } from './comparisons'

/** Signs, in the words of a clause, of what kind of claim it makes. Each takes text with or without quotations. */

const event =
  /(?<![\p{L}])(?:met|meets|signed|killed|died|dies|arrested|arrests|charged|convicted|sentenced|shot|attacked|bombed|crashed|launched|launches|launching|won|wins|beat|beats|defeated|defeats|lost|voted|elected|appointed|named|resigned|fired|hired|announced|arrived|visited|travell?ed|reached|agreed|approved|banned|passed|filed|sued|pleaded|opened|closed|bought|acquired|acquires|sold|sells|paid|raised|cut|released|releases|published|unveiled|introduced|introduces|discovered|found|confirmed|rejected|ordered|commented|hosted|held|attended|joined|married|born|founded|built|collapsed|exploded|invaded|withdrew|deployed|seized|investigated|investigating|accused|testified|played|scored|finished|advanced|completed|rescued|evacuated|injured|wounded|detained|expelled|suspended|recalled|merged|finalized|received|receives|provided|provides|helped|awarded|selected|chosen|hit|struck|started|began|ended|created|developed|reported|talked|spoke|served|threatened|went|came|took|gave|made|told|asked|brought|sent|moved|returned|left|became|fell|grew|rose|stole|robbed|wrote|filmed|broke|seen|saw|got|quit|turned|replaced|added|removed|changed|used|called|carried|caught|diagnosed|treated|hospitalized|taken|given|firmó|murió|murieron|visitó|llegó|ganó|perdió|anunció|aprobó|detuvo|lanzó|recibió|reunió|reunieron)(?![\p{L}])/iu
const plan =
  /(?<![\p{L}])(?:will|plans? to|planned|expected to|scheduled|set to|due to (?:open|launch|begin|start|release)|going to)(?![\p{L}])/iu

export const isComparison = (words: string): boolean => findComparisons(words).length > 0
export const isCause = (words: string): boolean => findCauses(words).length > 0
export const isEvent = (words: string): boolean => event.test(words)
export const isPlan = (words: string): boolean => plan.test(words)

const verb =
  /(?<![\p{L}])(?:is|are|was|were|has|have|had|will|would|does|did|do|can|could|may|might|should|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|hasn['’]t|didn['’]t|won['’]t|[\p{L}]{3,}ed|[\p{L}]{2,}[^s\W]s|it['’]s|there['’]s|he['’]s|she['’]s|es|son|fue|fueron|era|ha|han|está|están|tiene|tienen)(?![\p{L}])/iu

/** Whether a stretch says something of something, rather than only naming it. */
export const hasVerb = (words: string): boolean => verb.test(words) || event.test(words)
