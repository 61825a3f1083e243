import {render} from "preact"
import {App} from "./app.js"
import "./style/page.css"
import "./style/bar.css"
import "./style/stage.css"
import "./style/panel.css"
import "./style/query.css"
import "./style/correct.css"
import {rest, restAfterPicture} from "./later.js"
import {carriedGraph} from "./start-worker.js"
import {openGraphFrom} from "./state.js"

const carried = carriedGraph()
if (carried) void openGraphFrom({kind: "file", file: carried.file}, {name: carried.name, isExpected: true})
else {
  // What `relata view` serves beside this page; a page served without a graph waits for one to be dropped.
  const url = new URL("graph.relata.jsonl", document.baseURI).href
  void openGraphFrom({kind: "address", url}, {name: "graph.relata.jsonl", isExpected: false})
}
render(<App />, document.getElementById("app")!)
// An address that says what to show is heeded at once; one that says nothing is kept from the first picture on.
void (location.hash.length > 1 ? rest() : restAfterPicture()).then(({followAddress}) => followAddress())
void restAfterPicture().then(({listenForKeys, listenForDrops, followGraph}) => {
  listenForKeys()
  listenForDrops()
  followGraph()
})
