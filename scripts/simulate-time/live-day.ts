import { type Counting, ourCounting } from './counting.ts'
import type { Day } from './day-step.ts'
import { doStep } from './do-step.ts'
import type { UsualDesign } from './usual-design.ts'
import { World } from './world.ts'

/** Lives a day to its end, at which the page in front is left. */
export function liveDay(day: Day, counting: Counting = ourCounting, designs: readonly UsualDesign[] = []): World {
  const world = new World(day, counting, designs)
  for (const step of day.steps) doStep(world, step)
  doStep(world, { kind: 'other-work', ms: 5_000 })
  return world
}
