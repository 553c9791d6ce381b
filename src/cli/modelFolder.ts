import { join } from 'node:path'

/** Where encoder.onnx and pieces.json are: beside the built program's folder. */
export const modelFolder = join(import.meta.dirname, '..', '..', 'resources', 'check-worthiness')
