import { describe, expect, it } from 'vitest'
import { growth } from '../growth'
import type { ArticleDraft } from '../../src/core/model/article'
import { prepareArticle } from '../../src/importers/process/prepareArticle'
import { open, openFixture, textOf } from './fixture'
import { fixture } from './fixtureFile'

/** Each paragraph with its time. */
const timed = (draft: ArticleDraft) => draft.blocks.map(({ locator, text }) => `${locator} ${text}`)

const srt = (...cues: readonly (readonly [string, string])[]) =>
  cues.map(([time, text], at) => `${at + 1}\r\n${time}\r\n${text}\r\n`).join('\r\n')

describe('subtitles in SubRip', () => {
  const interview = srt(
    ['00:12:40,000 --> 00:12:43,100', 'The city spent 4.2 million euros'],
    ['00:12:43,100 --> 00:12:46,000', 'on the bridge,\r\nas Dr.'],
    ['00:12:46,100 --> 00:12:47,000', 'Ost said.'],
    ['00:12:51,000 --> 00:12:53,000', '<i>It was closed</i> in {\\an8}2019.'],
    ['01:00:00,500 --> 01:00:02,000', '- Who paid?\r\n- The state did.'],
    ['01:00:02,000 --> 01:00:03,000', 'MAYOR OST: We all paid.'],
  )

  it('are paragraphs of whole sentences, each with its start time', () => {
    expect(timed(open(interview, 'talk.srt'))).toEqual([
      '00:12:40 The city spent 4.2 million euros on the bridge, as Dr. Ost said.',
      '00:12:51 It was closed in 2019.',
      '01:00:00 - Who paid?',
      '01:00:00 - The state did.',
      '01:00:02 MAYOR OST: We all paid.',
    ])
  })

  it('are the same with a byte order mark, with points for commas, and without numbers or empty lines', () => {
    const same = timed(open(interview, 'talk.srt'))
    expect(timed(open(`\ufeff${interview}`, 'talk.srt'))).toEqual(same)
    expect(timed(open(interview.replace(/,(\d{3})/g, '.$1'), 'talk.srt'))).toEqual(same)
    expect(timed(open(interview.replace(/^\d+\r\n/gm, ''), 'talk.srt'))).toEqual(same)
    expect(timed(open(interview.replace(/\r\n\r\n/g, '\r\n'), 'talk.srt'))).toEqual(same)
    expect(timed(open(interview, 'talk.txt'))).toEqual(same)
  })

  it('keep numbers on a line of their own', () => {
    const text = srt(['00:00:01,000 --> 00:00:02,000', 'It was'], ['00:00:02,000 --> 00:00:03,000', '2019\n'])
    expect(timed(open(`${text}\n3\n00:00:04,000 --> 00:00:05,000\nand 2020.`, 'a.srt'))).toEqual([
      '00:00:01 It was 2019 and 2020.',
    ])
  })

  it('keep characters that only look like tags', () => {
    const text = srt(['00:00:01,000 --> 00:00:02,000', 'If 3 < x and y > 4 &amp; z, we <3 it {so}.'])
    expect(textOf(open(text, 'a.srt'))).toBe('If 3 < x and y > 4 & z, we <3 it {so}.')
  })

  it('in Japanese have no spaces where lines were broken', () => {
    const text = srt(['00:00:01,000 --> 00:00:02,000', '市議会は新しい橋に\n百万ユーロを使った。'])
    expect(textOf(open(text, 'a.srt'))).toBe('市議会は新しい橋に百万ユーロを使った。')
  })
})

