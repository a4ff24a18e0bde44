import { adapterFor } from '../../../lib/sites/registry.ts'
import type { ReadResult } from '../../../lib/sites/site-adapter.ts'
import type { Site } from '../../../lib/post/site.ts'
import { probeFallbacks } from './fallback-probe.ts'

/** What an adapter makes of one container of a page. */
export interface ProbedContainer {
  reading: ReadResult
  fingerprint: string
  /** Start tag of the badge's row, without its content; `undefined` where there is no place for a badge. */
  row: string | undefined
  /** Whether the row lies in this container and in no other one nested in it. */
  rowIsOwn: boolean
}

export interface ProbedPage {
  site: Site | undefined
  silent: boolean
  containers: ProbedContainer[]
}

/** Reads the page it stands in. Built to one script and put into the page by `startPageReader`. */
function probePage(hostTable: Record<string, Site>): ProbedPage {
  const url = new URL(document.location.href)
  const adapter = adapterFor(url, hostTable)
  if (!adapter) return { site: undefined, silent: false, containers: [] }
  const containers = [...document.querySelectorAll(adapter.postSelector)].map((container) => {
    const row = adapter.badgeAnchor(container)?.row
    return {
      reading: adapter.readPost(container, { url }),
      fingerprint: adapter.fingerprint(container),
      row: row && (row.cloneNode() as Element).outerHTML,
      rowIsOwn: row?.closest(adapter.postSelector) === container,
    }
  })
  return { site: adapter.site, silent: adapter.isSilentPage(url), containers }
}

const probe = { probePage, probeFallbacks }
export type Probe = typeof probe

Object.assign(globalThis, probe)
