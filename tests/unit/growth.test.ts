import { describe, expect, it } from 'vitest'
import { growth, processorTime } from '../growth'

const sizes = [400, 1600] as const

/** Does something so many times that nothing can be left out of. */
function steps(count: number): number {
  let sum = 0
  for (let step = 0; step < count; step++) sum = (sum * 31 + step) % 1_000_003
  return sum
}

describe('on four times as much', () => {
  it('linear work takes about four times as long', async () => {
    const taken = await growth((size) => steps(size * 1000), ...sizes)
    expect(taken).toBeGreaterThan(2)
    expect(taken).toBeLessThan(8)
  })

  it('quadratic work takes about sixteen times as long', async () => {
    expect(await growth((size) => steps(size * size), ...sizes)).toBeGreaterThan(8)
  })

  it('work that takes no longer is reported as such, and awaited', async () => {
    expect(await growth(async () => Promise.resolve(steps(100_000)), ...sizes)).toBeLessThan(2)
  })
})

it('waiting does not count as work', async () => {
  const taken = await processorTime(() => new Promise((done) => setTimeout(done, 300)))
  expect(taken).toBeLessThan(await processorTime(() => steps(30_000_000)))
})
