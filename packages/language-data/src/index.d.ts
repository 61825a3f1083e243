/** The bytes of the English weights, as `@relata/language` reads them. Read once, then kept. */
export function englishModel(): Uint8Array
