import { declaration } from './package'

/** The workbook's cell formats, by their index in `cellXfs`. */
export const cellStyle = { body: 1, head: 2, link: 3 }

/** xl/styles.xml: one plain font, one bold, one for links; text wraps and is aligned to the top of its cell. */
export const styles = `${declaration}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="3">${font('', '')}${font('<b/>', '')}${font('<u/>', '<color rgb="FF1F4E96"/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE9EBEE"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${format(0, 0)}${format(1, 2)}${format(2, 0)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

function font(weight: string, colour: string): string {
  return `<font>${weight}<sz val="11"/>${colour}<name val="Calibri"/><family val="2"/></font>`
}

function format(fontId: number, fill: number): string {
  return `<xf numFmtId="0" fontId="${fontId}" fillId="${fill}" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`
}
