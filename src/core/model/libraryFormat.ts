/** The format of every log line and document that this version writes; it reads those before it too. */
export const libraryFormat = 5
