import type { QueryClient } from '@tanstack/react-query'
import { type ChangesNotice, changesChannel } from '../../lib/messages/page-operations.ts'
import type { QueryName } from './page-queries.ts'

const affected: Record<ChangesNotice['topics'][number], QueryName[]> = {
  rows: [
    ...([
      'overview',
      'organisation',
      'queue',
      'item',
      'reports',
      'connection',
      'sweep',
      'panel',
      'mentions',
      'budget',
      'my-time',
    ] as const),
    ...(['sites', 'site-fixes', 'colleagues', 'learning', 'tried'] as const),
  ],
  outbox: ['overview', 'queue', 'item', 'reports', 'refused', 'sweep', 'panel', 'mentions'],
  sync: ['overview', 'connection'],
  time: ['budget', 'mentions', 'my-time', 'time-log'],
  settings: ['overview', 'sites', 'sweep', 'panel', 'sharing'],
  posts: ['panel'],
  draft: ['draft'],
}

/** Reads again what the background says has changed. Call once per page; the page's end ends it. */
export function listenToChanges(client: QueryClient): void {
  const channel = new BroadcastChannel(changesChannel)
  channel.addEventListener('message', (event: MessageEvent<ChangesNotice>) => {
    const names = new Set(event.data.topics.flatMap((topic) => affected[topic]))
    for (const name of names) void client.invalidateQueries({ queryKey: [name] })
  })
}
