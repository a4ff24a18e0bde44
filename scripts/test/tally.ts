/** What a suite came to. Every name is told with its file, so that it can be found. */
export interface Tally {
  passed: number
  failures: string[]
  skips: { name: string; reason: string }[]
}

export const emptyTally: Tally = { passed: 0, failures: [], skips: [] }

/** Both together, in this order. */
export function addTallies(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failures: [...a.failures, ...b.failures], skips: [...a.skips, ...b.skips] }
}

/** A suite without tests is a suite that found none, so it fails; one whose tests were all skipped has said why. */
export function failedIfEmpty(tally: Tally, suite: string): Tally {
  if (tally.passed + tally.failures.length + tally.skips.length > 0) return tally
  return { ...tally, failures: [`${suite}: no tests were found`] }
}

/** The closing lines: skips with their reasons, failures, and last of all the count. */
export function closingLines(tally: Tally): string[] {
  return [
    ...tally.skips.map(({ name, reason }) => `skipped: ${name} (${reason})`),
    ...tally.failures.map((name) => `FAILED: ${name}`),
    `${tally.passed} passed, ${tally.failures.length} failed`,
  ]
}
