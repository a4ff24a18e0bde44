let last: Promise<unknown> = Promise.resolve()

/** Browsers start one after the other, or what each is measured by would suffer. */
export function oneAtATime<T>(start: () => Promise<T>): Promise<T> {
  const started = last.then(start)
  last = started.catch(() => undefined)
  return started
}
