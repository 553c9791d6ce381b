import { render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Ranking } from '../../../core/ranking/rank'
import { useRanking } from '../../lib/article/ranking'
import { LanguageNote } from './LanguageNote'

const french = 'Le barrage n’a jamais été inspecté, et la maire a caché la lettre aux habitants de la ville.'
const spanish = 'El dique nunca fue revisado, y la alcaldesa escondió la carta a los vecinos de la ciudad.'
const russian = 'Президент заявил, что цены снизились по всей стране.'

const noteOn = (text: string, by: Ranking['by']): string | undefined => {
  useRanking.setState({ latest: { claims: {}, by } })
  const { container } = render(<LanguageNote text={text} />)
  return container.querySelector('p')?.textContent
}

describe('the line above the list', () => {
  it('says in French what is not looked for', () => {
    expect(noteOn(french, 'rules')).toBe(
      'In French, claims are found and ordered by rules alone; who says what, comparisons, superlatives and causes are not looked for.',
    )
  })

  it('says in Spanish only that rules order the claims', () => {
    expect(noteOn(spanish, 'rules')).toBe('In Spanish, claims are found and ordered by rules alone.')
  })

  it('says that a language was not recognised', () => {
    expect(noteOn(russian, 'rules')).toMatch(/^The language was not recognised: /)
  })

  it('is absent where a model ranks the claims', () => {
    expect(noteOn(french, 'words')).toBeUndefined()
    expect(screen.queryByText(/by rules alone/)).toBeNull()
  })
})
