/**
 * Puts an entry into a map that keeps the `most` entries put last, and drops those put longest ago. Putting an entry
 * again makes it the last one.
 */
export function putRecent<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, most: number): void {
  map.delete(key)
  map.set(key, value)
  for (const oldest of map.keys()) {
    if (map.size <= most) return
    map.delete(oldest)
  }
}
