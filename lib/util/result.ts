/** An expected outcome as data: errors do not cross extension contexts, values do. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E }

/** What was expected. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

/** What went wrong, as data. */
export const fail = <E>(error: E): { ok: false; error: E } => ({ ok: false, error })
