import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { QueueRequest } from '../../lib/messages/page-operations.ts'
import { ask } from './page-messaging.ts'

/** First part of each query's key. What each depends on stands in `listen-to-changes.ts`. */
export type QueryName = 'overview' | 'organisation' | 'queue' | 'item' | 'reports' | 'refused' | 'sites' | 'connection'

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

export const useSites = () => useQuery({ queryKey: key('sites'), queryFn: () => ask('siteTable', {}) })

/** Where items are stored. */
export const useConnection = () => useQuery({ queryKey: key('connection'), queryFn: () => ask('connection', {}) })
