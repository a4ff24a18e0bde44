/** What holds for a while, as a program in the browser can learn it. Times by the machine's monotonic clock, ms. */
export interface Glimpse {
  from: number
  to: number
  /** The wall clock at `from`. */
  wall: number
  /** The tab in front of the focused window, if its site is one that counts. The side panel leaves its tab in front. */
  tab: string | undefined
  /** That tab's page has the focus itself. */
  hasFocus: boolean
  /** The system had an input within the last minute, and is not locked. */
  isActive: boolean
}

/** `slept`: it has woken up again. `page`: the page in front crashed or went to another address. */
export type Happening = 'front' | 'idle' | 'input' | 'worker-killed' | 'browser-crashed' | 'page' | 'slept'

/** A way to count time that others use, told the same as ours. */
export interface UsualDesign {
  name: string
  during(glimpse: Glimpse): void
  /** `before`: what held until now. */
  happened(what: Happening, at: { mono: number; wall: number }, before: Glimpse | undefined): void
  totalMs(): number
}
