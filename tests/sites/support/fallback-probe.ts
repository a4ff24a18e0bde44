import { adapterFor, type SelectorFixes, sitePlans } from '../../../lib/sites/registry.ts'
import type { SiteAdapter } from '../../../lib/sites/site-adapter.ts'
import type { Site } from '../../../lib/post/site.ts'
import { compareReadings, type FoundPost } from './compare-readings.ts'

/** What is wrong in a page once the first choice of one name matches nothing. */
export interface FallbackFault {
  name: string
  faults: string[]
}

export interface ProbedFallbacks {
  /** Posts that the whole table finds. */
  posts: number
  /** Names that were tried. */
  names: string[]
  faults: FallbackFault[]
}

const nothing = ':not(*)'

/**
 * Reads the page it stands in once with the whole table of its site and once for each of its names without that name's first choice.
 *
 * @param more  fixes on top of each of those, to see that a wrong fallback is noticed
 */
export function probeFallbacks(hostTable: Record<string, Site>, more: Record<string, readonly string[]> = {}): ProbedFallbacks {
  const url = new URL(document.location.href)
  const site = adapterFor(url, hostTable)?.site
  const plan = sitePlans.find((one) => one.site === site)
  if (!plan) throw new Error(`No site is known at ${url.href}.`)
  const containers = new Map<Element, number>()
  const read = (fixes: SelectorFixes) => {
    const adapter = adapterFor(url, hostTable, fixes)
    return adapter ? foundPosts(adapter, url, containers) : []
  }
  const whole = read({})
  const names = Object.keys(plan.selectors)
  const faults = names.map((name) => {
    const without = { [name]: [nothing, ...(plan.selectors[name] ?? []).slice(1)] }
    return { name, faults: compareReadings(whole, read({ [plan.site]: { ...without, ...more } })) }
  })
  return { posts: whole.length, names, faults: faults.filter((one) => one.faults.length > 0) }
}

function foundPosts(adapter: SiteAdapter, url: URL, containers: Map<Element, number>): FoundPost[] {
  return [...document.querySelectorAll(adapter.postSelector)].flatMap((element) => {
    const reading = adapter.readPost(element, { url })
    if (reading.kind !== 'found') return []
    const container = containers.get(element) ?? containers.size
    containers.set(element, container)
    const row = adapter.badgeAnchor(element)?.row
    const hasOwnRow = !row || row.closest(adapter.postSelector) === element
    return [{ container, post: reading.post, fingerprint: adapter.fingerprint(element), hasOwnRow }]
  })
}
