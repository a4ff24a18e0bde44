import type { Page } from 'playwright'
import { loudestByDefault, type SiteMode } from '../../lib/org/site-mode.ts'
import type { Site } from '../../lib/post/site.ts'
import { randomIds } from '../../lib/util/ids.ts'
import { askBackground } from './ask-background.ts'

const waitMs = 10_000

/**
 * Sets a site's mode from one of our own pages. Where that is louder than the site's own terms allow, the organisation chooses it first.
 *
 * @throws Error where this person may not choose for the organisation
 */
export async function allowSite(page: Page, site: Site, host: string, mode: SiteMode = 'badge'): Promise<void> {
  if (loudestByDefault(site) !== 'badge') await chooseForAll(page, site, mode)
  await askBackground(page, 'setSite', { site, host, settings: { mode } })
}

async function chooseForAll(page: Page, site: Site, mode: SiteMode): Promise<void> {
  const row = { rowKind: 'site-mode', value: { id: site, mode } } as const
  const answer = await askBackground(page, 'act', { mutation: { opId: randomIds.next(), kind: 'put-row', args: row } })
  if (answer.kind !== 'saved') throw new Error(`${site} in mode ${mode} was refused: ${answer.rejection.code}.`)
  const until = Date.now() + waitMs
  for (;;) {
    const rows = await askBackground(page, 'siteTable', {})
    if (rows.some((known) => known.site === site && known.loudest === mode)) return
    if (Date.now() > until) throw new Error(`${site} did not become ${mode} within ${waitMs} ms.`)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}
