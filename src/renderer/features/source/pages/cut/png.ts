/** The picture on a canvas as a PNG. Throws if it is too large for one. */
export async function pngOf(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!blob) throw new Error('There was no room for the picture.')
  return new Uint8Array(await blob.arrayBuffer())
}
