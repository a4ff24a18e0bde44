/** Unix time in milliseconds. */
export type Instant = number

/** Where the time comes from. Pure code takes one as a parameter and never reads the time itself. */
export interface Clock {
  now(): Instant
}

export const systemClock: Clock = { now: () => Date.now() }
