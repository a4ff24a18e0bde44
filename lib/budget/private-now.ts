import type { Instant } from '../util/clock.ts'
import { longestGapMs } from './fold-evidence.ts'
import { localDay } from './local-day.ts'
import type { Evidence } from './log-entry.ts'
import type { PrivateSpan } from './own-budget.ts'

/** The sites on which nothing is counted at the moment. */
export function privateSites(spans: readonly PrivateSpan[], today: string): string[] {
  return spans.filter(({ day, to }) => day === today && to === undefined).map(({ site }) => site)
}

/** Makes a site private from now on, or ends it. Spans of other days are dropped. */
export function setPrivate(
  spans: readonly PrivateSpan[],
  { site, on, today, now }: { site: string; on: boolean; today: string; now: Instant },
): PrivateSpan[] {
  const ofToday = spans.filter(({ day }) => day === today)
  const isPrivate = privateSites(ofToday, today).includes(site)
  if (isPrivate === on) return ofToday
  if (on) return [...ofToday, { site, day: today, from: now, to: undefined }]
  return ofToday.map((span) => (span.site === site && span.to === undefined ? { ...span, to: now } : span))
}

/**
 * What of evidence from a site may be kept: nothing while it is private, nor what was said then and arrives late (T21). What would prove
 * time that reaches into it proves only that somebody is here now.
 *
 * @param last what is kept of the same page so far; an interval reaches back to it, or as far as any may where it is not the entry before
 */
export function outsidePrivate(
  one: Evidence,
  spans: readonly PrivateSpan[],
  { site, today, now, dayStart }: { site: string; today: string; now: Instant; dayStart: number },
  last?: Evidence,
): Evidence | undefined {
  if (privateSites(spans, today).includes(site)) return undefined
  // Where the wall clock was set back since, it cannot tell: then the order of arrival does.
  const over = spans.filter((span) => span.site === site && span.to !== undefined && now >= span.to)
  const reaches = ({ from, to = from }: PrivateSpan, back: number) => one.wall >= from && one.wall - back < to
  // Nobody ended it, so it ended with its day.
  const endedWithDay = spans.filter((span) => span.site === site && span.to === undefined && span.day !== today)
  const isOfItsDay = ({ day, from }: PrivateSpan, back: number) =>
    one.wall >= from && localDay(Math.max(from, one.wall - back), one.tz, dayStart) === day
  const liesWithin = (back: number) =>
    over.some((span) => reaches(span, back)) || endedWithDay.some((span) => isOfItsDay(span, back))
  if (liesWithin(0)) return undefined
  const isBefore = last?.seq === one.seq - 1 && one.mono >= last.mono
  if (!liesWithin(isBefore ? Math.min(one.mono - last.mono, longestGapMs) : longestGapMs)) return one
  if (one.kind === 'pulse') return { ...one, kind: 'enter' }
  return one.kind === 'enter' || one.kind === 'active' ? one : undefined
}
