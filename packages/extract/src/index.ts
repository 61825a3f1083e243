export {
  type ExplainedMention,
  type ExplainedStatement,
  type Explanation,
  explain,
} from "./explain/explain.js"
export {extract, extractorVersion} from "./extract.js"
