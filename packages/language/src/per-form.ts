/** So many forms are kept; then all are forgotten, so that memory stays flat. */
const most = 20_000

/** A longer slice of a text may keep the whole text in memory, so that it is looked at anew each time. */
const longest = 12

/** What can be told of a word by its form alone, told once: texts repeat their words. */
export function perForm<Value extends {}>(tell: (form: string) => Value): (form: string) => Value {
  const known = new Map<string, Value>()
  return (form) => {
    if (form.length > longest) return tell(form)
    let value = known.get(form)
    if (value === undefined) {
      value = tell(form)
      if (known.size >= most) known.clear()
      known.set(form, value)
    }
    return value
  }
}
