import { afterEach, describe, expect, it } from 'vitest'
import { dayOf, latest, readableDate, timeOf } from '../../src/core/text/isoDates'

describe('dates in a report', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  it('are the same in every time zone', () => {
    for (const name of ['America/Los_Angeles', 'Asia/Tokyo']) {
      process.env.TZ = name
      expect(readableDate('2025-03-04T23:30:00')).toBe('4 March 2025, 23:30 UTC')
      expect(readableDate('2025-03-04T23:30:00-08:00')).toBe('5 March 2025, 07:30 UTC')
      expect(readableDate('2019-09-27')).toBe('27 September 2019')
    }
  })

  it('stay as they are written if they are not ISO dates', () => {
    expect(readableDate(' autumn 2019 ')).toBe('autumn 2019')
    expect(readableDate('2019-02-31')).toBe('2019-02-31')
    expect(dayOf('27/09/2019')).toBeUndefined()
    expect(timeOf('2019-13-01')).toBeUndefined()
  })

  it('compare as moments, not as text', () => {
    expect(latest(['2025-03-04T23:30:00-08:00', '2025-03-05T01:00:00Z', 'never'])).toBe(
      '2025-03-05T07:30:00.000Z',
    )
    expect(latest([])).toBe('')
  })
})
