import {RelataError} from "@relata/model"
import {type DefaultTreeAdapterTypes, defaultTreeAdapter, parse} from "parse5"

export type HtmlDocument = DefaultTreeAdapterTypes.Document
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode

/**
 * The tree of a page, as a browser would build it.
 *
 * The parser itself is linear, but the standard lets a page repeat its open formatting elements in every paragraph,
 * so a small page may ask for a tree of quadratic size; elements beyond a few for each tag are refused.
 */
export function parseHtml(page: string, source: string): HtmlDocument {
  let room = 100_000 + page.length
  return parse(page, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(tagName, namespaceURI, attrs) {
        if (room-- === 0) {
          throw new RelataError(
            "formats.too-complex",
            `${source} asks for more elements than it has characters; it was not read.`,
          )
        }
        return defaultTreeAdapter.createElement(tagName, namespaceURI, attrs)
      },
    },
  })
}

export function isElement(node: HtmlNode | HtmlDocument): node is HtmlElement {
  return "tagName" in node
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value
}

/** The elements of a tree in document order, without recursion, since pages nest as deep as they please. */
export function* elementsOf(root: HtmlDocument | HtmlElement): Generator<HtmlElement> {
  const stack: {readonly nodes: readonly HtmlNode[]; next: number}[] = [{nodes: root.childNodes, next: 0}]
  while (stack.length > 0) {
    const top = stack[stack.length - 1]!
    const node = top.nodes[top.next++]
    if (node === undefined) stack.pop()
    else if (isElement(node)) {
      yield node
      stack.push({nodes: node.childNodes, next: 0})
    }
  }
}

/** The first `limit` characters of the text within an element. */
export function textOf(element: HtmlElement, limit = 1000): string {
  let text = ""
  const stack: {readonly nodes: readonly HtmlNode[]; next: number}[] = [{nodes: element.childNodes, next: 0}]
  while (stack.length > 0 && text.length < limit) {
    const top = stack[stack.length - 1]!
    const node = top.nodes[top.next++]
    if (node === undefined) stack.pop()
    else if (isElement(node)) stack.push({nodes: node.childNodes, next: 0})
    else if (node.nodeName === "#text" && "value" in node) text += node.value.slice(0, limit)
  }
  return text.slice(0, limit).replace(/\s+/g, " ").trim()
}
