/** Signals between the picture and the buttons around it. */

import {signal} from "@preact/signals"
import type {Insets, Picture} from "./picture.js"

/** The picture that is on the page; `undefined` while there is none. */
export const picture = signal<Picture | undefined>(undefined)
/** What the legend and the sheet cover of it. */
export const pictureInsets = signal<Insets>({top: 0, right: 0, bottom: 0, left: 0, covered: []})
/** An order to the layout; it is taken back when it was heard. */
export const layoutCommand = signal<"stop" | "resume" | undefined>(undefined)
/** Grows whenever the view of the picture moves. */
export const cameraMoves = signal(0)
