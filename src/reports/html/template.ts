/** Markup that is safe to put in a page. Only `html` and `trusted` create it. */
export class Html {
  constructor(readonly markup: string) {}
}

export type Content = Html | string | number | undefined | readonly Content[]

/** Builds markup from a template; every inserted text is escaped, unless it is markup already. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(strings.map((part, index) => part + markupOf(values[index])).join(''))
}

/** Marks a string from this program's own source as markup; never use it on text from an article or a person. */
export function trusted(markup: string): Html {
  return new Html(markup)
}

/** The content if the condition holds, otherwise nothing. */
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

/** Control characters are not allowed in HTML and are removed, except tabs and line ends. */
function escape(text: string): string {
  return text.replace(/(?![\t\r\n])\p{Cc}/gu, '').replace(/[&<>"']/g, (char) => entities[char] ?? char)
}
