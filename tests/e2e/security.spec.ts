import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openListener } from './listener'
import { expect, fixture, maduro, sharedWorkbench, test } from './workbench'

const workbench = sharedWorkbench({ files: [maduro] })

test.beforeEach(async () => {
  await expect(workbench().rows.first()).toBeVisible()
})

/** Runs a function as the page would, without a debugger's permissions. */
async function asThePage<Result>(body: () => Result | Promise<Result>): Promise<Awaited<Result>> {
  const { page } = workbench()
  await page.evaluate(`{
    const state = { done: false, value: undefined }
    window.asThePage = state
    const end = (value) => Object.assign(state, { done: true, value })
    setTimeout(() => void Promise.resolve().then(${String(body)}).then(end, (error) => end('threw ' + error)), 0)
  }`)
  await page.waitForFunction(() => (window as unknown as { asThePage: { done: boolean } }).asThePage.done)
  return page.evaluate(
    () => (window as unknown as { asThePage: { value: unknown } }).asThePage.value as Awaited<Result>,
  )
}

test('the page has nothing of Node: no require, no process, no module', async () => {
  const types = await asThePage(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron'].map((name) => [
      name,
      typeof (window as unknown as Record<string, unknown>)[name],
    ]),
  )
  for (const [name, type] of types) expect(type, name).toBe('undefined')
  const bridge = await asThePage(() => Object.keys(window.touchstone).toSorted())
  expect(bridge).toEqual(['onEvent', 'request', 'tokensOf'])
})

test('the window is isolated and sandboxed', async () => {
  const preferences = await workbench().app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents as Electron.WebContents & {
      getLastWebPreferences(): Electron.WebPreferences
    }
    const { contextIsolation, sandbox, nodeIntegration, webviewTag, webSecurity } =
      contents.getLastWebPreferences()
    return { contextIsolation, sandbox, nodeIntegration, webviewTag, webSecurity }
  })
  expect(preferences).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false })
  expect(preferences.webviewTag).not.toBe(true)
  expect(preferences.webSecurity).not.toBe(false)
})

test('every document of the app comes with a policy that allows nothing unsafe', async () => {
  const headers = await workbench().app.evaluate(async ({ net }) => {
    const found: Record<string, string> = {}
    for (const path of ['index.html', '']) {
      const response = await net.fetch(`app://touchstone/${path}`).catch(() => undefined)
      if (response?.ok) found[path] = response.headers.get('content-security-policy') ?? ''
    }
    return found
  })
  const policy = headers['index.html'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  for (const all of Object.values(headers)) expect(all).not.toMatch(/unsafe-|\*|https?:/)
})

test('a script that gets into the page does not run', async () => {
  const ran = await asThePage(async () => {
    const refused: string[] = []
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => refused.push(blockedURI))
    const ran = () => (window as unknown as { hostile?: unknown }).hostile
    const script = document.createElement('script')
    script.textContent = 'window.hostile = "inline"'
    document.body.append(script)
    const other = document.createElement('script')
    other.src = 'data:text/javascript,window.hostile="data"'
    document.body.append(other)
    const image = document.createElement('div')
    image.innerHTML =
      '<img src="data:," onerror="window.hostile=\'handler\'"><a href="javascript:window.hostile=1">x</a>'
    document.body.append(image)
    image.querySelector('a')?.click()
    // Each of the four is refused, or one of them runs.
    while (refused.length < 4 && ran() === undefined) await new Promise(requestAnimationFrame)
    script.remove()
    other.remove()
    image.remove()
    return String(ran())
  })
  expect(ran).toBe('undefined')
})

test('text is never run: eval and new Function are refused', async () => {
  const outcome = await asThePage(() =>
    // oxlint-disable-next-line no-eval, typescript/no-implied-eval
    [() => (0, eval)('1 + 1') as unknown, () => new Function('return 2')() as unknown].map((attempt) => {
      try {
        return `ran: ${String(attempt())}`
      } catch (error) {
        return (error as Error).name
      }
    }),
  )
  expect(outcome).toEqual(['EvalError', 'EvalError'])
})

