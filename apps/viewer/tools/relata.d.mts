export declare function buildFixtureGraph(file: string): void
export declare function serveGraph(file: string): Promise<{readonly url: string; readonly close: () => void}>
export declare function exportPage(file: string, target: string): void
