/** What the page shows before there is a graph, and while something is held over it. */

import {FirstSteps} from "./first-steps.js"
import {Icon} from "./icon.js"
import {chooseFile, isDropping} from "./open-file.js"
import {PasteButton} from "./paste-dialog.js"

export function EmptyState() {
  return (
    <main class="empty">
      <div class="drop-zone">
        <svg class="empty-mark" viewBox="0 0 120 72" aria-hidden="true">
          <path d="M24 52L60 18L96 46M24 52L96 46M60 18L62 60" />
          <circle cx="24" cy="52" r="9" class="a" />
          <circle cx="60" cy="18" r="12" class="b" />
          <circle cx="96" cy="46" r="8" class="c" />
          <circle cx="62" cy="60" r="6" class="d" />
        </svg>
        <h2>Drop texts, or a graph</h2>
        <p>
          Texts, web pages, PDF, Word, EPUB and mail are read here and become a graph; graphs are opened:
          relata’s own, GraphML, GEXF, JSON, CSV, RDF. Nothing leaves this computer.
        </p>
        <div class="empty-ways">
          <button type="button" class="button is-main" onClick={chooseFile}>
            <Icon name="open" /> Choose files
          </button>
          <PasteButton>Paste text</PasteButton>
        </div>
        <FirstSteps />
        <div class="empty-how">
          <p>For a whole folder there is the command:</p>
          <pre>
            <code>{"relata build my-documents -o graph.relata.jsonl\nrelata view graph.relata.jsonl"}</code>
          </pre>
        </div>
      </div>
    </main>
  )
}

export function DropHint() {
  if (!isDropping.value) return null
  return (
    <div class="drop-hint" aria-hidden="true">
      <p>Drop texts to read them, a graph to open it</p>
    </div>
  )
}
