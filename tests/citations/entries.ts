import type { CslItem } from '../../src/citations/exchange'

/** Real-looking values of all sorts, one after the other. */
const words = [
  'The elms of Mill Street',
  'Ärger im Rathaus: was nun?',
  '中文標題',
  'A title with “marks”, {braces closed} and 40 % of signs',
  'x',
  'https://a.example/1?id=2&utm_source=x',
  '2020',
  'Very long words '.repeat(20).trim(),
]

const names = [
  'Lopez, Ana',
  'Diaz, Juan',
  'World Health Organization',
  'van den Berg, Jan',
  'Plato',
  'King, Martin Luther, Jr.',
]
const dates = [
  '2020/05/06',
  '2020/05/06/',
  '1999',
  '2020///',
  '2020//',
  '2020/5/',
  'spring 2020',
  '2020/05//Spring',
]

const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!

/** Every type of the specification and some that programs made up. */
const risTypes =
  'ABST ADVS AGGR ANCIENT ART BILL BLOG BOOK CASE CHAP CHART CLSWK COMP CONF CPAPER CTLG DATA DBASE DICT EBOOK ECHAP EDBOOK EJOUR ELEC ENCYC EQUA FIGURE GEN GOVDOC GRANT HEAR ICOMM INPR JFULL JOUR LEGAL MANSCPT MAP MGZN MPCT MULTI MUSIC NEWS PAMP PAT PCOMM RPRT SER SLIDE SOUND STAND STAT THES UNBILL UNPB VIDEO WEB ODD'.split(
    ' ',
  )
const risTags =
  'A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DO DP ED EP ET ID IS J1 J2 JA JF JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NV OP PB PP PY RI RN RP SE SN SP ST SV T1 T2 T3 TA TI TT U1 U2 U3 U4 U5 U6 UR VL VO Y1 Y2 ZZ'.split(
    ' ',
  )

/** RIS entries of all types, with tags of all kinds, single and repeated. */
export function risEntries(count: number): string {
  return Array.from({ length: count }, (_, index) => risEntry(index)).join('\n')
}

function risEntry(index: number): string {
  const lines = risTags.flatMap((tag, place) => {
    if ((index * 7 + place * 3) % 5 !== 0 && tag !== 'TI') return []
    const values = Array.from({ length: 1 + ((index + place) % 3) }, (_, more) =>
      risValue(tag, tag === 'ID' ? index : index + place + more),
    )
    return ['TI', 'ID', 'PY', 'DA', 'DO'].includes(tag) ? values.slice(0, 1) : values
  })
  return [`TY  - ${at(risTypes, index)}`, ...lines, 'ER  - ', ''].join('\n')
}

function risValue(tag: string, index: number): string {
  const value = /^(?:A[1-4U]|ED)$/.test(tag)
    ? at(names, index)
    : /^(?:PY|DA|Y[12])$/.test(tag)
      ? at(dates, index)
      : tag === 'ID'
        ? `record-${index}`
        : tag === 'DO'
          ? `10.1000/${index}`
          : at(words, index)
  return `${tag}  - ${value}`
}

const bibtexTypes =
  'article book booklet conference inbook incollection inproceedings manual mastersthesis misc phdthesis proceedings techreport unpublished online www dataset report thesis patent software audio movie video artwork image jurisdiction legislation legal letter music performance review standard collection mvbook reference inreference periodical odd'.split(
    ' ',
  )
const bibtexFields =
  'abstract addendum address annotation annote archiveprefix author booktitle chapter copyright crossref date day doi edition editor eid eprint eventtitle file howpublished institution isbn issn journal journaltitle key keywords langid language location month note number organization origdate pages pagetotal pmid publisher school series shorttitle subtitle title translator type url urldate version volume year zzz'.split(
    ' ',
  )

const tex = [
  'The {Elms} of Mill Street',
  String.raw`{\"A}rger im Rathaus \& \'etat \textit{in} \emph{x}`,
  '中文標題',
  String.raw`Costs 40\% of \$5 \_ \#`,
  '12--20',
  '7',
  "$a^2 + b_1$ ~ ``quoted''",
]

