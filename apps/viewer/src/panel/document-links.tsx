import type {DocumentId} from "@relata/model"
import type {DocumentLink} from "../desk/messages.js"
import {Icon} from "../parts/icon.js"

const firstDocuments = 20

/** Documents as a list of buttons. */
export function DocumentLinks({
  documents,
  onOpen,
}: {
  readonly documents: readonly DocumentLink[]
  readonly onOpen: (id: DocumentId) => void
}) {
  return (
    <ul class="links">
      {documents.slice(0, firstDocuments).map(({id, title, date}) => (
        <li key={id}>
          <button type="button" class="document-link" onClick={() => onOpen(id)}>
            <Icon name="document" />
            <span class="label" dir="auto">
              {title}
            </span>
          </button>
          {date !== undefined && <span class="row-number">{date.slice(0, 10)}</span>}
        </li>
      ))}
      {documents.length > firstDocuments && (
        <li class="muted">and {documents.length - firstDocuments} more</li>
      )}
    </ul>
  )
}
