/** Hands a file over to the reader, under a name. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  // Time for the browser to take it up.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
