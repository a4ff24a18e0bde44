const labels = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/u

/**
 * The host that somebody means by `example.social`, `https://example.social/@name` or `@name@example.social`.
 *
 * @returns the host in lower case (international names in their ASCII form), or `undefined` if it is none
 */
export function hostName(typed: string): string | undefined {
  const text = typed
    .trim()
    .replace(/^https?:\/\//iu, '')
    .replace(/\/.*$/u, '')
  const host = text.slice(text.lastIndexOf('@') + 1)
  if (host === '' || !URL.canParse(`https://${host}`)) return undefined
  const { hostname, port } = new URL(`https://${host}`)
  return port === '' && labels.test(hostname) ? hostname : undefined
}
