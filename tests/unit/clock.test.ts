import { describe, expect, it } from 'vitest'
import { day, dayAndTime, timeOfDay } from '../../src/core/text/clock'

describe('a time as a person reads it', () => {
  const local = new Date(2026, 7, 3, 4, 5).toISOString()

  it('begins with the day as it is written everywhere else, in the person’s own time zone', () => {
    expect(dayAndTime(local)).toBe('2026-08-03, 04:05')
    expect([day(local), timeOfDay(local)]).toEqual(['2026-08-03', '04:05'])
  })

  it('stays as it is where it is no time', () => {
    expect([dayAndTime('last week'), day('last week'), timeOfDay('last week')]).toEqual([
      'last week',
      'last week',
      '',
    ])
  })
})
