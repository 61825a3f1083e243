/** What was read into the graph on screen: from what, how much, and what was done about each flaw. */

import type {GraphIssue} from "@relata/formats"
import {count} from "../words/phrases.js"
import {reports} from "./arrival-state.js"

const firstIssues = 50

export function ImportReports() {
  return (
    <section class="group">
      <h3>Read in</h3>
      {reports.value.map(({name, format, kept, isComplete, issues}) => (
        <div key={name} class="import">
          <p>
            <bdi>{name}</bdi> <span class="muted">{[format, kept].filter(Boolean).join(", ")}</span>
            {!isComplete && <span class="badge is-weak">ends early</span>}
          </p>
          <IssueList issues={issues} />
        </div>
      ))}
    </section>
  )
}

export function IssueList({issues}: {readonly issues: readonly GraphIssue[]}) {
  if (issues.length === 0) return null
  return (
    <details class="issues">
      <summary>{count(issues.length, "note")} on what was done</summary>
      <ul>
        {issues.slice(0, firstIssues).map(({message}, i) => (
          <li key={`${i} ${message}`} class="issue">
            {message}
          </li>
        ))}
      </ul>
      {issues.length > firstIssues && <p>and {issues.length - firstIssues} more.</p>}
    </details>
  )
}
