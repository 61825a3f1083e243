export {type BuildOptions, type BuildResult, build} from "./build.js"
export {type Conversion, type ConvertOptions, convert} from "./commands/convert.js"
export {
  type DocumentWhy,
  type EntityWhy,
  type EvidenceWhy,
  explain,
  type RelationWhy,
} from "./commands/explain.js"
export {exportGraph} from "./commands/export.js"
export {extract} from "./commands/extract.js"
export {type Import, importGraph} from "./commands/import.js"
export {
  type FindPathsOptions,
  type FoundPath,
  type FoundPaths,
  type PathRelation,
  path,
} from "./commands/path.js"
export {query} from "./commands/query.js"
export {search} from "./commands/search.js"
export {show} from "./commands/show.js"
export {stats} from "./commands/stats.js"
export {type ViewOptions, view} from "./commands/view.js"
export type {ExtractAllOptions, ReadEvent} from "./extract-all.js"
export type {GraphServer} from "./graph-server.js"
export type {PassedBy} from "./inputs.js"
export {openGraphFile} from "./open-graph-file.js"
