import { constants, setPriority } from 'node:os'
import { Encoder } from './encoder'
import type { EncoderReply, EncoderRequest } from './encoderProcess'

// A book takes it some seconds, in which a person works on: they come first.
setPriority(constants.priority.PRIORITY_LOW)

const loading = Encoder.load(process.argv[2] ?? '')
// Told with each reply; without this Node would end the process before the first question.
loading.catch(() => undefined)

/** The process that scores sentences, one request after another; ends with the program that started it. */
process.on('message', (request: EncoderRequest) => {
  void answer(request).then((reply) => process.send?.(reply))
})
process.on('disconnect', () => process.exit())

async function answer({ id, sentences }: EncoderRequest): Promise<EncoderReply> {
  try {
    return { id, scores: await (await loading).score(sentences) }
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) }
  }
}
