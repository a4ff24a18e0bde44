import type { Clock } from '../../lib/util/clock.ts'
import type { Database } from '../db/database.ts'
import type { PokeHub } from '../pokes/poke-hub.ts'

/** What every operation of the server works with. */
export interface Services {
  database: Database
  clock: Clock
  pokes: PokeHub
}
