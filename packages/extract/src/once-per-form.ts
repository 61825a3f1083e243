/** So many words are kept before all are forgotten: memory does not grow with the texts that are read. */
const mostForms = 20_000

/**
 * Makes a question about a word's letters alone one that is asked once for each word, since the same few thousand
 * make up most of a text and every rule asks again.
 */
export function oncePerForm<Answer>(ask: (form: string) => Answer): (form: string) => Answer {
  const known = new Map<string, Answer>()
  return (form) => {
    let answer = known.get(form)
    if (answer === undefined) {
      answer = ask(form)
      if (known.size === mostForms) known.clear()
      known.set(form, answer)
    }
    return answer
  }
}
