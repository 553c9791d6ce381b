/** The median of some times; 0 for none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** How long a task takes, in milliseconds. */
export function timeOf(task: () => unknown): number {
  const start = performance.now()
  task()
  return performance.now() - start
}

/** How long a task takes for all of these in sequence, in milliseconds. */
export async function timeOfEach<T>(all: readonly T[], task: (one: T) => Promise<void>): Promise<number> {
  const start = performance.now()
  for (const one of all) await task(one)
  return performance.now() - start
}
