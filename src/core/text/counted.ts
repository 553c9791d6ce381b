/** A number and what it counts: "1 line", "1,234 lines", "2 people". */
export function counted(number: number, thing: string, things = `${thing}s`): string {
  return `${grouped(number)} ${number === 1 ? thing : things}`
}

/** A number with its thousands apart: "1,234". */
export function grouped(number: number): string {
  return number.toLocaleString('en')
}
