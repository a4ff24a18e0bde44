const name = Symbol.for('switchboard.annotator')

interface Running {
  isOrphaned(): boolean
  stop(): void
}

/**
 * Sees to it that one annotator runs in a page, however often it is injected. One that is at work stays: it was there earlier and so was
 * its key guard. One whose extension is gone makes room.
 *
 * The mark is in the isolated world, where no page can read or forge it (A8, A11).
 *
 * @returns what stops this annotator, or `undefined` where another one is at work
 */
export function onlyAnnotator(world: object, isOrphaned: () => boolean): AbortSignal | undefined {
  const marked = world as { [name]?: Running }
  if (marked[name]?.isOrphaned() === false) return undefined
  marked[name]?.stop()
  const life = new AbortController()
  marked[name] = { isOrphaned, stop: () => life.abort() }
  return life.signal
}
