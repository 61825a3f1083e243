/**
 * The editor for queries: CodeMirror 6 with completion from the open graph. It is a chunk of its own, which is
 * fetched when the page for queries is first shown.
 *
 * The editor lives in a shadow root: there CodeMirror adopts style sheets that it makes, and elsewhere it would
 * write <style> elements, which the page's policy (`style-src 'self'`) forbids.
 */

import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
  completionStatus,
} from "@codemirror/autocomplete"
import {defaultKeymap, history, historyKeymap} from "@codemirror/commands"
import {EditorState, type Range, StateEffect, StateField} from "@codemirror/state"
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  keymap,
  MatchDecorator,
  placeholder,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view"
import type {Span} from "@relata/model"
import {type Completions, isCypher} from "@relata/query"
import {editorTheme} from "./editor-theme.js"

export interface CypherEditorOptions {
  readonly text: string
  readonly label: string
  readonly hint: string
  readonly onChange: (text: string) => void
  readonly onRun: () => void
  readonly complete: (text: string, at: number) => Promise<Completions>
}

export interface CypherEditor {
  setText(text: string): void
  /** Marks a stretch as wrong, until the text changes. */
  mark(span: Span | undefined): void
  focus(): void
  close(): void
}

/** @param host - an element without a shadow root yet */
export function createCypherEditor(host: HTMLElement, options: CypherEditorOptions): CypherEditor {
  const {text, label, hint, onChange, onRun, complete} = options
  const root = host.attachShadow({mode: "open"})
  const run = (editor: EditorView) => {
    closeCompletion(editor)
    onRun()
    return true
  }
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        keymap.of([
          {key: "Mod-Enter", run},
          // A question is one line; a query may have many.
          {
            key: "Enter",
            run: (editor) => {
              if (completionStatus(editor.state) === "active") return false
              return isQuery(editor.state) ? false : run(editor)
            },
          },
        ]),
        history(),
        drawSelection(),
        closeBrackets(),
        autocompletion({
          icons: false,
          override: [(context) => completionsAt(context, complete)],
        }),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorView.lineWrapping,
        EditorView.domEventHandlers({beforeinput: typeOverSelection}),
        EditorView.contentAttributes.of({"aria-label": label, spellcheck: "false"}),
        placeholder(hint),
        wrongStretch,
        words,
        editorTheme,
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString())
        }),
      ],
    }),
  })
  // The page's own keys (Backspace, /, T …) see the host and not what is typed in: they are not to hear of it.
  host.addEventListener("keydown", (event) => event.stopPropagation())
  return {
    setText(next) {
      const now = view.state.doc.toString()
      if (now !== next) view.dispatch({changes: {from: 0, to: now.length, insert: next}})
    },
    mark: (span) => view.dispatch({effects: setWrong.of(span)}),
    focus: () => view.focus(),
    close: () => view.destroy(),
  }
}

/**
 * Types over what is selected. Chromium would carry the look of the old words over to the new in a style
 * attribute, which the page's policy forbids.
 */
function typeOverSelection(event: InputEvent, view: EditorView): boolean {
  const {data} = event
  const {from, to, empty} = view.state.selection.main
  if (event.inputType !== "insertText" || !data || empty || view.composing) return false
  const insert = () =>
    view.state.update(view.state.replaceSelection(data), {userEvent: "input.type", scrollIntoView: true})
  event.preventDefault()
  const handlers = view.state.facet(EditorView.inputHandler)
  if (!handlers.some((handle) => handle(view, from, to, data, insert))) view.dispatch(insert())
  return true
}

const firstWords = ["match", "optional", "unwind", "with", "return", "call", "explain", "profile"]

function isQuery(state: EditorState): boolean {
  const text = state.doc.toString()
  return isCypher(text) || /^\s*(?:optional\s+)?match\b/i.test(text)
}

/** What to write next in a query, and in what may become one; words of a question are not completed. */
async function completionsAt(
  context: CompletionContext,
  complete: CypherEditorOptions["complete"],
): Promise<CompletionResult | null> {
  const text = context.state.doc.toString()
  const [, first = "", rest = ""] = /^\s*(\p{L}*)([\s\S]*)$/u.exec(text) ?? []
  const isBegun =
    first.length > 1 &&
    firstWords.some((word) =>
      rest === "" ? word.startsWith(first.toLowerCase()) : word === first.toLowerCase(),
    )
  if (!context.explicit && !isBegun) return null
  const before = text.slice(0, context.pos)
  if (!context.explicit && !/(?:[\p{L}\p{N}_]|[:.|&!])$/u.test(before)) return null
  const {from, options} = await complete(text, context.pos)
  if (context.aborted || options.length === 0) return null
  return {
    from,
    options: options.map(({text: label, kind}, i) => ({
      label,
      detail: kind,
      // The graph's order, which is by how often it has them.
      boost: Math.max(-99, 99 - i),
      ...(isName(label) || !named.has(kind) ? {} : {apply: `\`${label.replaceAll("`", "``")}\``}),
    })),
    validFor: /^[\p{L}\p{N}_]*$/u,
  }
}

const named = new Set(["label", "type", "property"])

function isName(word: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(word)
}

const setWrong = StateEffect.define<Span | undefined>()
const wrong = Decoration.mark({class: "cm-wrong"})

const wrongStretch = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = transaction.docChanged ? Decoration.none : marks
    for (const effect of transaction.effects) {
      if (effect.is(setWrong)) next = Decoration.set(rangesOf(effect.value, transaction.newDoc.length))
    }
    return next
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** At least one letter, as an empty mark is not seen; none in an empty text. */
function rangesOf(span: Span | undefined, length: number): Range<Decoration>[] {
  if (!span || length === 0) return []
  const start = Math.min(span.start, length - 1)
  return [wrong.range(start, Math.max(start + 1, Math.min(span.end, length)))]
}

const pattern =
  /(?<comment>\/\/.*|\/\*.*?\*\/)|(?<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<name>`[^`]*`)|(?<keyword>\b(?:match|optional|where|return|with|unwind|order|by|skip|limit|distinct|union|all|call|yield|and|or|not|xor|in|is|null|starts|ends|contains|case|when|then|else|end|as|desc|asc|exists|count|true|false|explain|profile|shortestpath|allshortestpaths)\b)|(?<label>(?<=[:|&!]\s*)[\p{L}_][\p{L}\p{N}_]*)|(?<number>\b\d[\d.]*\b)/giu

const marks = new Map(
  ["comment", "string", "name", "keyword", "label", "number"].map((kind) => [
    kind,
    Decoration.mark({class: `cm-${kind}`}),
  ]),
)

const matcher = new MatchDecorator({
  regexp: pattern,
  decoration: (match) => {
    const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0]
    return marks.get(kind ?? "") ?? null
  },
})

/** Colours words of a query; a question in words stays plain. */
const words = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = isQuery(view.state) ? matcher.createDeco(view) : Decoration.none
    }
    update(update: ViewUpdate): void {
      if (!update.docChanged && !update.viewportChanged) return
      this.decorations = isQuery(update.state) ? matcher.createDeco(update.view) : Decoration.none
    }
  },
  {decorations: (plugin) => plugin.decorations},
)
