import { describe, expect, it } from 'vitest'
import { directionOf } from '../../src/core/text/direction'

describe('the direction of a text', () => {
  it('is that of most of its letters, whichever come first', () => {
    expect(directionOf('The port handled 4 million tonnes.')).toBe('ltr')
    expect(directionOf('قال الوزير إن الميناء استقبل 4 ملايين طن.')).toBe('rtl')
    expect(directionOf('BBC: قال الوزير إن الميناء استقبل أربعة ملايين طن.')).toBe('rtl')
    expect(directionOf('שלום (Shalom) is how the letter by Ann Lee began.')).toBe('ltr')
    expect(directionOf('1902')).toBe('ltr')
  })
})
