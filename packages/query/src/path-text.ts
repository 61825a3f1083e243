import type {KnowledgeGraph, RelationId} from "@relata/model"
import type {Path} from "./paths.js"
import {relationWords} from "./relation-words.js"

/**
 * A path as a line to read: `Lei Jun ←founded by– Xiaomi –produces→ Xiaomi SU7`. Arrows show which way each
 * relation points. Of several relations between two entities the best attested one is named, and how many more
 * there are: `–produces (+1)→`. What is not plainly stated says so: `–acquired (planned)→`.
 */
export function pathText(graph: KnowledgeGraph, path: Path): string {
  const label = (index: number) => graph.graph.getNodeAttribute(path.entities[index]!, "label")
  return path.steps.reduce(
    (line, relations, i) => `${line} ${arrow(graph, relations, path.entities[i]!)} ${label(i + 1)}`,
    label(0),
  )
}

function arrow(graph: KnowledgeGraph, relations: readonly RelationId[], from: string): string {
  const [first] = relations
  const {type, factuality} = graph.graph.getEdgeAttributes(first!)
  const notes = [
    ...(factuality === "asserted" ? [] : [factuality]),
    ...(relations.length > 1 ? [`+${relations.length - 1}`] : []),
  ]
  const words = [relationWords(type), ...notes.map((note) => `(${note})`)].join(" ")
  return graph.graph.source(first!) === from ? `–${words}→` : `←${words}–`
}
