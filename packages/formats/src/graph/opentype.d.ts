/** What is used of opentype.js, which comes without types. */
declare module "opentype.js" {
  export interface Font {
    /** 0 when the font does not have the character. */
    charToGlyphIndex(character: string): number
    getAdvanceWidth(text: string, size: number): number
    getPath(text: string, x: number, y: number, size: number): {readonly commands: readonly Command[]}
  }

  export type Command =
    | {readonly type: "M" | "L"; readonly x: number; readonly y: number}
    | {readonly type: "Q"; readonly x1: number; readonly y1: number; readonly x: number; readonly y: number}
    | {
        readonly type: "C"
        readonly x1: number
        readonly y1: number
        readonly x2: number
        readonly y2: number
        readonly x: number
        readonly y: number
      }
    | {readonly type: "Z"}

  const opentype: {parse(buffer: ArrayBuffer): Font}
  export default opentype
}
