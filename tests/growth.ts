/** So little processor time, in milliseconds, can't be told from the grain of the clock. */
const least = 20

/** After so much processor time, in milliseconds, more rounds make a ratio no better. */
const enough = 150

/** A ratio from here on is measured again: what makes it is either the work itself or a disturbed round. */
const suspicious = 6

/** So many rounds tell the two apart. */
const mostRounds = 8

/**
 * The processor time that this process spends on some work, its threads included, in milliseconds. What else the machine
 * does counts nothing, so that it is about the same on a busy one.
 */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  return since(before)
}

/**
 * How many times as much processor time some work takes on the larger of two inputs as on the smaller one, both measured
 * by turns. Four times the text gives about 4 where work is linear in the text and 16 where it is quadratic, on every
 * machine: ask for less than 8.
 */
export async function growth<Input>(
  work: (input: Input) => unknown,
  small: Input,
  large: Input,
): Promise<number> {
  const start = process.cpuUsage()
  let [onSmall, onLarge] = [Infinity, Infinity]
  // The least of some rounds: a collection of garbage or a first compilation is not what is measured.
  const isUnsettled = () => since(start) < enough || onLarge / onSmall >= suspicious
  for (let round = 0; round < 2 || (round < mostRounds && isUnsettled()); round++) {
    onSmall = Math.min(onSmall, await timePerRun(() => work(small)))
    onLarge = Math.min(onLarge, await timePerRun(() => work(large)))
  }
  return onLarge / onSmall
}

/** The processor time of one run, in milliseconds, of as many runs as it takes to measure it. */
export async function timePerRun(work: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  for (let runs = 1; ; runs++) {
    await work()
    const spent = since(start)
    if (spent >= least) return spent / runs
  }
}

function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** Text of about so many characters that is one piece over and over. */
export function overAndOver(piece: string, characters: number): string {
  return piece.repeat(Math.ceil(characters / piece.length))
}
