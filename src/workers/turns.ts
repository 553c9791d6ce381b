/** Runs one task after the other, each after the one before has succeeded or failed; returns the task's result. */
export type Turns = <T>(task: () => T | Promise<T>) => Promise<T>

export function inTurn(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const turn = last.then(task)
    last = turn.catch(() => undefined)
    return turn
  }
}
