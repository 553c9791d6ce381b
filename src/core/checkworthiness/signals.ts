import terms from './words/signals.json'

/** A sign that a sentence is or isn't worth checking, which a person can understand. */
export interface Signal {
  readonly name: string
  /**
   * The reason as a journalist would give it: "says who did what"; empty if the signal counts but is no reason by
   * itself.
   */
  readonly says: string
  /** Words and phrases, in lower case, that give the signal; empty if a finder of figures or names gives it. */
  readonly terms: readonly string[]
}

const signal = <Name extends string>(
  name: Name,
  says: string,
  terms: readonly string[] = [],
): Signal & { readonly name: Name } => ({ name, says, terms })
/** A signal with its terms from words/signals.json. */
const worded = <Name extends keyof typeof terms>(
  name: Name,
  says: string,
): Signal & { readonly name: Name } => signal(name, says, terms[name])

/** Found by separate finders: figures, dates, names. The order is that of the model's weights. */
export const foundSignals = [
  signal('measured', 'a figure with a unit'),
  signal('number', 'a figure'),
  signal('money', 'a sum of money'),
  signal('share', 'a share or percentage'),
  signal('rounded', 'a rounded or bounded figure'),
  signal('date', 'a date that can be confirmed'),
  signal('superlative', 'a superlative'),
  signal('record', 'a record or a first'),
  signal('comparison', 'compares'),
  signal('cause', 'says what caused what'),
  signal('name', 'names a person, place or organisation'),
  signal('names', ''),
  signal('short', 'too short to say much'),
  signal('long', ''),
  signal('question', 'asks instead of stating'),
  signal('exclamation', 'exclaims'),
] as const

/** Found by their words. */
export const wordSignals = [
  worded('percent', 'a percentage'),
  worded('magnitude', 'a large number'),
  worded('multiple', 'says how many times more'),
  worded('rise', 'says what rose'),
  worded('fall', 'says what fell'),
  worded('more', 'says what is more or less'),
  worded('extreme', 'says what is the most, the first or the only'),
  worded('always', 'says all, none or never'),
  worded('since', 'says since when or for how long'),
  worded('vote', 'says how somebody voted or decided'),
  worded('did', 'says who did what'),
  worded('said', 'says what somebody said'),
  worded('evidence', 'refers to a study, a report or data'),
  worded('economy', 'about money, work or prices'),
  worded('law', 'about a law, a court or a crime'),
  worded('office', 'about a government, a parliament or an office'),
  worded('defence', 'about war, troops or weapons'),
  worded('health', 'about health, schools or welfare'),
  worded('energy', 'about energy, climate or food'),
  worded('group', 'about how many people something touches'),
  worded('there', ''),
  worded('has', ''),
  worded('negated', 'says that something is not so'),
  worded('belief', 'an opinion'),
  worded('should', 'says what ought to be'),
  worded('plan', 'says what somebody means to do'),
  worded('future', 'says what will be'),
  worded('if', 'speaks of what may be'),
  worded('self', 'the speaker speaks of himself or herself'),
  worded('we', ''),
  worded('you', 'speaks to somebody'),
  worded('he', ''),
  worded('thanks', 'thanks or greets'),
  worded('talk', 'about the talk itself'),
  worded('praise', 'praises or blames'),
  worded('value', 'about values and feelings'),
  worded('vague', 'points to something said elsewhere'),
] as const

export type SignalName = (typeof foundSignals | typeof wordSignals)[number]['name']
export const signals: readonly (Signal & { readonly name: SignalName })[] = [...foundSignals, ...wordSignals]