describe('subtitles in WebVTT', () => {
  const vtt = `WEBVTT - Evening news
Kind: captions
Language: en-GB

STYLE
::cue { color: red }

REGION
id:fred

NOTE 00:01 is where it begins
and this is none of the text

intro
00:01.000 --> 00:03.500 align:start position:0%
<v.loud Jane Roe>The toll <b>doubled</b>,</v>

00:03.500 --> 00:05.000
<v Jane Roe>from 1.50&nbsp;&lt;or so&gt; to <c.yellow>3<00:00:04.000> dollars</c>.

00:05.000 --> 00:06.000
<v Carl Ost>We&#8217;re sorry.&lrm; <v Jane Roe>Are you?
`

  it('have the speaker before each paragraph, and none of the settings, styles and notes', () => {
    const draft = open(vtt, 'news.vtt')
    expect(timed(draft)).toEqual([
      '00:00:01 Jane Roe: The toll doubled, from 1.50\u00a0<or so> to 3 dollars.',
      '00:00:05 Carl Ost: We’re sorry.\u200e ',
      '00:00:05 Jane Roe: Are you?',
    ])
    expect(draft.details.language).toBe('en-GB')
  })

  it('keep their times as the places of paragraphs in the article', () => {
    expect(prepareArticle(open(vtt, 'news.vtt'), 'news.vtt').blocks.map((block) => block.locator)).toEqual([
      '00:00:01',
      '00:00:05',
      '00:00:05',
    ])
  })

  it('that roll up line by line are not doubled', () => {
    const rolling = `WEBVTT

00:00:00.000 --> 00:00:02.470 align:start position:0%
 
the<00:00:00.480><c> city</c><00:00:00.900><c> spent</c>

00:00:02.470 --> 00:00:02.480 align:start position:0%
the city spent
 

00:00:02.480 --> 00:00:05.000 align:start position:0%
the city spent
four<00:00:03.000><c> million</c>

00:00:05.000 --> 00:00:05.010 align:start position:0%
four million
 

00:00:05.010 --> 00:00:07.000 align:start position:0%
four million
on<00:00:06.000><c> the bridge</c>
`
    expect(timed(open(rolling, 'auto.vtt'))).toEqual(['00:00:00 the city spent four million on the bridge'])
  })

  it('keep a line that is really said twice', () => {
    const text = srt(
      ['00:00:01,000 --> 00:00:02,000', 'Four more years!'],
      ['00:00:02,000 --> 00:00:03,000', 'Four more years!'],
      ['00:00:03,000 --> 00:00:04,000', 'Thank you.'],
    )
    expect(textOf(open(text, 'a.srt'))).toBe('Four more years! Four more years! Thank you.')
  })
})

describe('subtitles of any length', () => {
  it('are cut into paragraphs at the ends of sentences or, without any, at a maximum length', () => {
    const cue = (at: number, text: string) =>
      `00:${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}.000 --> 00:59:59.000\n${text}\n\n`
    const spoken = Array.from({ length: 600 }, (_, at) =>
      cue(at, at % 2 ? 'on the bridge.' : 'They spent a lot'),
    )
    const endless = Array.from({ length: 600 }, (_, at) => cue(at, `they spent ${at}`))
    const lengths = open(`WEBVTT\n\n${spoken.join('')}`, 'a.vtt').blocks.map(({ text }) => text.length)
    expect(Math.max(...lengths)).toBeLessThan(300)
    expect(
      open(`WEBVTT\n\n${spoken.join('')}`, 'a.vtt').blocks.every(({ text }) => text.endsWith('bridge.')),
    ).toBe(true)
    expect(open(`WEBVTT\n\n${endless.join('')}`, 'a.vtt').blocks.length).toBeGreaterThan(5)
  })

  it.each([
    ['millions of voices', 3_000_000, (count: number) => '<v '.repeat(count)],
    ['a voice of millions of letters', 9_000_000, (count: number) => `<v${'a'.repeat(count)}`],
    ['millions of styles', 4_000_000, (count: number) => '{\\'.repeat(count)],
    ['millions of blanks', 9_000_000, (count: number) => ' '.repeat(count)],
    [
      'hundreds of thousands of lines',
      300_000,
      (count: number) => `\n\n${'00:01.000 --> 00:02.000\nHello there\n\n'.repeat(count)}`,
    ],
  ])('end with %s, in time that grows no faster than they', async (_, count, line) => {
    const read = (size: number) =>
      textOf(open(`WEBVTT\n\n00:01.000 --> 00:02.000\nHello ${line(size)}\n`, 'a.vtt'))
    expect(read(count)).toMatch(/^Hello/)
    expect(await growth(read, count / 16, count / 4)).toBeLessThan(8)
  })

  it('keep every character, however hard', () => {
    const hard = new TextDecoder().decode(fixture('hard-characters.txt')).split('\n\n')
    const cues = hard.map((text, at) => [`00:0${at}:00,000 --> 00:0${at}:05,000`, text] as const)
    expect(textOf(open(srt(...cues), 'a.srt'))).toBe(textOf(openFixture('hard-characters.txt')))
    expect(textOf(open(`WEBVTT\n\n${srt(...cues)}`, 'a.vtt'))).toBe(
      textOf(openFixture('hard-characters.txt')),
    )
  })
})
