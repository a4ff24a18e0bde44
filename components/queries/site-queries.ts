import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ask } from './page-messaging.ts'
import type { QueryName } from './page-queries.ts'

const key = (name: QueryName, ...rest: unknown[]) => [name, ...rest]

/** Every fix of a site that the organisation has set. */
export const useSiteFixes = () => useQuery({ queryKey: key('site-fixes'), queryFn: () => ask('siteFixes', {}) })

/** What a pasted fix would change; the last answer stays while the next is asked for. */
export const useFixPreview = (text: string) =>
  useQuery({
    queryKey: key('site-fixes', 'preview', text),
    queryFn: () => ask('previewFix', { text }),
    placeholderData: keepPreviousData,
  })

/** How well colleagues' browsers can read the sites. */
export const useColleaguesHealth = () => useQuery({ queryKey: key('colleagues'), queryFn: () => ask('colleaguesHealth', {}) })
