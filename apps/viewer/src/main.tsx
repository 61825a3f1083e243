import {render} from "preact"
import {App} from "./app.js"
import "./style/page.css"
import "./style/bar.css"
import "./style/stage.css"
import "./style/panel.css"
import "./style/query.css"
import "./style/correct.css"
import {listenForKeys} from "./parts/keys.js"
import {listenForDrops} from "./parts/open-file.js"
import {openGraphFrom} from "./state.js"

listenForKeys()
listenForDrops()
// What `relata view` serves beside this page; a page served without a graph waits for one to be dropped.
void openGraphFrom(
  {kind: "address", url: new URL("graph.relata.jsonl", document.baseURI).href},
  {name: "graph.relata.jsonl", isExpected: false},
)
render(<App />, document.getElementById("app")!)
