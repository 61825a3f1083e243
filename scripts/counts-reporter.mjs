import {writeFileSync} from "node:fs"

/** A jest reporter that leaves the counts of the whole run in the file that `RELATA_TEST_COUNTS` names. */
export default class CountsReporter {
  onRunComplete(_contexts, results) {
    const counts = {
      passed: results.numPassedTests,
      // A file that does not load has no tests that could fail.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    }
    writeFileSync(process.env.RELATA_TEST_COUNTS, JSON.stringify(counts))
  }
}
