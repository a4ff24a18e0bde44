/** A name or an address. Some browsers take blanks and the like for part of a name, written as `%20`. */
const hostPattern = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])$/u

/**
 * A server's address as people type it, made exact: origin and path, no trailing slash.
 *
 * @returns `undefined` where it is no web address, holds a name and password, or is not encrypted (only this machine may be: A23)
 */
export function serverAddress(typed: string): string | undefined {
  const text = typed.trim()
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`
  if (!URL.canParse(withScheme)) return undefined
  const url = new URL(withScheme)
  const onThisMachine = url.hostname === 'localhost' || url.hostname === '127.0.0.1' || url.hostname === '[::1]'
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && onThisMachine)) return undefined
  if (url.username || url.password || !hostPattern.test(url.hostname)) return undefined
  return `${url.origin}${url.pathname.replace(/\/+$/u, '')}`
}
