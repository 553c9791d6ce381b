/** Phrases whose past is not that of their verb. */
const phrases: Readonly<Record<string, string>> = {
  'check first': 'put first',
  'check last': 'put last',
  'check in its turn': 'put back in its turn',
  undo: 'undid an act',
  redo: 'redid an act',
}

const verbs: Readonly<Record<string, string>> = {
  add: 'added',
  assign: 'assigned',
  attach: 'attached',
  bring: 'brought',
  change: 'changed',
  clear: 'cleared',
  edit: 'edited',
  mark: 'marked',
  merge: 'merged',
  move: 'moved',
  open: 'opened',
  publish: 'published',
  put: 'put',
  query: 'queried',
  remove: 'removed',
  restore: 'restored',
  set: 'set',
  sign: 'signed',
  split: 'split',
  tag: 'tagged',
  take: 'took',
  tick: 'ticked',
  withdraw: 'withdrew',
}

/** What was done, as a history tells it: “marked false” of “mark false”. */
export function inPast(what: string): string {
  const phrase = phrases[what]
  if (phrase !== undefined) return phrase
  const [verb = ''] = what.split(' ', 1)
  const past = verbs[verb]
  return past === undefined ? what : `${past}${what.slice(verb.length)}`
}
