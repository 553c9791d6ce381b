import { parentPort } from 'node:worker_threads'
import { messageOf } from '../core/errors'
import type { Question, Reply, Thrown } from './messages'
import { Progress } from './progress'
import type { Tasks, Work } from './tasks'
import { Watch } from './watch'

interface Call {
  readonly stop: AbortController
  next: () => void
}

/**
 * The worker's side: runs the tasks the program asks for. The script of a thread or process calls this with its tasks.
 */
export function serve(tasks: Tasks): void {
  const calls = new Map<number, Call>()
  const watch = new Watch()

  async function answer({ id, task, input, limits }: Extract<Question, { type: 'ask' }>): Promise<void> {
    const call: Call = { stop: new AbortController(), next: () => undefined }
    const progress = new Progress((done, total) => say({ type: 'progress', id, done, total }))
    const work: Work<unknown> = {
      progress: (done, total) => progress.report(done, total),
      signal: call.stop.signal,
      give: async (result) => {
        watch.pause()
        const taken = new Promise<void>((resolve) => (call.next = resolve))
        say({ type: 'result', id, result })
        await taken
        watch.begin(limits)
      },
    }
    calls.set(id, call)
    watch.begin(limits)
    if (!parentPort) say({ type: 'begun', id })
    try {
      const value = await tasks[task]!(input as never, work)
      progress.reportLast()
      say({ type: 'done', id, value })
    } catch (error) {
      say({ type: 'failed', id, thrown: thrownBy(error) })
    } finally {
      calls.delete(id)
      watch.pause()
    }
  }

  hear((question) => {
    if (question.type === 'ask') void answer(question)
    else if (question.type === 'next') calls.get(question.id)?.next()
    else calls.get(question.id)?.stop.abort()
  })
}

function thrownBy(error: unknown): Thrown {
  const { name = 'Error', code } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  return { name, code, message: messageOf(error) }
}

function hear(take: (question: Question) => void): void {
  if (parentPort) return void parentPort.on('message', take)
  process.on('message', take)
  // A process ends with the program that started it.
  process.on('disconnect', () => process.exit())
}

function say(reply: Reply): void {
  if (parentPort) parentPort.postMessage(reply)
  else process.send?.(reply)
}
