import { constants, setPriority } from 'node:os'
import { serve } from '../workers/serve'
import { Encoder } from './encoder'

export interface EncoderRequest {
  /** The folder with encoder.onnx and pieces.json; the same for every request. */
  readonly folder: string
  readonly sentences: readonly string[]
}

export type EncoderTasks = typeof tasks

// A book takes some seconds, in which the person's own work comes first.
setPriority(constants.priority.PRIORITY_LOW)

let loading: Promise<Encoder> | undefined

/** The process that scores sentences. */
const tasks = {
  score: async ({ folder, sentences }: EncoderRequest): Promise<readonly number[]> => {
    loading ??= Encoder.load(folder)
    return (await loading).score(sentences)
  },
}
serve(tasks)
