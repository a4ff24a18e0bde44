interface AddressedPost {
  address: string
  key: string
}

/** What a forger puts in place of an id. Written as it stands in an address: a browser undoes `../` before anybody sees it. */
const poisons: readonly ((id: string) => string)[] = [
  () => '..%2F..%2F1',
  (id) => `${id}%2F..%2F1`,
  () => '%00',
  (id) => `${id}%00`,
  (id) => `${id}%0A`,
  (id) => `${id}%20x`,
  (id) => `%E2%80%AE${id}`,
  (id) => `${id}%E2%80%8B`,
  (id) => `${id}%3Cb%3E`,
  (id) => `${id}'--`,
  () => 'javascript:alert(1)',
  () => '%D9%A1%D9%A2%D9%A3',
  () => '%EF%BC%91%EF%BC%92',
  () => '__proto__',
  () => '9'.repeat(10_000),
  () => 'a'.repeat(10_000),
  (id) => `${id}${'0'.repeat(400)}`,
]

/**
 * Forged forms of a post's address: its id replaced or lengthened, and, where the hosts of the site are known, its host borrowed by
 * another. None of them leads to the post, nor to any that the forger chooses.
 *
 * @param hosts  hosts of the site; empty where any host may run it
 */
export function poisonedAddresses(post: AddressedPost, hosts: readonly string[]): AddressedPost[] {
  return [...withForgedId(post), ...withForgedScheme(post), ...(hosts.length > 0 ? withForgedHost(post) : [])]
}

/** The last part of the key, where the address has it too: some sites encode theirs. */
function withForgedId({ address, key }: AddressedPost): AddressedPost[] {
  const id = key.split(/[:/_]/u).at(-1) ?? ''
  const place = address.lastIndexOf(id)
  const isWhole = !/[\w-]/u.test(address[place + id.length] ?? ' ')
  if (id === '' || place < 0 || !isWhole) return []
  const forge = (part: string) => address.slice(0, place) + part + address.slice(place + id.length)
  return poisons.map((poison) => ({ address: forge(poison(id)), key }))
}

function withForgedScheme({ address, key }: AddressedPost): AddressedPost[] {
  const rest = address.replace(/^https?:/u, '')
  return [`ftp:${rest}`, `file:${rest}`, `javascript:${rest}`, `blob:${address}`, `view-source:${address}`].map((forged) => ({
    address: forged,
    key,
  }))
}

function withForgedHost({ address, key }: AddressedPost): AddressedPost[] {
  const { host, pathname, search } = new URL(address)
  const path = pathname + search
  const hosts = [
    `${host}.evil.example`,
    `evil${host}`,
    `evil.example/${host}`,
    `${host}@evil.example`,
    `evil.example@${host}`,
    `${host}:8443`,
    `${host.replace('.', '-')}.example`,
  ]
  return hosts.map((forged) => ({ address: `https://${forged}${path}`, key }))
}
