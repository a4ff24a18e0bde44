import type { PostKey } from '../post/post-key.ts'
import type { OrganisationDb } from './organisation-db.ts'

/** The person has acted on this post again: what was refused before is answered by that. */
export async function discardRefusedOn(db: OrganisationDb, key: PostKey): Promise<void> {
  const tx = db.transaction('refused', 'readwrite')
  for (const { opId, mutation } of await tx.store.getAll()) {
    if ('post' in mutation.args && mutation.args.post.key === key) await tx.store.delete(opId)
  }
  await tx.done
}
