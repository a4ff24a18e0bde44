import { type HealthField, noMissing, type SiteLook } from '../../org/site-health.ts'
import type { ReadResult, SiteAdapter } from '../../sites/site-adapter.ts'

/** A container is counted once it has been there so long: placeholders are filled by then. */
const settleMs = 2_500
/** Looks are sent so long after a page began to show something, and from then on. */
const firstMs = 4_000
const laterMs = 120_000
/** A page without a container that has at least as many pictures and links would be a feed. */
const fullPage = { links: 40, pictures: 12 }
/** A container that shows fewer characters is a placeholder. */
const fewWords = 20

type Outcome = { kind: 'read'; lacks: HealthField[] } | { kind: 'missing'; field: HealthField } | { kind: 'none' } | undefined

interface HealthParts {
  adapter: SiteAdapter
  document: Document
  send: (look: SiteLook) => void
  signal: AbortSignal
}

/**
 * Counts what an adapter finds while the annotator works with it: the adapter that is given back reads as the other does.
 *
 * Numbers alone leave this file. No element is held for longer than it takes to settle, nothing is read for the sake of counting, and a
 * page that nobody looks at is not counted.
 */
export function countReadings({ adapter, document, send, signal }: HealthParts): SiteAdapter {
  const fresh = new Map<Element, { since: number; outcome: Outcome }>()
  const counted = new WeakSet<Element>()
  let look = emptyLook()
  let path = document.location.pathname
  let dueAt = performance.now() + firstMs
  let isFirst = true

  const count = () => {
    const now = performance.now()
    for (const [container, { since, outcome }] of fresh) {
      if (now - since < settleMs) continue
      fresh.delete(container)
      if (!container.isConnected || !outcome) continue
      counted.add(container)
      addOutcome(look, outcome, container, adapter)
    }
  }
  const deliver = (nextMs: number) => {
    if (look.containers > 0 || look.bare) send(look)
    look = emptyLook()
    dueAt = performance.now() + nextMs
  }
  const tick = () => {
    if (document.visibilityState !== 'visible') return forgetGone(fresh)
    count()
    if (document.location.pathname !== path) {
      path = document.location.pathname
      isFirst = true
      return deliver(firstMs)
    }
    if (performance.now() < dueAt) return
    if (isFirst && look.containers === 0 && fresh.size === 0) look.bare = isBare(document, adapter)
    isFirst = false
    deliver(laterMs)
  }
  const timer = setInterval(tick, 1_000)
  signal.addEventListener('abort', () => clearInterval(timer), { once: true })
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden' && look.containers > 0) deliver(laterMs)
    },
    { signal },
  )

  return {
    ...adapter,
    readPost(container, page) {
      const reading = adapter.readPost(container, page)
      if (!counted.has(container)) {
        const since = fresh.get(container)?.since ?? performance.now()
        fresh.set(container, { since, outcome: outcomeOf(reading) })
      }
      return reading
    },
  }
}

/** Nobody looks, so nothing is counted; but what the site has thrown away must not be held either. */
function forgetGone(fresh: Map<Element, unknown>): void {
  for (const container of fresh.keys()) if (!container.isConnected) fresh.delete(container)
}

const emptyLook = (): SiteLook => ({ containers: 0, read: 0, missing: noMissing(), bare: false })

/** What is kept of a reading until it is counted: nothing of the post itself. Advertisements often have no link: they say nothing. */
function outcomeOf(reading: ReadResult): Outcome {
  if (reading.kind === 'none') return { kind: 'none' }
  if (reading.kind === 'missing') return reading.promoted ? undefined : { kind: 'missing', field: reading.field }
  const { post } = reading
  const hasWords = post.text !== '' || post.audience !== 'public' || (post.media?.length ?? 0) > 0
  const hasTime = post.postedAt !== undefined || post.postedAtShown !== undefined
  const lacks: HealthField[] = []
  if (!hasWords) lacks.push('text')
  if (!hasTime) lacks.push('time')
  return { kind: 'read', lacks }
}

function addOutcome(look: SiteLook, outcome: NonNullable<Outcome>, container: Element, adapter: SiteAdapter): void {
  // A post in a post, and a placeholder, are no posts of their own.
  if (outcome.kind === 'none' && (isNested(container, adapter) || !showsWords(container))) return
  look.containers += 1
  if (outcome.kind === 'missing') look.missing[outcome.field] += 1
  if (outcome.kind !== 'read') return
  look.read += 1
  for (const field of outcome.lacks) look.missing[field] += 1
  if (!adapter.badgeAnchor(container)) look.missing.row += 1
}

const isNested = (container: Element, adapter: SiteAdapter) => Boolean(container.parentElement?.closest(adapter.postSelector))
const showsWords = (container: Element) => (container.textContent?.trim().length ?? 0) >= fewWords

function isBare(document: Document, adapter: SiteAdapter): boolean {
  const isFull = document.links.length >= fullPage.links && document.images.length >= fullPage.pictures
  return isFull && !adapter.isSilentPage(new URL(document.location.href)) && !document.querySelector(adapter.postSelector)
}
