import type { Command } from '../../../src/core/commands'
import type { Article } from '../../../src/core/model/article'
import { standardScale } from '../../../src/core/model/scale'
import { noSource } from '../../../src/core/model/source'
import type { Random } from './random'

/** The most commands for one article. */
const commandLimit = 160

/** A checker's commands on an article: none, some, or most of the work. */
export function checkingOf(random: Random, article: Article): Command[] {
  const share = random.pick([0, 0, 0.2, 0.5, 0.9, 0.9])
  const commands: Command[] = []
  for (const { id } of article.claims) {
    if (!random.isTrue(share) || commands.length >= commandLimit) continue
    if (random.isTrue(0.1)) {
      commands.push({ type: 'dismissClaim', claim: id })
      continue
    }
    if (random.isTrue(0.4)) {
      const source = random.name()
      commands.push({
        type: 'addEvidence',
        claim: id,
        evidence: {
          id: random.name(),
          source,
          stance: random.pick(['supports', 'refutes', 'context']),
          quotation: 'The figures were counted twice that year, and both counts agree.',
          locator: `p. ${1 + random.below(300)}`,
          note: '',
        },
        newSource: {
          ...noSource,
          id: source,
          title: `Yearbook ${1990 + random.below(34)} of the statistical office`,
          url: `https://archive.example/${source}`,
          tier: random.pick(['primary', 'secondary']),
        },
      })
    }
    commands.push({ type: 'setVerdict', claim: id, rating: random.pick(standardScale).id })
    if (random.isTrue(0.6))
      commands.push({
        type: 'setRationale',
        claim: id,
        rationale: 'The yearbook has the figure; the ministry confirmed it by letter on request.',
      })
  }
  if (random.isTrue(0.02)) commands.push({ type: 'removeArticle' })
  return commands
}
