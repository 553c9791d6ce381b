import { xml } from '../shared/xmlText'
import { declaration, relationships } from './package'
import type { Sheet } from './sheet'
import { styles } from './styles'

const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The parts of a workbook with these sheets, by name; docProps/core.xml is left to the caller. */
export function workbookParts(sheets: readonly Sheet[]): Record<string, string> {
  const named = sheets.map((sheet, index) => ({ ...sheet, file: `sheet${index + 1}.xml` }))
  return {
    '[Content_Types].xml': contentTypes(named.map(({ file }) => file)),
    '_rels/.rels': relationships([
      { type: 'officeDocument', target: 'xl/workbook.xml' },
      { type: 'core-properties', target: 'docProps/core.xml' },
    ]),
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...named.map(({ file }) => ({ type: 'worksheet', target: `worksheets/${file}` })),
      { type: 'styles', target: 'styles.xml' },
    ]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(named.map(({ file, part }) => [`xl/worksheets/${file}`, part])),
    ...Object.fromEntries(
      named
        .filter(({ links }) => links !== '')
        .map(({ file, links }) => [`xl/worksheets/_rels/${file}.rels`, links]),
    ),
  }
}

function contentTypes(files: readonly string[]): string {
  const sheets = files.map(
    (file) => `<Override PartName="/xl/worksheets/${file}" ContentType="${types}.worksheet+xml"/>`,
  )
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${sheets.join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`
}

function workbook(sheets: readonly Sheet[]): string {
  const elements = sheets.map(
    ({ name }, index) => `<sheet name="${xml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${elements.join('')}</sheets></workbook>`
}
