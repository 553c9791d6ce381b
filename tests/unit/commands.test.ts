import { describe, expect, it } from 'vitest'
import { Command, acts, type ActName, applyCommand, describeCommand } from '../../src/core/commands'
import { CommandRefused } from '../../src/core/commands/act'
import { evidenceFrom, sourceOf } from '../reports/sampleArticle'
import { stateOfClaim } from '../../src/core/model/claimState'
import { after, checkedArticle, claim, context, frozen, placeOf, refusalOf } from './checkedArticle'

const article = checkedArticle()
const attachment = { name: 'scan.pdf', file: 'abc.pdf', bytes: 3, sha256: 'a'.repeat(64) }

const forty = { kind: 'number' as const, ...placeOf(article, '40 elms'), exact: '40 elms' }

/** One command for each act, all of which apply to the sample article. */
const commands: { [Name in ActName]: Extract<Command, { type: Name }> } = {
  acceptEvidence: { type: 'acceptEvidence', claim: 'rest', evidence: 'e-offered' },
  addClaim: { type: 'addClaim', claim: 'new', ...placeOf(article, 'in 1902') },
  addEvidence: {
    type: 'addEvidence',
    claim: 'felled',
    evidence: evidenceFrom('book', { id: 'e-new' }),
    newSource: sourceOf('book'),
  },
  addNotes: {
    type: 'addNotes',
    claims: [
      {
        ...claim(article, 'felled'),
        id: 'noted',
        notes: [{ kind: 'comment', text: 'Really?', author: 'Ann', at: '', links: [] }],
      },
    ],
    sources: [],
  },
  addSource: { type: 'addSource', source: sourceOf('book') },
  addTags: { type: 'addTags', tags: ['parks', 'Town hall'] },
  addVersion: {
    type: 'addVersion',
    original: { ...article.original, file: '2/elms.txt' },
    text: 'Elms of the town\n\nAnn planted 41 elms in 1902. Bob felled 12 of them.',
    textSha256: 'd'.repeat(64),
    blocks: [
      { kind: 'heading', level: 1, start: 0, end: 16 },
      { kind: 'paragraph', start: 18, end: 69 },
    ],
    sentences: [
      { start: 0, end: 16 },
      { start: 18, end: 46 },
      { start: 47, end: 69 },
    ],
    leftOut: [],
    found: [],
  },
  askWriter: { type: 'askWriter', claim: 'elms', question: 'Who counted them?' },
  assignArticle: { type: 'assignArticle', assignee: 'Ines Okoye' },
  attachFile: { type: 'attachFile', source: 'paper', attachment },
  changeBounds: { type: 'changeBounds', claim: 'elms', ...placeOf(article, 'planted 40 elms') },
  clearTick: { type: 'clearTick', ...forty },
  clearVerdict: { type: 'clearVerdict', claim: 'elms' },
  dismissClaim: { type: 'dismissClaim', claim: 'felled' },
  editDetails: { type: 'editDetails', details: { ...article.details, byline: 'A. Writer' } },
  editEvidence: {
    type: 'editEvidence',
    claim: 'elms',
    evidence: evidenceFrom('archive', { stance: 'refutes' }),
    source: sourceOf('archive', { tier: 'primary' }),
  },
  editSource: { type: 'editSource', source: sourceOf('paper', { kind: 'report', doi: '10.1000/182' }) },
  mergeClaims: { type: 'mergeClaims', claims: ['felled', 'elms'] },
  passSentence: { type: 'passSentence', start: 0, nothingToCheck: true },
  prioritiseClaim: { type: 'prioritiseClaim', claim: 'felled', urgency: 'first' },
  publishReport: { type: 'publishReport', address: 'https://desk.example/elms' },
  putBackArticle: { type: 'putBackArticle' },
  queryElement: { type: 'queryElement', ...forty, question: 'Who counted them?' },
  relabelClaim: { type: 'relabelClaim', claim: 'felled', label: '12 felled' },
  removeArticle: { type: 'removeArticle' },
  removeEvidence: { type: 'removeEvidence', claim: 'elms', evidence: 'e-archive' },
  removeSource: { type: 'removeSource', source: 'paper' },
  removeTags: { type: 'removeTags', tags: ['parks'] },
  restoreClaim: { type: 'restoreClaim', claim: 'rest' },
  revertClaim: { type: 'revertClaim', state: { ...stateOfClaim(claim(article, 'felled')), rating: 'false' } },
  setAnswer: { type: 'setAnswer', claim: 'elms', answer: 'The town did.' },
  setCorrection: { type: 'setCorrection', claim: 'felled', correction: 'say 13' },
  setDueDay: { type: 'setDueDay', day: '2026-12-03' },
  setLimits: { type: 'setLimits', claim: 'felled', limits: 'No list of trees was kept.' },
  setPrivateNote: { type: 'setPrivateNote', claim: 'felled', privateNote: 'Ring Bob.' },
  setRationale: { type: 'setRationale', claim: 'felled', rationale: 'We counted.' },
  setSpeaker: { type: 'setSpeaker', claim: 'felled', name: 'The mayor' },
  setVerdict: { type: 'setVerdict', claim: 'rest', rating: 'false' },
  signOff: { type: 'signOff', claim: 'elms' },
  splitClaim: { type: 'splitClaim', claim: 'elms', at: placeOf(article, 'in 1902').start, second: 'year' },
  tickElement: { type: 'tickElement', ...forty },
  withdrawSignOff: { type: 'withdrawSignOff', claim: 'elms' },
}

