/** A first pause, doubled at every failure up to the longest. */
const firstPauseMs = 1_000
const longestPauseMs = 5 * 60_000

/**
 * How long to wait after a failure: full jitter, so that clients do not come back in step
 * (Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015).
 *
 * @param failures how many failures in a row, this one included
 * @param chance from 0 to 1, exclusive
 * @param retryAfterMs what the server asked for: never less
 */
export function backOffMs(failures: number, chance: number, retryAfterMs: number | undefined): number {
  const ceiling = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(failures - 1, 20))
  return Math.max(retryAfterMs ?? 0, Math.round(chance * ceiling))
}
