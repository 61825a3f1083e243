import {useEffect, useState} from "preact/hooks"

/** What a question to the desk has come to. */
export type Answer<T> =
  | {readonly kind: "waiting"}
  | {readonly kind: "answered"; readonly value: T}
  | {readonly kind: "failed"; readonly error: unknown}

/** Asks when `inputs` change. Until the new answer is there the old one stays: the graph was edited, the page is the same. */
export function useAnswer<T>(ask: () => Promise<T>, inputs: readonly unknown[]): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({kind: "waiting"})
  useEffect(() => {
    let isCurrent = true
    ask().then(
      (value) => isCurrent && setAnswer({kind: "answered", value}),
      (error: unknown) => isCurrent && setAnswer({kind: "failed", error}),
    )
    return () => {
      isCurrent = false
    }
  }, inputs)
  return answer
}
