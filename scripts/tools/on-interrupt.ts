/** Aborts when the person or the system asks this process to end, so that what it started can be ended first. */
export function onInterrupt(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => controller.abort(name))
  return controller.signal
}
