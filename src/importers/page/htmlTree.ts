import { type DefaultTreeAdapterTypes, parse } from 'parse5'

export type TreeNode = DefaultTreeAdapterTypes.ChildNode
type TreeParent = DefaultTreeAdapterTypes.ParentNode
type TreeElement = DefaultTreeAdapterTypes.Element
type Template = DefaultTreeAdapterTypes.Template

/** The elements and words of a page as every browser reads them, whatever tags it leaves out or misplaces. */
export function htmlTree(html: string): DefaultTreeAdapterTypes.Document {
  return parse(html)
}

export function isTreeElement(node: TreeNode): node is TreeElement {
  return 'tagName' in node
}

/** What a reader sees in an element: its children, or its shadow tree with these in their slots. */
export function shownChildren(parent: TreeParent): readonly TreeNode[] {
  const shadow = parent.childNodes.find(isShadowRoot)
  if (shadow === undefined) return parent.childNodes
  const light = parent.childNodes.filter((node) => node !== shadow)
  fillSlots(shadow.content, light)
  return shadow.content.childNodes
}

/** A declarative shadow root, under the names that it has had in browsers and in SingleFile. */
function isShadowRoot(node: TreeNode): node is Template {
  return (
    isTreeElement(node) &&
    node.tagName === 'template' &&
    node.attrs.some(({ name }) => /^shadow(root)?mode$|^shadowroot$/.test(name))
  )
}

/** Puts the children of a host where its shadow tree has slots for them; a slot without any keeps its own. */
function fillSlots(shadow: TreeParent, light: readonly TreeNode[]): void {
  const bySlot = new Map<string, TreeNode[]>()
  for (const node of light) {
    const name = isTreeElement(node) ? attributeOf(node, 'slot') : ''
    const given = bySlot.get(name)
    if (given === undefined) bySlot.set(name, [node])
    else given.push(node)
  }
  const open: TreeNode[] = [...shadow.childNodes]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isTreeElement(node)) continue
    const given = node.tagName === 'slot' ? bySlot.get(attributeOf(node, 'name')) : undefined
    if (given === undefined) for (const child of node.childNodes) open.push(child)
    else {
      bySlot.delete(attributeOf(node, 'name'))
      node.childNodes = given
    }
  }
}

function attributeOf(element: TreeElement, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? ''
}
