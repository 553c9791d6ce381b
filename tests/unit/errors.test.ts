import { describe, expect, it } from 'vitest'
import { CliFailure } from '../../src/cli/failure'
import { CommandRefused } from '../../src/core/commands/act'
import { toUserFacing, UserFacingError } from '../../src/core/errors'
import { ImportRefusal } from '../../src/core/importRefusal'
import { causeInWords, LibraryError, whyNoArchive, whyUnreadable } from '../../src/library/errors'
import { HostError } from '../../src/workbench/host'

const cause = new Error('EIO')
const forPeople: readonly (readonly [error: UserFacingError, code: string])[] = [
  [new UserFacingError('anything', 'That can’t be done.', { cause }), 'anything'],
  [new CommandRefused('That claim is gone.'), 'refused'],
  [new LibraryError('notSaved', 'The disk is full.', { cause }), 'notSaved'],
  [new ImportRefusal('empty', 'a.txt is empty.', { cause }), 'empty'],
  [new HostError('There is no printer.', { cause }), 'host'],
  [new CliFailure('Name one file.', { cause }), 'commandLine'],
]

describe('what a person sees of an error', () => {
  it.each(forPeople)('for %s is its own sentence, with a code for programs', (error, code) => {
    expect(error).toBeInstanceOf(UserFacingError)
    expect(toUserFacing(error)).toEqual({ code, message: error.message })
  })

  it('is the same if code and sentence came from a thread or a process', () => {
    for (const [error] of forPeople) {
      const { code, message } = structuredClone(toUserFacing(error))
      expect(toUserFacing(new UserFacingError(code, message))).toEqual(toUserFacing(error))
    }
  })

  it('for anything else is that the program is at fault', () => {
    const named = Object.assign(new Error('x'), { name: 'LibraryError', code: 'notSaved' })
    const system = Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT', errno: -2 })
    for (const error of [named, system, new TypeError('x is not a function'), 'a thrown text', undefined])
      expect(toUserFacing(error)).toEqual({
        code: 'internal',
        message: expect.stringMatching(/^Something went wrong inside Touchstone \(.+\)\. What was saved/),
      })
  })
})

describe('a system error in words', () => {
  const failure = (code: string, errno: number) =>
    Object.assign(new Error(`${code}: in the system’s words, open '/a/b'`), { code, errno })

  it('names neither a code nor a path of the program’s own', () => {
    for (const [code, errno] of [
      ['ENOTDIR', -20],
      ['ENAMETOOLONG', -36],
      ['EEXIST', -17],
      ['ETXTBSY', -26],
    ] as const)
      expect(causeInWords(failure(code, errno)), code).not.toMatch(new RegExp(`${code}|/a/b`))
  })

  it('says why a file that a person named can’t be read', () => {
    expect(whyUnreadable(failure('ENOENT', -2))).toBe('there is no such file')
    expect(whyUnreadable(failure('ENOTDIR', -20))).toBe('there is no such file')
    expect(whyUnreadable(failure('EISDIR', -21))).toBe('it is a folder')
    expect(whyUnreadable(failure('EACCES', -13))).toBe('this account may not read it')
    expect(whyUnreadable(failure('EIO', -5))).toBe('the disk reported an error')
  })

  it('distinguishes a file that is not an archive from one that can’t be read', () => {
    expect(whyNoArchive(new Error('End of central directory record signature not found.'))).toBe(
      'it is not a ZIP archive, or it is damaged',
    )
    expect(whyNoArchive(failure('ENOENT', -2))).toBe('there is no such file')
  })
})
