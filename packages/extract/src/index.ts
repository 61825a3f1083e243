export {
  type ExplainedMention,
  type ExplainedStatement,
  type Explanation,
  explain,
} from "./explain/explain.js"
export {type ExtractOptions, extract, extractorVersion} from "./extract.js"
export {type Example, type ExampleRelation, parseExamples} from "./guided/example.js"
export {strongestPatterns} from "./guided/explain.js"
export type {GuidedModel, Thresholds} from "./guided/guided-model.js"
export {type Learned, type LearnReport, learn} from "./guided/learn.js"
export {parseModel, writeModel} from "./guided/model-file.js"
