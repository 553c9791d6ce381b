import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { longArticle } from '../../e2e/longArticle'
import { openWorkbench } from '../../library/tempWorkbench'
import { openLiveWindow, type LiveWindow } from './liveWindow'
import { executable, project, switches } from './programs'

const pages = 300

/** Playwright's own way of looking, at each frame, does not end here. */
const polled = { polling: 50 }

type Variables = Readonly<Record<string, string>>

/** A source of 300 pages as they look, opened beside an article and paged through to its end. */
export async function* measureSource(variables: Variables, folder: string) {
  const own = join(folder, 'source')
  await mkdir(own)
  const pdf = await printedReport(variables, own)
  await addSource(own, pdf)
  yield { what: 'file', pages, bytes: (await stat(pdf)).size }
  // Chromium compiles scripts at the first start, and caches them at the second and third.
  for (const start of ['first', 'second', 'third']) {
    const window = await openSource(variables, own)
    yield { what: `first page, ${start} start`, ...(await window.traced(() => opening(window))) }
    await window.quit()
  }
  const window = await openSource(variables, own)
  try {
    yield { what: 'first page', ...(await window.traced(() => opening(window))) }
    yield { what: 'all pages', ...(await window.traced(() => paging(window))) }
  } finally {
    window.close()
  }
}

/** A window with the text of the source beside the article. */
async function openSource(variables: Variables, folder: string): Promise<LiveWindow> {
  const window = await openLiveWindow(variables, folder)
  await window.page.waitForSelector('.entry')
  await window.page.click('.entry')
  await window.page.waitForSelector('[role=treeitem]')
  // Goes to the first open claim, which cites the source.
  await window.page.keyboard.press('a')
  await window.page.click('.item__file')
  await window.page.waitForSelector('.viewchoice')
  return window
}

/** A report with text, a drawing and a picture on each page, printed as the program prints its own. */
async function printedReport(variables: Variables, folder: string): Promise<string> {
  const [html, pdf] = [join(folder, 'report.html'), join(folder, 'report.pdf')]
  await writeFile(
    html,
    `<!doctype html><meta charset="utf-8">${Array.from({ length: pages }, pageOf).join('')}`,
  )
  const printer = spawn(executable, [...switches, project, '--print-pdf', pdf, html], {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  const [code] = await once(printer, 'exit')
  if (code !== 0) throw new Error('The report could not be printed.')
  return pdf
}

function pageOf(_: unknown, at: number): string {
  const text = longArticle({
    title: `Chapter ${at + 1}`,
    seed: at,
    paragraphs: 7,
  })
  const [title = '', ...paragraphs] = text.split('\n\n')
  const bars = Array.from({ length: 60 }, (_bar, bar) => {
    const height = 5 + ((bar * 37 + at * 11) % 60)
    return `<rect x="${bar * 9}" y="${70 - height}" width="7" height="${height}" fill="hsl(${bar * 6} 60% 45%)"/>`
  })
  return (
    `<section style="break-after:page"><h2>${title}</h2>${paragraphs.map((one) => `<p>${one}</p>`).join('')}` +
    `<svg width="540" height="72">${bars.join('')}</svg></section>`
  )
}

/** A library with an article, and the file attached to a source that its claims cite. */
async function addSource(folder: string, pdf: string): Promise<void> {
  const article = join(folder, 'article.txt')
  await writeFile(article, longArticle({ title: 'What the towns counted', seed: 1, paragraphs: 20 }))
  const workbench = await openWorkbench(folder, undefined, {
    chooseAttachments: () => Promise.resolve([pdf]),
  })
  const [added] = await workbench.imports.openNamed([article])
  const id = added?.outcome === 'added' ? added.article.id : ''
  const attached = await workbench.answer('source.attach', { id, source: null })
  if (!attached.ok) throw new Error(attached.error.message)
  const { claims, sources } = (await workbench.library.history(id)).article
  const cited = { source: sources[0]!.id, stance: 'context', quotation: '', locator: 'p. 1', note: '' }
  for (const [at, { id: claim }] of claims.entries()) {
    const evidence = { ...cited, id: `e${at}` }
    await workbench.answer('article.do', { id, command: { type: 'addEvidence', claim, evidence } })
  }
  await workbench.close()
}

async function opening({ page, memory }: LiveWindow) {
  const before = await memory()
  const milliseconds = await page.evaluate(async () => {
    const from = performance.now()
    document.querySelector<HTMLElement>('.viewchoice button:last-child')?.click()
    while (!document.querySelector('.page canvas')) await new Promise(requestAnimationFrame)
    return performance.now() - from
  })
  return { milliseconds: Math.round(milliseconds), megabytesBefore: before }
}

/** Pages through the file by the height of the window, and waits each time until what is in sight is painted. */
async function paging({ page, memory }: LiveWindow) {
  const sizes = [await memory()]
  let canvases = 0
  let steps = 0
  const from = performance.now()
  for (;;) {
    await page.waitForFunction(() => {
      const scroller = document.querySelector('.pages__scroll')!.getBoundingClientRect()
      return [...document.querySelectorAll('.page')].every((one) => {
        const { top, bottom } = one.getBoundingClientRect()
        return bottom < scroller.top || top > scroller.bottom || one.querySelector('canvas') !== null
      })
    }, polled)
    canvases = Math.max(canvases, await page.locator('.page canvas').count())
    if (++steps % 60 === 0) sizes.push(await memory())
    const isAtEnd = await page.evaluate(() => {
      const scroller = document.querySelector('.pages__scroll')!
      const before = scroller.scrollTop
      scroller.scrollBy({ top: scroller.clientHeight })
      return scroller.scrollTop === before
    })
    if (isAtEnd) break
  }
  const milliseconds = performance.now() - from
  return {
    millisecondsPerPage: Math.round(milliseconds / pages),
    mostCanvases: canvases,
    megabytesOnTheWay: sizes,
  }
}
