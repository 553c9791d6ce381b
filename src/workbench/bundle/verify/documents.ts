import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { libraryFormat } from '../../../core/model/libraryFormat'
import { LibraryError } from '../../../library/errors'
import type { Findings } from './findings'
import { bundleFormat, jsonText } from '../manifest'
import type { ReadBundle } from './readBundle'

/**
 * A document of the bundle; undefined if it can't be read, which is a problem that names it. Fields this version
 * doesn't know are a problem too: a reader would see them, and nothing proves them.
 */
export function documentIn<T extends { readonly format: number }>(
  bundle: ReadBundle,
  path: string,
  schema: z.ZodType<T>,
  findings: Findings,
): T | undefined {
  const bytes = bundle.bytes(path)
  if (!bytes) {
    findings.problems.push(`${path} is missing: this is not a replay bundle, or only a part of one.`)
    return undefined
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const json: unknown = JSON.parse(text)
    if (isNewer(json))
      throw new LibraryError(
        'newerFormat',
        'a newer version of Touchstone wrote it; check it with that version',
      )
    const document = schema.parse(json)
    if (!isDeepStrictEqual(asJson(document), json))
      findings.problems.push(`${path} has fields that are not part of a replay bundle; nothing proves them.`)
    else if (jsonText(json) !== text)
      findings.problems.push(`${path} is not written as Touchstone writes it, and may have a field twice.`)
    return document
  } catch (error) {
    const why =
      error instanceof LibraryError ? error.message : 'it is damaged, or not a document of a replay bundle'
    findings.problems.push(`${path} can’t be read: ${why}.`)
    return undefined
  }
}

/** A value as JSON has it. */
export function asJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

function isNewer(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false
  const later = (member: string, known: number) =>
    Number((json as Record<string, unknown>)[member] ?? 0) > known
  return later('format', bundleFormat) || later('libraryFormat', libraryFormat)
}
