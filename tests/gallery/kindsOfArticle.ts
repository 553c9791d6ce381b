import { docxFile, paragraph, run } from '../importers/docxFile'
import { column, pdfFile } from '../importers/pdfFile'
import { expect, fixture, type Workbench } from '../e2e/workbench'
import { given, type State } from './state'

/** What the window looks like by what kind of file an article comes from, and in which language it is. */
export const kindsOfArticle: readonly State[] = [
  {
    name: 'struck words',
    show: async (bench) => showFirstClaim(bench, await given(bench, 'corrected.html', corrected)),
  },
  {
    name: 'struck words while ticking',
    show: async (bench) => {
      await bench.open(await given(bench, 'corrected.html', corrected))
      await expect(bench.rows.first()).toBeVisible()
      await bench.press('Shift+T')
      await expect(bench.page.locator('.tickbar')).toContainText('elements to go through')
      for (const key of ['j', 't', 't', 'q']) await bench.press(key)
      await bench.page.keyboard.type('Which count is this?')
    },
  },
  { name: 'in French', show: (bench) => showFirstClaim(bench, fixture('sentences/french.txt')) },
  { name: 'in Hindi', show: (bench) => showFirstClaim(bench, fixture('sentences/hindi.txt')) },
  {
    name: 'a transcript',
    show: async (bench) => showFirstClaim(bench, await given(bench, 'council.vtt', transcript)),
  },
  {
    name: 'links offered as sources',
    show: async (bench) => showFirstClaim(bench, await given(bench, 'linked.html', linked)),
  },
  {
    name: 'a draft with notes',
    show: async (bench) => {
      await showFirstClaim(bench, await given(bench, 'elms.docx', await draft()))
      await bench.page.locator('.notesign__button').first().hover()
    },
  },
  {
    name: 'an article from a PDF',
    show: async (bench) => {
      const pages = [{ texts: column(portPage) }, { texts: column(portPage.toReversed()) }]
      await showFirstClaim(bench, await given(bench, 'port.pdf', pdfFile(pages)))
    },
  },
  {
    name: 'evidence written down',
    show: async (bench) => {
      await bench.openFresh()
      await bench.selectFirstClaim()
      await bench.addEvidence('Port of Reil, yearbook 2022', 'The port handled 4.0 million containers.')
      await writeEvidence(bench)
    },
  },
]

async function showFirstClaim(bench: Workbench, file: string): Promise<void> {
  await bench.open(file)
  await bench.selectFirstClaim()
}

async function writeEvidence(bench: Workbench): Promise<void> {
  await bench.press('j')
  await bench.press('e')
  await bench.composer.getByLabel('Quoted passage').fill('We have lost one ship, in the storm of 1987.')
  await bench.composer.getByText('Where in the source, and a note').click()
  await bench.composer.getByText('About the source').click()
  await bench.composer.getByRole('combobox', { name: 'Source' }).fill('port')
}

const corrected = `<!doctype html><html lang="en"><head><title>Brandt’s elms are counted again</title>
<meta name="author" content="Ann Lee"></head><body><article><h1>Brandt’s elms are counted again</h1>
<p>By Ann Lee</p>
<p>The town of Brandt planted <del>40</del> 48 elms along the river in <s>1902</s> 1903, the <em>Brandt Courier</em> wrote on 4 May 1903. <del>Half of them died within a year.</del> Mayor Tomas Reil said that “not one of them has ever been cut down”.</p>
<p><del>The walk cost 12,000 crowns, paid by the brewer Otto Falk.</del></p>
<p>The walk cost 14,500 crowns, twice as much as the bridge. It is <del>the longest in the country</del> 2.3 kilometres long, according to the survey of 1931.</p>
<p>Who planted them is not known. In the spring of 2022 the city counted 31 trees that still stood.</p></article></body></html>`

const transcript = `WEBVTT

00:00:04.000 --> 00:00:09.500
<v Mayor Reil>Good evening. The town spent 310 million euros on the new quay.

00:00:10.000 --> 00:00:15.200
<v Mayor Reil>Unemployment fell from 9 percent to 6 percent in three years.

00:01:02.000 --> 00:01:08.000
<v Ada Brandt>We have never lost a ship, not even in the storm of 1987.

01:12:30.000 --> 01:12:38.000
<v Ada Brandt>The port handled 4.2 million containers in 2022, more than any other on the coast.
`

const linked = `<!doctype html><html lang="en"><head><title>What the new quay cost</title></head><body><article><h1>What the new quay cost</h1>
<p>The port handled <a href="https://example.org/port/yearbook-2022.pdf">4.2 million containers</a> in 2022, said Ada Brandt, the harbour master.</p>
<p>The new quay cost <a href="https://statistics.example.org/quay?year=2021&amp;table=construction-costs-by-municipality-and-year">310 million euros</a> and was finished in March 2021, the <a href="https://example.net/courier/2021/03/quay-opens">Brandt Courier reported</a>. Unemployment in the town fell from 9 percent to 6 percent because of the port, according to the mayor, Tomas Reil.</p>
<p>The port is the largest on the coast, and it employs 2,300 people in three shifts.</p></article></body></html>`

const portPage = [
  'The port handled 4.2 million containers in 2022, said Ada Brandt, the harbour master of',
  'the town. The new quay cost 310 million euros and was finished in March 2021. The port',
  'is the largest on the coast, and it employs 2,300 people in three shifts.',
]

/** A Word draft with a comment, an answered comment and a footnote. */
function draft(): Promise<Uint8Array> {
  const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
  const commented = (id: number, words: string) =>
    `<w:commentRangeStart w:id="${id}"/>${run(words)}<w:commentRangeEnd w:id="${id}"/>${reference('comment', id)}`
  const comment = (id: number, author: string, text: string) =>
    `<w:comment w:id="${id}" w:author="${author}" w:date="2024-05-01T10:0${id}:00Z"><w:p w14:paraId="P${id}">${run(text)}</w:p></w:comment>`
  return docxFile({
    body: [
      paragraph('Brandt’s elms are counted again', '<w:pStyle w:val="Title"/>'),
      paragraph(
        `${run('The town planted ')}${commented(0, '40 elms')}${run(' along the river in 1902, the Courier wrote.')}${reference('footnote', 2)}`,
      ),
      paragraph(
        `${run('Mayor Tomas Reil said that “not one of them has ever been cut down”. ')}${commented(1, 'The walk cost 14,500 crowns.')}`,
      ),
    ].join(''),
    comments:
      comment(0, 'Ann Lee', 'From the Courier of 4 May 1903, page 2: see https://example.org/courier.') +
      comment(1, 'Ed Itor', 'Whose figure is this?') +
      comment(2, 'Ann Lee', 'The treasurer’s, by telephone.'),
    commentsExtended:
      '<w15:commentEx w15:paraId="P1"/><w15:commentEx w15:paraId="P2" w15:paraIdParent="P1"/>',
    footnotes: `<w:footnote w:id="2">${paragraph('Brandt Courier, 4 May 1903, p. 2.')}</w:footnote>`,
  })
}
