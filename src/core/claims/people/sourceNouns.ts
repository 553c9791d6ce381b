const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** People who speak as a group, and are written small even where a sentence begins with them. */
export const groupNouns = set(`
police officials authorities witnesses experts analysts economists residents neighbours neighbors researchers scientists
authors doctors lawyers prosecutors investigators detectives officers protesters demonstrators critics supporters opponents
fans volunteers traders farmers workers unions campaigners activists organisers organizers sources observers engineers
teachers parents students survivors relatives families firefighters paramedics medics nurses soldiers rebels drivers
passengers customers shareholders investors historians lawmakers legislators ministers diplomats inspectors regulators
employees staff voters locals villagers tenants scholars academics people members leaders executives managers players
groups charities companies campaigners environmentalists conservationists biologists ecologists forecasters pollsters
reporters journalists commentators aides advisers allies rivals colleagues friends others many some most several
policía autoridades testigos vecinos expertos analistas economistas fuentes sindicatos médicos científicos investigadores
bomberos trabajadores familiares observadores abogados`)

/** What is written and can say something. */
export const documentNouns = set(`
report study survey poll review paper document documents data figures statistics statement letter indictment complaint
lawsuit filing research records article analysis forecast census audit memo email emails results findings transcript
ruling judgment book investigation assessment
informe estudio encuesta sondeo documento datos cifras investigación comunicado sentencia censo`)
