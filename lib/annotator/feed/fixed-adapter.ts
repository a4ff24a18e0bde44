import type { SiteSettings } from '../../messages/content-operations.ts'
import type { Audience, Post } from '../../post/post.ts'
import type { Site } from '../../post/site.ts'
import { adapterFor, sitePlans } from '../../sites/registry.ts'
import { found, type PageContext, type ReadResult, type SelectorTable, type SiteAdapter } from '../../sites/site-adapter.ts'
import { isGuardedName } from '../../org/guarded-names.ts'
import { withoutFields } from './without-fields.ts'

type Fix = NonNullable<SiteSettings['fix']>

/** How far around a container a mark is looked for that limits its audience. */
const mostSteps = 10

/**
 * The adapter that reads a page with what the backend says of a site that has changed.
 *
 * Nothing of a fix is trusted: names that decide who may see a post keep the plan's own selectors, a selector that is no CSS is ignored,
 * and a post that the plan itself would call limited stays limited whatever the fix makes of it (A50).
 */
export function fixedAdapter(
  url: URL,
  hostTable: Readonly<Record<string, Site>>,
  fix: Fix | undefined,
  document: Document,
): SiteAdapter | undefined {
  const shipped = adapterFor(url, hostTable)
  if (!shipped || !fix) return shipped
  const plan = sitePlans.find(({ site }) => site === shipped.site)
  const selectors = plan ? usableSelectors(shipped.site, plan.selectors, fix, document) : {}
  const isRead = Object.keys(selectors).length > 0
  const reader = isRead ? adapterFor(url, hostTable, { [shipped.site]: selectors }) : undefined
  const base = reader ?? shipped
  const marks = limitingMarks(shipped.site, plan?.selectors ?? {})
  return {
    ...base,
    readPost(container, page) {
      const reading = withoutFields(base.readPost(container, page), fix.offFields)
      return reader ? guarded(reading, container, page, { reader, shipped, marks }) : reading
    },
  }
}

/** What of a fix can be used: names that the plan has and that may be changed, selectors that this browser understands. */
export function usableSelectors(site: Site, plan: SelectorTable, fix: Fix, document: Document): Record<string, string[]> {
  const probe = document.createDocumentFragment()
  const isCss = (selector: string) => {
    try {
      probe.querySelector(selector)
      return true
    } catch {
      return false
    }
  }
  const usable = Object.entries(fix.selectors).flatMap(([name, wanted]): [string, string[]][] => {
    if (!Object.hasOwn(plan, name) || isGuardedName(site, name)) return []
    const valid = wanted.filter(isCss)
    return valid.length > 0 ? [[name, valid]] : []
  })
  return Object.fromEntries(usable)
}

interface Opinions {
  reader: SiteAdapter
  shipped: SiteAdapter
  marks: string
}

function guarded(reading: ReadResult, container: Element, page: PageContext, opinions: Opinions): ReadResult {
  if (reading.kind !== 'found' || reading.post.audience === 'limited') return reading
  const audience = strictest(reading.post, surroundingsOf(container, opinions.reader.postSelector), container, page, opinions)
  return audience === reading.post.audience ? reading : found({ ...withoutWords(reading.post), audience })
}

/** A fix may name a smaller element as the container, without the mark: all around it up to the next container is looked at. */
function surroundingsOf(container: Element, postSelector: string): Element {
  const own = container.querySelectorAll(postSelector).length + Number(container.matches(postSelector))
  let around = container
  for (let step = 0; step < mostSteps; step += 1) {
    const parent = around.parentElement
    if (!parent || parent === container.ownerDocument.body || parent.querySelectorAll(postSelector).length > own) break
    around = parent
  }
  return around
}

function strictest(post: Post, around: Element, container: Element, page: PageContext, { shipped, marks }: Opinions): Audience {
  if (marks !== '' && (around.matches(marks) || around.querySelector(marks))) return 'limited'
  const closest = container.closest(shipped.postSelector)
  const candidates = new Set([...(closest ? [closest] : []), ...around.querySelectorAll(shipped.postSelector)])
  let audience = post.audience
  for (const candidate of candidates) {
    const reading = shipped.readPost(candidate, page)
    if (reading.kind !== 'found') continue
    if (reading.post.audience === 'limited') return 'limited'
    if (reading.post.audience === 'unknown' && reading.post.key === post.key) audience = 'unknown'
  }
  return audience
}

/** Marks that by themselves say that a post is limited, on sites whose posts are public without one. */
function limitingMarks(site: Site, plan: SelectorTable): string {
  const names: Partial<Record<Site, readonly string[]>> = { x: ['lock', 'subscribe'], youtube: ['limitedTitle', 'membersPost'] }
  return (names[site] ?? []).flatMap((name) => plan[name] ?? []).join()
}

function withoutWords({ media: _media, truncated: _truncated, ...post }: Post): Post {
  return { ...post, text: '' }
}
