import { join } from 'node:path'
import { BackgroundWorker } from '../workers/backgroundWorker'
import { inProcess } from '../workers/start'
import type { EncoderTasks } from './encoderChild'

/** After so many milliseconds without work the process ends and gives its memory back. */
const idle = 60_000

/**
 * The sentence encoder in a process of its own: its runtime is native code, and what goes wrong in native code
 * ends a process. It starts with the first question and ends when there were none for a minute.
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

  /** The encoder of the program whose built scripts, encoderChild.js among them, are in `scripts`. */
  static beside(scripts: string): EncoderProcess {
    const models = join(scripts, '..', '..', 'resources', 'check-worthiness')
    return new EncoderProcess(join(scripts, 'encoderChild.js'), models)
  }

  /** Log-odds for each sentence that it is worth checking. Rejects where the encoder does not run on this machine. */
  score(sentences: readonly string[]): Promise<readonly number[]> {
    return this.worker.ask('score', { folder: this.folder, sentences })
  }

  /** The number of the process while there is one. */
  get pid(): number | undefined {
    return this.worker.pid
  }

  close(): void {
    void this.worker.close()
  }
}
