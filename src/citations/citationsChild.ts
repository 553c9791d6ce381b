import type { Source } from '../core/model/source'
import { refuseNetwork } from '../workers/refuseNetwork'
import { serve } from '../workers/serve'
import type { CitationFormat } from './exchange'
import { readCitations } from './readCitations'
import { writeCitations } from './writeCitations'

export interface CitationsToRead {
  readonly bytes: Uint8Array
  readonly name: string
}

export interface CitationsToWrite {
  readonly sources: readonly Source[]
  readonly format: CitationFormat
}

export type CitationTasks = typeof tasks

refuseNetwork()

/** Reads and writes exchange files in a process of its own: a hostile one can exhaust or break it, and nothing else. */
const tasks = {
  read: ({ bytes, name }: CitationsToRead) => readCitations(bytes, name),
  write: ({ sources, format }: CitationsToWrite) => writeCitations(sources, format),
}
serve(tasks)
