const list = (words: string): string[] => words.trim().split(/\s+/)

/** Verbs that report what somebody said, whatever follows. */
export const sayingVerbs = list(
  `said says say told tells tweeted tweets asserted asserts insisted insists argued argues alleged alleges contends
   contended dijo afirmó aseguró señaló declaró sostuvo manifestó
   aseveró apuntó expresó subrayó recalcó`,
)

/** Verbs that report speech only before "that" or beside a quotation: a company also adds staff. */
export const reportingVerbs = list(
  `claimed claims stated states testified declared declares added adds noted notes stressed stresses announced announces explained explains warned warns confirmed confirms
   denied denies acknowledged acknowledges admitted admits revealed reveals reported reports estimated estimates wrote
   writes found finds showed shows suggested suggests believes believed predicted predicts promised promises vowed vows
   pledged pledges replied responded recalled recalls asked asks concluded concludes indicated indicates quipped joked
   complained observed continued boasted reiterated reaffirmed emphasized emphasised maintains maintained
   añadió agregó explicó indicó informó anunció denunció reiteró advirtió destacó confirmó negó reconoció escribió`,
)

/** The same person goes on in the same sentence: "adding that". */
export const goingOnVerbs = list(
  `adding saying noting stressing claiming stating insisting arguing warning boasting explaining telling confirming
   announcing acknowledging declaring asserting writing reiterating emphasizing añadiendo diciendo asegurando`,
)
