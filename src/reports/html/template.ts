/** Markup that may stand in a page as it is. Only `html` and `trusted` make it. */
export class Html {
  constructor(readonly markup: string) {}
}

export type Content = Html | string | number | undefined | readonly Content[]

/** Markup from a template whose every inserted text is escaped, unless it is markup already. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(strings.map((part, index) => part + markupOf(values[index])).join(''))
}

/** Markup written in this program's own source; never anything that came from an article or a person. */
export function trusted(markup: string): Html {
  return new Html(markup)
}

/** The content when the condition holds, otherwise nothing. */
export function when(condition: unknown, content: () => Content): Content {
  return condition ? content() : undefined
}

function markupOf(content: Content): string {
  if (content === undefined) return ''
  if (content instanceof Html) return content.markup
  if (typeof content === 'object') return content.map(markupOf).join('')
  return escape(String(content))
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Control characters have no place in HTML and go; tab and line ends stay. */
function escape(text: string): string {
  return text.replace(/(?![\t\r\n])\p{Cc}/gu, '').replace(/[&<>"']/g, (char) => entities[char] ?? char)
}
