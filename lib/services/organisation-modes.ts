import { changesChannel, type ChangesNotice } from '../messages/page-operations.ts'
import type { SiteMode } from '../org/site-mode.ts'
import { readOutbox } from '../store/outbox-store.ts'
import { readOrganisation } from './organisation-view.ts'
import { currentWorkspace } from './workspace.ts'

let known: Promise<ReadonlyMap<string, SiteMode>> | undefined

/** The loudest mode of each site that this person's organisation chose, by site. Read once, and again after rows have changed. */
export function organisationModes(): Promise<ReadonlyMap<string, SiteMode>> {
  known ??= readNow()
  return known
}

/**
 * Follows what the organisation chooses, from its own administrators or by a synchronisation. Registers a listener at once.
 *
 * @param changed called when the modes are others than before
 */
export function followOrganisationModes(changed: () => void): void {
  const channel = new BroadcastChannel(changesChannel)
  let last: string | undefined
  channel.addEventListener('message', ({ data }: MessageEvent<ChangesNotice>) => {
    if (!data.topics.includes('rows')) return
    known = undefined
    organisationModes().then(
      (modes) => {
        const now = JSON.stringify([...modes].toSorted(([one], [other]) => one.localeCompare(other)))
        if (now !== last) changed()
        last = now
      },
      () => (known = undefined),
    )
  })
}

async function readNow(): Promise<ReadonlyMap<string, SiteMode>> {
  const workspace = await currentWorkspace()
  const waiting = (await readOutbox(workspace.db)).map(({ mutation }) => mutation)
  return (await readOrganisation(workspace, waiting)).siteModes
}
