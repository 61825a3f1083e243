export {annotate} from "./annotate.js"
export {endOfTitle} from "./casing.js"
export {isCommonWord} from "./lexicon.js"
