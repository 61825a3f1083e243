import {type CypherResult, describePlan} from "@relata/query"
import {formatCount, pad} from "../text-layout.js"

/** The plan of EXPLAIN, and with what each step gave and took that of PROFILE, the last step first. */
export function planText({plan, profile}: CypherResult, query: string): string {
  if (!plan) return ""
  const steps = describePlan(plan, query)
  const names = steps.map(({depth, name, details}) => `${"  ".repeat(depth)}${name} ${details}`.trimEnd())
  const width = Math.min(70, Math.max(...names.map((text) => text.length)))
  return steps
    .map(({plan: step, expectedRows}, i) => {
      const measured = profile?.get(step)
      const figures = measured
        ? `${formatCount(measured.rows)} rows, ${measured.ms.toFixed(2)} ms with what is below`
        : `about ${formatCount(expectedRows)} rows`
      return `${pad(names[i]!, width)}  ${figures}\n`
    })
    .join("")
}
