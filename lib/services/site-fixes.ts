import { browser } from 'wxt/browser'
import { changesChannel, type ChangesNotice } from '../messages/page-operations.ts'
import { isFixInForce, type SiteFix } from '../org/site-fix.ts'
import { siteFixSchema } from '../org/site-fix-schema.ts'
import { sitePlans } from '../sites/registry.ts'
import { readOutbox } from '../store/outbox-store.ts'
import { readOrganisation } from './organisation-view.ts'
import { currentWorkspace } from './workspace.ts'

let known: Promise<ReadonlyMap<string, SiteFix>> | undefined

/** The version of this extension, as the browser names it. */
export const extensionVersion = () => browser.runtime.getManifest().version

/** Every fix that this person's organisation has set, in force or not, by site. Read once, and again after rows have changed. */
export function knownFixes(): Promise<ReadonlyMap<string, SiteFix>> {
  known ??= readNow()
  return known
}

/** The fixes that do something in this version of the extension, by site. */
export async function fixesInForce(): Promise<ReadonlyMap<string, SiteFix>> {
  const version = extensionVersion()
  return new Map([...(await knownFixes())].filter(([, fix]) => isFixInForce(fix, version)))
}

/** The names of a fix that the site's plan does not have: what it says of them is ignored. */
export function unknownNames({ id, selectors }: SiteFix): string[] {
  const plan = sitePlans.find(({ site }) => site === id)
  return Object.keys(selectors).filter((name) => !plan || !Object.hasOwn(plan.selectors, name))
}

/**
 * Follows the fixes of the organisation, from its own administrators or by a synchronisation. Registers a listener at once.
 *
 * @param changed called when they are others than before
 */
export function followSiteFixes(changed: () => void): void {
  const channel = new BroadcastChannel(changesChannel)
  let last: string | undefined
  channel.addEventListener('message', ({ data }: MessageEvent<ChangesNotice>) => {
    if (!data.topics.includes('rows')) return
    known = undefined
    knownFixes().then(
      (fixes) => {
        const now = JSON.stringify([...fixes].toSorted(([one], [other]) => one.localeCompare(other)))
        if (now !== last) changed()
        last = now
      },
      () => (known = undefined),
    )
  })
}

async function readNow(): Promise<ReadonlyMap<string, SiteFix>> {
  const workspace = await currentWorkspace()
  const waiting = (await readOutbox(workspace.db)).map(({ mutation }) => mutation)
  const { siteFixes } = await readOrganisation(workspace, waiting)
  // What an older version of us has stored was checked by older rules.
  return new Map([...siteFixes].filter(([, fix]) => siteFixSchema.safeParse(fix).success))
}
