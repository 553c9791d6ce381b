/** A file in the archive, and the place in it if one is named. */
export interface Target {
  readonly path: string
  /** The ID after `#`; empty if there is none. */
  readonly id: string
}

/** Resolves a reference in a file of the archive; undefined when it leads out of the archive. */
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

/** The target as one string for look-ups; a path can't contain `#`, since no reference could name it. */
export function keyOf({ path, id }: Target): string {
  return `${path.replaceAll('#', '%23')}#${id}`
}

/** The path in a target's key. */
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
