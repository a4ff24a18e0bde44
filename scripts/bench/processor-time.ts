import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { feedTexts } from './feed-texts.ts'
import { median } from './statistics.ts'

const rounds = 9

/** A thousand posts of some twenty words, all different. */
export const thousandPosts: readonly string[] = Array.from(
  { length: 1_000 },
  (_, at) => `${feedTexts[at % feedTexts.length] ?? ''} ${at}`,
)

/** Processor time of one post, µs: the median of nine rounds over a thousand. */
export function microsecondsPerPost(work: (text: string) => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const startedAt = process.cpuUsage()
    for (const text of thousandPosts) work(text)
    return microsecondsSince(startedAt) / thousandPosts.length
  })
  return median(times) ?? 0
}

/** What making something costs: processor time in ms, and the heap and buffers that it keeps. */
export function costOfMaking<Made>(make: () => Made): { made: Made; ms: number; bytes: number } {
  const before = memory()
  const startedAt = process.cpuUsage()
  const made = make()
  const ms = microsecondsSince(startedAt) / 1_000
  return { made, ms, bytes: Math.max(memory() - before, 0) }
}

function microsecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return user + system
}

function memory(): number {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
