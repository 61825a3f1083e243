import {useEffect, useState} from "preact/hooks"

/** What a question to the desk has come to. */
export type Answer<T> =
  | {readonly kind: "waiting"}
  | {readonly kind: "answered"; readonly value: T}
  | {readonly kind: "failed"; readonly error: unknown}

/** Asks when `inputs` change; an answer to an older question is dropped. */
export function useAnswer<T>(ask: () => Promise<T>, inputs: readonly unknown[]): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({kind: "waiting"})
  useEffect(() => {
    let isCurrent = true
    setAnswer({kind: "waiting"})
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
