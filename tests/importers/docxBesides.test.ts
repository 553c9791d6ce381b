import { describe, expect, it } from 'vitest'
import { paragraph, run } from './docxFile'
import { openDocx, textOf } from './fixture'

describe('what a Word document shows besides its text', () => {
  const chart = '<w:r><w:drawing><c:chart r:id="r1"/></w:drawing></w:r>'
  const diagram = '<w:r><w:drawing><dgm:relIds r:dm="r2"/></w:drawing></w:r>'
  const object = '<w:r><w:object><o:OLEObject r:id="r3"/></w:object></w:r>'
  const opened = (content: string) => openDocx(`<w:p>${run('The mill burnt down.')}${content}</w:p>`)

  it('is counted in a notice where it is not read: charts, diagrams and embedded objects', async () => {
    expect((await opened(chart)).notices).toEqual([
      '1 chart in this document was not read, and its words and figures are not in the text. Look at it in Word.',
    ])
    expect((await opened(chart + diagram + diagram + object)).notices).toEqual([
      '1 chart, 2 SmartArt diagrams, and 1 embedded object in this document were not read, and their words and figures are not in the text. Look at them in Word.',
    ])
  })

  it('is counted once where Word stores it in two forms, and not at all where it was deleted', async () => {
    const forms = `<mc:AlternateContent><mc:Choice Requires="wps"><c:chart r:id="r1"/></mc:Choice><mc:Fallback><c:chart r:id="r1"/></mc:Fallback></mc:AlternateContent>`
    expect((await opened(`<w:r>${forms}</w:r>`)).notices![0]).toMatch(/^1 chart in/)
    expect((await opened(`<w:del w:author="Ann">${chart}</w:del>`)).notices!.join()).not.toContain('chart')
  })

  it('is among what was left out where it is a header or a footer, except page numbers', async () => {
    const draft = await openDocx({
      body: paragraph('The mill burnt down.'),
      header: paragraph('Draft of the Brigg Gazette'),
      footer: paragraph('Not before Friday') + paragraph('12'),
    })
    expect(textOf(draft)).toBe('The mill burnt down.')
    expect(draft.leftOut).toEqual(['Draft of the Brigg Gazette', 'Not before Friday'])
  })
})
