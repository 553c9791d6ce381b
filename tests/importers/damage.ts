/** Copies of a file, each cut off somewhere or with some bytes changed: always the same ones. */
export function damagedCopies(good: Uint8Array, count: number): Uint8Array[] {
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
  return Array.from({ length: count }, (_, at) => {
    if (at % 3 === 0) return good.slice(0, 1 + random(good.length - 1))
    const copy = good.slice()
    for (let flips = 0; flips < 1 + random(20); flips += 1) copy[random(copy.length)] = random(256)
    return copy
  })
}
