import type {GraphIssue} from "./graph-reading.js"

/** Of each kind of issue so many are told one by one. */
const shownOfEach = 20

/** Gathers issues; of a kind that comes a million times, the first are kept and the rest counted. */
export class IssueLog {
  readonly #issues: GraphIssue[] = []
  readonly #counts = new Map<string, number>()

  add(issue: GraphIssue): void {
    const count = (this.#counts.get(issue.code) ?? 0) + 1
    this.#counts.set(issue.code, count)
    if (count <= shownOfEach) this.#issues.push(issue)
  }

  /** In the order they came, with a last line for each kind of which not all are told. */
  all(): readonly GraphIssue[] {
    const more = [...this.#counts].filter(([, count]) => count > shownOfEach)
    return [
      ...this.#issues,
      ...more.map(([code, count]) => ({
        code,
        message: `${(count - shownOfEach).toLocaleString("en")} more of the kind ${code}.`,
      })),
    ]
  }
}
