import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { standardScale } from '../../../core/model/scale'
import { useArticle } from '../../lib/article/article'
import { articleFrom, memoryLibrary } from '../../testing/memoryLibrary'
import { openWindow } from '../../testing/openWindow'
import { ClaimHead } from './ClaimHead'

const kiln = `The kiln

Juan Paz left the pottery in 2014. He said 12 kilns had been sold since then.`

function Shown({ words }: { words: string }) {
  const article = useArticle((state) => state.view?.article)
  const claim = article?.claims.find(({ anchor }) => anchor.exact.startsWith(words))
  return article && claim ? <ClaimHead article={article} claim={claim} scale={standardScale} /> : null
}

it('a speaker who was inferred is only probable, says why, and is right once a person says so', async () => {
  await openWindow('elms', { answers: memoryLibrary([articleFrom(kiln, 'elms')]).answers })
  const { container } = render(<Shown words="12 kilns had" />)
  expect(container.textContent).toContain('probably Juan Paz')
  expect(container.textContent).toContain('“He” most likely means Juan Paz.')
  await userEvent.click(screen.getByRole('button', { name: 'That’s right' }))
  await waitFor(() => expect(container.textContent).not.toContain('probably'))
  expect(container.textContent).toContain('Juan Paz')
})
