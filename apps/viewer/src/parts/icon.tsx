import {iconOf, type StrokeName, strokes} from "../look/icons.js"
import {grey, paintOf} from "../look/palette.js"
import {surface} from "../look/theme.js"
import {opened} from "../state.js"

/** One of the page's own icons; the button around it carries the words. */
export function Icon({name}: {readonly name: StrokeName}) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={strokes[name]} />
    </svg>
  )
}

/** The disc of an entity type: its colour and icon, as in the picture. Words beside it name the type. */
export function TypeDisc({type, isLarge = false}: {readonly type: string; readonly isLarge?: boolean}) {
  const {fill, border, ink} = paintOf(opened.value?.colours.get(type) ?? grey, surface.value)
  return (
    <svg class={isLarge ? "type-disc is-large" : "type-disc"} viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="11" fill={fill} stroke={border} stroke-width="1.6" />
      <path d={iconOf(type)} fill={ink} fill-rule="evenodd" transform="translate(5.2 5.2) scale(0.85)" />
    </svg>
  )
}
