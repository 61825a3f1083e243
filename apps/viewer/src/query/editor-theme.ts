import {EditorView} from "@codemirror/view"

/** The page's colours; custom properties reach into the editor's shadow root, and change with the theme. */
export const editorTheme = EditorView.theme({
  "&": {color: "var(--text)", backgroundColor: "var(--canvas)", fontSize: "0.875rem", borderRadius: "7px"},
  "&.cm-focused": {outline: "2px solid var(--accent)", outlineOffset: "-1px"},
  ".cm-scroller": {fontFamily: "var(--mono)", lineHeight: "1.55", maxHeight: "40dvh", overflow: "auto"},
  ".cm-content": {padding: "9px 0", minHeight: "4.6em", caretColor: "var(--text)"},
  ".cm-line": {padding: "0 11px"},
  ".cm-cursor, .cm-dropCursor": {borderLeftColor: "var(--text)"},
  ".cm-placeholder": {color: "var(--muted)"},
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "color-mix(in srgb, var(--accent) 28%, transparent)",
  },
  ".cm-keyword": {color: "var(--accent)", fontWeight: "600"},
  ".cm-label": {color: "var(--mark-object)"},
  ".cm-string, .cm-number": {color: "var(--text)", backgroundColor: "var(--hover)", borderRadius: "3px"},
  ".cm-comment": {color: "var(--muted)", fontStyle: "italic"},
  ".cm-wrong": {
    textDecoration: "underline wavy var(--danger)",
    textUnderlineOffset: "4px",
    backgroundColor: "var(--danger-soft)",
  },
  ".cm-tooltip": {
    color: "var(--text)",
    backgroundColor: "var(--raised)",
    border: "1px solid var(--line)",
    borderRadius: "8px",
    boxShadow: "var(--shadow)",
    overflow: "hidden",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {fontFamily: "var(--mono)", maxHeight: "14em"},
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {padding: "4px 10px"},
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    color: "var(--text)",
    backgroundColor: "var(--accent-soft)",
  },
  ".cm-completionMatchedText": {textDecoration: "none", fontWeight: "700"},
  ".cm-completionDetail": {
    float: "right",
    marginLeft: "18px",
    color: "var(--muted)",
    fontFamily: "var(--sans)",
    fontStyle: "normal",
    fontSize: "0.75rem",
  },
})
