import { describe, expect, it } from 'vitest'
import { open, textOf } from './fixture'

const sentence = 'The tram carried 31,000 people in its first week of service, the city said on Monday.'
const picture = `data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUg'.repeat(100_000)}`

/** A page as the browser extension SingleFile saves it: one file, everything in it as data. */
function singleFile(head = ''): string {
  return `<!DOCTYPE html> <html lang=en-GB><!--
 Page saved with SingleFile 
 url: https://news.example.org/2024/tram?from=home#top 
 saved date: Fri Mar 01 2024 10:00:00 GMT+0100 (Central European Standard Time)
--><meta charset=utf-8>
<title>Tram opens to crowds</title>${head}
<style>@font-face{font-family:a;src:url(data:font/woff2;base64,${'d09GMgABAAAAA'.repeat(100_000)})}body{background-image:url("${picture}")}</style>
<meta http-equiv=content-security-policy content="default-src 'none'; img-src 'self' data:;"></head>
<body><article><h1>Tram opens to crowds</h1><p>${sentence}</p><figure><img src=${picture} style="background-image:url(&quot;${picture}&quot;)" alt=Tram></figure><p>${sentence} ${sentence}</p><p>${sentence}</p></article></body></html>`
}

describe('a page saved with SingleFile', () => {
  it('opens at once, with megabytes of pictures and fonts in it, as its article', () => {
    const html = singleFile()
    expect(html.length).toBeGreaterThan(7_000_000)
    const start = performance.now()
    const draft = open(html, 'tram.html')
    expect(performance.now() - start).toBeLessThan(2000)
    expect(textOf(draft)).toBe(
      ['Tram opens to crowds', sentence, `${sentence} ${sentence}`, sentence].join('\n\n'),
    )
  })

  it('has the address that it was saved from, unless it names its own', () => {
    expect(open(singleFile(), 'tram.html').details.address).toBe(
      'https://news.example.org/2024/tram?from=home#top',
    )
    expect(
      open(singleFile('<link rel=canonical href=https://news.example.org/tram>'), 'tram.html').details
        .address,
    ).toBe('https://news.example.org/tram')
  })
})
