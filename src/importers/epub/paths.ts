/** A file in the archive, and a place in it where one is named. */
export interface Target {
  readonly path: string
  /** The id after `#`; empty without. */
  readonly id: string
}

/** Where a reference in a file of the archive leads; undefined when that is out of the archive. */
export function targetOf(from: string, href: string): Target | undefined {
  const reference = href.trim()
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(reference)) return undefined
  const mark = reference.indexOf('#')
  const file = unescaped((mark < 0 ? reference : reference.slice(0, mark)).replace(/\?.*$/, ''))
  const id = mark < 0 ? '' : unescaped(reference.slice(mark + 1))
  if (file === '') return { path: from, id }
  const steps: string[] = file.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of file.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined
    } else if (step !== '' && step !== '.') steps.push(step)
  }
  return { path: steps.join('/'), id }
}

/** The target as one string, to look it up by; no path has a `#`, for a reference could not name it. */
export function keyOf({ path, id }: Target): string {
  return `${path.replaceAll('#', '%23')}#${id}`
}

/** The file of a target, given its key. */
export function pathOf(key: string): string {
  return key.slice(0, key.indexOf('#'))
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
