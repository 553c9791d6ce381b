const list = (words: string): string[] => words.trim().split(/\s+/)

/** Verbs that report what somebody said, whatever follows. */
export const sayingVerbs = list(
  `said says say told tells tweeted tweets asserted asserts insisted insists argued argues alleged alleges contends
   contended cautioned cautions
   dijo dijeron dice dicen afirmó afirmaron afirma aseguró aseguraron asegura
   sostuvo sostuvieron sostiene aseveró`,
)

/** Verbs that report speech only before "that" or beside a quotation: a company also adds staff. */
export const reportingVerbs = list(
  `claimed claims claim stated states testified declared declares added adds noted notes stressed stresses announced
   announces explained explains warned warns warn confirmed confirms denied denies acknowledged acknowledges admitted
   admits conceded concedes revealed reveals reported reports estimated estimates estimate wrote writes write found finds
   showed shows show suggested suggests suggest believes believed believe predicted predicts promised promises vowed vows
   pledged pledges replied replies responded recalled recalls asked asks concluded concludes indicated indicates quipped
   joked jokes complained complains observed continued boasted reiterated reaffirmed emphasized emphasised maintains
   maintained remarked remarks commented countered answered accused accuses criticised criticized blamed praised
   remembered remembers lamented shouted shouts whispered laughed reckons disclosed speculated forecast forecasts agreed
   señaló señalaron señala declaró declararon declara manifestó apuntó expresó subrayó subraya recalcó recalca
   añadió añadieron añade agregó agrega explicó explicaron explica indicó indicaron indica informó informaron informa
   anunció anunciaron anuncia denunció denunciaron denuncia reiteró reitera advirtió advirtieron advierte destacó
   destacaron destaca confirmó confirmaron confirma negó negaron niega reconoció reconocieron reconoce escribió escribe
   contó cuenta relató relata respondió responde recordó recuerda prometió promete preguntó pregunta lamentó lamenta
   admitió admite insistió insiste precisó precisa reveló revela estimó estima criticó critica concluyó concluye
   comentó comenta exclamó ironizó zanjó matizó detalló detalla adelantó adelanta alertó alerta acusó`,
)

/** “Es falso”, ha asegurado Sánchez: the Spanish perfect, as one cue. */
export const perfectVerbs = list(
  `dicho asegurado afirmado explicado señalado añadido indicado informado anunciado confirmado negado reconocido
   insistido advertido destacado declarado manifestado recordado lamentado contado criticado denunciado subrayado
   apuntado agregado admitido precisado revelado recalcado sostenido reiterado alertado comentado`,
).flatMap((participle) => [`ha ${participle}`, `han ${participle}`])

/** Verbs that quote only with something between them and the quotation: she called it “bold”, a man called “Bill”. */
export const callingVerbs = list(`called calls described describes dismissed dismisses calificó tachó`)

/** The same person goes on in the same sentence: "adding that". */
export const goingOnVerbs = list(
  `adding saying noting stressing claiming stating insisting arguing warning boasting explaining telling confirming
   announcing acknowledging declaring asserting writing reiterating emphasizing emphasising
   añadiendo diciendo asegurando señalando`,
)

/** Spanish verbs leave "he" and "she" out: “No lo sé”, dijo. */
export const isSpanishVerb = (verb: string): boolean => spanish.has(verb) || /^han? /.test(verb)
const spanish = new Set(
  [...sayingVerbs, ...reportingVerbs].filter((verb) =>
    /(?:ó|aron|ieron|[^e]a|dice|dicen|dijo|dijeron|sostuvo|sostiene|reconoce|escribe|responde|promete|admite|insiste|concluye|advierte|añade)$/u.test(
      verb,
    ),
  ),
)
