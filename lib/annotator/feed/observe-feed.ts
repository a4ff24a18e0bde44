import type { ReadResult, SiteAdapter } from '../../sites/site-adapter.ts'
import { isOwnHost } from '../own-host.ts'
import { containersAround, containersWithin } from './post-containers.ts'
import { saysTheSame } from './says-the-same.ts'
import { workInSlices } from './work-slices.ts'

/** What the feed tells. `container` is the element that the adapter's selector matched. */
export interface FeedListener {
  /** A container shows a post that it did not show before, or other words of it, or could not be read. Called again if the node is reused. */
  read(container: Element, reading: ReadResult): void
  /** Something inside a container changed, but it is still the same post. */
  touched(container: Element): void
  /** The container left the page, or the page became a silent one. */
  gone(container: Element): void
  /** A batch is over. */
  settled(): void
}

interface Reading {
  fingerprint: string
  /** All words that the container held. */
  words: string
  result: ReadResult
}

export interface Feed {
  containers(): Iterable<Element>
  readingOf(container: Element): ReadResult | undefined
  isBusy(): boolean
}

/** Attributes by which sites say which post a node shows, or who may see it. `style` is not among them: it changes on every scroll. */
const tellingAttributes = ['href', 'datetime', 'id', 'class', 'data-id', 'data-testid', 'aria-labelledby']

/**
 * Watches a page with one observer and reads each post once. A few posts are read at once, so that they have their badge within a
 * frame; more of them in slices, once a frame. While the document is still arriving a post may be there by half: then nothing is read
 * before the next frame. A container is read again when the adapter's fingerprint changes (sites reuse nodes), when its words change (they
 * may arrive after the rest), and as long as it could not be read.
 */
export function observeFeed(document: Document, adapter: SiteAdapter, listener: FeedListener, signal: AbortSignal): Feed {
  const window = document.defaultView ?? globalThis.window
  const readings = new Map<Element, Reading>()
  let records: MutationRecord[] = []
  let pending = new Set<Element>()
  let href = ''
  let silent = false

  const forget = (container: Element) => {
    if (readings.delete(container)) listener.gone(container)
  }

  const collect = () => {
    const taken = records
    records = []
    if (silent) return
    const looked = new Set<Node>()
    for (const record of taken) {
      if (isOurDoing(record)) continue
      for (const node of record.removedNodes)
        for (const container of containersWithin(node, adapter.postSelector)) if (!container.isConnected) forget(container)
      if (!looked.has(record.target)) {
        looked.add(record.target)
        for (const container of containersAround(record.target, adapter.postSelector)) pending.add(container)
      }
      // A post may go on behind its container (Hacker News: in the next row of the table), and that may arrive later.
      const before = record.addedNodes[0]?.previousSibling
      if (before instanceof Element && before.matches(adapter.postSelector)) pending.add(before)
      for (const node of record.addedNodes)
        for (const container of containersWithin(node, adapter.postSelector)) pending.add(container)
    }
  }

  const readOne = (container: Element) => {
    if (!container.isConnected) return forget(container)
    const known = readings.get(container)
    const fingerprint = adapter.fingerprint(container)
    const words = container.textContent
    const isSamePost = known?.fingerprint === fingerprint && known.result.kind === 'found'
    if (isSamePost && (known.words === words || mayBeTranslated(known.result))) return listener.touched(container)
    const result = adapter.readPost(container, { url: new URL(href) })
    readings.set(container, { fingerprint, words, result })
    if (isSamePost && saysTheSame(known.result, result)) listener.touched(container)
    else listener.read(container, result)
  }

  /** A translation of the page, of which browsers tell at its root, changes all words, and none of the new ones are the author's. */
  const mayBeTranslated = (before: ReadResult) => {
    const { classList } = document.documentElement
    const isOn = classList.contains('translated-ltr') || classList.contains('translated-rtl')
    return isOn && before.kind === 'found' && before.post.text !== ''
  }

  const followAddress = () => {
    if (document.location.href === href) return
    href = document.location.href
    const wasSilent = silent
    silent = adapter.isSilentPage(new URL(href))
    if (silent) {
      pending = new Set()
      for (const container of readings.keys()) forget(container)
    } else if (wasSilent) lookEverywhere()
  }

  const lookEverywhere = () => {
    for (const container of document.querySelectorAll(adapter.postSelector)) pending.add(container)
  }

  const slices = workInSlices(
    window,
    (mayGoOn) => {
      followAddress()
      collect()
      for (const container of pending) {
        pending.delete(container)
        readOne(container)
        if (!mayGoOn()) break
      }
      listener.settled()
      return pending.size > 0 || records.length > 0
    },
    signal,
  )

  const observer = new MutationObserver((batch) => {
    for (const record of batch) records.push(record)
    if (document.readyState === 'loading') slices.schedule()
    else slices.start()
  })
  const attributeFilter = [...tellingAttributes, ...(adapter.tellingAttributes ?? [])]
  // `characterData`: frameworks that reuse a node put the new words into the text that is there.
  observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter })
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
  // Pages change their address without a change in the document first; both kinds of news lead to the same place.
  window.addEventListener('popstate', slices.schedule, { signal })
  lookEverywhere()
  slices.schedule()

  return {
    containers: () => readings.keys(),
    readingOf: (container) => readings.get(container)?.result,
    isBusy: () => slices.isBusy() || pending.size > 0 || records.length > 0,
  }
}

/** A badge was put in: nothing of the site changed. That one was taken out is news, whoever did it. */
function isOurDoing({ addedNodes, removedNodes }: MutationRecord): boolean {
  return removedNodes.length === 0 && addedNodes.length > 0 && [...addedNodes].every(isOwnHost)
}
