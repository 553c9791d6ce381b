import { describe, expect, it } from 'vitest'
import { open } from './fixture'
import { seeded } from './seeded'

type Choose = <T>(from: readonly T[]) => T

const names = [
  'story',
  'teaser',
  'related',
  'share',
  'subhead',
  'promo',
  'sidebar',
  'newsletter',
  'content',
  '',
]
const containers = ['div', 'section', 'aside', 'header', 'footer', 'figure']

/** A page made at random, each of its words once. */
function generated(seed: number): { html: string; words: string[] } {
  const random = seeded(seed)
  const choose: Choose = (from) => from[Math.floor(random() * from.length)]!
  const words: string[] = []
  const word = () => {
    words.push(`w${words.length}x`)
    return words.at(-1)!
  }
  const some = (count: number) => Array.from({ length: count }, word).join(' ')
  const sentence = () => `${some(8 + Math.floor(random() * 20))}.`
  const makers = [
    () => `<p>${sentence()} ${sentence()}</p>`,
    () => `<p>${sentence()}<b>${sentence()}</b><br>${some(4)}</p>`,
    () => `<h${2 + Math.floor(random() * 3)}>${some(4)}</h2>`,
    () => `<ul><li>${some(5)}</li><li>${sentence()}<ol><li>${some(3)}</li></ol></li></ul>`,
    () => `<table><tr><th>${word()}</th><td>${some(2)}</td></tr><tr><td>${word()}</td></tr></table>`,
    () => `<blockquote>${sentence()}</blockquote>`,
    () => `<p><a href="https://a.example/">${some(6)}</a></p>`,
    () => `<figure><figcaption>${some(6)}</figcaption></figure>`,
    () => `<p>It cost <del>${word()}</del> ${sentence()}</p>`,
  ]
  const part = (depth: number): string => {
    if (depth === 0 || random() < 0.6) return choose(makers)()
    const inner = Array.from({ length: 1 + Math.floor(random() * 4) }, () => part(depth - 1)).join('')
    const tag = choose(containers)
    return `<${tag} class="${choose(names)}">${inner}${random() < 0.3 ? sentence() : ''}</${tag}>`
  }
  const parts = Array.from({ length: 6 + Math.floor(random() * 10) }, () => part(3)).join('')
  return {
    html: `<!doctype html><body><main><h1>${some(5)}</h1><p class="standfirst">${sentence()}</p>${parts}</main></body>`,
    words,
  }
}

describe('of a page’s visible words', () => {
  it('each is in the text, struck out in it or left out, and none is there twice', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const { html, words } = generated(seed)
      const { blocks, leftOut } = open(html, 'page.html')
      const read = [
        ...blocks.flatMap(({ text, struck = [] }) => [text, ...struck.map((one) => one.text)]),
        ...leftOut,
      ]
      const found = read.join(' ').match(/w\d+x/g) ?? []
      expect({ seed, words: found.toSorted() }).toEqual({ seed, words: words.toSorted() })
    }
  })
})
