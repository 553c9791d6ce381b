/** A sign that a sentence is worth checking, or is not, which a person would name the same way. */
export interface Signal {
  readonly name: string
  /** How a journalist would give it as a reason: "says who did what"; empty where it counts but is no reason by itself. */
  readonly says: string
  /** Words and phrases, lower case, that are the sign; none where a finder of figures or names finds it. */
  readonly terms: readonly string[]
}

const list = (terms: string): string[] => terms.trim().split(/\s*[,\n]\s*/)
const signal = <Name extends string>(
  name: Name,
  says: string,
  terms = '',
): Signal & { readonly name: Name } => ({
  name,
  says,
  terms: terms === '' ? [] : list(terms),
})

/** Found in the text by finders of their own: figures, dates, names; the order is that of the model's weights. */
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
  signal('percent', 'a percentage', 'percent, per cent, %, percentage, por ciento'),
  signal(
    'magnitude',
    'a large number',
    'million, billion, trillion, thousand, millions, billions, trillions, thousands, hundreds, millones',
  ),
  signal(
    'multiple',
    'says how many times more',
    'double, doubled, triple, tripled, twice, half, halved, quadrupled, third, quarter, fold',
  ),
  signal(
    'rise',
    'says what rose',
    'increase, increased, increases, increasing, rose, risen, rising, rise, grew, grown, growth, gained, climbed, soared, surged, jumped, up, higher, expanded, raised, raise, raising',
  ),
  signal(
    'fall',
    'says what fell',
    'decrease, decreased, declined, decline, declining, fell, fallen, falling, dropped, drop, lost, lose, down, lower, lowered, reduced, reduce, reduction, cut, cuts, slashed, shrank, plunged',
  ),
  signal(
    'more',
    'says what is more or less',
    'more than, less than, fewer, greater than, most of, majority, minority, better than, worse than, higher than, lower than, as much as, as many as, compared to, compared with',
  ),
  signal(
    'extreme',
    'says what is the most, the first or the only',
    'largest, biggest, highest, lowest, worst, best, greatest, fastest, oldest, youngest, longest, first, only, record, unprecedented, ever, number one, most',
  ),
  signal(
    'always',
    'says all, none or never',
    'every, all, never, none, no one, nobody, always, not one, not a single, everybody, everyone, nothing, entire, whole',
  ),
  signal(
    'since',
    'says since when or for how long',
    'since, years ago, ago, last year, last month, last week, years, decades, decade, in the last, over the last, in the past, history, century, time since',
  ),
  signal(
    'vote',
    'says how somebody voted or decided',
    'voted, vote, votes, vetoed, veto, signed, passed, opposed, supported, approved, rejected, ratified, repealed, endorsed, sponsored, elected',
  ),
  signal(
    'did',
    'says who did what',
    'went, took, gave, sent, built, created, made, brought, sold, bought, paid, spent, spend, spending, closed, opened, ended, started, began, invaded, attacked, killed, died, won, put, left, inherited, called, met, founded, wrote, proposed, promised, provided, received, ran, found, got, caught, produced, invested, turned, hired, fired, appointed, launched, withdrew, ordered, removed',
  ),
  signal(
    'said',
    'says what somebody said',
    'said, says, told, claimed, claims, stated, announced, admitted, denied, testified, according to, reported, declared, argued, dijo, afirmó, según',
  ),
  signal(
    'evidence',
    'refers to a study, a report or data',
    'study, studies, report, reports, survey, poll, data, statistics, figures, research, researchers, evidence, documents, records, analysis, estimates, estimated, found that, shows, showed',
  ),
  signal(
    'economy',
    'about money, work or prices',
    'jobs, job, unemployment, deficit, deficits, debt, budget, tax, taxes, inflation, wages, income, economy, economic, trade, prices, price, cost, costs, surplus, gdp, imports, exports, revenue, profit, sales, poverty, interest, rates, payroll, employment, spending',
  ),
  signal(
    'law',
    'about a law, a court or a crime',
    'law, bill, amendment, act, legislation, court, judge, charged, convicted, sentenced, arrested, crime, crimes, murder, guilty, prison, police, illegal, lawsuit, fraud, treaty, sanctions, sued, investigation, constitution',
  ),
  signal(
    'office',
    'about a government, a parliament or an office',
    'congress, senate, house, government, president, minister, governor, senator, mayor, administration, committee, parliament, ministry, department, agency, republican, republicans, democrats, democratic, democrat, party, federal, officials, official, presidente, gobierno',
  ),
  signal(
    'defence',
    'about war, troops or weapons',
    'war, troops, military, nuclear, weapons, missile, missiles, soldiers, army, forces, terrorists, terrorist, attack, bomb, nato, soviet, soviets, invasion',
  ),
  signal(
    'health',
    'about health, schools or welfare',
    'health, medicare, medicaid, insurance, hospital, hospitals, doctors, patients, disease, virus, vaccine, drug, drugs, schools, education, students, welfare, social security, seniors, uninsured',
  ),
  signal(
    'energy',
    'about energy, climate or food',
    'oil, gas, energy, coal, emissions, carbon, climate, farmers, food, water, production, barrels, electricity',
  ),
  signal(
    'group',
    'about how many people something touches',
    'people, americans, families, children, women, men, workers, citizens, voters, immigrants, population, countries, nations, states, companies, businesses, households',
  ),
  signal('there', '', 'there are, there were, there is, there was, there have, there has'),
  signal('has', '', 'has been, have been, had been, have had, has had, was, were, has, had'),
  signal(
    'negated',
    'says that something is not so',
    "didn't, did not, wasn't, was not, weren't, hasn't, has not, haven't, isn't, is not, doesn't, does not, never had, denied, failed, without, nor",
  ),
  signal(
    'belief',
    'an opinion',
    "i think, i believe, i feel, in my opinion, my view, i guess, i suppose, i'm convinced, we believe, i don't think, we think, i'm sure, i hope, we hope, creo que",
  ),
  signal(
    'should',
    'says what ought to be',
    "should, must, ought, have to, has to, need to, needs to, we need, let us, let's, we must, shouldn't, debe, deben",
  ),
  signal(
    'plan',
    'says what somebody means to do',
    "i will, we will, i'll, we'll, going to, i'm going, we're going, plan to, intend to, want to, i want, we want, would like, my plan, i'd, pledge",
  ),
  signal(
    'future',
    'says what will be',
    "will, won't, would, could, might, may, shall, tomorrow, next year, future, expected to, likely",
  ),
  signal(
    'if',
    'speaks of what may be',
    'if, whether, suppose, imagine, unless, perhaps, maybe, possibly, probably',
  ),
  signal('self', 'the speaker speaks of himself or herself', "i, i'm, i've, my, me, myself, i'd"),
  signal('we', '', "we, we're, we've, our, us, ourselves"),
  signal('you', 'speaks to somebody', "you, you're, your, you've, you'd, you'll, yours, folks"),
  signal(
    'he',
    '',
    "he, she, he's, she's, his, her, him, they, their, they've, they're, governor, mr, senator",
  ),
  signal(
    'thanks',
    'thanks or greets',
    'thank, thanks, welcome, hello, good evening, please, sorry, congratulations, appreciate, delighted, pleasure, bless',
  ),
  signal(
    'talk',
    'about the talk itself',
    'question, questions, answer, debate, minutes, seconds, moderator, let me, follow up, respond, response, point, tonight, excuse me, wait',
  ),
  signal(
    'praise',
    'praises or blames',
    'great, wonderful, terrible, disaster, horrible, beautiful, important, proud, strong, tough, good, bad, wrong, right, disgrace, best interests, fair, unfair, ridiculous, excellent, tremendous, fantastic',
  ),
  signal(
    'value',
    'about values and feelings',
    'dream, faith, freedom, values, love, heart, hope, believe in, god, courage, leadership, spirit, trust, honor, respect, peace, character, feel, care, fear',
  ),
  signal(
    'vague',
    'points to something said elsewhere',
    "that's, it's, this is, that is, it is, that was, something, things, thing, what, here's, what's",
  ),
] as const

export type SignalName = (typeof foundSignals | typeof wordSignals)[number]['name']
export const signals: readonly (Signal & { readonly name: SignalName })[] = [...foundSignals, ...wordSignals]
