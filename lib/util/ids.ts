import { v5, v7 } from 'uuid'

/** Where fresh ids come from. Pure code takes one as a parameter. */
export interface IdSource {
  next(): string
}

/** Time-ordered random ids (RFC 9562, version 7). */
export const randomIds: IdSource = { next: () => v7() }

/** The same name in the same namespace always gives the same id (RFC 9562, version 5). `namespace` must be a UUID. */
export function nameId(namespace: string, name: string): string {
  return v5(name, namespace)
}
