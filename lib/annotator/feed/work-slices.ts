/** Most milliseconds of work in one go: with layout on top, no task of ours reaches 50 ms. */
const sliceMs = 12
/** Most milliseconds on top of a task of the page's. */
const extraMs = 5

/**
 * Runs `work` once a frame while it says there is more. In a hidden tab there are no frames, so a timer stands in for them.
 *
 * @param work  does what it can until `mayGoOn` says no; answers whether something is left
 */
export function workInSlices(window: Window, work: (mayGoOn: () => boolean) => boolean, signal: AbortSignal) {
  let scheduled: (() => void) | undefined

  const runFor = (mostMs: number) => {
    scheduled?.()
    scheduled = undefined
    if (signal.aborted) return
    const until = performance.now() + mostMs
    if (work(() => performance.now() < until)) schedule()
  }
  const run = () => runFor(sliceMs)
  const schedule = () => {
    if (scheduled || signal.aborted) return
    const frame = window.requestAnimationFrame(run)
    const timer = window.setTimeout(run, 120)
    scheduled = () => {
      window.cancelAnimationFrame(frame)
      window.clearTimeout(timer)
    }
  }
  signal.addEventListener('abort', () => scheduled?.(), { once: true })
  return {
    schedule,
    /** Does a little at once, unless a slice waits for its frame already. */
    start: () => void (scheduled === undefined && runFor(extraMs)),
    isBusy: () => scheduled !== undefined,
  }
}
