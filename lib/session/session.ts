/** Where this profile's items live, and who is at it. One organisation per browser profile. */
export type Session = { kind: 'local'; organisationId: string; personId: string } | ServerSession

/** Signed in to a server on this device. */
export interface ServerSession {
  kind: 'server'
  /** Origin and path without a trailing slash. */
  address: string
  token: string
  organisationId: string
  organisationName: string
  personId: string
  personName: string
}

/** Another account never sees this one's outbox (S9): each has a replica of its own. */
export function replicaName(session: Session): string {
  return `${session.organisationId}-${session.personId}`
}
