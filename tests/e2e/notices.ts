import type { Person } from '../../scripts/walk/person.ts'

/** Ids of the notifications that this person's browser has been asked to show. */
export async function shownNotices({ options }: Person): Promise<string[]> {
  return options.evaluate(async () => {
    const { notifications } = (
      globalThis as unknown as { chrome: { notifications: { getAll(): Promise<Record<string, true>> } } }
    ).chrome
    return Object.keys(await notifications.getAll())
  })
}
