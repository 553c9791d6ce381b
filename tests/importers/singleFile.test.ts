import { describe, expect, it } from 'vitest'
import { growth } from '../growth'
import { open, textOf } from './fixture'

const sentence = 'The tram carried 31,000 people in its first week of service, the city said on Monday.'

/**
 * A page as the browser extension SingleFile saves it: one file with everything embedded as data, millions of
 * characters.
 */
function singleFile(head = '', size = 100_000): string {
  const picture = `data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUg'.repeat(size)}`
  return `<!DOCTYPE html> <html lang=en-GB><!--
 Page saved with SingleFile 
 url: https://news.example.org/2024/tram?from=home#top 
 saved date: Fri Mar 01 2024 10:00:00 GMT+0100 (Central European Standard Time)
--><meta charset=utf-8>
<title>Tram opens to crowds</title>${head}
<style>@font-face{font-family:a;src:url(data:font/woff2;base64,${'d09GMgABAAAAA'.repeat(size)})}body{background-image:url("${picture}")}</style>
<meta http-equiv=content-security-policy content="default-src 'none'; img-src 'self' data:;"></head>
<body><article><h1>Tram opens to crowds</h1><p>${sentence}</p><figure><img src=${picture} style="background-image:url(&quot;${picture}&quot;)" alt=Tram></figure><p>${sentence} ${sentence}</p><p>${sentence}</p></article></body></html>`
}

describe('a page saved with SingleFile', () => {
  it('opens as its article, with megabytes of pictures and fonts in it', () => {
    const html = singleFile()
    expect(html.length).toBeGreaterThan(7_000_000)
    expect(textOf(open(html, 'tram.html'))).toBe(
      ['Tram opens to crowds', sentence, `${sentence} ${sentence}`, sentence].join('\n\n'),
    )
  })

  it('takes about four times as long with four times as many of them', async () => {
    const [quarter, whole] = [singleFile('', 25_000), singleFile('', 100_000)]
    expect(await growth((html) => open(html, 'tram.html'), quarter, whole)).toBeLessThan(8)
  })

  it('has the address it was saved from, unless it names its own', () => {
    expect(open(singleFile(), 'tram.html').details.address).toBe(
      'https://news.example.org/2024/tram?from=home#top',
    )
    expect(
      open(singleFile('<link rel=canonical href=https://news.example.org/tram>'), 'tram.html').details
        .address,
    ).toBe('https://news.example.org/tram')
  })
})
