import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { QueueRequest } from '../../lib/messages/page-operations.ts'
import type { TriedText } from '../../lib/messages/term-operations.ts'
import type { WatchTerm } from '../../lib/org/org-rows.ts'
import type { Post } from '../../lib/post/post.ts'
import { ask } from './page-messaging.ts'

/** First part of each query's key. What each depends on stands in `listen-to-changes.ts`. */
export type QueryName =
  | 'overview'
  | 'organisation'
  | 'queue'
  | 'item'
  | 'reports'
  | 'refused'
  | 'sites'
  | 'connection'
  | 'budget'
  | 'mentions'
  | 'my-time'
  | 'time-log'
  | 'sweep'
  | 'practice'
  | 'tried'
  | 'panel'
  | 'panel-post'
  | 'draft'
  | 'site-fixes'
  | 'colleagues'
  | 'learning'
  | 'sharing'

const key = (name: QueryName, ...rest: unknown[]) => [name, ...rest]

/** Who I am, my departments with their counts, and how the sync goes. */
export const useOverview = () => useQuery({ queryKey: key('overview'), queryFn: () => ask('overview', {}) })

/** Departments, people and watch terms. */
export const useOrganisation = () => useQuery({ queryKey: key('organisation'), queryFn: () => ask('organisation', {}) })

/** A department's list; the last one stays on screen while the next is read. */
export const useQueue = (request: QueueRequest) =>
  useQuery({ queryKey: key('queue', request), queryFn: () => ask('queue', request), placeholderData: keepPreviousData })

/** One item; `null` if there is none that this person may see. */
export const useItem = (itemId: string) =>
  useQuery({ queryKey: key('item', itemId), queryFn: async () => (await ask('item', { itemId })) ?? null })

/** What I tagged and routed, and what became of it. */
export const useMyReports = () => useQuery({ queryKey: key('reports'), queryFn: () => ask('myReports', {}) })

/** My acts that the backend did not accept. */
export const useRefused = () => useQuery({ queryKey: key('refused'), queryFn: () => ask('refused', {}) })

/** Where Switchboard may run, and whether it does. */
export const useSites = () => useQuery({ queryKey: key('sites'), queryFn: () => ask('siteTable', {}) })

/** Minutes of today. They pass while nothing is said: read again every few seconds. */
export const useBudget = () =>
  useQuery({ queryKey: key('budget'), queryFn: () => ask('budgetToday', {}), refetchInterval: 5_000 })

/** Every day that was counted, and what was chosen about it. */
export const useMyTime = () => useQuery({ queryKey: key('my-time'), queryFn: () => ask('myTime', {}) })

/** How today was counted, entry by entry. */
export const useTimeLog = () => useQuery({ queryKey: key('time-log'), queryFn: () => ask('timeLog', {}) })

/** What was marked in this window and nobody has acted on. */
export const useOpenMentions = () => useQuery({ queryKey: key('mentions'), queryFn: () => ask('openMentions', {}) })

/** What to look for on which site's own search page. Days and ages pass by themselves: read again every minute. */
export const useSweep = () => useQuery({ queryKey: key('sweep'), queryFn: () => ask('sweep', {}), refetchInterval: 60_000 })

/** Where items are stored. */
export const useConnection = () => useQuery({ queryKey: key('connection'), queryFn: () => ask('connection', {}) })

/** What these watch terms make of invented posts; the last answer stays while the next is asked for. */
export const usePractice = (terms: WatchTerm[], posts: Post[]) =>
  useQuery({
    queryKey: key('practice', terms, posts),
    queryFn: async () => (await ask('practicePosts', { terms, posts })).states,
    placeholderData: keepPreviousData,
  })

/** What the watch terms make of an invented post; the last answer stays while the next is asked for. */
export const useTriedPost = (tried: TriedText) =>
  useQuery({
    queryKey: key('tried', tried),
    queryFn: () => ask('tryPost', tried),
    placeholderData: keepPreviousData,
    enabled: tried.text !== '',
  })
