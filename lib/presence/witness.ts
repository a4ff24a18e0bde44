import { longestQuietMs } from '../budget/fold-evidence.ts'
import type { Evidence } from '../budget/log-entry.ts'
import type { ContentNotice } from '../messages/content-operations.ts'

/** An input this recent, or since the last entry, is told. */
const recentMs = 15_000

/** The wall clock went this much further than the monotonic one: the machine slept, or somebody set it. Who is there now is not known. */
const sleptAtLeastMs = 5_000

interface Moment {
  mono: number
  wall: number
}

export interface WitnessParts {
  /** Random id of this document. */
  page: string
  /** Monotonic, milliseconds. */
  mono: () => number
  wall: () => number
  /** IANA name of the zone. */
  tz: () => string
  /** Takes what the witness says, in order. */
  tell: (evidence: Evidence) => void
}

export interface Witness {
  /** Whether the page has the focus and can be seen, looked at now. */
  look(present: boolean): void
  /** A person touched a key, the pointer or the wheel. */
  input(): void
  /** Time has passed: say again that somebody is here, or that nobody has been for a while. Call it every 15 s at least. */
  pulse(): void
  /** What the system says about its person. */
  machine(state: Extract<ContentNotice, { kind: 'machine' }>['state']): void
}

/**
 * Says when somebody is at the page and when not. It knows moments, not what happened in them: no address, title, text or key (T16).
 *
 * `away`: not in front. `here`: in front, and touched within the last minute. `quiet`: in front, but nobody is at it.
 */
export function createWitness({ page, mono, wall, tz, tell }: WitnessParts): Witness {
  let where: 'away' | 'here' | 'quiet' = 'away'
  let seq = 0
  let inputAt = Number.NEGATIVE_INFINITY
  let saidAt = 0
  let seen: Moment = { mono: mono(), wall: wall() }

  const say = (kind: Evidence['kind'], at: Moment = { mono: mono(), wall: wall() }) => {
    seq += 1
    const act = at.mono - inputAt <= Math.max(recentMs, at.mono - saidAt) ? 'input' : 'none'
    saidAt = at.mono
    tell({ page, seq, kind, mono: Math.floor(at.mono), wall: Math.floor(at.wall), tz: tz(), act })
  }
  /** Notices that the machine slept, or that a minute has gone by without an input, and dates it when it was. */
  const noticeQuiet = () => {
    const before = seen
    seen = { mono: mono(), wall: wall() }
    if (where !== 'here') return
    const sleptMs = seen.wall - before.wall - (seen.mono - before.mono)
    const quietAt = inputAt + longestQuietMs
    if (sleptMs < sleptAtLeastMs && seen.mono < quietAt) return
    where = 'quiet'
    if (sleptMs >= sleptAtLeastMs) say('idle', before)
    else say('idle', { mono: quietAt, wall: seen.wall - (seen.mono - quietAt) })
  }
  const arrive = (kind: 'enter' | 'active') => {
    where = 'here'
    inputAt = mono()
    say(kind)
  }
  return {
    look(present) {
      noticeQuiet()
      if (present && where === 'away') arrive('enter')
      else if (!present && where !== 'away') {
        if (where === 'here') say('leave')
        where = 'away'
      }
    },
    input() {
      noticeQuiet()
      if (where === 'quiet') arrive('active')
      else inputAt = mono()
    },
    pulse() {
      noticeQuiet()
      if (where === 'here') say('pulse')
    },
    machine(state) {
      noticeQuiet()
      if (state === 'active' && where === 'quiet') arrive('active')
      // Until now it was not believed: the machine was idle when the page came to the front by itself.
      else if (state === 'active' && where === 'here') say('pulse')
      else if (state !== 'active' && where === 'here') {
        where = 'quiet'
        say(state)
      }
    },
  }
}
