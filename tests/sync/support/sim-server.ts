import type { Item } from '../../../lib/triage/item.ts'

/** What the simulation needs of a server: its protocol, and a look behind it for the checks. */
export interface SimServer {
  /** One call of `POST /v1/sync` by a person; `pageRows` is how much one answer may hold. */
  sync(personId: string, body: string, pageRows: number): Promise<{ status: number; body: unknown }>
  /** Every row a person may see, as `kind id` → the row as JSON. */
  view(personId: string): Promise<Map<string, string>>
  /** What became of each act, by `opId`. */
  outcomes(): Promise<Map<string, 'applied' | 'refused'>>
  items(): Promise<Item[]>
  /** The numbers and acts of each client in the order in which they were dealt with. */
  journal(): Promise<Map<string, { mid: number; opId: string }[]>>
}

/** A row for comparison, whatever the order of its fields and whether undefined ones are named. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
