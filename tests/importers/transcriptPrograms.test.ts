import { describe, expect, it } from 'vitest'
import { open } from './fixture'
import { transcribed, transcriptFiles } from './transcriptFiles'

/** Each paragraph with its time, as it is opened from a file of this name. */
const timed = (text: string, name: string) =>
  open(text, name).blocks.map(({ locator, text: words }) => `${locator ?? '–'} ${words}`)

const talk = [
  '00:00:03 Jane Doe: Good morning. The town spent 4.2 million euros.',
  '00:00:12 John Roe: They say it was five million.',
  '00:00:20 Jane Doe: That is not what the auditors say.',
]
const says = (line: (time: string, name: string, words: string) => string) =>
  talk.map((one) => {
    const [, time = '', name = '', words = ''] = /^(\S+) ([^:]+): (.*)$/.exec(one)!
    return line(time, name, words)
  })

describe('a transcript that a program saved as text', () => {
  it.each([
    ['Word', says((time, name, words) => `${time} ${name}\n${words}`).join('\n'), 'a.txt'],
    ['Teams', says((time, name, words) => `${name}   ${time.slice(4)}\n${words}\n`).join('\n'), 'a.txt'],
    [
      'an older Teams',
      says(
        (time, name, words) =>
          `0:0:${Number(time.slice(6))}.0 --> 0:0:${Number(time.slice(6)) + 2}.40\n${name}\n${words}`,
      ).join('\n'),
      'a.txt',
    ],
    ['Descript', says((time, name, words) => `**${name}:** [${time}] ${words}\n`).join('\n'), 'a.md'],
    ['Sonix', says((time, name, words) => `${name}: [${time}] ${words}\n`).join('\n'), 'a.txt'],
    ['Happy Scribe', says((time, name, words) => `[${time}.12] - ${name}\n${words}\n`).join('\n'), 'a.txt'],
    [
      'Premiere',
      says((time, name, words) => `${time}:00 - ${time}:12\n${name}\n${words}\n`).join('\n'),
      'a.txt',
    ],
    ['Google Meet', says((time, name, words) => `${time}\n\n${name}: ${words}\n`).join('\n'), 'a.txt'],
    [
      'a chat in Zoom',
      says((time, name, words) => `${time}\t From  ${name}  to  Everyone:\n\t${words}`).join('\n'),
      'a.txt',
    ],
  ])('has each speaker and time of %s apart from the words', (_, text, name) => {
    expect(timed(text, name)).toEqual(talk)
  })

  it('keeps what stands before the first time, and leaves out what the program says of itself', () => {
    const draft = open(
      `Council meeting\nMon, Oct 2, 2023 10:00AM\nSUMMARY KEYWORDS\ntown, bridge\n\n${says((time, name, words) => `${name}  ${time}\n${words}\n`).join('\n')}\nTranscribed by https://otter.ai\n`,
      'otter.txt',
    )
    expect(draft.blocks.map(({ text }) => text).slice(0, 2)).toEqual(['Council meeting', 'town, bridge'])
    expect(draft.details).toMatchObject({ title: 'Council meeting', published: '2023-10-02' })
    expect(draft.leftOut).toEqual(
      expect.arrayContaining(['SUMMARY KEYWORDS', 'Transcribed by https://otter.ai']),
    )
  })

  it('is no transcript where an article tells the time', () => {
    const text = 'We met at the mill at 10:30\nIt was cold.\nWe left the mill at 11:15\nIt was late.\n'
    expect(open(text, 'a.txt').blocks.every(({ locator }) => locator === undefined)).toBe(true)
  })
})

describe('what a program heard', () => {
  it.each(transcriptFiles)('is whole sentences with their time: %s', (_, name, text) => {
    expect(timed(text, name)).toEqual(transcribed)
  })

  it.each([
    ['[SPEAKER_00]: ', '[SPEAKER_01]: ', 'SPEAKER_00', 'SPEAKER_01'],
    ['[Jane Doe] ', '[John Roe] ', 'Jane Doe', 'John Roe'],
    ['jane doe: ', '王小明：', 'jane doe', '王小明'],
    ['Dr. M. O’Neil (ACME, Inc.): ', '+49 171 123: ', 'Dr. M. O’Neil (ACME, Inc.)', '+49 171 123'],
  ])('has its speakers, however they are written: %s', (one, other, first, second) => {
    const cue = (at: number, words: string) => `00:00:0${at}.000 --> 00:00:0${at + 1}.000\n${words}\n`
    const vtt = `WEBVTT\n\n${[cue(1, `${one}The town had`), cue(2, `${one}4,200 inhabitants.`), cue(3, `${other}It did not.`)].join('\n')}`
    expect(timed(vtt, 'a.vtt')).toEqual([
      `00:00:01 ${first}: The town had 4,200 inhabitants.`,
      `00:00:03 ${second}: It did not.`,
    ])
  })
})
