import { expect, test } from 'vitest'
import { findDates } from '../../src/core/text/dates'
import { growth, overAndOver } from '../growth'

const datesOf = (text: string): string[] => findDates(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['Le 3 juin 2021, à 10 h 42, le maire est parti.', ['3 juin 2021', '10 h 42']],
  ['Am 3. Juni 2021 um 10.42 Uhr trat er zurück.', ['3. Juni 2021', '10.42 Uhr']],
  ['Em 3 de junho de 2021, às 10h42, ele saiu.', ['3 de junho de 2021', '10h42']],
  ['Il 1º maggio 2019 e il 3 giugno.', ['1º maggio 2019', '3 giugno']],
  ['Op 3 juni 2021 om 10.42 uur.', ['3 juni 2021', '10.42 uur']],
  ['وقع الاتفاق في ٣ يونيو ٢٠٢١.', ['٣ يونيو ٢٠٢١']],
  ['समझौता ३ जून २०२१ को 10:42 बजे हुआ।', ['३ जून २०२१', '10:42 बजे']],
  ['会议于2021年6月3日10时42分开始。', ['2021年6月3日', '10时42分']],
  ['El 3 de junio de 2021 y el 4 de mayo.', ['3 de junio de 2021', '4 de mayo']],
  ['The talks ended at 10:42 GMT on May 5.', ['10:42 GMT', 'May 5']],
  ['She may 12 times ask, and they march 14 miles.', []],
  ['The March on Rome, and release 1.5.3.', []],
] as const)('%s', (text, dates) => {
  expect(datesOf(text)).toEqual(dates)
})

test.each(['3 de ', '12:34 ', '1 mai ', '10h', '2021年', 'juin '])(
  'fifty thousand characters of %j take about four times as long as a quarter of them',
  async (piece) => {
    const [quarter, whole] = [overAndOver(piece, 12_500), overAndOver(piece, 50_000)]
    expect(await growth(findDates, quarter, whole)).toBeLessThan(8)
  },
)
