import { leastRaised } from '../../office/text/superscripts'
import { codePageOf } from './charsets'
import { type ParagraphFormat, plainParagraph } from './group'
import type { Reading } from './reading'

type Control = (reading: Reading, value: number | undefined) => void

const paragraph =
  (change: (value: number | undefined) => Partial<ParagraphFormat>): Control =>
  ({ group }, value) => {
    group.paragraph = { ...group.paragraph, ...change(value) }
  }

const codePage =
  (page: number | undefined): Control =>
  (reading, value) => {
    reading.fileCodePage = page ?? value ?? 1252
    reading.group.codePage = reading.fileCodePage
  }

const endParagraph: Control = (reading) => reading.endParagraph()

/** A property is on unless its number is 0. */
const isOn = (value: number | undefined) => value !== 0

/** Control words that change how the following text is read, and those that end paragraphs, cells and rows. */
const words: Readonly<Record<string, Control>> = {
  par: endParagraph,
  sect: endParagraph,
  page: endParagraph,
  column: endParagraph,
  cell: (reading) => reading.endCell(),
  row: (reading) => reading.endRow(),

  pard: ({ group }) => {
    group.paragraph = plainParagraph
  },
  s: paragraph((value) => ({ style: value ?? 0 })),
  outlinelevel: paragraph((value) => ({ outline: value })),
  intbl: paragraph(() => ({ isInTable: true })),
  ls: paragraph((value) => ({ isListed: value !== 0 })),

  plain: (reading) => {
    const { group } = reading
    group.isHidden = false
    group.isDeleted = false
    group.isInserted = false
    group.isRaised = false
    group.isStruck = false
    reading.useFont(reading.defaultFont)
  },
  v: ({ group }, value) => {
    group.isHidden = isOn(value)
  },
  deleted: ({ group }, value) => {
    group.isDeleted = isOn(value)
  },
  // Moved text also appears at its new place.
  mvf: ({ group }, value) => {
    group.isDeleted = isOn(value)
  },
  revised: ({ group }, value) => {
    group.isInserted = isOn(value)
  },
  super: ({ group }, value) => {
    group.isRaised = isOn(value)
  },
  // In half-points; without a number, six.
  up: ({ group }, value) => {
    group.isRaised = (value ?? 6) >= leastRaised
  },
  nosupersub: ({ group }) => {
    group.isRaised = false
  },
  strike: ({ group }, value) => {
    group.isStruck = isOn(value)
  },
  striked: ({ group }, value) => {
    group.isStruck = isOn(value)
  },
  uc: ({ group }, value) => {
    group.fallback = Math.max(0, value ?? 1)
  },

  ftnalt: ({ group }) => {
    if (group.note?.kind === 'footnote') group.note.kind = 'endnote'
  },

  mac: codePage(10000),
  pc: codePage(437),
  pca: codePage(850),
  ansicpg: codePage(undefined),
  deff: (reading, value) => {
    reading.defaultFont = value ?? 0
  },
  f: (reading, value) => {
    if (reading.group.destination === 'fonts') reading.listedFont = value ?? 0
    else reading.useFont(value ?? 0)
  },
  fcharset: (reading, value) => {
    if (reading.group.destination === 'fonts') reading.fonts.set(reading.listedFont, codePageOf(value ?? 0))
  },
  cpg: (reading, value) => {
    if (reading.group.destination === 'fonts') reading.fonts.set(reading.listedFont, value)
  },
}

export const formatWords: ReadonlyMap<string, Control> = new Map(Object.entries(words))
