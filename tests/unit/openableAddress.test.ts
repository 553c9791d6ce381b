import { expect, it } from 'vitest'
import { encodedHost, openableAddress } from '../../src/main/openableAddress'

it.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  [' HTTP://Example.org ', 'http://example.org/'],
  ['https://example.org/@ann', 'https://example.org/@ann'],
  ['https://пример.рф/путь', 'https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C'],
  ['https://pаypal.com/', 'https://xn--pypal-4ve.com/'],
])('%s can be opened, and is shown as it is looked up', (text, shown) => {
  expect(openableAddress(text)).toBe(shown)
  expect(shown).toMatch(/^[\u0021-\u007e]+$/)
})

it.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,hello',
  'vscode://open?file=a',
  'mailto:ann@example.org',
  'smb://example.org/share',
  '//example.org',
  'https:example.org',
  'https:///example.org',
  'https://your-bank.example@evil.example/',
  'https://ann:secret@example.org/',
  'https://:@example.org/',
  'https://bank.example\\@evil.example/',
  'https://evil.example\\.bank.example/',
  'https://example.org/\u202Etxt.exe',
  'https://exam\u200Bple.org/',
  'https://example.org/a\nb',
  'https://example.org\t.evil.example/',
  'https://example.org/ --new-window',
  'https://',
  'https://[::1',
  `https://example.org/${'a'.repeat(2000)}`,
  'See https://example.org/',
  '',
])('%j is never opened', (text) => {
  expect(openableAddress(text)).toBeUndefined()
})

it('an encoded host is named, and no other', () => {
  expect(encodedHost('https://xn--pypal-4ve.com/a')).toBe('xn--pypal-4ve.com')
  expect(encodedHost('https://www.xn--pypal-4ve.com/')).toBe('www.xn--pypal-4ve.com')
  expect(encodedHost('https://example.org/xn--a')).toBeUndefined()
})
