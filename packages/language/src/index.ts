export {annotate} from "./annotate.js"
export {endOfTitle} from "./casing.js"
