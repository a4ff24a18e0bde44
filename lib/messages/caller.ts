import type { Caller } from './operation.ts'

/** What the browser tells of a message's sender, in Chromium and Firefox alike. */
export interface Sender {
  id?: string | undefined
  url?: string | undefined
  origin?: string | undefined
  frameId?: number | undefined
  tab?: { url?: string | undefined; incognito?: boolean | undefined } | undefined
}

/**
 * Who sent a message, by the browser's word alone: our own pages are told by their origin (an options tab has a tab, too), annotators
 * by being in the top frame of a tab.
 *
 * @param extension our own id and origin (`chrome-extension://…`, without a trailing slash)
 * @returns `undefined` for anybody else: other extensions, frames, web pages
 */
export function callerOf(sender: Sender, extension: { id: string; origin: string }): Caller | undefined {
  if (sender.id !== extension.id || sender.url === undefined || !URL.canParse(sender.url)) return undefined
  const origin = sender.origin ?? new URL(sender.url).origin
  const isPrivate = sender.tab?.incognito ?? false
  if (origin === extension.origin || sender.url.startsWith(`${extension.origin}/`))
    return { kind: 'page', url: sender.url, isPrivate }
  const fromTopFrame = sender.tab !== undefined && sender.frameId === 0
  const url = sender.tab?.url ?? sender.url
  return fromTopFrame && /^https?:/u.test(url) ? { kind: 'content', url, isPrivate } : undefined
}
