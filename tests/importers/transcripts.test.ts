import { describe, expect, it } from 'vitest'
import { open } from './fixture'

/** Each paragraph with its time, as it is opened from a file of this name. */
const timed = (text: string, name: string) =>
  open(text, name).blocks.map(({ locator, text: words }) => `${locator} ${words}`)

const meeting = [
  '00:00:16 Jane Doe: Good morning. The town spent 4.2 million euros on its bridge in 2019.',
  '00:00:22 John Roe: That is not what the auditors say. They say it was five million.',
]

describe('a transcript', () => {
  it('of Zoom has each speaker’s words in paragraphs of their own, and no name within a sentence', () => {
    const vtt =
      'WEBVTT\n\n1\n00:00:16.239 --> 00:00:19.079\nJane Doe: Good morning. The town spent\n\n' +
      '2\n00:00:19.200 --> 00:00:22.000\nJane Doe: 4.2 million euros on its bridge in 2019.\n\n' +
      '3\n00:00:22.500 --> 00:00:26.000\nJohn Roe: That is not what the auditors say. They say\n\n' +
      '4\n00:00:26.100 --> 00:00:29.000\nJohn Roe: it was five million.\n'
    expect(timed(vtt, 'zoom.vtt')).toEqual(meeting)
  })

  it.each([
    [
      'Otter',
      'Jane Doe  0:16\nGood morning. The town spent\n4.2 million euros on its bridge in 2019.\n\nJohn Roe  0:22\nThat is not what the auditors say. They say it was five million.\n',
    ],
    [
      'Zoom',
      '[Jane Doe] 00:00:16\nGood morning. The town spent 4.2 million euros on its bridge in 2019.\n\n[John Roe] 00:00:22\nThat is not what the auditors say. They say it was five million.\n',
    ],
    [
      'Rev',
      'Jane Doe (00:16):\nGood morning. The town spent 4.2 million euros on its bridge in 2019.\n\nJohn Roe (00:22):\nThat is not what the auditors say. They say it was five million.\n',
    ],
    [
      'a person',
      '[00:16] Jane Doe: Good morning. The town spent\n[00:19] Jane Doe: 4.2 million euros on its bridge in 2019.\n[00:22] John Roe: That is not what the auditors say. They say\n[00:26] John Roe: it was five million.\n',
    ],
  ])('of %s as text is the same', (_, text) => {
    expect(timed(text, 'meeting.txt')).toEqual(meeting)
  })

  const town = [
    '00:00:00 The town had 4,200 inhabitants in 2019, the clerk told the council. The mayor denied it.',
  ]

  it.each([
    [
      'a table',
      'whisper.tsv',
      'start\tend\ttext\n0\t2000\tThe town had 4,200 inhabitants\n2000\t4000\tin 2019, the clerk told the council.\n4000\t6000\tThe mayor denied it.\n',
    ],
    [
      'JSON',
      'whisper.json',
      JSON.stringify({
        text: '…',
        segments: [
          { id: 0, start: 0, end: 2, text: ' The town had 4,200 inhabitants' },
          { id: 1, start: 2, end: 4, text: ' in 2019, the clerk told the council.' },
          { id: 2, start: 4, end: 6, text: ' The mayor denied it.' },
        ],
        language: 'en',
      }),
    ],
  ])('of Whisper as %s is one article with times', (_, name, text) => {
    expect(timed(text, name)).toEqual(town)
  })

  it.each([
    [
      'pasted',
      'youtube.txt',
      '0:00\nThe town had 4,200 inhabitants\n0:02\nin 2019, the clerk told the council.\n0:04\nThe mayor denied it.\n',
    ],
    [
      'json3',
      'talk.json3',
      JSON.stringify({
        wireMagic: 'pb3',
        events: [
          {
            tStartMs: 0,
            dDurationMs: 2000,
            segs: [{ utf8: 'The town had ' }, { utf8: '4,200 inhabitants' }],
          },
          { tStartMs: 2000, dDurationMs: 2000, segs: [{ utf8: 'in 2019, the clerk told the council.' }] },
          { tStartMs: 4000, segs: [{ utf8: '\n' }] },
          { tStartMs: 4000, dDurationMs: 2000, segs: [{ utf8: 'The mayor denied it.' }] },
        ],
      }),
    ],
    [
      'TTML',
      'talk.ttml',
      '<?xml version="1.0" encoding="utf-8"?><tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body><div><p begin="00:00:00.000" end="00:00:02.000">The town had<br/>4,200 inhabitants</p><p begin="00:00:02.000" end="00:00:04.000">in 2019, the clerk told the council.</p><p begin="4s" end="6s">The mayor denied it.</p></div></body></tt>',
    ],
    [
      'SubViewer',
      'talk.sbv',
      '0:00:00.000,0:00:02.000\nThe town had\n4,200 inhabitants\n\n0:00:02.000,0:00:04.000\nin 2019, the clerk told the council.\n\n0:00:04.000,0:00:06.000\nThe mayor denied it.\n',
    ],
  ])('of YouTube as %s is whole sentences with times', (_, name, text) => {
    expect(timed(text, name)).toEqual(town)
  })

  it('of Whisper without times is whole sentences', () => {
    const { blocks } = open(
      ' The town had 4,200 inhabitants\n in 2019, the clerk\n told the council.\n The mayor denied it.\n',
      'whisper.txt',
    )
    expect(blocks.map(({ text }) => text)).toEqual([
      'The town had 4,200 inhabitants in 2019, the clerk told the council.',
      'The mayor denied it.',
    ])
  })

  it.each([
    ['w.tsv', 'start\tend\ttext\n2000\t3000\tGood morning.\nsoon\tlater\tThe bridge cost 4 million.\n'],
    [
      'w.json',
      '{"segments":[{"start":2,"end":3,"text":"Good morning."},{"start":"soon","text":"The bridge cost 4 million."}]}',
    ],
    [
      'y.json3',
      '{"events":[{"tStartMs":2000,"segs":[{"utf8":"Good morning. "}]},{"segs":[{"utf8":"The bridge cost 4 million."}]}]}',
    ],
    [
      'y.ttml',
      '<tt><body><div><p begin="2s">Good morning.</p><p begin="soon">The bridge cost 4 million.</p></div></body></tt>',
    ],
  ])('keeps words whose time can’t be read, at the time before them: %s', (name, text) => {
    expect(timed(text, name)).toEqual(['00:00:02 Good morning. The bridge cost 4 million.'])
  })

  it('of Teams has its times, however short they are written', () => {
    const vtt =
      'WEBVTT\n\n0:0:16.2 --> 0:0:21.80\n<v Jane Doe>Good morning. The town spent 4.2 million euros on its bridge in 2019.</v>\n\n' +
      '0:0:22.0 --> 0:0:26.100\n<v John Roe>That is not what the auditors say. They say it was five million.</v>\n'
    expect(timed(vtt, 'teams.vtt')).toEqual(meeting)
  })

  it('is not made of a programme of the day, nor of an article with a colon', () => {
    const day =
      '9:00 Welcome by the mayor\n\n9:30 Talk on elms\n\n10:00 Coffee\n\n10:30 Walk through the park\n'
    expect(open(day, 'day.txt').mediaType).toBe('text/plain')
    const vtt =
      'WEBVTT\n\n00:01.000 --> 00:03.000\nThe Truth: nobody counted.\n\n00:03.000 --> 00:05.000\nThat is all.\n\n00:05.000 --> 00:06.000\nWe went home.\n'
    expect(timed(vtt, 'a.vtt')).toEqual(['00:00:01 The Truth: nobody counted. That is all. We went home.'])
  })
})
