import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noNewsroom } from '../../src/core/model/newsroom'
import { standardScale } from '../../src/core/model/scale'
import { writeBundle } from '../../src/workbench/bundle/writeBundle'
import { swappedScale } from './bundleForger'
import { bundleOf, check, forChecker, forPublic, openCheck, requestOf, secretCheck } from './bundleLibrary'
import { at } from './devices'
import { openWorkbench } from './tempWorkbench'

describe('an honest bundle', () => {
  it('is proved whatever the library’s file says about the scale by now', async () => {
    const checked = await openCheck()
    const computer = { folder: checked.folder, person: 'Ines Okoye' }
    await at(computer, (library) => library.settings.change((all) => ({ ...all, scale: swappedScale })))
    const { outcome, ratings } = await check(await bundleOf(checked))
    expect({ outcome, ratings }).toEqual({
      outcome: 'proved',
      ratings: [
        { name: 'Verified', claims: 1 },
        { name: 'Disputed', claims: 1 },
      ],
    })
  })

  it('says who, how many and on which scale, by its log', async () => {
    const { people, claims, lines, scale } = await check(await bundleOf(await openCheck()))
    expect({ people, claims, lines, scale }).toEqual({
      people: ['Ines Okoye', 'Jo Brandt'],
      claims: 2,
      lines: 10,
      scale: standardScale.map(({ name }) => name),
    })
  })

  it('with lines withheld is not proved, and says what rests on them', async () => {
    for (const options of [forPublic, forChecker]) {
      const { outcome, problems, notProved } = await check(await bundleOf(await secretCheck(), options))
      expect({ outcome, problems }).toEqual({ outcome: 'notProved', problems: [] })
      expect(notProved.join('\n')).toMatch(/lines of the logs are withheld/)
      expect(notProved.join('\n')).toMatch(/its title, verdicts, texts and sources may differ/)
    }
  })

  it('with a newsroom that the log has is proved', async () => {
    const checked = await openCheck()
    const newsroom = { ...noNewsroom, name: 'The Elm Desk' }
    await at({ folder: checked.folder, person: 'Ines Okoye' }, async (library) => {
      await library.settings.setNewsroom(newsroom)
      await library.give(checked.id, { type: 'setVerdict', claim: checked.claims[0]!, rating: 'false' })
    })
    const { outcome, checked: found } = await check(await bundleOf(checked, { ...forChecker, newsroom }))
    expect(outcome).toBe('proved')
    expect(found).toContain('The log names “The Elm Desk” as the publisher.')
  })
})

describe('the window', () => {
  it('has a bundle checked on a thread, which comes to the same', async () => {
    const checked = await openCheck()
    const file = join(checked.folder, 'elms.touchstone-report.zip')
    await writeBundle(requestOf(checked, forChecker), file)
    const workbench = await openWorkbench(checked.folder, undefined, {
      chooseBundle: () => Promise.resolve(file),
    })
    try {
      expect(await workbench.answer('bundle.check', {})).toEqual({ ok: true, value: await check(file) })
      await writeFile(file, 'not a zip')
      expect(await workbench.answer('bundle.check', {})).toMatchObject({
        ok: false,
        error: {
          message: `${file} can’t be checked: it is not a ZIP archive, or it is damaged. Nothing was changed.`,
        },
      })
    } finally {
      await workbench.close()
    }
  })
})
