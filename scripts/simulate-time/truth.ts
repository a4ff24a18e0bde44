import { type EngagementWindow, longestAwayMs } from '../../lib/budget/engagement-window.ts'

/** Ten minutes away are known to the last entry; where it was lost or the clock was set, to a minute. */
const doubtMs = 60_000
const keptAtMost = 50

/** A stretch by the machine's monotonic clock, ms. */
export interface Span {
  from: number
  to: number
}

/** Somebody was engaged at a page, in a window. `isSure`: no rule that the log cannot know to the second was about to end it. */
export interface EngagedSpan extends Span {
  page: string
  window: number
  isSure: boolean
}

/** What a camera over the shoulder would write down. */
export class Truth {
  readonly engaged: EngagedSpan[] = []
  /** Which page was in front, whether anybody was at it or not. */
  readonly front: (Span & { page: string })[] = []
  readonly locked: Span[] = []
  readonly private: (Span & { site: string })[] = []
  /** When the browser began to run again. */
  readonly boots: number[] = []
  readonly opened = new Map<number, Span>()
  /** The window that was over by the clock; nobody may have written it down. */
  #over: Truth['window']
  #waiting: (Span & { page: string })[] = []
  /** The window as its person knows it. `lastAt`: when they were last there, by the wall clock. */
  window: { id: number; lastAt: number; isSure: boolean; bearsAbsence: boolean } | undefined

  /** @param from the moment from which on it counts; where evidence opens it, that is when this was said */
  open({ id, until }: EngagementWindow, from: number, wall: number): void {
    this.close(from)
    this.window = { id, lastAt: wall, isSure: true, bearsAbsence: until !== undefined }
    this.opened.set(id, { from, to: Number.POSITIVE_INFINITY })
    const waiting = this.#waiting.map((span) => ({ ...span, window: id, isSure: false, from: Math.max(span.from, from) }))
    for (const span of waiting) if (span.to > span.from) this.engage(span)
    this.#waiting = []
  }

  /** Somebody is engaged while no window is open: one may open a moment later that begins now. */
  wait(span: Span & { page: string }): void {
    this.#waiting = [...this.#waiting, span].slice(-keptAtMost)
  }

  close(mono: number): void {
    const span = this.window && this.opened.get(this.window.id)
    if (span) span.to = Math.min(span.to, mono)
    this.window = undefined
  }

  /**
   * Whether the window is over is asked when somebody comes back.
   *
   * @param heardAt when somebody was last heard of, where a fault may have lost it
   */
  comeBack(wall: number, heardAt: number): void {
    if (!this.window) return
    const awayMs = this.window.bearsAbsence ? 0 : wall - this.window.lastAt
    if (awayMs >= longestAwayMs) [this.#over, this.window] = [this.window, undefined]
    else {
      const isHeard = this.window.bearsAbsence || wall - heardAt < longestAwayMs - doubtMs
      this.window.isSure &&= isHeard && awayMs < longestAwayMs - doubtMs
      this.window.lastAt = Math.max(this.window.lastAt, wall)
    }
  }

  /**
   * The wall clock is about to be set: whether the window was over by then depends on whether anybody asked. One whose end nobody wrote
   * down goes on if the clock is set back.
   */
  waver(wall: number, newest: EngagementWindow | undefined): void {
    if (this.window && wall - this.window.lastAt >= longestAwayMs - doubtMs) this.window.isSure &&= this.window.bearsAbsence
    if (!this.window && this.#over?.id === newest?.id && !newest?.ended)
      this.window = this.#over && { ...this.#over, isSure: false }
  }

  engage(span: EngagedSpan): void {
    const last = this.engaged.at(-1)
    const goesOn = last?.to === span.from && last.page === span.page && last.window === span.window && last.isSure === span.isSure
    if (last && goesOn) last.to = span.to
    else this.engaged.push(span)
  }

  /** Milliseconds of engagement in windows, none more than its limit. */
  totalMs(windows: readonly EngagementWindow[], which: (span: EngagedSpan) => boolean = () => true): number {
    const limits = new Map(windows.map(({ id, limitMs }) => [id, limitMs ?? Number.POSITIVE_INFINITY]))
    const sums = new Map<number, number>()
    for (const span of this.engaged) {
      if (which(span)) sums.set(span.window, (sums.get(span.window) ?? 0) + span.to - span.from)
    }
    return [...sums].reduce((total, [id, ms]) => total + Math.min(ms, limits.get(id) ?? 0), 0)
  }
}
