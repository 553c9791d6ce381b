import type { DecisionAct } from './decisions'
import type { Tally } from './tally'
import { traitInWords } from './traits'

/** What a person did, around how many of which claims: "you set aside 4 of 5 dates before". */
const sentences: Record<DecisionAct, (many: string) => string> = {
  added: (many) => `you added ${many} yourself before`,
  first: (many) => `you put ${many} first`,
  checked: (many) => `you gave verdicts on ${many} before`,
  dismissed: (many) => `you set aside ${many} before`,
  last: (many) => `you put ${many} last`,
}

/** Why a trait moves claims, in words addressed to the person who made the decisions. */
export function lessonInWords({ trait, weight, counts, seen }: Tally): string {
  const acts: readonly DecisionAct[] = weight > 0 ? ['first', 'added', 'checked'] : ['dismissed', 'last']
  const act = acts.toSorted((a, b) => counts[b] - counts[a])[0]!
  const many = counts[act] === seen ? `all ${seen}` : `${counts[act]} of ${seen}`
  return sentences[act](`${many} ${traitInWords(trait)}`)
}