test('a style that gets into the page does not change how it looks', async () => {
  const colour = await asThePage(() => {
    const style = document.createElement('style')
    style.textContent = 'body { color: rgb(1, 2, 3) !important }'
    document.head.append(style)
    const { color } = getComputedStyle(document.body)
    style.remove()
    return color
  })
  expect(colour).not.toBe('rgb(1, 2, 3)')
})

test('nothing leads away from the workbench: no address, link, form or new window', async ({ launch }) => {
  const { page, app, rows } = await launch({ files: [maduro] })
  await expect(rows.first()).toBeVisible()
  const listener = await openListener()
  const home = page.url()
  for (const target of [
    `${listener.url}/away`,
    'file:///etc/passwd',
    'app://elsewhere/',
    'data:text/html,x',
  ]) {
    await page.evaluate((address) => {
      location.href = address
    }, target)
    await page.evaluate((address) => {
      const link = document.createElement('a')
      link.href = address
      document.body.append(link)
      link.click()
      link.target = '_blank'
      link.click()
      link.remove()
      const form = document.createElement('form')
      form.action = address
      form.method = 'post'
      document.body.append(form)
      form.submit()
      form.remove()
    }, target)
    expect(await page.evaluate((address) => window.open(address) === null, target)).toBe(true)
  }
  // Navigations are dealt with one after the other: when the last has been, those before it have.
  await app.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    webContents.on('did-start-navigation', ({ url }) => Object.assign(globalThis, { lastTried: url }))
  })
  await page.evaluate((address) => {
    location.href = address
  }, `${listener.url}/last`)
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => ({
        lastTried: (globalThis as { lastTried?: string }).lastTried,
        isLoading: BrowserWindow.getAllWindows()[0]!.webContents.isLoading(),
      })),
    )
    .toEqual({ lastTried: `${listener.url}/last`, isLoading: false })
  expect(page.url()).toBe(home)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(await page.evaluate(() => document.querySelectorAll('[role=treeitem]').length)).toBeGreaterThan(0)
  expect(listener.seen).toEqual([])
  await listener.close()
})

