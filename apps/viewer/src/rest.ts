/**
 * What the page needs only after its first picture, fetched as one piece: reading, searching, editing, and every page of
 * the panel but the first.
 */

import "./style/pick.css"

export {followGraph} from "./analysis/analyse.js"
export {followAddress} from "./follow-address.js"
export {ChangesPage} from "./panel/changes-page.js"
export {DocumentPage} from "./panel/document-page.js"
export {EntityPage} from "./panel/entity-page.js"
export {OverviewLists} from "./panel/overview-lists.js"
export {PathPage} from "./panel/path-page.js"
export {StatementPage} from "./panel/statement-page.js"
export {Suggestions} from "./panel/suggestions.js"
export {CrowdNote} from "./parts/crowd-note.js"
export {EditBar} from "./parts/edit-bar.js"
export {DropHint, EmptyState} from "./parts/empty-state.js"
export {ExportMenu} from "./parts/export-menu.js"
export {FilterChips} from "./parts/filter-chips.js"
export {listenForKeys} from "./parts/keys.js"
export {KeysButton} from "./parts/keys-dialog.js"
export {Lasso} from "./parts/lasso.js"
export {MoreFilters} from "./parts/more-filters.js"
export {NearList} from "./parts/near-list.js"
export {NodeMenu} from "./parts/node-menu.js"
export {chooseFile, listenForDrops} from "./parts/open-file.js"
export {PanControls} from "./parts/pan-controls.js"
export {endWalk, onPictureKey} from "./parts/picture-keys.js"
export {SearchBox} from "./parts/search-box.js"
export {SelectionBar} from "./parts/selection-bar.js"
export {TableView} from "./parts/table-view.js"
export {QueryPage} from "./query/query-page.js"
