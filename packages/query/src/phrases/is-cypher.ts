const firstWord =
  /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*(?:match|optional|unwind|with|return|call|explain|profile|create|merge|set|delete|detach|remove|foreach|load)\b/i

/** Tells a query from a question: it begins with a clause, and has what no question has. */
export function isCypher(text: string): boolean {
  return (
    firstWord.test(text) && (/[({[$]|\b(?:RETURN|YIELD|CALL|UNWIND)\b/.test(text) || /\breturn\s/i.test(text))
  )
}
