import { describe, expect, it } from 'vitest'
import { readNamespaces } from '../../src/office/xmlNamespaces'

function names(xml: string): string[] {
  const found: string[] = []
  readNamespaces(
    xml,
    { 'urn:a': 'a', 'urn:b': 'b' },
    {
      open: ({ name, attributes }) => found.push([name, ...Object.keys(attributes)].join(' ')),
      close: (name) => found.push(`/${name}`),
    },
  )
  return found
}

describe('the names in an XML file', () => {
  it('get our prefixes, whatever the file’s prefixes are', () => {
    expect(names('<x xmlns="urn:a" xmlns:q="urn:b"><q:y q:z="1" z="2"/></x>')).toEqual([
      'a:x',
      'b:y b:z z',
      '/b:y',
      '/a:x',
    ])
  })

  it('follow the innermost declaration, and the outer one again after it', () => {
    expect(names('<q:x xmlns:q="urn:a"><q:y xmlns:q="urn:b"/><q:z/></q:x>')).toEqual([
      'a:x',
      'b:y',
      '/b:y',
      'a:z',
      '/a:z',
      '/a:x',
    ])
  })

  it('keep an undeclared prefix, and are marked as other in an unknown namespace', () => {
    expect(names('<q:x><a:y xmlns:a="urn:c"/></q:x>')).toEqual(['q:x', 'other:y', '/other:y', '/q:x'])
  })
})
