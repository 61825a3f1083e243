/** Ways to begin without a file at hand: samples, and files that were dropped before. */

import {useEffect, useState} from "preact/hooks"
import {samples} from "../samples.js"
import {trouble} from "../state.js"
import {Icon} from "./icon.js"
import {takeFiles} from "./open-file.js"
import {openRecent, type RecentFile, recentFiles} from "./recent-files.js"

export function FirstSteps() {
  const [recent, setRecent] = useState<readonly RecentFile[]>([])
  useEffect(() => {
    void recentFiles().then(setRecent)
  }, [])

  async function reopen(file: RecentFile): Promise<void> {
    const found = await openRecent(file)
    if (found) void takeFiles([found])
    else {
      trouble.value = {
        title: `${file.name} could not be read`,
        code: "viewer.no-recent",
        message: "It was moved or removed, or the browser may not read it. Drop it here again.",
      }
    }
  }

  return (
    <>
      <section class="samples" aria-label="Samples">
        <p class="muted">Or try one of these texts:</p>
        <ul>
          {samples.map(({title, name, text}) => (
            <li key={name}>
              <button
                type="button"
                class="chip"
                onClick={() => void takeFiles([new File([text], name, {type: "text/markdown"})])}
              >
                <Icon name="document" />
                <span class="chip-text">{title}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      {recent.length > 0 && (
        <section class="samples" aria-label="Recent files">
          <p class="muted">Dropped here before:</p>
          <ul>
            {recent.map((file) => (
              <li key={file.name}>
                <button type="button" class="chip" onClick={() => void reopen(file)}>
                  <bdi class="chip-text">{file.name}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
