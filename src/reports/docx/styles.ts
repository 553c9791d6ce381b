import { BorderStyle, type IStylesOptions, LineRuleType } from 'docx'
import { light } from '../html/colours'

/** A colour in Word's notation, without the number sign. */
export function hex(colour: string): string {
  return colour.replace('#', '').toUpperCase()
}

const quiet = hex(light.quiet)
/**
 * Line height as a multiple of the letters' height; without this value, some programs read the number as an absolute
 * height.
 */
const auto = LineRuleType.AUTO
const rule = { style: BorderStyle.SINGLE, size: 12, space: 8, color: hex(light.rule) }

/**
 * Built-in headings, which Word uses for navigation and the table of contents; sizes are in half-points, spaces in
 * twips.
 */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, color: hex(light.ink), language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: auto } },
    },
    title: {
      run: { size: 44, bold: true },
      paragraph: { spacing: { before: 60, after: 160, line: 264, lineRule: auto } },
    },
    heading1: heading(30, 400),
    heading2: heading(25, 320),
    heading3: heading(22, 200),
    hyperlink: { run: { color: hex(light.link), underline: {} } },
  },
  paragraphStyles: [
    { id: 'Kicker', name: 'Kicker', basedOn: 'Normal', run: { color: quiet, size: 20 } },
    { id: 'Running', name: 'Running head', basedOn: 'Normal', run: { color: quiet, size: 17 } },
    { id: 'ArticleHeading', name: 'Article heading', basedOn: 'Normal', run: { bold: true, size: 24 } },
    { id: 'Fact', name: 'Fact', basedOn: 'Normal', paragraph: { spacing: { after: 40 } } },
    {
      id: 'Passage',
      name: 'Passage',
      basedOn: 'Normal',
      run: { size: 23 },
      paragraph: { indent: { left: 340 }, border: { left: rule }, spacing: { before: 80, after: 120 } },
    },
    {
      id: 'Cited',
      name: 'Cited',
      basedOn: 'Normal',
      run: { italics: true },
      paragraph: { indent: { left: 340 }, keepNext: true, spacing: { after: 40 } },
    },
    {
      id: 'Picture',
      name: 'Picture',
      basedOn: 'Normal',
      paragraph: { indent: { left: 340 }, keepNext: true, spacing: { before: 80, after: 40 } },
    },
    {
      id: 'Caption',
      name: 'Picture caption',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { indent: { left: 340 }, keepNext: true, spacing: { after: 60 } },
    },
    { id: 'Citation', name: 'Citation', basedOn: 'Normal', paragraph: { indent: { left: 340 } } },
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 40, after: 40, line: 252, lineRule: auto } },
    },
  ],
}

function heading(size: number, before: number) {
  return {
    run: { size, bold: true, color: hex(light.ink) },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 100 } },
  }
}
