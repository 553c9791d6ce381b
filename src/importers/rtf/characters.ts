/** Control words that stand for a character. */
export const characterWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    endash: '–',
    emdash: '—',
    bullet: '•',
    emspace: '\u2003',
    enspace: '\u2002',
    qmspace: '\u2005',
    zwj: '\u200d',
    zwnj: '\u200c',
    zwbo: '\u200b',
    zwnbo: '\u2060',
    ltrmark: '\u200e',
    rtlmark: '\u200f',
    tab: '\t',
    line: '\n',
    // Cells of a table nested in a table cell.
    nestcell: ' | ',
    nestrow: '\n',
  }),
)

/**
 * Control symbols that stand for a character: the non-breaking space and hyphen, the soft hyphen, and RTF's own syntax
 * characters.
 */
export const characterSymbols: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '~': '\u00a0',
    _: '\u2011',
    '-': '\u00ad',
    '\t': '\t',
    '{': '{',
    '}': '}',
    '\\': '\\',
  }),
)
