import type { SyncAnswer, SyncConflict, SyncRequest } from './protocol.ts'

/** What came of one call to a backend. Failures are data: each has its own way to go on. */
export type Exchange =
  | { kind: 'answer'; answer: SyncAnswer }
  | { kind: 'conflict'; conflict: SyncConflict }
  /** `retryAfterMs`: the backend said when to come back. */
  | { kind: 'failed'; because: 'network' | 'server' | 'rate-limit'; retryAfterMs: number | undefined }
  | { kind: 'too-large' }
  | { kind: 'needs-sign-in' }
  | { kind: 'needs-update' }

/** Where items live. `local` and `http` are the two kinds; the rest of the house cannot tell them apart. */
export interface Backend {
  exchange(request: SyncRequest, signal: AbortSignal): Promise<Exchange>
}
