/** Milliseconds of `1:02:03.5`, `02:03`, or `00:01:02:12` with frames, of which a second has 25 unless told. */
export function clockTime(text: string, framesPerSecond = 25): number {
  const [whole = '', fraction = ''] = text.split(/[.,]/)
  const parts = whole.split(':').map((part) => Number.parseInt(part, 10) || 0)
  const frames = parts.length > 3 ? parts.pop()! : 0
  const seconds = parts.reduce((sum, part) => sum * 60 + part, 0)
  const rest =
    fraction === '' ? (frames * 1000) / framesPerSecond : Number(fraction.slice(0, 3).padEnd(3, '0'))
  return seconds * 1000 + Math.round(rest || 0)
}
