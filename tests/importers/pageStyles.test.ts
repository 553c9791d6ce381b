import { describe, expect, it } from 'vitest'
import { open, textOf } from './fixture'

const prose =
  '<p>The council planted the trees in the spring, and nine in ten of them are alive, as its own report says.</p>' +
  '<p>Two foresters walked every street for six weeks and wrote down each trunk with its width and health.</p>'
const page = (body: string, css: string) =>
  open(
    `<!doctype html><html><head><title>Elms</title><style>${css}</style></head><body><article><p>${body}</p>${prose}</article></body></html>`,
    'a.html',
  )

describe('what a page’s style sheet says of its words', () => {
  it('is read as if it stood at the words, as in what Google Docs exports', () => {
    const draft = page(
      'The town spent <span class="c5">5</span> 4.2 million euros on 10<span class="c3">6</span> trees, as its own clerk said.',
      'ol{margin:0}.c3{vertical-align:super}.c5{color:#000;text-decoration:line-through}.c6{font-weight:700}',
    )
    expect(textOf(draft)).toContain('spent 4.2 million euros on 10⁶ trees')
    expect(draft.blocks.flatMap(({ struck = [] }) => struck.map(({ text }) => text))).toEqual(['5'])
  })

  it('hides words that no screen shows, and none that some screens do', () => {
    const css =
      '/* .shown{display:none} */ .gone,.off{display:none} .menu .in{display:none} .hidden{display:none} @media (min-width:40em){.wide\\:block{display:block}} @media print{.paper{display:none}}'
    const draft = page(
      'Seen <i class="gone">one</i> <i class="hidden wide:block">two</i> <i class="in">three</i> <i class="paper">four</i> <i class="shown">five</i> <i class="off" style="display:inline">six</i> trees in all streets of the town.',
      css,
    )
    expect(textOf(draft)).toContain('Seen two three four five six trees')
  })

  it('is overruled by what the words themselves say', () => {
    const draft = page(
      'The town had 4,200 <span class="s" style="text-decoration:none">old</span> trees in all its streets and parks.',
      '.s{text-decoration:line-through}',
    )
    expect(textOf(draft)).toContain('4,200 old trees')
  })
})

describe('words for screen readers alone', () => {
  it.each(['sr-only', 'a11y-hidden', 'u-visuallyhidden', 'screen-reader-text', 'VisuallyHidden_root__x1'])(
    'are no part of a page, by the class %s',
    (name) => {
      expect(
        textOf(page(`The town had <span class="${name}">about</span>4,200 trees in all its streets.`, '')),
      ).toContain('had 4,200 trees')
    },
  )

  it('are not read a second time beside the same words for all others', () => {
    const twins =
      '<span class="x1"><b>The</b></span><span aria-hidden="true"><span class="cap">T</span>he</span>'
    expect(textOf(page(`${twins} town had 4,200 trees in all its streets and parks in 2019.`, ''))).toContain(
      'The town',
    )
    expect(
      textOf(page(`${twins} town had 4,200 trees in all its streets and parks in 2019.`, '')),
    ).not.toContain('TheThe')
  })

  it.each(['font-size:0', 'position:absolute;left:-9999px', 'mso-hide:all', 'max-height:0;overflow:hidden'])(
    'are hidden by a style: %s',
    (style) => {
      expect(
        textOf(page(`The town had <span style="${style}">no</span>4,200 trees in all its streets.`, '')),
      ).toContain('had 4,200 trees')
    },
  )
})
