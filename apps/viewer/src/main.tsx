import {render} from "preact"
import {App} from "./app.js"
import "./style/page.css"
import "./style/bar.css"
import "./style/stage.css"
import "./style/panel.css"
import "./style/query.css"
import "./style/correct.css"
import {followAddress} from "./follow-address.js"
import {restAfterPicture} from "./later.js"
import {carriedGraph} from "./start-worker.js"
import {openGraphFrom} from "./state.js"

followAddress()
const carried = carriedGraph()
if (carried) void openGraphFrom({kind: "file", file: carried.file}, {name: carried.name, isExpected: true})
else {
  // What `relata view` serves beside this page; a page served without a graph waits for one to be dropped.
  const url = new URL("graph.relata.jsonl", document.baseURI).href
  void openGraphFrom({kind: "address", url}, {name: "graph.relata.jsonl", isExpected: false})
}
render(<App />, document.getElementById("app")!)
void restAfterPicture().then(({listenForKeys, listenForDrops, followGraph}) => {
  listenForKeys()
  listenForDrops()
  followGraph()
})
