import { describe, expect, it } from 'vitest'
import { articleFrom, elms } from '../../testing/memoryLibrary'
import { besideOf, closeBeside, keepClaimBeside, showVersionBeside, useBeside } from './beside'

const article = articleFrom(elms)
const claim = article.claims[0]!.id
const shown = () => besideOf(article, useBeside.getState().beside)

describe('what stands beside the article', () => {
  it('is a claim until it is let go, or another takes its place', () => {
    keepClaimBeside('elms', claim)
    expect(shown()).toMatchObject({ kind: 'claim', claim })
    keepClaimBeside('elms', article.claims[1]!.id)
    expect(shown()).toMatchObject({ claim: article.claims[1]!.id })
    keepClaimBeside('elms', article.claims[1]!.id)
    expect(shown()).toBeUndefined()
  })

  it('is not shown beside another article, nor once its claim is gone', () => {
    keepClaimBeside('elms', claim)
    expect(besideOf({ ...article, id: 'bridge' }, useBeside.getState().beside)).toBeUndefined()
    expect(besideOf({ ...article, claims: [] }, useBeside.getState().beside)).toBeUndefined()
  })

  it('is the text before the newest version, where there was one', () => {
    showVersionBeside(article)
    expect(shown()).toBeUndefined()
    const version = { original: article.original, text: 'Elms', replacedAt: '', replacedBy: '', line: '' }
    const newer = { ...article, earlier: [version, version] }
    showVersionBeside(newer)
    expect(besideOf(newer, useBeside.getState().beside)).toMatchObject({ kind: 'version', version: 1 })
    closeBeside()
    expect(besideOf(newer, useBeside.getState().beside)).toBeUndefined()
  })
})
