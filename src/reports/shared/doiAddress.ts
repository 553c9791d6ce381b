import { bareDoi } from '../../core/sources/identifiers'

/** The page that a DOI leads to; signs in it that would end the path are encoded. Undefined if it is no DOI. */
export function doiAddress(doi = ''): string | undefined {
  const bare = bareDoi(doi)
  return bare === '' ? undefined : `https://doi.org/${encodeURIComponent(bare).replaceAll('%2F', '/')}`
}
