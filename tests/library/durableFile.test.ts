import { rename } from 'node:fs/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { moveInto } from '../../src/library/disk/durableFile'
import { causeInWords } from '../../src/library/errors'

const system = Object.getOwnPropertyDescriptor(process, 'platform')!
const on = (platform: NodeJS.Platform) =>
  Object.defineProperty(process, 'platform', { ...system, value: platform })
afterEach(() => Object.defineProperty(process, 'platform', system))

const failure = (code: string) => Object.assign(new Error(`${code}: no`), { code })

/** A rename that fails so often. */
const failing = (times: number, code: string) => {
  const move = vi.fn<typeof rename>().mockResolvedValue(undefined)
  for (let time = 0; time < times; time++) move.mockRejectedValueOnce(failure(code))
  return move
}

describe('on Windows', () => {
  it('a file that another program holds for a moment is waited for, half a second at most', async () => {
    on('win32')
    const move = failing(4, 'EPERM')
    await moveInto('a.new', 'a', move)
    expect(move).toHaveBeenCalledTimes(5)
    await expect(moveInto('a.new', 'a', failing(9, 'EBUSY'))).rejects.toThrow('EBUSY')
  })

  it('another failure is reported at once', async () => {
    on('win32')
    const move = failing(1, 'ENOSPC')
    await expect(moveInto('a.new', 'a', move)).rejects.toThrow('ENOSPC')
    expect(move).toHaveBeenCalledTimes(1)
  })

  it('a refusal is not blamed on the account alone', () => {
    on('win32')
    expect(causeInWords(failure('EPERM'))).toBe(
      'another program has the file open, or this account may not write there',
    )
    on('linux')
    expect(causeInWords(failure('EPERM'))).toBe('this account may not write there')
  })
})

describe('elsewhere', () => {
  it('a failure is reported at once', async () => {
    on('linux')
    const move = failing(1, 'EPERM')
    await expect(moveInto('a.new', 'a', move)).rejects.toThrow('EPERM')
    expect(move).toHaveBeenCalledTimes(1)
  })
})
