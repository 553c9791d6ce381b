import { appendFile, copyFile, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/library/log/chain'
import { type LogDamage, readLogs } from '../../src/library/log/log'
import { elmsPlaces, libraryWithElms, logOf, openLibrary, tempFolder } from './tempLibrary'

const sentencesOf = (damage: readonly LogDamage[]) => damage.map(({ sentence }) => sentence)

/** A closed library whose article has four log lines: its beginning and three rationales. */
async function threeRationales(): Promise<string> {
  const folder = await tempFolder()
  const { library } = await libraryWithElms(folder)
  for (const rationale of ['first', 'second', 'third']) {
    await library.give('elms-article', { type: 'setRationale', claim: 'elms', rationale })
  }
  await library.close()
  return folder
}

const rationaleIn = async (folder: string) => {
  const { library, notices } = await openLibrary(folder)
  const { article } = await library.history('elms-article')
  return { rationale: article.claims[0]?.rationale, notices, library }
}

async function changeLine(file: string, number: number, change: (line: string) => string): Promise<void> {
  const lines = (await readFile(file, 'utf8')).split('\n')
  lines[number - 1] = change(lines[number - 1]!)
  await writeFile(file, lines.join('\n'))
}

describe('a log', () => {
  it('is one line a command, each with the hash of the line before it and its own', async () => {
    const folder = await threeRationales()
    const lines = (await readFile(await logOf(folder), 'utf8')).trimEnd().split('\n')
    expect(lines).toHaveLength(4)
    let previous = '0'.repeat(64)
    for (const line of lines) {
      const { hash, ...body } = JSON.parse(line) as { hash: string; prev: string }
      expect(body.prev).toBe(previous)
      expect(sha256(JSON.stringify(body))).toBe(hash)
      previous = hash
    }
  })

  it('that is whole has nothing to report', async () => {
    const folder = await threeRationales()
    expect((await readLogs(elmsPlaces(folder).log)).damage).toEqual([])
    expect(await rationaleIn(folder)).toMatchObject({ rationale: 'third', notices: [] })
  })

  it('names the line in which a byte was changed, and loses only that line', async () => {
    const folder = await threeRationales()
    const log = await logOf(folder)
    await changeLine(log, 3, (line) => line.replace('second', 'sEcond'))
    const { lines, damage } = await readLogs(elmsPlaces(folder).log)
    expect(lines.map(({ lamport }) => lamport)).toEqual([1, 2, 4])
    expect(sentencesOf(damage)).toEqual([
      `Line 3 of ${basename(log)} was skipped: it was changed after it was written.`,
    ])
    const { rationale, notices, library } = await rationaleIn(folder)
    expect([rationale, notices]).toEqual([
      'third',
      [
        expect.stringMatching(
          /^Line 3 .* The log as it was found is kept as .*line-3-changed\. This is about “Elms of the town”\.$/,
        ),
      ],
    ])
    const { undoable } = await library.undo('elms-article')
    expect(undoable).toHaveLength(1)
  })

  it('notices any single byte that was changed', async () => {
    const folder = await threeRationales()
    const log = await logOf(folder)
    const bytes = await readFile(log)
    const start = bytes.indexOf(10) + 1
    for (let at = start; at < bytes.length - 1; at += 23) {
      const changed = Buffer.from(bytes)
      changed[at] = changed[at] === 0x41 ? 0x42 : 0x41
      await writeFile(log, changed)
      expect((await readLogs(dirname(log))).damage, `byte ${at}`).not.toEqual([])
    }
  })

  it('notices that lines were taken out or swapped', async () => {
    const folder = await threeRationales()
    const log = await logOf(folder)
    const [one, two, three, four] = (await readFile(log, 'utf8')).split('\n')
    const damageOf = async (lines: (string | undefined)[]) => {
      await writeFile(log, `${lines.join('\n')}\n`)
      return sentencesOf((await readLogs(dirname(log))).damage)
    }
    const name = basename(log)
    expect(await damageOf([one, three, four])).toEqual([
      `Line 2 of ${name} does not follow the line before it: lines were removed or moved.`,
    ])
    expect(await damageOf([one, three, two, four])).toHaveLength(3)
  })

  it('passes over a line that is no command, even with a right hash', async () => {
    const folder = await threeRationales()
    const log = await logOf(folder)
    for (const body of ['not JSON}', '{"v":1,"what":"ever"}', '{"v":2}']) {
      await appendFile(log, `${body.slice(0, -1)},"hash":"${sha256(body)}"}\n`)
    }
    const { lines: entries, damage } = await readLogs(dirname(log))
    expect(entries).toHaveLength(4)
    expect(damage).toHaveLength(3)
    expect(damage[0]?.sentence).toMatch(/^Line 5 .*this version of Touchstone does not understand it\.$/)
  })

  it('loses no line where the end between two of them was changed', async () => {
    const folder = await threeRationales()
    const log = await logOf(folder)
    const text = await readFile(log, 'utf8')
    for (const wrong of ['x', '', '\uFFFD']) {
      let at = 0
      await writeFile(
        log,
        text.replace(/\n/g, (end) => (++at === 2 ? wrong : end)),
      )
      const { lines, damage } = await readLogs(elmsPlaces(folder).log)
      expect(lines).toHaveLength(4)
      expect(sentencesOf(damage)).toEqual([expect.stringMatching(/^The end of line 2 .* nothing is lost\.$/)])
    }
    expect(await rationaleIn(folder)).toMatchObject({ rationale: 'third' })
  })

  it('loses no line where the end of the last one was changed', async () => {
    const folder = await threeRationales()
    const log = await logOf(folder)
    const whole = await readFile(log)
    for (const wrong of [0x0b, 0x8a, 0x4a]) {
      await writeFile(log, Buffer.concat([whole.subarray(0, -1), Buffer.of(wrong)]))
      const { rationale, notices, library } = await rationaleIn(folder)
      await library.close()
      expect(rationale).toBe('third')
      expect(notices).toEqual([expect.stringMatching(/^The end of line 4 .* nothing is lost\./)])
      expect(await readFile(log)).toEqual(whole)
    }
  })

  it('goes on after damage, and what is written then is whole', async () => {
    const folder = await threeRationales()
    const log = await logOf(folder)
    await changeLine(log, 4, () => 'nonsense')
    const { library, notices } = await openLibrary(folder)
    await library.give('elms-article', { type: 'setRationale', claim: 'elms', rationale: 'fourth' })
    expect(notices).toEqual([expect.stringMatching(/^Line 4 /)])
    await library.close()
    // It was reported once; verify keeps reporting it.
    expect(await rationaleIn(folder)).toMatchObject({ rationale: 'fourth', notices: [] })
  })
})

describe('a torn last line', () => {
  it('is set aside as a copy and cut off; what was acknowledged stays', async () => {
    const folder = await threeRationales()
    const log = await logOf(folder)
    const whole = await readFile(log)
    for (const length of [1, 7, 200]) {
      const torn = Buffer.concat([whole, whole.subarray(whole.lastIndexOf(10, -2) + 1).subarray(0, length)])
      await writeFile(log, torn)
      const { library, notices } = await openLibrary(folder)
      expect(notices).toEqual([
        `The last line of ${basename(log)} is incomplete and was skipped; it was never acknowledged. This is about “Elms of the town”.`,
      ])
      await library.give('elms-article', { type: 'setRationale', claim: 'elms', rationale: 'after' })
      await library.close()
      const asides = (await readdir(dirname(log))).filter((name) => name.includes('.damaged-'))
      expect(asides).toHaveLength(1)
      expect(await readFile(join(dirname(log), asides[0]!))).toEqual(torn)
      expect((await readFile(log)).subarray(0, whole.length)).toEqual(whole)
      expect(await readLogs(dirname(log))).toMatchObject({ damage: [], lines: { length: 5 } })
      await rm(join(dirname(log), asides[0]!))
      await writeFile(log, whole)
    }
  })

  it('is noticed wherever the log is cut, and the lines before it are all there', async () => {
    const folder = await threeRationales()
    const log = await logOf(folder)
    const whole = await readFile(log)
    const second = whole.indexOf(10) + 1
    for (let length = second; length < whole.length; length += 31) {
      await writeFile(log, whole.subarray(0, length))
      const lines = whole.subarray(0, length).toString().split('\n').length - 1
      expect((await readLogs(dirname(log))).lines.length).toBeGreaterThanOrEqual(lines)
    }
  })

  it('is not torn when only its line end is missing, as after an editor; nothing is lost', async () => {
    const folder = await threeRationales()
    const log = await logOf(folder)
    await truncate(log, (await readFile(log)).length - 1)
    const { library, notices } = await openLibrary(folder)
    await library.give('elms-article', { type: 'setCorrection', claim: 'elms', correction: 'more' })
    await library.close()
    expect(notices).toEqual([])
    const { lines: entries, damage } = await readLogs(dirname(log))
    expect([entries.length, damage]).toEqual([5, []])
  })
})

describe('a log that was cut between two lines', () => {
  it('is reported, since article.json knows more; what that says is kept', async () => {
    const folder = await threeRationales()
    const log = await logOf(folder)
    const whole = await readFile(log, 'utf8')
    await writeFile(log, `${whole.split('\n').slice(0, 2).join('\n')}\n`)
    const { library, notices } = await openLibrary(folder)
    const { entries } = await library.history('elms-article')
    await library.close()
    expect(entries).toHaveLength(2)
    expect(notices).toEqual([
      expect.stringMatching(/^The log lacks lines .* article\.json as it was found is kept as /),
    ])
    const kept = (await readdir(elmsPlaces(folder).folder)).find((name) => name.includes('.damaged-'))
    expect(await readFile(join(elmsPlaces(folder).folder, kept!), 'utf8')).toContain('third')
    const again = await openLibrary(folder)
    await again.library.close()
    expect(again.notices).toEqual([])
  })
})

describe('when the first line is lost', () => {
  it('the article continues from article.json', async () => {
    const folder = await threeRationales()
    await changeLine(await logOf(folder), 1, (line) => line.replace('Ann', 'Anne'))
    const { rationale, notices, library } = await rationaleIn(folder)
    expect([rationale, notices.length]).toEqual(['third', 1])
    await library.give('elms-article', { type: 'setRationale', claim: 'elms', rationale: 'fourth' })
    await library.close()
    expect((await rationaleIn(folder)).rationale).toBe('fourth')
  })

  it('commands younger than article.json are done on top of it', async () => {
    const folder = await threeRationales()
    const { view } = elmsPlaces(folder)
    await copyFile(view, `${view}.old`)
    const { library } = await openLibrary(folder)
    await library.give('elms-article', { type: 'setRationale', claim: 'elms', rationale: 'fourth' })
    await library.close()
    await rename(`${view}.old`, view)
    await changeLine(await logOf(folder), 1, () => 'lost')
    expect((await rationaleIn(folder)).rationale).toBe('fourth')
  })

  it('and article.json too, the article is named as lost and the others are there', async () => {
    const folder = await threeRationales()
    await changeLine(await logOf(folder), 1, () => 'lost')
    await rm(elmsPlaces(folder).view)
    const { library, notices } = await openLibrary(folder)
    expect(library.articles()).toEqual([])
    expect(notices.at(-1)).toMatch(
      /elms-article can't be opened: its beginning is missing from both its log and article\.json/,
    )
  })
})

describe('logs of two devices', () => {
  it('are read as one article, and each continues in its own file', async () => {
    const folder = await threeRationales()
    const log = await logOf(folder)
    const { library } = await openLibrary(folder, { appData: join(folder, 'other') })
    await library.give('elms-article', { type: 'setVerdict', claim: 'felled', rating: 'false' })
    await library.close()
    const logs = (await readdir(dirname(log))).filter((name) => name.endsWith('.ndjson'))
    expect(logs).toHaveLength(2)
    const { article } = await (await openLibrary(folder)).library.history('elms-article')
    expect(article.claims.map((claim) => [claim.rationale, claim.verdict?.rating])).toEqual([
      ['third', undefined],
      ['', 'false'],
    ])
  })

  it('bring article.json up to date also when the other’s lines are no younger', async () => {
    const folder = await threeRationales()
    const log = await logOf(folder)
    const other = await tempFolder()
    const { library } = await libraryWithElms(other)
    await library.give('elms-article', { type: 'setVerdict', claim: 'felled', rating: 'false' })
    await library.close()
    await copyFile(await logOf(other), join(dirname(log), basename(await logOf(other))))
    await (await openLibrary(folder)).library.close()
    expect(await readFile(elmsPlaces(folder).view, 'utf8')).toContain('"rating": "false"')
  })
})
