/**
 * What the page needs only after its first picture, fetched as one piece: reading, searching, editing, and every page of
 * the panel but the first.
 */

export {followGraph} from "./analysis/analyse.js"
export {ChangesPage} from "./panel/changes-page.js"
export {DocumentPage} from "./panel/document-page.js"
export {EntityPage} from "./panel/entity-page.js"
export {PathPage} from "./panel/path-page.js"
export {StatementPage} from "./panel/statement-page.js"
export {Suggestions} from "./panel/suggestions.js"
export {EditBar} from "./parts/edit-bar.js"
export {DropHint, EmptyState} from "./parts/empty-state.js"
export {ExportMenu} from "./parts/export-menu.js"
export {listenForKeys} from "./parts/keys.js"
export {KeysButton} from "./parts/keys-dialog.js"
export {LookFields} from "./parts/look-fields.js"
export {chooseFile, listenForDrops} from "./parts/open-file.js"
export {SearchBox} from "./parts/search-box.js"
export {TableView} from "./parts/table-view.js"
export {QueryPage} from "./query/query-page.js"
