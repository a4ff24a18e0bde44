/** Who calls, by their device token. */
export interface Session {
  organisationId: string
  personId: string
  deviceId: string
}
