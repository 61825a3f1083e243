import type {CommandSpec} from "../command.js"
import {buildCommand} from "./build.js"
import {convertCommand} from "./convert.js"
import {explainCommand} from "./explain.js"
import {exportCommand} from "./export.js"
import {extractCommand} from "./extract.js"
import {importCommand} from "./import.js"
import {learnCommand} from "./learn.js"
import {pathCommand} from "./path.js"
import {queryCommand} from "./query.js"
import {searchCommand} from "./search.js"
import {showCommand} from "./show.js"
import {statsCommand} from "./stats.js"
import {viewCommand} from "./view.js"

/** Every command, in the order of the help. */
export const commands: readonly CommandSpec[] = [
  buildCommand,
  viewCommand,
  searchCommand,
  showCommand,
  explainCommand,
  pathCommand,
  queryCommand,
  statsCommand,
  exportCommand,
  convertCommand,
  importCommand,
  extractCommand,
  learnCommand,
]
