/** Tests run on the TypeScript sources, as ES modules; `scripts/test.mjs` starts jest with the flags this needs. */
export default {
  testMatch: ["<rootDir>/packages/*/test/**/*.test.ts", "<rootDir>/apps/*/test/**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: {syntax: "typescript", tsx: true},
          transform: {react: {runtime: "automatic", importSource: "preact"}},
        },
        module: {type: "es6"},
      },
    ],
  },
  moduleNameMapper: {
    "^(\\.{1,2}/.*)\\.js$": "$1",
    "^@relata/(model|formats|language|extract|query)$": "<rootDir>/packages/$1/src/index.ts",
  },
  testEnvironment: "node",
  modulePathIgnorePatterns: ["/dist/"],
}
