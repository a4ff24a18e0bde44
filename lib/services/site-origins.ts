/** Whether a host is this machine itself: only there a site may be served without encryption. */
export function isOnThisMachine(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1'
}

/** The match patterns under which a site's pages are read. */
export function originsOf(host: string): string[] {
  return isOnThisMachine(host) ? [`http://${host}/*`] : [`https://${host}/*`]
}
