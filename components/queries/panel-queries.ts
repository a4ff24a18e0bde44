import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { PostKey } from '../../lib/post/post-key.ts'
import { ask } from './page-messaging.ts'
import type { QueryName } from './page-queries.ts'

const key = (name: QueryName, ...rest: unknown[]) => [name, ...rest]

/** A page that has just been opened answers a moment later. */
const againAfterMs = 1_000

/** What there is to say about a tab; `null` while no tab is known. */
export const usePanel = (tabId: number | undefined) =>
  useQuery({
    queryKey: key('panel', tabId),
    queryFn: async () => (tabId === undefined ? null : ask('panelPosts', { tabId })),
    refetchInterval: ({ state }) => (state.data?.kind === 'not-running' ? againAfterMs : false),
    staleTime: 0,
  })

/** A post as it was when it was chosen. It is not read again while somebody decides about it: what they see must not change under them. */
export const usePanelPost = (tabId: number, postKey: PostKey) =>
  useQuery({
    queryKey: key('panel-post', tabId, postKey),
    queryFn: () => ask('panelPost', { tabId, key: postKey }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

/** What a person asked to route from any page; `null` if nothing. */
export const useDraft = () =>
  useQuery({ queryKey: key('draft'), queryFn: async () => (await ask('draft', {})) ?? null, staleTime: 0 })

/** Reads again what there is to say about the tab in front. */
export function useReadPanelAgain(): () => void {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: key('panel') })
}
