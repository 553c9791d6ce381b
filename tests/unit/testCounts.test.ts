import { join } from 'node:path'
import { expect, it } from 'vitest'
import { secondsByFolder } from '../../scripts/testing/counts.mjs'

const file = (name: string, startTime: number, endTime: number) => ({
  name: join('/project', name),
  startTime,
  endTime,
})

it('the time of test files is given by folder, slowest first, wherever they are', () => {
  const testResults = [
    file('tests/unit/anchors.test.ts', 1000, 1500),
    file('tests/library/merge.test.ts', 1000, 4000),
    file('tests/unit/rules.test.ts', 1500, 2500),
    file('src/renderer/ui/Dialog.test.tsx', 2000, 2250),
    file('tests/growth.test.ts', 2000, 2125),
  ]
  expect(secondsByFolder({ testResults }, '/project')).toEqual([
    { folder: 'library', seconds: 3 },
    { folder: 'unit', seconds: 1.5 },
    { folder: 'renderer', seconds: 0.25 },
    { folder: 'tests', seconds: 0.125 },
  ])
})

it('a file that could not be loaded took no time', () => {
  expect(secondsByFolder({ testResults: [file('tests/cli/a.test.ts', 5000, 0)] }, '/project')).toEqual([
    { folder: 'cli', seconds: 0 },
  ])
})
