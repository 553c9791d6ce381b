import { constants, setPriority } from 'node:os'
import type { Register } from '../core/checkworthiness/register'
import type { Shifts } from '../core/ranking/secondOpinion'
import { serve } from '../workers/serve'
import { Encoder } from './encoder'
import { shiftsOf } from './shifts'

export interface EncoderRequest {
  /** The folder with encoder.onnx and pieces.json; the same for every request. */
  readonly folder: string
  readonly sentences: readonly string[]
}

export type EncoderTasks = typeof tasks

// A book takes some seconds, in which the person's own work comes first.
setPriority(constants.priority.PRIORITY_LOW)

let loading: Promise<Encoder> | undefined

async function score({ folder, sentences }: EncoderRequest): Promise<readonly number[]> {
  loading ??= Encoder.load(folder)
  return (await loading).score(sentences)
}

/** The process that scores sentences. What their words alone say is found here, too: it takes as long as the encoder. */
const tasks = {
  score,
  shifts: async (asked: EncoderRequest & { readonly register: Register }): Promise<Shifts> =>
    shiftsOf(asked.sentences, await score(asked), asked.register),
}
serve(tasks)
