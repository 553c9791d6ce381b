import { describe, expect, it } from 'vitest'
import { findClaims } from '../../src/core/claims/findClaims'
import { findSentences } from '../../src/core/sentences/sentences'
import { canonicalText } from '../../src/core/text/canonical'
import { speakerOf } from './heard'

describe('of two people who share a surname', () => {
  const doctorAndCouncillor = [
    'Councillor Peter Hale said 400 letters had gone unread.',
    'Dr Susan Hale runs the surgery in 3 rooms.',
  ]

  it.each([
    ['‘We lost two receptionists in 2019,’ Dr Hale said.', 'two receptionists', 'Susan Hale'],
    ['Councillor Hale said 12 were not enough.', '12 were', 'Peter Hale'],
    ['‘There were 60 letters in a shoebox,’ Mr Hale said.', '60 letters', 'Peter Hale'],
  ])('a title tells which one speaks: %s', (sentence, words, name) => {
    expect(speakerOf([...doctorAndCouncillor, sentence].join('\n\n'), words)).toBe(name)
  })
})

describe('a title belongs to a name or leads to it', () => {
  it.each([
    ['Lord Farrow told the House that 300 homes were lost.', '300 homes', 'Lord Farrow'],
    [
      'Council leader Sir Aldric Wray spoke. Sir Aldric said 11 officers had gone.',
      '11 officers',
      'Aldric Wray',
    ],
    ['Gov. Thomas Weld was in Reno. The governor said 3 aides had left.', '3 aides', 'Thomas Weld'],
    ['District Magistrate Shailesh Anand said 14 pillars had been cast.', '14 pillars', 'Shailesh Anand'],
    ['China’s ambassador to Britain Liu Xiaming said 12 ships had left.', '12 ships', 'Liu Xiaming'],
    ['Deckhand Lee Farrow said 200 men got the text.', '200 men', 'Lee Farrow'],
    ['Su presidente, el doctor Douglas Natera, explicó que hay 19 casos.', '19 casos', 'Douglas Natera'],
    ['An outside expert, Dr. Carl Teague of Brown, cautioned that 40 had moved.', '40 had', 'Carl Teague'],
  ])('%s', (sentence, words, name) => {
    expect(speakerOf(sentence, words)).toBe(name)
  })
})

describe('nobody else is named', () => {
  it.each([
    [
      'where the office is another one',
      'The chancellor says borrowing will fall to £71bn. Shadow chancellor Ruth Adeyemi replied.',
      '£71bn',
      'the chancellor',
    ],
    [
      'for an analysis that a paper obtained',
      'A department analysis obtained by The Times found that 2.1 million people would lose benefits.',
      '2.1 million',
      'nobody',
    ],
    [
      'but the ambassador who is not the country',
      'China’s ambassador to Britain warned that 9 ships were ready.',
      '9 ships',
      'China’s ambassador to Britain',
    ],
  ])('%s', (_, sentence, words, name) => {
    expect(speakerOf(sentence, words)).toBe(name)
  })

  it('for what somebody said, which is a thing', () => {
    expect(speakerOf('A thread on what the mayor said last night in 12 posts.', '12 posts')).toBe('nobody')
    expect(speakerOf('Un informe sobre lo que Luz Arce dijo en 12 cartas.', '12 cartas')).toBe('nobody')
  })

  it('though a report on what was done may speak', () => {
    expect(speakerOf('A report on what happened said 12 wells were dry.', '12 wells')).toMatch(/report/)
    expect(speakerOf('A report on what the council did said 12 wells were dry.', '12 wells')).toMatch(
      /report/,
    )
  })

  it('for a list of charges or of scores, though it looks like a transcript', () => {
    expect(
      speakerOf(
        [
          'Burton: Possession of methamphetamine, held in jail in lieu of $70,000 bond.',
          'Tays: Two county warrants, held in jail in lieu of $30,000 bond.',
          'Blair: Dealing in cocaine, held in jail in lieu of $72,500 bond.',
        ].join('\n\n'),
        '$70,000',
      ),
    ).toBe('nobody')
  })
})

describe('whoever ends a sentence behind a verb of saying says it, by whatever noun', () => {
  it.each(['wrote one backbencher', 'said a night porter', 'said another beekeeper'])(
    'so what they exclaim is no claim: %s',
    (tag) => {
      const { text, blocks } = canonicalText([{ kind: 'paragraph', text: `Shame on them all, ${tag}.` }])
      expect(findClaims(text, blocks, findSentences(text, blocks))).toEqual([])
    },
  )
})
