const linkEnd = /^(.+)\/join#([\w-]+)$/u

/** The link that a person is invited with: the server's address (without a trailing slash) and, behind `#`, the code. */
export function invitationLink(address: string, code: string): string {
  return `${address}/join#${code}`
}

/** Address and code of an invitation link; `undefined` for anything else. What is behind `#` never travels to a server by itself. */
export function readInvitationLink(typed: string): { address: string; code: string } | undefined {
  const [, address, code] = linkEnd.exec(typed.trim()) ?? []
  return address !== undefined && code !== undefined ? { address, code } : undefined
}
