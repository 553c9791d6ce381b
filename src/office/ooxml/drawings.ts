/** What a document shows besides running text, with words and figures in a part or program of its own. */
export type Drawing = 'chart' | 'diagram' | 'object'

const drawings: ReadonlyMap<string, Drawing> = new Map([
  ['c:chart', 'chart'],
  ['cx:chart', 'chart'],
  ['dgm:relIds', 'diagram'],
  ['o:OLEObject', 'object'],
])

/** The drawing that an element refers to (DrawingML, ISO/IEC 29500-1, 21; VML, -4, 19). */
export function drawingOf(name: string): Drawing | undefined {
  return drawings.get(name)
}
