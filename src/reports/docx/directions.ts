const strong = /\p{L}/u
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** What stands after `bidi` among a paragraph's properties, and after `rtl` among a run's (ECMA-376 part 1, 17.3). */
const afterBidi =
  /<w:(?:adjustRightInd|snapToGrid|spacing|ind|contextualSpacing|mirrorIndents|jc|textAlignment|outlineLvl|rPr|sectPr)\b|<\/w:pPr>/
const afterRtl = /<w:(?:cs|em|lang|eastAsianLayout|specVanish|oMath)\b|<\/w:rPr>/

/**
 * The XML of a document with the direction of each paragraph by its first letter, as `dir="auto"` in HTML does: Word
 * otherwise puts full stops and figures of right-to-left text on the wrong side.
 */
export function withDirections(xml: string): string {
  return xml.replace(/<w:p>.*?<\/w:p>/gs, (paragraph) => {
    const isRtl = directionIn(paragraph) === 'rtl'
    const directed = paragraph.replace(/<w:r>.*?<\/w:r>/gs, (run) => {
      const direction = directionIn(run)
      return direction === 'rtl' || (isRtl && direction === undefined) ? withRtl(run) : run
    })
    return isRtl ? withBidi(directed) : directed
  })
}

/** The direction of the first letter; undefined without letters. */
function directionIn(xml: string): 'ltr' | 'rtl' | undefined {
  const text = [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, part = '']) => part).join('')
  const letter = strong.exec(text.replace(/&#?\w+;/g, ' '))?.[0]
  return letter === undefined ? undefined : rightToLeft.test(letter) ? 'rtl' : 'ltr'
}

function withBidi(paragraph: string): string {
  if (!paragraph.startsWith('<w:p><w:pPr>'))
    return paragraph.replace('<w:p>', '<w:p><w:pPr><w:bidi/></w:pPr>')
  return paragraph.replace(afterBidi, '<w:bidi/>$&')
}

function withRtl(run: string): string {
  if (!run.startsWith('<w:r><w:rPr>')) return run.replace('<w:r>', '<w:r><w:rPr><w:rtl/></w:rPr>')
  return run.replace(afterRtl, '<w:rtl/>$&')
}
