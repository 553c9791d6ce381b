import { xml } from '../shared/xmlText'

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A reference from one part to another, or to a web address. */
export interface Relationship {
  /** The last segment of the type's URI. */
  readonly type: string
  readonly target: string
  readonly isExternal?: true
}

/** A relationships part (ECMA-376 part 2, 9.3); its entries are rId1, rId2 and so on. */
export function relationships(all: readonly Relationship[]): string {
  const base = 'http://schemas.openxmlformats.org'
  const types: Readonly<Record<string, string>> = {
    'core-properties': `${base}/package/2006/relationships/metadata/core-properties`,
  }
  const elements = all.map(
    ({ type, target, isExternal }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${types[type] ?? `${base}/officeDocument/2006/relationships/${type}`}" Target="${xml(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`,
  )
  return `${declaration}<Relationships xmlns="${base}/package/2006/relationships">${elements.join('')}</Relationships>`
}
