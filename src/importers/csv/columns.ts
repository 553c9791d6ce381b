/** What a column of a table of articles or claims may hold. */
export type ColumnRole =
  'title' | 'text' | 'address' | 'published' | 'byline' | 'publisher' | 'language' | 'status' | 'tags'

/**
 * Column names, in lower case with single spaces ("claimReviewed" is "claim reviewed"); when several match a role, the
 * earlier in its list wins. They cover Meedan Check's exports of items ("Claim", "Item page URL") and fact-checks
 * ("Fact-check title"), its older exports ("report_title", "media_content"), and tables that researchers publish and
 * people keep.
 */
const names: Readonly<Record<ColumnRole, readonly RegExp[]>> = {
  title: [
    /^(?:title|headline|heading|subject|titel|titre|título|titolo)$/,
    /^(?:fact check|report|article|item|page|post|story|news|claim) (?:title|headline)$/,
  ],
  text: [
    /^(?:claim|claims|statement|quote|quotation|claim (?:short|description|text|reviewed|context))$/,
    /^(?:text|body|content|contents|article|story|summary|description|abstract|lead|lede|excerpt|context)$/,
    /^(?:transcript|message|post|tweet|comment|caption|introduction|rationale|explanation|reason|texto|texte|testo|inhalt)$/,
    /^(?:full|main|article|body|post|tweet|message|report|media) (?:text|body|content|description)$/,
    /^fact check (?:summary|text|description)$/,
    /^(?:note content|translation text) \d+$/,
  ],
  address: [
    /^(?:url|link|permalink|address|web address|href)$/,
    /^(?:article|page|post|claim|story|canonical|fact check|source|claim source|item page|report|media) (?:url|link)$/,
    /^(?:item permalink|published article url)$/,
  ],
  published: [
    /^(?:published|publication date|date published|pub ?date|publish(?:ed)? (?:date|time|at|on))$/,
    /^(?:social media posted at|(?:claim|article|post) date|date|datum|fecha|data|posted|posted (?:at|on))$/,
    /^(?:report published at|report date|timestamp|created at)$/,
  ],
  byline: [
    /^(?:author|authors|author names?|byline|by|writer|autor|auteur|autore|speaker|claimant|said by)$/,
    /^(?:user ?name|screen name)$/,
  ],
  publisher: [
    /^(?:publisher|site|site name|outlet|media outlet|publication|newspaper|website|source|domain|claim source domain|workspace|channel)$/,
  ],
  language: [/^(?:language|lang|locale)$/],
  status: [
    /^(?:status|rating|verdict|label|veracity|textual rating|truth rating|(?:claim|report|fact check) (?:label|rating|status|verdict))$/,
  ],
  tags: [/^(?:tags?|topics?|keywords?|categor(?:y|ies)|themes?)$/],
}

/** The column numbers of each role: the preferred first, texts in the table's own order. */
export type Columns = Readonly<Record<ColumnRole, readonly number[]>>

/** Assigns roles to columns by their names. */
export function columnsOf(header: readonly string[]): Columns {
  const plain = header.map((name) =>
    name
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  )
  const named = (patterns: readonly RegExp[]) =>
    patterns.flatMap((pattern) => plain.flatMap((name, at) => (pattern.test(name) ? [at] : [])))
  const roles = Object.keys(names) as ColumnRole[]
  const columns = Object.fromEntries(roles.map((role) => [role, named(names[role])])) as unknown as Columns
  return { ...columns, text: columns.text.toSorted((a, b) => a - b) }
}

/** The numbers of the columns in which most cells are prose, for tables whose header names no text column. */
export function proseColumns(rows: readonly (readonly string[])[]): number[] {
  const sample = rows.slice(0, 200)
  const width = sample.reduce((most, row) => Math.max(most, Math.min(row.length, 1000)), 0)
  return Array.from({ length: width }, (_, at) => at).filter((at) => {
    const filled = sample.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '')
    return filled.length > 0 && filled.filter(isProse).length * 2 > filled.length
  })
}

/** Five words or more, or a long text in a script without spaces; not an address. */
export function isProse(cell: string): boolean {
  const letters = cell.match(/\p{L}/gu)?.length ?? 0
  return letters > 20 && !/^https?:/i.test(cell) && (cell.trim().split(/\s+/).length >= 5 || letters > 60)
}
