import type { CDPSession } from '@playwright/test'
import { expect, type Workbench } from './workbench'

interface Node {
  readonly ignored: boolean
  readonly backendDOMNodeId?: number
  readonly role?: { readonly value: string }
  readonly name?: { readonly value: string }
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[]
}

type Name = string | RegExp

/** The window as a screen reader has it: what has a role and a name in Chromium's own accessibility tree, and nothing else. */
export class AccessibilityTree {
  private constructor(private readonly session: CDPSession) {}

  static async of({ page }: Workbench): Promise<AccessibilityTree> {
    return new AccessibilityTree(await page.context().newCDPSession(page))
  }

  /** Does what a node of that role and name is for, once the tree has one. */
  async press(role: string, name: Name): Promise<void> {
    const node = await this.node(role, name)
    const { object } = await this.session.send('DOM.resolveNode', { backendNodeId: node.backendDOMNodeId! })
    const press = 'function () { this.click() }'
    await this.session.send('Runtime.callFunctionOn', {
      objectId: object.objectId!,
      functionDeclaration: press,
    })
  }

  /** Goes to a field of that role and name, and types. */
  async type(role: string, name: Name, words: string): Promise<void> {
    const node = await this.node(role, name)
    await this.session.send('DOM.focus', { backendNodeId: node.backendDOMNodeId! })
    await this.session.send('Input.insertText', { text: words })
  }

  /** Waits until the tree has a node of that role and name, with these properties. */
  async has(role: string, name: Name, properties: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await expect
      .poll(async () =>
        (await this.nodes(role, name)).some((node) =>
          Object.entries(properties).every(([key, value]) => propertyOf(node, key) === value),
        ),
      )
      .toBe(true)
  }

  private async node(role: string, name: Name): Promise<Node> {
    await this.has(role, name)
    return (await this.nodes(role, name))[0]!
  }

  private async nodes(role: string, name: Name): Promise<Node[]> {
    const { nodes } = (await this.session.send('Accessibility.getFullAXTree')) as { nodes: Node[] }
    return nodes.filter(
      (node) => !node.ignored && node.role?.value === role && isCalled(node.name?.value ?? '', name),
    )
  }
}

function isCalled(own: string, name: Name): boolean {
  return typeof name === 'string' ? own === name : name.test(own)
}

function propertyOf({ properties = [] }: Node, key: string): unknown {
  return properties.find(({ name }) => name === key)?.value.value
}
