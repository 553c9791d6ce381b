/**
 * Groups items that share a mark with each other, also by way of others; each item has at least one mark. Groups and
 * the items in them keep their order. The cost is linear in the number of marks.
 */
export function groupedByMarks<T>(
  items: readonly T[],
  marksOf: (item: T) => readonly [string, ...string[]],
): T[][] {
  const marked = items.map((item) => ({ item, marks: marksOf(item) }))
  const heads = new Map<string, string>()
  for (const { marks } of marked)
    for (const mark of marks) heads.set(headOf(heads, mark), headOf(heads, marks[0]))
  const groups = new Map<string, T[]>()
  for (const { item, marks } of marked) {
    const head = headOf(heads, marks[0])
    const group = groups.get(head)
    if (group) group.push(item)
    else groups.set(head, [item])
  }
  return [...groups.values()]
}

/** The representative of a mark's group (union-find); shortens the path on the way. */
function headOf(heads: Map<string, string>, mark: string): string {
  let head = mark
  for (let next = heads.get(head); next !== undefined && next !== head; next = heads.get(head)) {
    heads.set(head, heads.get(next) ?? next)
    head = next
  }
  return head
}
