/** The middle one of some times; 0 of none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** How long a task takes, in milliseconds. */
export function timeOf(task: () => unknown): number {
  const start = performance.now()
  task()
  return performance.now() - start
}