/** BibTeX entries of all types, with fields of all kinds. */
export function bibtexEntriesText(count: number): string {
  return Array.from({ length: count }, (_, index) => bibtexEntry(index)).join('\n')
}

function bibtexEntry(index: number): string {
  const fields = bibtexFields
    .filter((name, place) => name === 'title' || (index * 5 + place * 2) % 4 === 0)
    .map((name, place) => `  ${name} = {${bibtexValue(name, index + place)}},`)
  return [`@${at(bibtexTypes, index)}{key${index},`, ...fields, '}', ''].join('\n')
}

function bibtexValue(name: string, index: number): string {
  if (/^(?:author|editor|translator)$/.test(name))
    return at(
      ['Lopez, Ana and Diaz, Juan', '{World Health Organization}', 'Jan van den Berg', 'Plato and others'],
      index,
    )
  if (name.endsWith('date')) return at(['2020-05-06', '2020-05', '2020/2021', '1999', 'spring'], index)
  if (name === 'year') return at(['2020', '1999', 'n.d.', 'in press'], index)
  if (name === 'month') return at(['5', 'may', '12', 'Spring'], index)
  if (/^(?:url|doi|eprint|file)$/.test(name))
    return at(['https://a.example/x_y?z=1', '10.1000/182', 'a:b/c.pdf:pdf'], index)
  return at(tex, index)
}

/** Every type and variable of CSL 1.0.2. */
const cslTypes =
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage'.split(
    ' ',
  )
const cslTexts =
  'abstract annote archive archive_collection archive_location archive-place authority call-number chapter-number citation-key citation-label collection-number collection-title container-title container-title-short dimensions division DOI edition event event-title event-place first-reference-note-number genre ISBN ISSN issue jurisdiction keyword language license locator medium note number number-of-pages number-of-volumes original-publisher original-publisher-place original-title page page-first part-number part-title PMCID PMID printing-number publisher publisher-place references reviewed-genre reviewed-title scale section source status supplement-number title title-short URL version volume volume-title year-suffix zzz-unknown'.split(
    ' ',
  )
const cslNames =
  'author chair collection-editor compiler composer container-author contributor curator director editor editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author script-writer series-creator translator'.split(
    ' ',
  )
const cslDates = ['accessed', 'available-date', 'event-date', 'issued', 'original-date', 'submitted']

/** CSL items of all types, with variables of all kinds. */
export function cslItems(count: number): CslItem[] {
  return Array.from({ length: count }, (_, index) => cslItem(index))
}

function cslItem(index: number): CslItem {
  const chosen = (list: readonly string[], by: number) =>
    list.filter((_, place) => (index * 5 + place) % by === 0)
  return {
    id: at([`item-${index}`, index, `http://zotero.org/items/${index}`], index),
    type: at(cslTypes, index),
    ...Object.fromEntries(
      chosen(cslTexts, 3).map((name, place) => [name, at([...words, 7, ' spaced '], index + place)]),
    ),
    ...Object.fromEntries(chosen(cslNames, 4).map((name, place) => [name, cslNamesAt(index + place)])),
    ...Object.fromEntries(chosen(cslDates, 2).map((name, place) => [name, cslDate(index + place)])),
    ...(index % 4 === 0 ? { categories: ['a', 'b'], custom: { own: { deep: [1, null, true] } } } : {}),
  }
}

const cslNamesAt = (index: number) =>
  at<CslItem[string]>(
    [
      [{ family: 'Lopez', given: 'Ana' }],
      [{ literal: 'World Health Organization' }, { family: 'Diaz', given: 'Juan', suffix: 'Jr.' }],
      [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den' }],
      [{ family: 'Plato' }],
      [],
    ],
    index,
  )

const cslDate = (index: number) =>
  at<CslItem[string]>(
    [
      { 'date-parts': [[2020, 5, 6]] },
      { 'date-parts': [['2020', '05']] },
      { 'date-parts': [[2020], [2021]] },
      { raw: 'spring 2020' },
      { literal: 'n.d.' },
      { 'date-parts': [[-44, 3, 15]], circa: true },
      { 'date-parts': [[2020]], season: 2 },
    ],
    index,
  )
