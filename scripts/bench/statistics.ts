/**
 * The value below which a share of the values lies, by nearest rank: always one that was measured.
 *
 * @param share  from 0 to 1, e.g. 0.99
 * @returns `undefined` of no values
 */
export function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
}

/** The middle of the values, the lower one of two. */
export function median(values: readonly number[]): number | undefined {
  return percentile(values, 0.5)
}
