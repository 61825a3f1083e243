import type {Browser} from "playwright-core"

export declare const noChromium: string
export declare function findChromium(): string | undefined
export declare function launchChromium(executablePath: string): Promise<Browser>
