import { QueryClient } from '@tanstack/react-query'

/** Everything is read from this device, so the network's state says nothing: `networkMode: 'always'`. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', staleTime: 5_000, retry: 2, retryDelay: (attempt) => 200 * 2 ** attempt },
      mutations: { networkMode: 'always' },
    },
  })
}
