import { expect, it } from 'vitest'
import { hasCredentials, withoutCredentials } from '../../src/core/text/credentials'

it.each([
  ['https://ann:secret@example.org/a?b#c', 'https://example.org/a?b#c'],
  ['HTTP://ann@example.org', 'HTTP://example.org'],
  ['https://ann:p@ss@example.org/', 'https://example.org/'],
  ['https://:@example.org/', 'https://example.org/'],
  ['https:ann:secret@example.org/', 'https:example.org/'],
  ['ftp://ann:secret@example.org/', 'ftp://example.org/'],
])('a name and a password are taken out of %s', (address, plain) => {
  expect(hasCredentials(address)).toBe(true)
  expect(withoutCredentials(address)).toBe(plain)
})

it.each([
  'https://example.org/@ann',
  'https://example.org?to=ann@example.org',
  'https://example.org#a@b',
  'ann@example.org',
  'mailto:ann@example.org',
  '',
])('what only looks like them stays: %s', (address) => {
  expect(hasCredentials(address)).toBe(false)
  expect(withoutCredentials(address)).toBe(address)
})
