/** Signs, in the words of a clause, of what kind of claim it makes. Each takes text with or without quotations. */

const comparison =
  /(?<![\p{L}])(?:more|less|fewer|better|worse|higher|lower|larger|bigger|smaller|greater|faster|slower|older|younger|longer|shorter|cheaper|stronger|weaker|safer|easier|wider|harder|earlier|later|rather|más|menos|mejor|peor|mayor|menor)(?: [\p{L}-]{1,20}){0,3} (?:than(?! (?:[$€£]?\d|an? |half|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred))|ever|que)(?![\p{L}])|(?<![\p{L}])(?:compared (?:to|with)|twice as|double the|doubled|tripled|outnumber(?:s|ed)?|outperform(?:s|ed)?|more united than ever|as (?:many|much|big|large|high|fast|good) as)(?![\p{L}])/iu
const change =
  /(?<![\p{L}])(?:rose|risen|rises|rising|fell|fallen|falls|increased?|increases|decreased?|declined?|dropped|drops|grew|grown|grows|climbed|surged|jumped|slid|plunged|soared|slumped|gained|lost|(?:up|down)(?! to)) (?:by |to |from |about |nearly |more than )?[$€£]?\d/iu
const cause =
  /(?<![\p{L}])(?:because|due to|thanks to|caused|causes|causing|led to|leads to|leading to|result(?:s|ed|ing)? (?:in|from|of)|as a result|owing to|triggered|prompted|blamed? for|blames|responsible for|attributed to|served to|killed by|debido a|gracias a|porque|a causa de|provocó|causó)(?![\p{L}])/iu
const event =
  /(?<![\p{L}])(?:met|meets|signed|killed|died|dies|arrested|arrests|charged|convicted|sentenced|shot|attacked|bombed|crashed|launched|launches|launching|won|wins|beat|beats|defeated|defeats|lost|voted|elected|appointed|named|resigned|fired|hired|announced|arrived|visited|travell?ed|reached|agreed|approved|banned|passed|filed|sued|pleaded|opened|closed|bought|acquired|acquires|sold|sells|paid|raised|cut|released|releases|published|unveiled|introduced|introduces|discovered|found|confirmed|rejected|ordered|commented|hosted|held|attended|joined|married|born|founded|built|collapsed|exploded|invaded|withdrew|deployed|seized|investigated|investigating|accused|testified|played|scored|finished|advanced|completed|rescued|evacuated|injured|wounded|detained|expelled|suspended|recalled|merged|finalized|received|receives|provided|provides|helped|awarded|selected|chosen|hit|struck|started|began|ended|created|developed|reported|talked|spoke|served|threatened|went|came|took|gave|made|told|asked|brought|sent|moved|returned|left|became|fell|grew|rose|stole|robbed|wrote|filmed|broke|seen|saw|got|quit|turned|replaced|added|removed|changed|used|called|carried|caught|diagnosed|treated|hospitalized|taken|given|firmó|murió|murieron|visitó|llegó|ganó|perdió|anunció|aprobó|detuvo|lanzó|recibió|reunió|reunieron)(?![\p{L}])/iu
const plan =
  /(?<![\p{L}])(?:will|plans? to|planned|expected to|scheduled|set to|due to (?:open|launch|begin|start|release)|going to)(?![\p{L}])/iu

export const isComparison = (words: string): boolean => comparison.test(words) || change.test(words)
export const isCause = (words: string): boolean => cause.test(words)
export const isEvent = (words: string): boolean => event.test(words)
export const isPlan = (words: string): boolean => plan.test(words)

const verb =
  /(?<![\p{L}])(?:is|are|was|were|has|have|had|will|would|does|did|do|can|could|may|might|should|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|hasn['’]t|didn['’]t|won['’]t|[\p{L}]{3,}ed|[\p{L}]{2,}[^s\W]s|it['’]s|there['’]s|he['’]s|she['’]s|es|son|fue|fueron|era|ha|han|está|están|tiene|tienen)(?![\p{L}])/iu

/** Whether a stretch says something of something, rather than only naming it. */
export const hasVerb = (words: string): boolean => verb.test(words) || event.test(words)
