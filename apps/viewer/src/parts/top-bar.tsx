import {type ThemeChoice, themeChoice} from "../look/theme.js"
import {mode, opened} from "../state.js"
import {ExportMenu} from "./export-menu.js"
import {Icon} from "./icon.js"
import {KeysButton} from "./keys-dialog.js"
import {chooseFile} from "./open-file.js"
import {SearchBox} from "./search-box.js"

export function TopBar() {
  const graph = opened.value
  const isTable = mode.value === "table"
  return (
    <header class="bar">
      <div class="brand">
        <svg class="brand-mark" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6.500 16.500L17 7.500" />
          <circle cx="6.500" cy="16.500" r="4" />
          <circle cx="17.500" cy="7" r="3" class="is-hollow" />
        </svg>
        <h1>relata</h1>
        {graph && (
          <span class="file-name" title={graph.name}>
            {graph.name}
          </span>
        )}
      </div>
      <SearchBox />
      <div class="tools">
        {graph && (
          <button
            type="button"
            class="tool"
            aria-pressed={isTable}
            title="Table or picture (T)"
            onClick={() => {
              mode.value = isTable ? "picture" : "table"
            }}
          >
            <Icon name={isTable ? "picture" : "table"} />
            <span class="tool-words">{isTable ? "Picture" : "Table"}</span>
          </button>
        )}
        {graph && <ExportMenu graph={graph} />}
        <button type="button" class="tool" title="Open a graph, or add texts" onClick={chooseFile}>
          <Icon name="open" />
          <span class="tool-words">Open</span>
        </button>
        <ThemeButton />
        <KeysButton />
      </div>
    </header>
  )
}

const nextChoice: Readonly<Record<ThemeChoice, ThemeChoice>> = {
  system: "light",
  light: "dark",
  dark: "system",
}
const choiceWords: Readonly<Record<ThemeChoice, string>> = {
  system: "as the system has it",
  light: "light",
  dark: "dark",
}

function ThemeButton() {
  const choice = themeChoice.value
  const words = `Colours: ${choiceWords[choice]}. Change to ${choiceWords[nextChoice[choice]]}`
  return (
    <button
      type="button"
      class="tool is-square"
      aria-label={words}
      title={words}
      onClick={() => {
        themeChoice.value = nextChoice[choice]
      }}
    >
      <Icon name={choice === "system" ? "screen" : choice === "light" ? "sun" : "moon"} />
    </button>
  )
}
