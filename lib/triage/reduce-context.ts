import type { Department, Person } from '../org/org-rows.ts'
import type { Instant } from '../util/clock.ts'
import type { Result } from '../util/result.ts'
import type { ItemBody } from './item.ts'
import type { ItemActs, Rejection } from './mutation.ts'

/** What the reducer may know besides the item and the act. */
export interface ReduceContext {
  actorId: string
  /** When the person did it, as far as the one who reduces can tell. */
  at: Instant
  /** `at` was clamped to what is possible. */
  estimated: boolean
  departments: ReadonlyMap<string, Department>
  people: ReadonlyMap<string, Person>
}

/** What an act makes of an item's body. */
export type Act<K extends keyof ItemActs> = (
  body: ItemBody,
  args: ItemActs[K],
  context: ReduceContext,
) => Result<ItemBody, Rejection>
