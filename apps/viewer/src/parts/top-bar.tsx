import {rest, restAfterPicture} from "../later.js"
import {type ThemeChoice, themeChoice} from "../look/theme.js"
import {mode, opened} from "../state.js"
import {Icon} from "./icon.js"
import {lazy} from "./lazy.js"

/** The bar is whole from the start; what it leads to comes after the picture. */
const SearchBox = lazy(
  () => restAfterPicture().then((file) => file.SearchBox),
  () => (
    <search class="search">
      <Icon name="search" />
      <input type="text" aria-label="Search" placeholder="Search or ask" disabled />
      <span class="tool is-square search-query" />
    </search>
  ),
)
const ExportMenu = lazy(
  () => restAfterPicture().then((file) => file.ExportMenu),
  () => (
    <button type="button" class="tool" disabled>
      <Icon name="export" />
      <span class="tool-words">Export</span>
    </button>
  ),
)
const KeysButton = lazy(
  () => restAfterPicture().then((file) => file.KeysButton),
  () => <span class="tool is-square" />,
)

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
        <button
          type="button"
          class="tool"
          title="Open a graph, or add texts"
          onClick={() => void rest().then(({chooseFile}) => chooseFile())}
        >
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
