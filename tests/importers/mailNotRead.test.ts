import { describe, expect, it } from 'vitest'
import { extract } from '../../src/importers/extract'
import { openBytes, refusalOf, textOf } from './fixture'

const head =
  'From: Jane Roe <jane@example.org>\nTo: desk@example.org\nSubject: The bridge\nDate: Fri, 27 Sep 2019 23:30:00 -0700\nMIME-Version: 1.0\n'
const bytes = (text: string) => new TextEncoder().encode(text.replace(/\n/g, '\r\n'))
const mixed = (...parts: readonly string[]) =>
  bytes(
    `${head}Content-Type: multipart/mixed; boundary="b"\n\n${parts.map((part) => `--b\n${part}\n`).join('')}--b--\n`,
  )
const words = 'Content-Type: text/plain; charset=utf-8\n\nThe town spent 4.2 million euros.\n'

describe('what a mail message holds besides its text', () => {
  it('is named where it can’t be opened', async () => {
    const draft = await openBytes(
      mixed(
        words,
        'Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\neJ8+IgAAAAA=',
        'Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nEND:VCALENDAR',
        'Content-Type: image/png; name=logo.png\nContent-Disposition: inline\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=',
      ),
      'a.eml',
    )
    expect(textOf(draft)).toContain('4.2 million')
    expect(draft.notices).toEqual([
      'Sent with the message and not read: winmail.dat and an invitation. Ask the sender of winmail.dat for HTML or plain text: its files are wrapped by Outlook.',
    ])
  })

  it('is named beside the files that are opened', async () => {
    const content = await extract({
      name: 'a.eml',
      bytes: mixed(
        words,
        'Content-Type: text/plain; name=budget.txt\nContent-Disposition: attachment; filename=budget.txt\n\nFive million euros, says the budget.',
        'Content-Type: application/vnd.ms-excel; name=table.xls\nContent-Disposition: attachment; filename=table.xls\nContent-Transfer-Encoding: base64\n\nAAAA',
      ),
    })
    if (content.kind === 'article') throw new Error('The message is one article.')
    const { draft } = await content.parts[0]!.open()
    expect(draft!.notices).toEqual(['Sent with the message and not read: table.xls.'])
  })
})

describe('an encrypted mail message', () => {
  it.each([
    [
      'S/MIME',
      'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIIB\n',
    ],
    [
      'PGP',
      'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary="b"\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream; name=encrypted.asc\n\n-----BEGIN PGP MESSAGE-----\n--b--\n',
    ],
    ['PGP', 'Content-Type: text/plain\n\n-----BEGIN PGP MESSAGE-----\nhQEMA\n-----END PGP MESSAGE-----\n'],
  ])('is called that: %s', async (how, rest) => {
    expect((await refusalOf(bytes(head + rest), 'a.eml')).message).toBe(
      `a.eml was not opened: it is an encrypted message (${how}). Open it in the mail program that has the key, copy its text into a text file (.txt) and open that.`,
    )
  })
})

it('reads UTF-7 under each of its names', async () => {
  const draft = await openBytes(
    bytes(`${head}Content-Type: text/plain; charset=unicode-1-1-utf-7\n\nGr+APwA3w-e 4,2 +IKw-\n`),
    'a.eml',
  )
  expect(textOf(draft)).toContain('Grüße 4,2 €')
})
