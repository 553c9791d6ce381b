import type { Group } from './group'
import { beginComment, beginFootnote, endRange, noteDate, rangeNumber, startRange } from './notes'
import type { Reading } from './reading'
import { Story } from './story'

/** Groups whose text is none of the article: tables of the file, what repeats on each page, pictures, index entries. */
const skipped =
  'colortbl filetbl listtable listoverridetable revtbl rsidtbl pict objdata objclass objname header headerl headerr ' +
  'headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn xe tc tcn rxe txe bkmkstart ' +
  'bkmkend pn pntxta pntxtb nonshppict shprslt sp nonesttables private template docvar comment doccomm subject ' +
  'keywords category manager company operator hlinkbase creatim revtim printim buptim'

/** Groups without text of their own, in which some stand that have it. */
const containers = 'field object shp shpinst shpgrp do dptxbx upr info mmath moMath moMathPara'

/** Groups in those whose text is the article's: a field's result, what an object looks like, Unicode for `\upr`. */
const shown = 'fldrslt result ud mr'

/** Text boxes, that of Word 97 and that of Word 6. */
const boxes = 'shptxt dptxbxtext'

type Opening = (reading: Reading) => void

function each(names: string, opening: Opening): [string, Opening][] {
  return names.split(' ').map((name) => [name, opening])
}

const skip: Opening = ({ group }) => {
  group.isSkipped = true
}

/** What the first word of a group makes of it. */
export const destinations: ReadonlyMap<string, Opening> = new Map([
  ...each(skipped, skip),
  ...each(containers, ({ group }) => {
    if (group.destination === 'story') group.destination = 'nowhere'
  }),
  ...each(shown, ({ group }) => {
    // What a field in another field's instruction results in, is part of the instruction.
    if (group.destination === 'nowhere') group.destination = 'story'
  }),
  ...each(boxes, beginBox),
  ...each('listtext pntext', (reading) => {
    reading.group.story.list()
    skip(reading)
  }),
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

/** The last to be said holds: `\upr` says it once more, in Unicode. */
function capture(group: Group, words: string[]): void {
  words.length = 0
  group.destination = words
}

/** A text box stands beside the paragraph that it hangs on, and is read after it. */
function beginBox({ group }: Reading): void {
  const box = new Story()
  const around = group.story
  group.story = box
  group.destination = 'story'
  group.onEnd = () => around.follow(box)
}

/** What a field is made of is not shown; of a link in a note, the address is kept. */
function beginInstruction(reading: Reading): void {
  const words: string[] = []
  const { note } = reading.group
  reading.group.destination = words
  reading.group.onEnd = () => {
    const address = /HYPERLINK\s+"([^"]+)"/i.exec(words.join(''))?.[1]
    if (address !== undefined) note?.links.push(address)
  }
}
