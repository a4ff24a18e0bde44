import type { OrganisationDb, StoredNotice } from './organisation-db.ts'

/** What the reporter has not been shown yet. */
export async function noticesToShow(db: OrganisationDb): Promise<StoredNotice[]> {
  return (await db.getAll('notices')).filter((notice) => !notice.shown)
}

/** Outcomes of my reports that I have not looked at. */
export async function unseenNotices(db: OrganisationDb): Promise<StoredNotice[]> {
  return (await db.getAll('notices')).filter((notice) => !notice.seen)
}

/** Marks notices, each only if it is still there. */
export async function markNotices(db: OrganisationDb, ids: readonly string[], mark: 'shown' | 'seen'): Promise<void> {
  const tx = db.transaction('notices', 'readwrite')
  for (const id of ids) {
    const notice = await tx.store.get(id)
    if (notice) await tx.store.put({ ...notice, [mark]: true })
  }
  await tx.done
}
