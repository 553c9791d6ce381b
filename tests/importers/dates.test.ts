import { describe, expect, it } from 'vitest'
import { calendarDay, isDateLine } from '../../src/importers/shared/dates'

describe('a date in a file', () => {
  it.each([
    ['2019-09-27T23:30:00-04:00', '2019-09-27'],
    ['September 27, 2019', '2019-09-27'],
    ['Friday 27 Sept. 2019 at 9am', '2019-09-27'],
    ['1st of March 2024', '2024-03-01'],
  ])('%s is %s', (text, day) => {
    expect(calendarDay(text)).toBe(day)
  })

  it.each(['03/04/2019', '2019-02-31', 'last spring', '27 Marchbanks 2019'])(
    '%s stays as it is written',
    (text) => {
      expect(calendarDay(text)).toBe(text)
    },
  )

  it('stands alone in a date line, perhaps with a time and a word like “Updated”', () => {
    expect(isDateLine('Updated Nov 19, 2019, 6:55 AM EST')).toBe(true)
    expect(isDateLine('PUBLISHED: 10:48, Tue, Nov 19, 2019')).toBe(true)
    expect(isDateLine('On 19 November 2019 the bridge fell.')).toBe(false)
  })
})
