export interface Sized {
  readonly name: string
  readonly bytes: number
}

export declare const limits: {readonly before: number; readonly all: number}

export declare function firstLoad(dist?: string): {
  readonly before: readonly Sized[]
  readonly after: readonly Sized[]
  readonly later: readonly Sized[]
}
