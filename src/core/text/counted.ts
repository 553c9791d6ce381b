/** A number and what it counts: "1 line", "1,234 lines", "2 people". */
export function counted(number: number, thing: string, things = `${thing}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? thing : things}`
}
