import { expect, test } from 'vitest'
import { figureTable } from '../bench/claims/figureTable'

test('of hard figures in thirteen languages nearly all are read right, and hardly any wrong', () => {
  const rows = figureTable()
  const sumOf = (kind: 'right' | 'wrong' | 'missing') => rows.reduce((sum, row) => sum + row[kind], 0)
  const marked = sumOf('right') + sumOf('missing')
  const faults = rows.flatMap(({ lines }) => lines).join('\n')
  expect(rows.length).toBe(13)
  expect(sumOf('right') / marked, faults).toBeGreaterThanOrEqual(0.98)
  expect(sumOf('wrong') / marked, faults).toBeLessThanOrEqual(0.005)
})
