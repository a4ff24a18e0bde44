import { useQuery } from '@tanstack/react-query'
import { ask } from './page-messaging.ts'
import type { QueryName } from './page-queries.ts'

const name: QueryName = 'sharing'

/**
 * What I share of my own time, what is shared with me, and the weeks of which there is a department's figure. A server that does not answer
 * is a failure, so that what it answered before stays.
 */
export const useSharing = () =>
  useQuery({
    queryKey: [name],
    async queryFn() {
      const sharing = await ask('sharing', {})
      if (sharing.kind === 'unreachable') throw new Error('The server did not answer.')
      return sharing
    },
    retry: false,
  })
