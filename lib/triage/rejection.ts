import type { Rejection } from './mutation.ts'

/** A refusal as data. `state`: the current state in a word; `actorId`: who was faster. */
export function rejection(code: Rejection['code'], state?: string, actorId?: string): Rejection {
  return { code, state, actorId }
}
