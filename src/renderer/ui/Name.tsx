import { balanced } from '../../core/text/bidi'

/** A title, a person or a file by name: whatever is in it, the words around it keep their order. */
export function Name({ children }: { children: string }) {
  return <bdi>{balanced(children)}</bdi>
}
