import { describe, expect, it } from 'vitest'
import { anchorAt } from '../../src/core/text/anchors'

describe('an anchor', () => {
  it('keeps 32 code units on each side', () => {
    const text = `${'a'.repeat(40)}claim${'b'.repeat(40)}`
    expect(anchorAt(text, 40, 45)).toEqual({
      exact: 'claim',
      prefix: 'a'.repeat(32),
      suffix: 'b'.repeat(32),
      start: 40,
      end: 45,
    })
  })

  it('never cuts a character in half', () => {
    const text = `🌳${'a'.repeat(31)}claim${'b'.repeat(31)}🌳`
    const { prefix, suffix } = anchorAt(text, 33, 38)
    expect([prefix, suffix]).toEqual(['a'.repeat(31), 'b'.repeat(31)])
    const whole = `🌳${'a'.repeat(30)}claim${'b'.repeat(30)}🌳`
    expect(anchorAt(whole, 32, 37)).toMatchObject({
      prefix: `🌳${'a'.repeat(30)}`,
      suffix: `${'b'.repeat(30)}🌳`,
    })
  })
})
