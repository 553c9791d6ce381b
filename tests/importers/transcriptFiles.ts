/** One talk as programs save it, under the names they give it. */
const parts = ['The town had 4,200 inhabitants', 'in 2019, the clerk said.', 'The mayor denied it.']
const lines = (line: (words: string, at: number) => string) => parts.map(line).join('\n')
const json = (data: unknown) => JSON.stringify(data)

/** Transcripts of every kind that is read, by the program's name. All say the same words. */
export const transcriptFiles: readonly (readonly [program: string, name: string, text: string])[] = [
  [
    'Whisper’s table',
    'a.tsv',
    `start\tend\ttext\n${lines((one, at) => `${at * 2000}\t${at * 2000 + 2000}\t${one}`)}`,
  ],
  [
    'Whisper as JSON',
    'a.json',
    json({ segments: parts.map((text, at) => ({ start: at * 2, end: at * 2 + 2, text })) }),
  ],
  [
    'whisper.cpp on screen',
    'a.txt',
    lines((one, at) => `[00:00:0${at * 2}.000 --> 00:00:0${at * 2 + 2}.000]   ${one}`),
  ],
  [
    'whisper.cpp as JSON',
    'a.json',
    json({
      transcription: parts.map((text, at) => ({ offsets: { from: at * 2000, to: at * 2000 + 2000 }, text })),
    }),
  ],
  [
    'whisper.cpp as CSV',
    'a.csv',
    `start,end,text\n${lines((one, at) => `${at * 2000},${at * 2000 + 2000}," ${one}"`)}`,
  ],
  ['YouTube’s interface', 'a.json', json(parts.map((text, at) => ({ text, start: at * 2, duration: 2 })))],
  [
    'YouTube’s json3',
    'a.json3',
    json({ events: parts.map((utf8, at) => ({ tStartMs: at * 2000, dDurationMs: 2000, segs: [{ utf8 }] })) }),
  ],
  ['YouTube, copied', 'a.txt', lines((one, at) => `0:0${at * 2}\n${one}`)],
  [
    'YouTube, copied for screen readers',
    'a.txt',
    lines((one, at) => `0:0${at * 2}\n${at * 2} seconds\n${one}`),
  ],
  [
    'SubStation',
    'a.ass',
    `[Script Info]\n\n[Events]\nFormat: Layer, Start, End, Style, Name, Text\n${lines((one, at) => `Dialogue: 0,0:00:0${at * 2}.00,0:00:0${at * 2 + 2}.00,D,,{\\i1}${one.replace(' had', '{\\i0}\\Nhad')}`)}`,
  ],
  [
    'TTML in frames and ticks',
    'a.ttml',
    `<tt xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ttp:frameRate="25" ttp:tickRate="10000000"><body><div><p begin="00:00:00:12" end="00:00:02:00">${parts[0]}</p><p begin="20000000t" end="40000000t">${parts[1]}</p><p begin="100f" end="150f">${parts[2]}</p></div></body></tt>`,
  ],
  [
    'SubRip without fractions',
    'a.srt',
    lines((one, at) => `${at + 1}\n00:00:0${at * 2},000-->00:00:0${at * 2 + 2}\n${one}\n`),
  ],
  ['SubViewer', 'a.sbv', lines((one, at) => `0:00:0${at * 2}.000,0:00:0${at * 2 + 2}.000\n${one}\n`)],
]

/** The talk as it is opened from each of them. */
export const transcribed = [
  '00:00:00 The town had 4,200 inhabitants in 2019, the clerk said. The mayor denied it.',
]
