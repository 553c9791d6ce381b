import { expect, it } from 'vitest'
import { nameRemarks } from '../../src/core/text/nameRemarks'

it('names and addresses that are what they seem need no remark', () => {
  const names = ['Elms of the town', 'שלום עולם\u200F!', 'Газета', '東京 Tokyo', '🏴󠁧󠁢󠁥󠁮󠁧󠁿']
  expect(nameRemarks(names, ['https://example.org/@ann', ''])).toEqual([])
})

it('what they don’t show at first sight is said once', () => {
  const title = 'Verified \u202Eeslaf'
  const address = 'https://ann:secret@ex\u0430mple.org/'
  expect(nameRemarks([title, title, 'P\u0430ris'], [address])).toEqual([
    '“Verified \uFFFDeslaf” has characters that nobody sees: U+202E.',
    'The word “P\u0430ris” mixes Latin and Cyrillic letters, which can look alike.',
    'The site “ex\u0430mple.org” is looked up as xn--exmple-4nf.org.',
    'The word “ex\u0430mple” mixes Latin and Cyrillic letters, which can look alike.',
    'The address carries a name or a password. It is kept as it is, but reports leave that part out.',
  ])
})
