/** Everything a person can do to an item, as the timeline names it. `ItemActs` in `mutation.ts` has the arguments of each. */
export const actKinds = [
  'tag',
  'route',
  'dismiss',
  'claim',
  'release',
  'assign',
  'note',
  'wait',
  'answer',
  'close',
  'return',
  'undo',
] as const

export type ActKind = (typeof actKinds)[number]