test('whatever asks for a permission is denied', async () => {
  const answers = await asThePage(async () => {
    const denied = async (attempt: () => Promise<unknown>) => {
      try {
        return `granted ${String(await attempt())}`
      } catch (error) {
        return (error as Error).name || 'denied'
      }
    }
    return {
      notifications: await Notification.requestPermission(),
      geolocation: await new Promise((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done('granted'),
          ({ code }) => done(code),
        ),
      ),
      clipboard: await denied(() => navigator.clipboard.readText()),
      camera: await denied(() => navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await denied(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await denied(() => navigator.mediaDevices.getDisplayMedia()),
    }
  })
  expect(answers.notifications).toBe('denied')
  expect(answers.geolocation).not.toBe('granted')
  for (const name of ['clipboard', 'camera', 'microphone', 'screen'] as const) {
    expect(answers[name], name).not.toMatch(/^granted/)
  }
})

test('nothing the page tries reaches the network', async () => {
  const listener = await openListener()
  await workbench().page.evaluate((host) => {
    Object.assign(window, { listener: host })
  }, listener.host)
  await asThePage(async () => {
    const host = (window as unknown as { listener: string }).listener
    const url = `http://${host}`
    const refused: string[] = []
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => refused.push(blockedURI))
    const quiet = (attempt: () => unknown) => {
      try {
        void Promise.resolve(attempt()).catch(() => undefined)
      } catch {
        // Refused at once is as good.
      }
    }
    quiet(() => fetch(`${url}/fetch`))
    quiet(() => fetch(`${url}/no-cors`, { mode: 'no-cors', keepalive: true }))
    quiet(() => {
      const request = new XMLHttpRequest()
      request.open('GET', `${url}/xhr`)
      request.send()
    })
    quiet(() => new WebSocket(`ws://${host}/socket`))
    quiet(() => new EventSource(`${url}/events`))
    quiet(() => navigator.sendBeacon(`${url}/beacon`, 'x'))
    quiet(() => new Worker(`${url}/worker.js`))
    quiet(() => new FontFace('x', `url(${url}/font)`).load())
    const parts = document.createElement('div')
    parts.innerHTML =
      `<img src="${url}/img"><iframe src="${url}/frame"></iframe><video src="${url}/video" autoplay></video>` +
      `<object data="${url}/object"></object><embed src="${url}/embed"><script src="${url}/script"></script>` +
      `<link rel="stylesheet" href="${url}/style"><link rel="prefetch" href="${url}/prefetch">` +
      `<link rel="preconnect" href="${url}"><link rel="dns-prefetch" href="${url}">`
    document.body.append(parts)
    // All are refused but the worker, which is not even tried, and the preconnects, of which a page hears nothing.
    while (refused.length < 14) await new Promise(requestAnimationFrame)
    parts.remove()
  })
  // Whoever comes to this server is seen, and what set out before has come by now.
  await fetch(`${listener.url}/control`, { headers: { connection: 'close' } })
  expect(listener.seen).toEqual(['connection', 'GET /control'])
  await listener.close()
})

test('even a page without any policy would reach nothing: every request is cancelled', async () => {
  const listener = await openListener()
  const tried = ['/main', '/fetch', '/img', '/frame', '/beacon']
  const outcome = await workbench().app.evaluate(
    async ({ BrowserWindow, session }, { url, host, tried }) => {
      const cancelled: string[] = []
      const completed: string[] = []
      const inspected = session.fromPartition('a-session-of-its-own')
      for (const each of [session.defaultSession, inspected]) {
        each.webRequest.onErrorOccurred(({ url: failed, error }) => cancelled.push(`${failed} ${error}`))
        each.webRequest.onCompleted(({ url: reached }) => completed.push(reached))
      }
      const fetched = await Promise.all(
        [session.defaultSession, inspected].map((each) =>
          each.fetch(`${url}/main`).then(
            () => 'reached',
            (error: Error) => error.message,
          ),
        ),
      )
      const window = new BrowserWindow({ show: false, webPreferences: { session: inspected, sandbox: true } })
      const script = `fetch('${url}/fetch').catch(()=>0);new WebSocket('ws://${host}/socket');navigator.sendBeacon('${url}/beacon')`
      const page = `<img src="${url}/img"><iframe src="${url}/frame"></iframe><script>${script}</script>`
      await window.loadURL(`data:text/html,${encodeURIComponent(page)}`).catch(() => undefined)
      const reached = () => completed.filter((address) => address.startsWith('http'))
      const isThrough = (path: string) =>
        [...cancelled, ...reached()].some((entry) => entry.startsWith(`${url}${path}`))
      while (!tried.every(isThrough)) await new Promise((done) => setTimeout(done, 10))
      window.destroy()
      return { fetched, cancelled, completed: reached() }
    },
    { url: listener.url, host: listener.host, tried },
  )
  for (const answer of outcome.fetched) expect(answer).toContain('ERR_BLOCKED_BY_CLIENT')
  for (const path of tried) {
    expect(
      outcome.cancelled.some((entry) => entry.includes(path) && entry.includes('BLOCKED')),
      path,
    ).toBe(true)
  }
  expect(outcome.completed).toEqual([])
  expect(listener.seen).toEqual([])
  await listener.close()
})

test('no address of the app leads out of its own files', async () => {
  const answers = await workbench().app.evaluate(async ({ net }) => {
    const paths = [
      'touchstone/..%2f..%2f..%2fpackage.json',
      'touchstone/%2e%2e/%2e%2e/main/index.js',
      'touchstone/..%5c..%5cpackage.json',
      'touchstone/%2fetc%2fpasswd',
      'touchstone/../main/index.js',
      'touchstone/no-such-file.js',
      'touchstone/%E0%A4%A',
      'touchstone/%00',
      'touchstone/assets',
      'touchstone/',
      'elsewhere/index.html',
    ]
    return Promise.all(
      paths.map((path) =>
        net.fetch(`app://${path}`).then(
          async (response) => ({ path, status: response.status, text: (await response.text()).slice(0, 40) }),
          (error: Error) => ({ path, status: 0, text: error.message }),
        ),
      ),
    )
  })
  for (const { path, status } of answers) expect(status, path).toBe(404)
})

test('requests that are not on the list, or not well formed, are refused with a sentence', async () => {
  const { page } = workbench()
  const ask = async (name: unknown, input: unknown) =>
    JSON.parse(
      await page.evaluate(
        ([asked, given]) => window.touchstone.request(asked as string, given),
        [name, input],
      ),
    ) as unknown
  for (const name of ['no.such', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 42, null]) {
    expect(await ask(name, {}), String(name)).toMatchObject({ ok: false, error: { code: 'unknownRequest' } })
  }
  for (const [name, input] of [
    ['article.open', {}],
    ['article.open', { id: 5 }],
    ['article.open', null],
    ['article.open', { id: 'x', more: true }],
    ['article.do', { id: 'x', command: { type: 'no such command' } }],
    ['article.do', { id: 'x', command: { type: 'undo' } }],
    ['articles.import', { files: '/etc/passwd' }],
    ['report.export', { id: 'x', format: 'exe' }],
    ['search.query', { text: 'x'.repeat(501) }],
  ] as const) {
    expect(await ask(name, input), JSON.stringify(input)).toMatchObject({
      ok: false,
      error: { code: 'badInput' },
    })
  }
  for (const id of ['../../etc', '..', 'no-such-article', '']) {
    const reply = await ask('article.open', { id })
    expect(reply, id).toMatchObject({ ok: false })
    expect((reply as { error: { message: string } }).error.message).not.toMatch(/ENOENT|EISDIR/)
  }
})

test('the page can name no file: neither a path, nor a token or a File that it makes up, opens one', async () => {
  const replies = await asThePage(async () => {
    const made = new File(['The bridge is 412 metres long.'], '/etc/passwd')
    const tokens = await window.touchstone.tokensOf([made])
    const named = ['/etc/passwd', '00000000-0000-4000-8000-000000000000/passwd', ...tokens]
    return {
      tokens,
      replies: await Promise.all(
        named.map((file) => window.touchstone.request('articles.import', { files: [file] })),
      ),
    }
  })
  expect(replies.tokens).toEqual([])
  expect(replies.replies).toHaveLength(2)
  for (const reply of replies.replies)
    expect(JSON.parse(reply)).toMatchObject({ ok: false, error: { code: 'unknownFile' } })
})

test('only the workbench’s own page may ask; another window or frame is refused', async () => {
  const preload = resolve(import.meta.dirname, '../../out/preload/index.cjs')
  const reply = await workbench().app.evaluate(async ({ BrowserWindow }, script) => {
    const replies: string[] = []
    for (const address of ['app://touchstone/index.html', 'data:text/html,x']) {
      const other = new BrowserWindow({ show: false, webPreferences: { preload: script, sandbox: true } })
      await other.loadURL(address)
      replies.push(
        (await other.webContents.executeJavaScript(
          `window.touchstone.request('articles.list', {})`,
        )) as string,
      )
      other.destroy()
    }
    return replies
  }, preload)
  for (const each of reply)
    expect(JSON.parse(each)).toMatchObject({ ok: false, error: { code: 'forbidden' } })
})

test('the process that reads files is confined: no environment, no files to write, no threads', async () => {
  test.skip(process.platform !== 'linux', 'Only Linux shows how another process is held.')
  await workbench().open(fixture('draft.md'))
  const readers = await workbench().app.evaluate(() => {
    const { readdirSync, readFileSync } = process.getBuiltinModule('node:fs')
    const read = (pid: string, file: string) => {
      try {
        return readFileSync(`/proc/${pid}/${file}`, 'utf8')
      } catch {
        return ''
      }
    }
    return readdirSync('/proc')
      .filter(
        (pid) => / (\d+) /.exec(read(pid, 'stat').replace(/^.*\) \w/s, ''))?.[1] === String(process.pid),
      )
      .filter((pid) => read(pid, 'cmdline').includes('importChild.js'))
      .map((pid) => ({
        command: read(pid, 'cmdline'),
        environment: read(pid, 'environ'),
        limits: read(pid, 'limits'),
      }))
  })
  expect(readers.length).toBeGreaterThan(0)
  for (const { command, environment, limits } of readers) {
    expect(command).toMatch(/--(?:experimental-)?permission/)
    expect(command).not.toContain('--allow-worker')
    expect(environment.split('\0').map((variable) => variable.split('=')[0])).not.toContain('HOME')
    expect(limits).toMatch(/^Max file size +0 +0 /m)
  }
})

