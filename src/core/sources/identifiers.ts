/** A DOI as it is compared: without the address or the word before it, in lower case; empty if the text has none. */
export function bareDoi(text: string): string {
  const bare = text
    .trim()
    .replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\//i, '')
    .replace(/^doi:\s*/i, '')
  return /^10\.\d{4,9}\/\S+$/.test(bare) ? bare.toLowerCase() : ''
}

/** An ISBN as it is compared: its thirteen digits; empty if the text is none, or its check digit is wrong. */
export function bareIsbn(text: string): string {
  const bare = text
    .replace(/^\s*isbn(?:-1[03])?:?/i, '')
    .replace(/[\s\-‐‑–]/g, '')
    .toUpperCase()
  if (/^\d{13}$/.test(bare)) return checkDigit(bare) === bare[12] ? bare : ''
  if (!/^\d{9}[\dX]$/.test(bare) || !isTenDigits(bare)) return ''
  const long = `978${bare.slice(0, 9)}`
  return `${long}${checkDigit(long)}`
}

/** The last digit that the first twelve of an ISBN ask for. */
function checkDigit(digits: string): string {
  const sum = digitsIn(digits.slice(0, 12)).reduce(
    (all, digit, index) => all + digit * (index % 2 ? 3 : 1),
    0,
  )
  return String((10 - (sum % 10)) % 10)
}

function isTenDigits(isbn: string): boolean {
  const sum = digitsIn(isbn).reduce((all, digit, index) => all + digit * (10 - index), 0)
  return sum % 11 === 0
}

/** X is ten, as the last digit of an ISBN may be. */
function digitsIn(text: string): number[] {
  return Array.from(text, (digit) => (digit === 'X' ? 10 : Number(digit)))
}
