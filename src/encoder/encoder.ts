import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { Pieces, type Vocabulary } from './pieces'

/** Sentences of similar length are computed in batches of this size. */
const together = 8

/** The fine-tuned sentence encoder: scores, in log-odds, whether a sentence is worth checking. */
export class Encoder {
  private constructor(
    private readonly session: InferenceSession,
    private readonly pieces: Pieces,
  ) {}

  /** Loads encoder.onnx and pieces.json from `folder`. */
  static async load(folder: string): Promise<Encoder> {
    const vocabulary = JSON.parse(await readFile(join(folder, 'pieces.json'), 'utf8')) as Vocabulary
    const session = await InferenceSession.create(join(folder, 'encoder.onnx'), {
      executionProviders: ['cpu'],
      // One core only, so that a long article doesn't slow down a person's other work.
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
    })
    return new Encoder(session, new Pieces(vocabulary))
  }

  /** Log-odds for each sentence, in the order given. */
  async score(sentences: readonly string[]): Promise<number[]> {
    const cut = sentences.map((sentence) => this.pieces.cut(sentence))
    const order = cut.map((_, index) => index).toSorted((a, b) => cut[a]!.length - cut[b]!.length)
    const scores = sentences.map(() => 0)
    for (let start = 0; start < order.length; start += together) {
      const batch = order.slice(start, start + together)
      const logits = await this.run(batch.map((index) => cut[index]!))
      batch.forEach((index, row) => (scores[index] = logits[row]!))
    }
    return scores
  }

  private async run(batch: readonly (readonly number[])[]): Promise<Float32Array> {
    const length = Math.max(...batch.map((pieces) => pieces.length))
    const pieces = new BigInt64Array(batch.length * length)
    const present = new Float32Array(batch.length * length)
    batch.forEach((one, row) =>
      one.forEach((piece, column) => {
        pieces[row * length + column] = BigInt(piece)
        present[row * length + column] = 1
      }),
    )
    const shape = [batch.length, length]
    const { logit } = await this.session.run({
      pieces: new Tensor('int64', pieces, shape),
      present: new Tensor('float32', present, shape),
    })
    return logit!.data as Float32Array
  }
}
