import { timeOf } from '../../core/text/isoDates'
import type { Report } from '../model/reportModel'
import { xml } from './xmlText'

/** docProps/core.xml of an Office document: title and creator, dated by the report (ECMA-376 part 2, 11). */
export function coreProperties({ identity, newsroom, asOf, appVersion }: Report): string {
  const date = `${new Date(timeOf(asOf) ?? 0).toISOString().slice(0, 19)}Z`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(`Fact-check: ${identity.title}`)}</dc:title><dc:creator>${xml(newsroom.name || `Touchstone ${appVersion}`)}</dc:creator><dc:language>en-GB</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified></cp:coreProperties>`
}
