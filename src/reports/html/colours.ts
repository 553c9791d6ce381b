import type { tones } from '../../core/model/scale'

type Tone = (typeof tones)[number] | 'open'

interface Palette {
  readonly paper: string
  readonly ink: string
  readonly quiet: string
  readonly rule: string
  readonly link: string
  readonly strip: string
  /** For every tone, the colour of text and lines, and the background of marked text. */
  readonly tones: Readonly<Record<Tone, readonly [tone: string, tint: string]>>
}

/** Every text colour has a contrast of 4.5 to 1 on paper, and ink on every tint (WCAG 2.2, AA). */
export const light: Palette = {
  paper: '#ffffff',
  ink: '#1b1c1e',
  quiet: '#5a5e64',
  rule: '#d5d7da',
  link: '#1f4e96',
  strip: '#3d5578',
  tones: {
    green: ['#17693a', '#dff2e5'],
    teal: ['#0d6471', '#d9f1f4'],
    violet: ['#673a9c', '#eee4fa'],
    amber: ['#855000', '#fbecd0'],
    red: ['#a6221a', '#fce3e0'],
    grey: ['#53585f', '#e9ebee'],
    open: ['#5a5e64', '#f2f3f5'],
  },
}

export const dark: Palette = {
  paper: '#17191c',
  ink: '#e9e8e4',
  quiet: '#a4a9b1',
  rule: '#3a3e44',
  link: '#9cc0f7',
  strip: '#8fabd4',
  tones: {
    green: ['#7fd39d', '#173a26'],
    teal: ['#72cbd8', '#123a41'],
    violet: ['#c6a9f2', '#37264f'],
    amber: ['#ecb95f', '#42300f'],
    red: ['#f79c92', '#4a201c'],
    grey: ['#b6bbc3', '#33373d'],
    open: ['#a4a9b1', '#26292e'],
  },
}

function rules({ tones: pairs, ...names }: Palette): string {
  const variables = Object.entries(names).map(([name, value]) => `--${name}:${value}`)
  const classes = Object.entries(pairs).map(
    ([name, [tone, tint]]) => `.${name}{--tone:${tone};--tint:${tint}}`,
  )
  return `:root{${variables.join(';')};--tone:${names.quiet};--tint:${pairs.open[1]}}\n${classes.join('\n')}`
}

/** The light colours, and the dark ones on a screen only; paper is always white. */
export const colours = `
${rules(light)}
@media screen{:root{color-scheme:light dark}}
@media screen and (prefers-color-scheme:dark){${rules(dark)}}`
