/** The first bytes by which files of other kinds give themselves away, written as a person reads them in a dump. */
const signatures: readonly (readonly [start: string, what: string])[] = [
  ["%PDF-", "a PDF document"],
  ["\x89PNG\r\n", "a PNG image"],
  ["\xff\xd8\xff", "a JPEG image"],
  ["GIF87a", "a GIF image"],
  ["GIF89a", "a GIF image"],
  ["II*\x00", "a TIFF image"],
  ["MM\x00*", "a TIFF image"],
  ["PK\x03\x04", "a ZIP archive (as are .docx, .odt and .epub files)"],
  ["PK\x05\x06", "an empty ZIP archive"],
  ["\x1f\x8b", "a gzip archive"],
  ["BZh", "a bzip2 archive"],
  ["\xfd7zXZ\x00", "an xz archive"],
  ["\x28\xb5\x2f\xfd", "a Zstandard archive"],
  ["7z\xbc\xaf\x27\x1c", "a 7-Zip archive"],
  ["Rar!\x1a\x07", "a RAR archive"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (.doc, .xls, .ppt)"],
  ["SQLite format 3\x00", "an SQLite database"],
  ["\x7fELF", "a program"],
  ["MZ\x90\x00", "a Windows program"],
  ["\x00asm", "a WebAssembly module"],
  ["OggS", "an Ogg recording"],
  ["ID3", "an MP3 recording"],
  ["fLaC", "a FLAC recording"],
  ["wOF2", "a web font"],
  ["wOFF", "a web font"],
  ["{\\rtf", "an RTF document"],
]

/** How much of a file is looked at. */
const sampleLength = 65_536

/**
 * What a file looks like when it is not text, for an error message; `undefined` when it may be text.
 *
 * A known signature decides first, then NUL bytes, then more than one control character in ten bytes.
 */
export function describeBinary(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, sampleLength)
  const known = signatureOf(sample)
  if (known !== undefined) return known
  let controls = 0
  for (const byte of sample) {
    if (byte === 0)
      return isUtf16(sample) ? "UTF-16 text without a byte order mark" : "binary data (it has NUL bytes)"
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b)
      controls++
  }
  return controls * 10 > sample.length ? "binary data (it is mostly control characters)" : undefined
}

function signatureOf(bytes: Uint8Array): string | undefined {
  for (const [start, what] of signatures) {
    let at = 0
    while (at < start.length && bytes[at] === start.charCodeAt(at)) at++
    if (at === start.length && (start.length > 3 || isCompressedHeader(bytes))) return what
  }
  if (hasAscii(bytes, 0, "RIFF")) {
    if (hasAscii(bytes, 8, "WEBP")) return "a WebP image"
    if (hasAscii(bytes, 8, "WAVE")) return "a WAV recording"
  }
  return hasAscii(bytes, 4, "ftyp") ? "a video or picture (MP4, MOV, HEIC)" : undefined
}

/** Short signatures also start ordinary words ("BZh", "ID3"), so the next bytes must not be text. */
function isCompressedHeader(bytes: Uint8Array): boolean {
  for (let i = 0; i < Math.min(bytes.length, 64); i++) {
    const byte = bytes[i]!
    if (byte >= 0x80 || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return true
  }
  return false
}

function hasAscii(bytes: Uint8Array, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word.charCodeAt(i)) return false
  return true
}

/** Western text in UTF-16: every other byte is NUL. */
function isUtf16(bytes: Uint8Array): boolean {
  let even = 0
  let odd = 0
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] !== 0) continue
    if (i % 2 === 0) even++
    else odd++
  }
  const most = bytes.length * 0.4
  return (even > most && odd === 0) || (odd > most && even === 0)
}
