/** What ties a text on the page to the picture beside it, beyond its buttons: the caret, and the names in it. */

import {effect} from "@preact/signals"
import type {RefObject} from "preact"
import {useEffect} from "preact/hooks"
import type {DocumentPage, StatementInText} from "../desk/messages.js"
import {focusOnStatements, hovered, type OpenGraph, pointedAt} from "../state.js"

type Sentences = readonly {readonly statements: readonly StatementInText[]}[]

/** Lights up what the sentence says that the caret is in, or that a selection of text begins in. */
export function useCaret(
  graph: OpenGraph,
  article: RefObject<HTMLElement | null>,
  sentences: Sentences,
): void {
  useEffect(() => {
    let lit: string | undefined
    const onChange = () => {
      const {anchorNode} = getSelection() ?? {}
      const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement
      const isHere = element !== null && element !== undefined && article.current?.contains(element)
      const found = isHere ? element.closest<HTMLElement>("[data-sentence]")?.dataset.sentence : undefined
      if (found === lit) return
      lit = found
      const sentence = found === undefined ? undefined : sentences[Number(found)]
      pointedAt.value = sentence && focusOnStatements(graph, sentence.statements)
    }
    document.addEventListener("selectionchange", onChange)
    return () => document.removeEventListener("selectionchange", onChange)
  }, [graph, sentences])
}

const highlightName = "relata-mention"

/**
 * Marks in the text where it names what the pointer is on in the picture, without touching the page's elements: by
 * custom highlights, and in a browser that has none by marks laid under the words.
 */
export function useMentions(
  graph: OpenGraph,
  article: RefObject<HTMLElement | null>,
  {mentions}: DocumentPage,
): void {
  useEffect(() => {
    const marks = "highlights" in CSS ? highlightMarks() : underlaidMarks(article)
    const stop = effect(() => {
      const target = hovered.value
      marks.clear()
      if (!target || !article.current) return
      const {nodes, edges} = graph.scene
      const indexes =
        target.kind === "node" ? [target.index] : [edges[target.index]?.source, edges[target.index]?.target]
      const ids = new Set(indexes.map((index) => (index === undefined ? undefined : nodes[index]?.id)))
      const ranges = rangesOf(
        article.current,
        mentions.filter(({entity}) => ids.has(entity)),
      )
      if (ranges.length > 0) marks.show(ranges)
    })
    return () => {
      stop()
      marks.clear()
    }
  }, [graph, mentions])
}

interface Marks {
  show(ranges: readonly Range[]): void
  clear(): void
}

function highlightMarks(): Marks {
  return {
    show: (ranges) => CSS.highlights.set(highlightName, new Highlight(...ranges)),
    clear: () => CSS.highlights.delete(highlightName),
  }
}

/** `<mark>` elements below the text, where its words are. */
function underlaidMarks(article: RefObject<HTMLElement | null>): Marks {
  const layer = document.createElement("div")
  layer.className = "mention-marks"
  layer.setAttribute("aria-hidden", "true")
  return {
    show: (ranges) => {
      article.current?.prepend(layer)
      const origin = layer.getBoundingClientRect()
      for (const {left, top, width, height} of ranges.flatMap((range) => [...range.getClientRects()])) {
        const mark = document.createElement("mark")
        Object.assign(mark.style, {
          left: `${left - origin.left}px`,
          top: `${top - origin.top}px`,
          width: `${width}px`,
          height: `${height}px`,
        })
        layer.append(mark)
      }
    },
    clear: () => {
      layer.replaceChildren()
      layer.remove()
    },
  }
}

/** The spans that are drawn now, as ranges of the page. Both are in the order of the text. */
function rangesOf(
  article: HTMLElement,
  spans: readonly {readonly start: number; readonly end: number}[],
): Range[] {
  const ranges: Range[] = []
  let next = 0
  for (const block of article.querySelectorAll<HTMLElement>("[data-start]")) {
    let at = Number(block.dataset.start)
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0
      while (next < spans.length && spans[next]!.end <= at) next++
      for (let i = next; i < spans.length && spans[i]!.start < at + length; i++) {
        const range = new Range()
        range.setStart(node, Math.max(0, spans[i]!.start - at))
        range.setEnd(node, Math.min(length, spans[i]!.end - at))
        ranges.push(range)
      }
      at += length
    }
  }
  return ranges
}
