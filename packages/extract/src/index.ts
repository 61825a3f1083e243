export {extract, extractorVersion} from "./extract.js"
