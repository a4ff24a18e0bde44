/** Active time that is proven: whole milliseconds by local day, site and window. */
export interface CountedTime {
  day: string
  site: string
  window: number
  ms: number
}

/** Adds up; each day, site and window comes once, in a fixed order. Associative, with the empty list as its neutral element (T6). */
export function addCounted(...lists: readonly (readonly CountedTime[])[]): CountedTime[] {
  const sums = new Map<string, CountedTime>()
  for (const one of lists.flat()) {
    const key = `${one.day} ${one.site} ${one.window}`
    sums.set(key, { ...one, ms: one.ms + (sums.get(key)?.ms ?? 0) })
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum)
}

/** All of it together, in ms. */
export function totalMs(counted: readonly CountedTime[]): number {
  return counted.reduce((sum, { ms }) => sum + ms, 0)
}

/** By site, most first. */
export function bySite(counted: readonly CountedTime[]): { site: string; ms: number }[] {
  return [...Map.groupBy(counted, ({ site }) => site)]
    .map(([site, own]) => ({ site, ms: totalMs(own) }))
    .sort((a, b) => b.ms - a.ms || (a.site < b.site ? -1 : 1))
}
