import { useQuery } from '@tanstack/react-query'
import { ask } from './page-messaging.ts'
import type { QueryName } from './page-queries.ts'

const name: QueryName = 'learning'

/** How guesses went, and what was taught. */
export const useLearning = () => useQuery({ queryKey: [name], queryFn: () => ask('learning', {}) })
