/** Codes of an error of either driver or of the network, outermost first, also where drizzle has wrapped it. */
function codesOf(error: unknown): string[] {
  const codes: string[] = []
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') codes.push(cause.code)
  }
  return codes
}

/** Serialisation failure, deadlock, or two transactions that made the same row: the same work may well succeed at the next try. */
export function isConflict(error: unknown): boolean {
  return codesOf(error).some((code) => ['40001', '40P01', '23505'].includes(code))
}

/** Two processes that set the same things up at once: a role, a table or a right that the other has just made. */
export function isRaced(error: unknown): boolean {
  return isConflict(error) || codesOf(error).some((code) => ['42710', '42P07', '42P06', 'XX000'].includes(code))
}

/** Connection refused or lost, shutting down, out of resources, timed out. */
const passing = /^(?:08|53|57|58|55P03|25P0|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENOSPC)/u
const passingMessages = /connection terminated|timeout exceeded|PGlite is clos/iu

/** Whether a request may succeed later although nothing about it changes. */
export function isPassing(error: unknown): boolean {
  if (isConflict(error) || codesOf(error).some((code) => passing.test(code))) return true
  // node-postgres gives no code where a connection ends or none is free in time.
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (passingMessages.test(cause.message)) return true
  return false
}

/** What a log may say of an error: its innermost cause and where it happened. Never the query's values, which hold what people wrote. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  let cause = error
  while (cause.cause instanceof Error) cause = cause.cause
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line))
  return [`${codesOf(cause).join(' ')} ${cause.message}`.trim(), ...frames.slice(0, 8)].join('\n')
}
