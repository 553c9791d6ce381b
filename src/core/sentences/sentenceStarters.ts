import { wordSet } from '../text/wordSet'

const starters = wordSet(
  `the a an it its he she they we i you this that these those there here in on at by for from with but and or so yet
   if when while although though after before since because as his her their our my your what who why how where which
   meanwhile however also most many some all no not none nobody nothing one two three last according now then during
   under despite both once until unless like unlike instead still even each every another other others such several
   few much more among between within without through throughout following upon about around over thus therefore
   moreover furthermore nevertheless finally perhaps maybe only just today yesterday earlier later recently
   previously currently nearly police officials authorities investigators prosecutors critics experts analysts
   researchers scientists residents witnesses protesters supporters lawmakers fines tickets
   el la los las un una unos unas en pero y según este esta ese esa su sus también además para por con cuando se
   lo le les al del como si ya más muchos algunos todos ningún ninguna nadie nada tras desde hasta durante mientras
   aunque sin sobre luego después entonces ahora ayer hoy aquí allí así fue era es son hubo hay`,
)

/** Whether the first word opens sentences and seldom follows an abbreviation in the middle of one. */
export function startsSentence(next: string): boolean {
  if (/^(?:[¿¡]|\p{Lu}\p{L}+: )/u.test(next)) return true // "¿Quién?", "Image: NASA"
  const word = /^\p{Lu}\p{L}*/u.exec(next)?.[0]
  if (word === undefined || !starters.has(word.toLowerCase())) return false
  return word.length > 1 || next.charAt(1) !== '.' // "A." and "I." are initials
}
