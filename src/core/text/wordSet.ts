/** The words of a list written with white space between them. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))