test('a hostile page is shown as text: nothing of it runs, nothing of its markup is kept, nothing leaves', async ({
  folder,
}) => {
  const bench = workbench()
  const listener = await openListener()
  const file = join(folder, 'hostile.html')
  const source = await readFile(fixture('hostile.html'), 'utf8')
  await writeFile(file, source.replaceAll('https://hostile.example', listener.url))
  const markup = () =>
    bench.page.evaluate(() => {
      const pane = document.querySelector('.text')!
      const elements = [...pane.querySelectorAll('*')]
      return {
        foreign: elements
          .map((element) => element.localName)
          .filter((name) =>
            [
              'script',
              'img',
              'iframe',
              'form',
              'a',
              'object',
              'embed',
              'video',
              'audio',
              'style',
              'link',
            ].includes(name),
          ),
        handlers: elements.flatMap((element) =>
          element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'style'),
        ),
      }
    })
  await bench.open(file)
  await bench.shows('Reservoir levels fall for a third year')
  await expect(bench.text).toContainText('The water in the Aldmoor reservoir stood at 61 percent')
  await expect(bench.text).toContainText("<script>window.hostile='escaped'</script>")
  await expect(bench.text).not.toContainText('hostile frame text')
  expect(await markup()).toEqual({ foreign: [], handlers: [] })
  await bench.button('Edit details').click()
  await expect(bench.dialog).toBeVisible()
  await bench.press('Escape')
  // The hostile timers are set for a tenth of a second; one that was set later and is longer comes after them.
  const hostile = await asThePage(async () => {
    await new Promise((done) => setTimeout(done, 300))
    return String((window as unknown as { hostile?: unknown }).hostile)
  })
  expect(hostile).toBe('undefined')
  expect(await bench.page.title()).toBe('Reservoir levels fall for a third year — library — Touchstone')
  expect(listener.seen).toEqual([])
  await listener.close()
})

test('a hostile article runs nothing in its printed report', async ({ folder }) => {
  const bench = workbench()
  const listener = await openListener()
  const file = join(folder, 'hostile.html')
  const source = await readFile(fixture('hostile.html'), 'utf8')
  await writeFile(file, source.replaceAll('https://hostile.example', listener.url))
  await bench.open(file)
  await bench.shows('Reservoir levels fall for a third year')
  const pdf = join(folder, 'report.pdf')
  await bench.answerSave(pdf)
  await bench.choose('export.pdf')
  await expect(bench.notices).toContainText(`Report written to ${pdf}.`)
  expect(listener.seen).toEqual([])
  await listener.close()
})
