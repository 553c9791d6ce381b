import { readOoxml } from '../office/ooxml/ooxml'
import type { XmlReader } from '../office/xml'

/** An element of a part and its position in the part's text, in UTF-16 code units, ends excluded. */
export interface MarkupNode {
  /** Under Word's own prefix, whatever the part's is. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: MarkupNode | undefined
  readonly children: MarkupNode[]
  readonly start: number
  /** The end of its start tag; its content is from here to `closeStart`. */
  readonly openEnd: number
  closeStart: number
  end: number
}

/** Is called with a part's elements and their nodes as they are read. */
export interface MarkupReader {
  readonly open?: (node: MarkupNode) => void
  readonly close?: () => void
  readonly text?: (text: string, start: number, end: number, node: MarkupNode) => void
}

/**
 * Builds the element tree of an Office Open XML part, calling `reader` along the way. Throws an Error when tags do not
 * match: a damaged part can't be edited without guessing.
 */
export function readMarkup(xml: string, reader: MarkupReader = {}): MarkupNode {
  const top: MarkupNode[] = []
  let current: MarkupNode | undefined
  const listener: XmlReader = {
    open: ({ name, attributes }, start, openEnd) => {
      const parent = current
      current = { name, attributes, parent, children: [], start, openEnd, closeStart: openEnd, end: openEnd }
      ;(parent?.children ?? top).push(current)
      reader.open?.(current)
    },
    close: (_, start, end) => {
      if (current === undefined) throw damaged()
      const isSelfClosing = start === current.start
      if (!isSelfClosing && !isEndOf(xml, current.start, start, end)) throw damaged()
      if (!isSelfClosing) current.closeStart = start
      current.end = end
      current = current.parent
      reader.close?.()
    },
    text: (text, start, end) => {
      if (current !== undefined) reader.text?.(text, start, end, current)
    },
  }
  readOoxml(xml, listener)
  const [root] = top
  if (root === undefined || top.length > 1 || current !== undefined) throw damaged()
  return root
}

/** Whether an end tag belongs to an element; the reader also closes elements that have none. */
function isEndOf(xml: string, element: number, start: number, end: number): boolean {
  const name = /[^\s/>]+/y
  name.lastIndex = element + 1
  const [own = ''] = name.exec(xml) ?? []
  return xml.startsWith(`</${own}`, start) && xml.slice(start + 2 + own.length, end).trim() === '>'
}

function damaged(): Error {
  return new Error('A part of the document is damaged: its tags do not match.')
}

/** All elements below a node, in text order. */
export function* descendants(node: MarkupNode): Generator<MarkupNode> {
  const open: MarkupNode[] = node.children.toReversed()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next
    for (let at = next.children.length - 1; at >= 0; at -= 1) open.push(next.children[at]!)
  }
}

/** The nearest ancestor with that name, or undefined. */
export function ancestor(node: MarkupNode, name: string): MarkupNode | undefined {
  let at = node.parent
  while (at !== undefined && at.name !== name) at = at.parent
  return at
}
