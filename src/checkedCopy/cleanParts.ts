import type { Details } from '../core/model/article'
import { xmlText } from './xmlWords'

const open = 'http://schemas.openxmlformats.org'
const word = `xmlns:w="${open}/wordprocessingml/2006/main"`
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const references = `${open}/officeDocument/2006/relationships`

export const contentTypes =
  `<Types xmlns="${open}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
  `<Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/>` +
  `<Override PartName="/word/numbering.xml" ContentType="${types}.numbering+xml"/></Types>`

export const packageRelationships =
  `<Relationships xmlns="${open}/package/2006/relationships"><Relationship Id="rId1" Type="${references}/officeDocument" Target="word/document.xml"/>` +
  `<Relationship Id="rId2" Type="${open}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

export const relationships =
  `<Relationships xmlns="${open}/package/2006/relationships"><Relationship Id="rId1" Type="${references}/styles" Target="styles.xml"/>` +
  `<Relationship Id="rId2" Type="${references}/numbering" Target="numbering.xml"/></Relationships>`

/** One list with bullets. */
export const numbering =
  `<w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>` +
  `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

/** The title and the writer, which Word shows in the document's properties. */
export function coreProperties({ title, byline, language }: Details): string {
  const elements = [
    ['dc:title', title],
    ['dc:creator', byline],
    ['dc:language', language],
  ]
  return `<cp:coreProperties xmlns:cp="${open}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${elements
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `<${name}>${xmlText(text!)}</${name}>`)
    .join('')}</cp:coreProperties>`
}

/** Word's built-in styles, under the names Word knows, in fonts that come with it. Sizes are in half-points. */
export function styles(language: string): string {
  const isRightToLeft = /^(?:ar|fa|he|ur|yi)\b/i.test(language)
  const tag = xmlText(language)
  const own = language === '' ? '' : `<w:lang w:val="${tag}"${isRightToLeft ? ` w:bidi="${tag}"` : ''}/>`
  const direction = isRightToLeft ? '<w:bidi/>' : ''
  const headings = [36, 30, 26, 24, 22, 22].map((size, index) =>
    paragraphStyle(
      `Heading${index + 1}`,
      `heading ${index + 1}`,
      `<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="${index}"/>`,
      `<w:b/><w:sz w:val="${size}"/>`,
    ),
  )
  return (
    `<w:styles ${word}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Times New Roman"/><w:sz w:val="22"/><w:szCs w:val="22"/>${own}</w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr>${direction}<w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    headings.join('') +
    paragraphStyle('Quote', 'Quote', '<w:ind w:left="720" w:right="720"/>', '<w:i/>') +
    paragraphStyle(
      'ListBullet',
      'List Bullet',
      '<w:numPr><w:numId w:val="1"/></w:numPr><w:contextualSpacing/>',
      '',
    ) +
    paragraphStyle('Caption', 'caption', '', '<w:i/><w:sz w:val="18"/>') +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr></w:style></w:styles>`
  )
}

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')

function paragraphStyle(id: string, name: string, paragraph: string, run: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
}
