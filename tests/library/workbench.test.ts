import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { ArticleView } from '../../src/contract/answers'
import type { Input, RequestName } from '../../src/contract/requests'
import { reportTemplates } from '../../src/core/model/reportOptions'
import { standardScale } from '../../src/core/model/scale'
import type { Ranking } from '../../src/core/ranking/rank'
import { renderArticle } from '../../src/workbench/reporting/renderArticle'
import { PreviewThread, renderOnThread } from '../../src/workbench/reporting/reportThread'
import { saveReport } from '../../src/workbench/reporting/saveReport'
import type { Workbench } from '../../src/workbench/workbench'
import { maduroArticle } from '../reports/sampleArticle'
import { bytesOf, elmsArticle, errorOf, rate, tempFolder } from './tempLibrary'
import { openWorkbench, scripts } from './tempWorkbench'

const opened: Workbench[] = []
afterEach(async () => {
  for (const workbench of opened.splice(0)) await workbench.close()
})

async function opening(folder: string) {
  const workbench = await openWorkbench(folder)
  opened.push(workbench)
  const view = async <Name extends RequestName>(name: Name, input: Input<Name>) => {
    const reply = await workbench.answer(name, input)
    return reply.ok ? (reply.value as ArticleView) : reply.error.message
  }
  return { workbench, view }
}

describe('the workbench', () => {
  it('adds a file once that is opened twice at the same moment', async () => {
    const folder = await tempFolder()
    const file = join(folder, 'elms.html')
    await writeFile(file, '<p>Elms of the town</p><p>Ann planted 40 elms in 1902.</p>')
    // With all its pictures a page takes longer to be kept than to be read.
    await mkdir(join(folder, 'elms_files'))
    for (let picture = 0; picture < 300; picture++) {
      await writeFile(join(folder, 'elms_files', `${picture}.png`), 'a picture')
    }
    const { workbench } = await opening(folder)
    const outcomes = (
      await Promise.all([workbench.imports.open([file], 'usual'), workbench.imports.open([file], 'usual')])
    ).flat()
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['added', 'alreadyThere'])
    expect(workbench.library.articles()).toHaveLength(1)
  })

  it('reports a fault of the program to its host, and what a person can’t have to the person alone', async () => {
    const folder = await tempFolder()
    const faults: unknown[] = []
    const fault = new TypeError('x is not a function')
    const missing = join(folder, 'nowhere', 'list.csv')
    const workbench = await openWorkbench(folder, undefined, {
      reportFault: (error) => faults.push(error),
      chooseArticles: () => Promise.reject(fault),
      chooseSummaryFile: () => Promise.resolve(missing),
    })
    opened.push(workbench)
    expect(await workbench.answer('articles.choose', { what: 'files' })).toEqual({
      ok: false,
      error: {
        code: 'internal',
        message:
          'Something went wrong inside Touchstone (x is not a function). What was saved before is safe.',
      },
    })
    expect(faults).toEqual([fault])
    expect(await workbench.answer('import.saveSummary', {})).toEqual({
      ok: false,
      error: {
        code: 'notSaved',
        message: `Could not write the list ${missing}: the folder or file no longer exists. Nothing in the library was changed.`,
      },
    })
    expect(faults).toEqual([fault])
  })

  it('sends the end of opening last of all, even if every file failed', async () => {
    const folder = await tempFolder()
    const told: unknown[] = []
    const workbench = await openWorkbench(folder, (name, payload) => {
      if (name === 'import.progress') told.push(payload)
    })
    opened.push(workbench)
    await workbench.imports.open(
      ['a.txt', 'b.txt', 'c.txt'].map((name) => join(folder, name)),
      'ask',
    )
    expect(told).toHaveLength(4)
    expect(told.at(-1)).toBeNull()
  })

  it('undoes and redoes the act that the person saw, and no other', async () => {
    const { workbench, view } = await opening(await tempFolder())
    await workbench.library.add(elmsArticle(), bytesOf('Elms of the town'))
    const id = 'elms-article'
    const seen = await view('article.do', { id, command: rate('disputed'), act: 'first' })
    const later = await view('article.do', { id, command: rate('false'), act: 'second' })
    expect([seen, later]).toMatchObject([{ version: 2 }, { version: 3 }])
    expect(await view('article.undo', { id, act: 'first' })).toBe(
      'Something else was done in the meantime, so nothing was undone. Try again.',
    )
    expect(await view('article.undo', { id, act: 'second' })).toMatchObject({
      version: 4,
      undo: { act: 'first' },
      redo: { act: 'second' },
    })
    expect(await view('article.redo', { id, act: 'first' })).toBe(
      'Something else was done in the meantime, so nothing was redone. Try again.',
    )
    expect(await view('article.redo', { id, act: 'second' })).toMatchObject({ version: 5, redo: null })
  })
})