/** What has to be done first, so that a command has something to reverse. */
const before: Partial<Record<ActName, Command>> = {
  clearTick: commands.tickElement,
  putBackArticle: commands.removeArticle,
  removeTags: commands.addTags,
  withdrawSignOff: commands.signOff,
}
const startOf = ({ type }: Command) => {
  const first = before[type]
  return first ? after(first) : article
}

const all = Object.values(commands)

describe('every command', () => {
  it.each(all)('$type returns a changed article and leaves the given one alone', (command) => {
    // The sample is frozen, so that changing it would throw.
    expect(after(command, frozen(startOf(command)))).not.toEqual(startOf(command))
    expect(article).toEqual(checkedArticle())
  })

  it.each(all)('$type gives the same article if it is applied again from the start', (command) => {
    expect(after(command)).toEqual(after(command))
  })

  it.each(all)('$type survives being written as JSON and read again', (command) => {
    expect(Command.parse(JSON.parse(JSON.stringify(command)))).toEqual(command)
  })

  it.each(all)('$type says what it did in words that follow “Undo: ”', (command) => {
    expect(describeCommand(command, article)).toMatch(/^[a-z][a-z -]+$/)
  })

  it.each(all)('$type keeps the claims in reading order', (command) => {
    const starts = after(command).claims.map(({ anchor }) => anchor.start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })

  it.each(all.filter((command) => 'claim' in command && command.type !== 'addClaim'))(
    '$type refuses with a sentence when the claim is gone',
    (command) => {
      const empty = { ...article, claims: [] }
      expect(refusalOf(command, empty)).toBe('That claim is no longer in the article. Nothing was changed.')
    },
  )

  it('is refused if its name is not an act’s, or its input is invalid', () => {
    for (const wrong of [
      { type: 'constructor' },
      { type: '__proto__' },
      { type: 'setVerdict' },
      { type: 'setVerdict', claim: 'elms', rating: '' },
      { type: 'setVerdict', claim: 3, rating: 'false' },
      { type: 'addClaim', claim: 'c', start: -1, end: 4 },
      { type: 'addClaim', claim: 'c', start: 0.5, end: 4 },
      { type: 'relabelClaim', claim: 'elms', label: '  ' },
      'setVerdict',
      null,
    ]) {
      expect(Command.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false)
    }
  })

  it('is listed once, under its own name', () => {
    expect(Object.keys(acts).toSorted()).toEqual(Object.keys(commands).toSorted())
  })
})

describe('a verdict', () => {
  it('says who gave it and when', () => {
    const { verdict } = claim(after({ type: 'setVerdict', claim: 'felled', rating: 'false' }), 'felled')
    expect(verdict).toEqual({ rating: 'false', by: context.person, at: context.time, line: context.line })
  })

  it('brings back a claim that was set aside', () => {
    expect(claim(after(commands.setVerdict), 'rest').dismissed).toBe(false)
  })

  it('is withdrawn without losing texts and evidence', () => {
    const { verdict: _, ...rest } = claim(article, 'elms')
    expect(claim(after(commands.clearVerdict), 'elms')).toEqual(rest)
  })
})

describe('what a person writes about a claim', () => {
  it('is kept as it was written', () => {
    const rationale = '  Two lines,\nwith blanks.  '
    const correction = 'Say “forty”.\n'
    expect(claim(after({ type: 'setRationale', claim: 'felled', rationale }), 'felled').rationale).toBe(
      rationale,
    )
    expect(claim(after({ type: 'setCorrection', claim: 'felled', correction }), 'felled').correction).toBe(
      correction,
    )
  })

  it('can be its label and its speaker', () => {
    expect(claim(after(commands.relabelClaim), 'felled').label).toBe('12 felled')
    const spoken = after(commands.setSpeaker)
    expect(claim(spoken, 'felled').speaker).toEqual({ name: 'The mayor', cue: '' })
    expect(claim(after({ ...commands.setSpeaker, name: '' }, spoken), 'felled')).not.toHaveProperty('speaker')
  })

  it('keeps the words that attribute a claim if only the name is corrected', () => {
    const [first, ...others] = article.claims
    const said = { ...article, claims: [{ ...first!, speaker: { name: 'An', cue: 'said' } }, ...others] }
    const corrected = after({ type: 'setSpeaker', claim: 'elms', name: 'Ann' }, said)
    expect(claim(corrected, 'elms').speaker).toEqual({ name: 'Ann', cue: 'said' })
  })

  it('is no longer by a probable speaker once a person names them, but is if only the day is given', () => {
    const inferred = { from: 'pronoun', words: 'He' } as const
    const [first, ...others] = article.claims
    const said = {
      ...article,
      claims: [{ ...first!, speaker: { name: 'Ann', cue: 'said', inferred } }, ...others],
    }
    const dated = after({ type: 'setSpeaker', claim: 'elms', date: '2019-09-27' }, said)
    expect(claim(dated, 'elms').speaker).toEqual({ name: 'Ann', cue: 'said', inferred, date: '2019-09-27' })
    const confirmed = after({ type: 'setSpeaker', claim: 'elms', name: 'Ann' }, dated)
    expect(claim(confirmed, 'elms').speaker).toEqual({ name: 'Ann', cue: 'said', date: '2019-09-27' })
  })

  it('can say when and where it was said without naming the speaker again', () => {
    const spoken = after(commands.setSpeaker)
    const dated = after({ type: 'setSpeaker', claim: 'felled', date: '2019-09-27' }, spoken)
    const placed = after({ type: 'setSpeaker', claim: 'felled', place: 'the town hall' }, dated)
    expect(claim(placed, 'felled').speaker).toEqual({
      name: 'The mayor',
      cue: '',
      date: '2019-09-27',
      place: 'the town hall',
    })
    expect(() => after({ type: 'setSpeaker', claim: 'felled', date: '2019-09-27' })).toThrow(
      'no longer has a speaker',
    )
  })
})

describe('setting a claim aside', () => {
  it('keeps it on record with everything known about it, and it can be brought back', () => {
    const aside = after({ type: 'dismissClaim', claim: 'elms' })
    expect(claim(aside, 'elms')).toEqual({ ...claim(article, 'elms'), dismissed: true })
    expect(after({ type: 'restoreClaim', claim: 'elms' }, aside)).toEqual(article)
  })
})

describe('passing a sentence', () => {
  it('marks only that sentence, and can be reversed', () => {
    const passed = after(commands.passSentence)
    expect(passed.sentences.map((sentence) => sentence.nothingToCheck)).toEqual([true, false, false, false])
    expect(after({ ...commands.passSentence, nothingToCheck: false }, passed)).toEqual(article)
  })

  it('is refused if no sentence starts there', () => {
    expect(refusalOf({ type: 'passSentence', start: 3, nothingToCheck: true })).toMatch(/^No sentence starts/)
  })

  it('is called by what it did', () => {
    expect(describeCommand(commands.passSentence, article)).toBe('mark nothing to check')
    expect(describeCommand({ ...commands.passSentence, nothingToCheck: false }, article)).toBe('mark unread')
  })
})

describe('editing the article’s details', () => {
  it('changes them and nothing else', () => {
    expect(after(commands.editDetails)).toEqual({ ...article, details: commands.editDetails.details })
  })
})

it('a refused command is an error of its own kind, distinct from a mistake in the program', () => {
  expect(() => applyCommand(article, { type: 'clearVerdict', claim: 'gone' }, context)).toThrow(
    CommandRefused,
  )
})
