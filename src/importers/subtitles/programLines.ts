/** What programs write around a transcript: headings of the page it was copied from, and their own names. */
const program =
  /^\s*(?:transcribed by https?:\/\/\S+|search (?:in video|transcript)|(?:show )?transcript|.{1,60} (?:started|stopped) transcription|summary keywords|audio file|\[(?:by|re|ve|ar|al|length|offset):.*\]|sync to video time|\p{Lu}\p{L}+ \((?:auto-generated|automatisch erzeugt|generad[oa]s? autom\p{L}+|générée?s? automatiquement|gerad[oa] automaticamente)\))\s*$/iu

/** Whether a line is a program's and nobody's words. */
export function isProgramLine(line: string): boolean {
  return program.test(line)
}

const unit = String.raw`(?:seconds?|minutes?|hours?|Sekunden?|Minuten?|Stunden?|segundos?|minutos?|horas?|secondes?|heures?|second[oi]|minut[oi]|or[ae])`
const spoken = new RegExp(String.raw`^\s*(?:\d{1,4} ${unit}(?:,? (?:and |und |y |et |e )?|$)){1,3}\s*$`, 'iu')

/** Whether a line says the time before it in words for screen readers, as YouTube's page does: “1 minute, 4 seconds”. */
export function isSpokenTime(line: string): boolean {
  return spoken.test(line)
}