describe('the ranking of an article', () => {
  it('follows what was decided, at once, and is as it was when that is forgotten', async () => {
    const { workbench } = await opening(await tempFolder())
    const article = elmsArticle()
    const claims = ['a', 'b', 'c', 'd'].map((id) => ({
      ...article.claims[0]!,
      id,
      origin: 'found' as const,
      kinds: ['date' as const],
      reasons: ['a date'],
    }))
    await workbench.library.add({ ...article, claims }, bytesOf('Elms of the town'))
    const id = 'elms-article'
    const ranked = async () => {
      const reply = await workbench.answer('article.ranking', { id })
      return reply.ok && (reply.value as Ranking)
    }
    const before = await ranked()
    expect(before).toMatchObject({
      by: 'words',
      claims: { d: { priority: 50, reasons: ['a date'], learned: [] } },
    })
    for (const claim of ['a', 'b', 'c'])
      await workbench.answer('article.do', { id, command: { type: 'dismissClaim', claim } })
    const after = await ranked()
    expect(after && after.claims['d']?.priority).toBeLessThan(40)
    expect(after && after.claims['d']?.learned).toContain('you set aside all 3 dates before')
    expect(await workbench.answer('learning.summary', {})).toMatchObject({
      value: { decisions: 3, counts: { dismissed: 3 } },
    })
    await workbench.answer('learning.reset', {})
    expect(await ranked()).toMatchObject({ claims: { d: { reasons: ['a date'], learned: [] } } })
  })
})

describe('a report', () => {
  it('made on its thread is the same as one made here', async () => {
    const request = {
      library: tmpdir(),
      article: maduroArticle(),
      scale: standardScale,
      appVersion: '1',
      options: reportTemplates.checker,
      format: 'html',
    } as const
    expect(await renderOnThread(join(scripts, 'reportWorker.js'), request)).toEqual(
      await renderArticle(request),
    )
  })

  it('is previewed on a thread that is kept, and of previews that wait only the latest is made', async () => {
    const previews = new PreviewThread(join(scripts, 'reportWorker.js'))
    const request = (claims: 'all' | 'checked') => ({
      library: tmpdir(),
      article: maduroArticle(),
      scale: standardScale,
      appVersion: '1',
      options: { ...reportTemplates.checker, claims },
      format: 'html' as const,
    })
    const [first, latest] = [previews.render(request('all')), previews.render(request('checked'))]
    expect((await errorOf(first)).code).toBe('cancelled')
    expect(await latest).toEqual(await renderArticle(request('checked')))
    expect(await previews.render(request('all'))).toEqual(await renderArticle(request('all')))
    await previews.close()
  })

  it('whose thread fails is refused with a sentence', async () => {
    const options = reportTemplates.checker
    const request = {
      library: tmpdir(),
      article: maduroArticle(),
      scale: standardScale,
      appVersion: '1',
      options,
      format: 'md',
    } as const
    const gone = join(scripts, 'goneWorker.js')
    expect((await errorOf(renderOnThread(gone, request))).message).toMatch(/^The report could not be made: /)
  })

  it('leaves a file of another name alone', async () => {
    const folder = await tempFolder()
    const file = join(folder, 'r.md')
    await writeFile(`${file}.new`, 'a draft of mine')
    await saveReport(file, bytesOf('one'))
    await saveReport(file, bytesOf('two'))
    expect(await readFile(file, 'utf8')).toBe('two')
    expect(await readFile(`${file}.new`, 'utf8')).toBe('a draft of mine')
    await errorOf(saveReport(join(folder, 'gone', 'r.md'), bytesOf('three')))
    expect((await readdir(folder)).toSorted()).toEqual(['r.md', 'r.md.new'])
  })

  it.skipIf(process.platform === 'win32')('is written where a link leads, and the link stays', async () => {
    const folder = await tempFolder()
    await writeFile(join(folder, 'real.md'), 'old')
    await symlink(join(folder, 'real.md'), join(folder, 'link.md'))
    await saveReport(join(folder, 'link.md'), bytesOf('new'))
    expect(await readFile(join(folder, 'real.md'), 'utf8')).toBe('new')
    await writeFile(join(folder, 'real.md'), 'newer')
    expect(await readFile(join(folder, 'link.md'), 'utf8')).toBe('newer')
  })
})
