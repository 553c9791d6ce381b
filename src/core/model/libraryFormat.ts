/** The format of every log line and document this version writes; it also reads all earlier ones. */
export const libraryFormat = 10
