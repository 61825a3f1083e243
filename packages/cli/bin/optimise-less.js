// Most texts are read once, and V8 would spend a third of the time on optimising functions that soon have nothing left to do: it
// waits longer and inlines less here. Versions of Node that are not known to have the flags would complain.
import {setFlagsFromString} from "node:v8"

const [major] = process.versions.node.split(".").map(Number)
if (major >= 20 && major <= 24) {
  setFlagsFromString("--interrupt-budget=400000")
  setFlagsFromString("--max-inlined-bytecode-size-cumulative=300")
}
