import { expect, type Workbench } from './workbench'

interface Meddling {
  /** Commands of this type can't be saved, as on a full disk. */
  readonly fail?: string
  /** The article of this title comes only when it is let go, as from a slow disk. */
  readonly hold?: string
  /** The article of this title comes as none could be, as by a mistake in the program. */
  readonly spoil?: string
}

type Handler = (event: unknown, name: string, input: { command?: { type: string } }) => Promise<string>

/** What stands between the window and the program, in the program's own process. */
interface Between {
  answer?: Handler
  /** How often each command was answered. */
  answered?: Record<string, number>
  letGo?: () => void
}

/** From now on the program answers the window's requests like this; without argument, as usual. */
export async function meddle({ app }: Workbench, how: Meddling = {}): Promise<void> {
  await app.evaluate(({ ipcMain }, { fail, hold, spoil }) => {
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> }
    const between = globalThis as unknown as Between
    const answer = (between.answer ??= handlers.get('touchstone:request')!)
    const answered = (between.answered ??= {})
    const held = new Promise<void>((letGo) => {
      between.letGo = letGo
    })
    handlers.set('touchstone:request', async (event, name, input) => {
      const command = input.command?.type ?? name
      try {
        if (command === fail)
          return JSON.stringify({
            ok: false,
            error: { code: 'notSaved', message: 'Could not save: the disk is full.' },
          })
        const reply = await answer(event, name, input)
        if (name !== 'article.open') return reply
        const { value } = JSON.parse(reply) as { value?: { article: { details: { title: string } } } }
        const title = value?.article.details.title
        if (title !== undefined && title === hold) await held
        return title !== undefined && title === spoil
          ? JSON.stringify({ ok: true, value: { article: { id: 'none' } } })
          : reply
      } finally {
        answered[command] = (answered[command] ?? 0) + 1
      }
    })
  }, how)
}

/** Releases the article that was held, and waits until the window has it. */
export async function letGo(bench: Workbench): Promise<void> {
  await bench.app.evaluate(() => (globalThis as unknown as Between).letGo?.())
  await bench.settled()
}

/** Waits until commands of that type were answered so often since the first meddling. */
export async function untilAnswered({ app }: Workbench, command: string, times: number): Promise<void> {
  await expect
    .poll(() => app.evaluate((_, type) => (globalThis as unknown as Between).answered?.[type] ?? 0, command))
    .toBeGreaterThanOrEqual(times)
}
