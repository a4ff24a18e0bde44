/**
 * The match pattern under which a server may be reached: scheme and host, every port. Browsers compare patterns, not addresses, so whoever
 * asks for a permission and whoever checks it must name the same one; Firefox knows no ports in patterns.
 *
 * @param address a web address, e.g. `http://127.0.0.1:8787`
 */
export function serverPattern(address: string): string {
  const { protocol, hostname } = new URL(address)
  return `${protocol}//${hostname}/*`
}
