/**
 * pdf.js passes fonts on with ArrayBuffer.prototype.transferToFixedLength (ECMAScript 2024), which Node 20 lacks and
 * unpdf does not supply; without it every page with an embedded font has no text.
 */
export function supplyTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return
  // oxlint-disable-next-line no-extend-native -- pdf.js calls it there
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
      return this.slice(0, length)
    },
  })
}
