/** Runs one task after the other, each when the one before it has ended, well or not; returns what the task does. */
export type Turns = <T>(task: () => T | Promise<T>) => Promise<T>

export function inTurn(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const turn = last.then(task)
    last = turn.catch(() => undefined)
    return turn
  }
}
