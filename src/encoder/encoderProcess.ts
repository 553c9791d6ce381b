import { join } from 'node:path'
import type { Register } from '../core/checkworthiness/register'
import type { Shifts } from '../core/ranking/secondOpinion'
import { BackgroundWorker } from '../workers/backgroundWorker'
import { inProcess } from '../workers/start'
import type { EncoderTasks } from './encoderChild'

/** The process ends and frees its memory after this many milliseconds without work. */
const idle = 60_000

/**
 * The sentence encoder in a process of its own: its runtime is native code, and a failure in native code ends the
 * process. It starts with the first request and ends after a minute without any.
 */
export class EncoderProcess {
  private readonly worker: BackgroundWorker<EncoderTasks>

  /** `script` is the path of the built encoderChild.js; `folder` holds encoder.onnx and pieces.json. */
  constructor(
    script: string,
    private readonly folder: string,
  ) {
    this.worker = new BackgroundWorker(inProcess(script), { idle })
  }

  /** The encoder for a program whose built scripts, including encoderChild.js, are in the folder `scripts`. */
  static beside(scripts: string): EncoderProcess {
    const models = join(scripts, '..', '..', 'resources', 'check-worthiness')
    return new EncoderProcess(join(scripts, 'encoderChild.js'), models)
  }

  /** Log-odds for each sentence that it is worth checking. Rejects if the encoder doesn't run on this machine. */
  score(sentences: readonly string[]): Promise<readonly number[]> {
    return this.worker.ask('score', { folder: this.folder, sentences })
  }

  /** How far it moves each sentence of a text of this register. Rejects if the encoder doesn't run on this machine. */
  shifts(sentences: readonly string[], register: Register): Promise<Shifts> {
    return this.worker.ask('shifts', { folder: this.folder, sentences, register })
  }

  /** The process id while the process runs. */
  get pid(): number | undefined {
    return this.worker.pid
  }

  close(): void {
    void this.worker.close()
  }
}
