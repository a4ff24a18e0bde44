export const setUpPages = ['departments', 'watch-terms', 'sites', 'engagement-policy', 'learning', 'storage'] as const
export type SetUpPage = (typeof setUpPages)[number]

/** Where in the options page somebody is: the part of the address after `#`, so that everything has a link. */
export type Route =
  | { page: 'start' }
  | { page: 'queue'; scope: string; itemId: string | undefined }
  | { page: 'reports'; itemId: string | undefined }
  | { page: 'hand-over' }
  | { page: 'my-time' }
  | { page: 'refused' }
  | { page: 'sweep' }
  | { page: 'works-council' }
  | { page: 'set-up'; section: SetUpPage }

/** Reads a hash such as `#/queue/sales/item/0190…`. Anything unknown is the start. */
export function parseRoute(hash: string): Route {
  const [page, second, third, fourth] = hash
    .replace(/^#?\/?/u, '')
    .split('/')
    .map(decode)
  if (page === 'queue' && second) return { page, scope: second, itemId: third === 'item' && fourth ? fourth : undefined }
  if (page === 'reports') return { page, itemId: second === 'item' && third ? third : undefined }
  if (page === 'my-time') return { page }
  if (page === 'hand-over' || page === 'refused' || page === 'sweep' || page === 'works-council') return { page }
  const section = setUpPages.find((known) => known === second)
  if (page === 'set-up' && section) return { page, section }
  return { page: 'start' }
}

/** The hash of a route; `parseRoute` reads it back. */
export function hashOf(route: Route): string {
  switch (route.page) {
    case 'start':
      return '#/'
    case 'queue':
      return `#/queue/${encodeURIComponent(route.scope)}${itemPart(route.itemId)}`
    case 'reports':
      return `#/reports${itemPart(route.itemId)}`
    case 'hand-over':
    case 'my-time':
    case 'refused':
    case 'sweep':
    case 'works-council':
      return `#/${route.page}`
    case 'set-up':
      return `#/set-up/${route.section}`
  }
}

const itemPart = (itemId: string | undefined) => (itemId ? `/item/${encodeURIComponent(itemId)}` : '')

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
