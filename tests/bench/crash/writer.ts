import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { CommandRefused } from '../../../src/core/commands/act'
import type { Command } from '../../../src/core/commands'
import { Library } from '../../../src/library/library'
import { mergeLibrary } from '../../../src/library/copies/merge'
import { newArticle } from '../generator/articles'
import { Random } from '../generator/random'

/**
 * Gives commands to several articles at once, as fast as it can, until it is killed; merges another library meanwhile
 * if one is named. Prints what was acknowledged.
 */
const [folder = '', seed = '1', other] = process.argv.slice(2)
const say = (line: string) => void writeSync(1, `${line}\n`)
const random = new Random(Number(seed))
const library = await Library.open({
  folder: join(folder, 'library'),
  appData: join(folder, 'app'),
  program: 'bench',
  person: 'Writer',
  onDamage: (sentence) => say(`notice ${sentence}`),
})
say('open')
await library.surveyed

async function work(lane: number): Promise<never> {
  for (;;) {
    const ids = library.everything().map(({ id }) => id)
    if (ids.length < 3 || random.isTrue(0.03)) {
      const article = newArticle(random, random.below(1_000_000), 2000)
      await library
        .add({ ...article, id: randomUUID() }, Buffer.from(`${article.text}\n`))
        .then(({ id }) => say(`add ${id}`))
      continue
    }
    // Several lanes work on the same articles.
    const id = ids[(lane + random.below(2)) % ids.length]!
    const { article } = await library.history(id)
    const claim = random.pick(article.claims).id
    const act = randomUUID()
    const command = random.pick<Command>([
      { type: 'setVerdict', claim, rating: random.pick(['false', 'verified']) },
      { type: 'setRationale', claim, rationale: 'x'.repeat(random.below(400)) },
      article.removed ? { type: 'putBackArticle' } : { type: 'removeArticle' },
      { type: 'dismissClaim', claim },
    ])
    try {
      if (random.isTrue(0.1)) await library.undo(id)
      else {
        await library.give(id, command, act)
        say(`do ${id} ${act}`)
      }
      if (random.isTrue(0.05)) {
        const kept = await library.keepFile(id, 'scan.txt', Buffer.from(act))
        say(`file ${id} ${kept.file}`)
      }
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw error
    }
  }
}

async function merge(from: string): Promise<void> {
  await mergeLibrary(library, from)
  say('merged')
}

await Promise.all([...[0, 1, 2].map(work), ...(other === undefined ? [] : [merge(other)])])
