import type { MarkedLanguages } from '../text/languages'
import type { XmlReader } from '../xml'
import { type Prefixes, readNamespaces } from '../xmlNamespaces'

const transitional = 'http://schemas.openxmlformats.org'
const strict = 'http://purl.oclc.org/ooxml'
const microsoft = 'http://schemas.microsoft.com/office/word'

/** Office Open XML's namespaces, transitional and strict (ISO/IEC 29500-1, -4). */
const prefixes: Prefixes = {
  [`${transitional}/wordprocessingml/2006/main`]: 'w',
  [`${strict}/wordprocessingml/main`]: 'w',
  [`${transitional}/officeDocument/2006/relationships`]: 'r',
  [`${strict}/officeDocument/relationships`]: 'r',
  [`${transitional}/officeDocument/2006/math`]: 'm',
  [`${strict}/officeDocument/math`]: 'm',
  [`${transitional}/drawingml/2006/chart`]: 'c',
  [`${strict}/drawingml/chart`]: 'c',
  [`${transitional}/drawingml/2006/diagram`]: 'dgm',
  [`${strict}/drawingml/diagram`]: 'dgm',
  'http://schemas.microsoft.com/office/drawing/2014/chartex': 'cx',
  'urn:schemas-microsoft-com:office:office': 'o',
  [`${transitional}/markup-compatibility/2006`]: 'mc',
  [`${transitional}/package/2006/relationships`]: 'rel',
  [`${transitional}/package/2006/metadata/core-properties`]: 'cp',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  [`${microsoft}/2010/wordml`]: 'w14',
  [`${microsoft}/2012/wordml`]: 'w15',
}

/** Reads a part of an Office Open XML document; names get the prefixes that Word uses. */
export function readOoxml(xml: string, reader: XmlReader): void {
  readNamespaces(xml, prefixes, reader)
}

/** A toggle like `<w:vanish/>`: on unless its value says otherwise. */
export function isOn(attributes: Readonly<Record<string, string>>): boolean {
  return !['0', 'false', 'off'].includes(attributes['w:val'] ?? '')
}

/** The languages in a `w:lang`. */
export function languagesIn(attributes: Readonly<Record<string, string>>): MarkedLanguages {
  return {
    latin: attributes['w:val'],
    eastAsian: attributes['w:eastAsia'],
    rightToLeft: attributes['w:bidi'],
  }
}
