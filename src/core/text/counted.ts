/** A number and what it counts: "1 line", "3 lines", "2 people". */
export function counted(number: number, thing: string, things = `${thing}s`): string {
  return `${number} ${number === 1 ? thing : things}`
}
