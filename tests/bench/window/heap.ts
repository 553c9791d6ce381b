import type { Page } from '@playwright/test'

/** A heap, and the compiled code in it, in kilobytes. */
export interface Heap {
  readonly all: number
  readonly code: number
}

interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[]
      readonly node_types: readonly [readonly string[]]
    }
  }
  readonly nodes: readonly number[]
}

/** The heap of a page after collecting garbage, from a snapshot as the developer tools take it. */
export async function heapOf(page: Page): Promise<Heap> {
  const devTools = await page.context().newCDPSession(page)
  const chunks: string[] = []
  devTools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await devTools.send('HeapProfiler.collectGarbage')
  await devTools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await devTools.detach()
  return sizes(JSON.parse(chunks.join('')) as Snapshot)
}

function sizes({ snapshot: { meta }, nodes }: Snapshot): Heap {
  const width = meta.node_fields.length
  const [type, size] = [meta.node_fields.indexOf('type'), meta.node_fields.indexOf('self_size')]
  const isCode = meta.node_types[0].indexOf('code')
  let [all, code] = [0, 0]
  for (let at = 0; at < nodes.length; at += width) {
    all += nodes[at + size]!
    if (nodes[at + type] === isCode) code += nodes[at + size]!
  }
  return { all: Math.round(all / 1000), code: Math.round(code / 1000) }
}
