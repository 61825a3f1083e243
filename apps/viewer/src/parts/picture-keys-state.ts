/** Signals between the keys of the picture and what they open. */

import {signal} from "@preact/signals"

/** The node whose menu is open, by its index in the scene. */
export const menuNode = signal<number | undefined>(undefined)
/** True while the arrow keys move the node under the cursor instead of the cursor. */
export const isMoving = signal(false)
