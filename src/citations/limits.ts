/** The largest exchange file that is read, in bytes, and the most entries of it. */
export const citationsLimit = 20_000_000
export const mostEntries = 10_000
