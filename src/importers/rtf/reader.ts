import { characterSymbols, characterWords } from './characters'
import { destinations } from './destinations'
import { formatWords } from './formats'
import { Reading } from './reading'
import { readTokens } from './tokens'

/** People's documents nest a few dozen deep. */
const deepest = 2000

/** What was read from an RTF file. */
export interface ReadRtf {
  readonly reading: Reading
  /** Whether the file ends inside an open group. */
  readonly isCutOff: boolean
}

/**
 * Reads an RTF file (specification 1.9.1) as far as it goes, with nested groups but without recursion.
 * Throws an Error when groups are nested more than 2,000 deep.
 */
export function readRtf(bytes: Uint8Array): ReadRtf {
  const reading = new Reading()
  const { outer } = reading
  readTokens(bytes, {
    open: () => {
      reading.flush()
      reading.toSkip = 0
      if (outer.length === deepest) throw new Error(`Groups are nested more than ${deepest} deep.`)
      outer.push(reading.group)
      reading.group = { ...reading.group, isOptional: false, onEnd: undefined }
    },
    close: () => {
      endGroup(reading)
      return outer.length > 0
    },
    word: (name, value) => readWord(reading, name, value),
    symbol: (character) => readSymbol(reading, character),
    text: (text) => reading.addBytes(text),
    binary: () => {
      if (reading.toSkip > 0) reading.toSkip -= 1
    },
  })
  const isCutOff = outer.length > 0
  while (outer.length > 0) endGroup(reading)
  reading.flush()
  return { reading, isCutOff }
}

function endGroup(reading: Reading): void {
  reading.flush()
  reading.toSkip = 0
  const { onEnd, isSkipped } = reading.group
  reading.group = reading.outer.pop() ?? reading.group
  if (!isSkipped) onEnd?.()
}

function readWord(reading: Reading, name: string, value: number | undefined): void {
  const character = characterWords.get(name)
  if (reading.toSkip > 0 && character !== undefined) {
    reading.toSkip -= 1
    return
  }
  // A control word that is not a character ends a substitute that is shorter than announced.
  reading.toSkip = 0
  reading.flush()
  const { group } = reading
  if (group.isSkipped) return
  const isOptional = group.isOptional
  group.isOptional = false
  if (name === 'u') writeUnicode(reading, value ?? 0)
  else if (character !== undefined) reading.write(character)
  else {
    const begin = destinations.get(name)
    if (begin !== undefined) begin(reading)
    else if (isOptional) group.isSkipped = true
    else formatWords.get(name)?.(reading, value)
  }
}

/** `\u`: a UTF-16 code unit, negative from 0x8000 on; surrogates come as two in a row. */
function writeUnicode(reading: Reading, value: number): void {
  const unit = value < 0 ? value + 0x1_0000 : value
  if (unit > 0 && unit <= 0x10_ffff) reading.write(String.fromCodePoint(unit))
  reading.toSkip = reading.group.fallback
}

function readSymbol(reading: Reading, symbol: string): void {
  const character = characterSymbols.get(symbol)
  if (reading.toSkip > 0 && character !== undefined) {
    reading.toSkip -= 1
    return
  }
  reading.flush()
  if (symbol === '*') reading.group.isOptional = true
  else if (symbol === '\n' || symbol === '\r') reading.endParagraph()
  else if (character !== undefined) reading.write(character)
}
