import { useSyncExternalStore } from 'react'
import { hashOf, parseRoute, type Route } from './route.ts'

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/** The route the address names now. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => location.hash))
}

/** Goes to a route. The way back is the browser's. */
export function goTo(route: Route): void {
  location.hash = hashOf(route)
}
