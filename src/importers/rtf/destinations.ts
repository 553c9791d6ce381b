import type { Group } from './group'
import { beginComment, beginFootnote, endRange, noteDate, rangeNumber, startRange } from './notes'
import type { Reading } from './reading'
import { Story } from './story'

/** Groups whose text is not the article's: the file's tables, what repeats on each page, pictures, index entries. */
const skipped =
  'colortbl filetbl listtable listoverridetable revtbl rsidtbl pict objdata objclass objname header headerl headerr ' +
  'headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn xe tc tcn rxe txe bkmkstart ' +
  'bkmkend pn pntxta pntxtb nonshppict shprslt sp nonesttables private template docvar comment doccomm subject ' +
  'keywords category manager company operator hlinkbase creatim revtim printim buptim'

/** Groups without text of their own that contain groups with text. */
const containers = 'field object shp shpinst shpgrp do dptxbx upr info mmath moMath moMathPara'

/**
 * The groups inside them whose text is the article's: a field's result, an object's rendering, the Unicode form of
 * `\upr`.
 */
const shown = 'result ud mr'

/** Text boxes of Word 97 and of Word 6. */
const boxes = 'shptxt dptxbxtext'

type Opening = (reading: Reading) => void

function each(names: string, opening: Opening): [string, Opening][] {
  return names.split(' ').map((name) => [name, opening])
}

const skip: Opening = ({ group }) => {
  group.isSkipped = true
}

/** What a group becomes, by its first word. */
export const destinations: ReadonlyMap<string, Opening> = new Map([
  ...each(skipped, skip),
  ...each(containers, ({ group }) => {
    if (group.destination === 'story') group.destination = 'nowhere'
  }),
  ...each(shown, show),
  ...each('fldrslt', beginResult),
  ...each(boxes, beginBox),
  ...each('listtext pntext', beginListMark),
  ...each('fonttbl', ({ group }) => {
    group.destination = 'fonts'
  }),
  ...each('stylesheet', ({ group }) => {
    group.destination = 'styles'
  }),
  ...each('title', ({ group, title }) => capture(group, title)),
  ...each('author', ({ group, author }) => capture(group, author)),
  ...each('fldinst', beginInstruction),
  ...each('footnote', beginFootnote),
  ...each('annotation', beginComment),
  ...each('atnauthor', ({ group, noteAuthor }) => capture(group, noteAuthor)),
  ...each('atndate', noteDate),
  ...each('atnref', rangeNumber),
  ...each('atrfstart', startRange),
  ...each('atrfend', endRange),
])

/** A list item's bullet or number, which the program wrote beside it. */
function beginListMark({ group }: Reading): void {
  const words: string[] = []
  const { story } = group
  story.list()
  group.destination = words
  group.onEnd = () => story.list(words.join(''))
}

/** The last one wins: `\upr` repeats the text in Unicode. */
function capture(group: Group, words: string[]): void {
  words.length = 0
  group.destination = words
}

/** A text box is anchored to a paragraph and is read after it. */
function beginBox({ group }: Reading): void {
  const box = new Story()
  const around = group.story
  group.story = box
  group.destination = 'story'
  group.onEnd = () => around.follow(box)
}

function show({ group }: Reading): void {
  // The result of a field inside another field's instruction is part of that instruction.
  if (group.destination === 'nowhere') group.destination = 'story'
}

/** A field's result is shown; where the field is a link, its address is kept with these words. */
function beginResult(reading: Reading): void {
  show(reading)
  const { address } = reading
  reading.address = undefined
  if (address === undefined || reading.group.note !== undefined || reading.group.story !== reading.body)
    return
  const from = reading.place()
  reading.group.onEnd = () => reading.links.push({ address, from, to: reading.body.place() })
}

/** A field's instruction is not shown; a link keeps its address. */
function beginInstruction(reading: Reading): void {
  const words: string[] = []
  const { note } = reading.group
  reading.group.destination = words
  reading.group.onEnd = () => {
    const address = /HYPERLINK\s+"([^"]+)"/i.exec(words.join(''))?.[1]
    if (address === undefined) return
    if (note === undefined) reading.address = address
    else note.links.push(address)
  }
}
