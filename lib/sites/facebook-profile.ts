/** Where the same pages are served; `l.`, `business.` and `developers.` are other things. */
const hosts = /^(?:(?:www|web|m|mobile|mbasic|touch|free|[a-z]{2}-[a-z]{2})\.)?facebook\.com$|^(?:www\.)?fb\.com$/u

/** First parts of paths that are no person, page or group. */
const notNames = new Set(
  (
    'about ad_center ads adsmanager api business campaign check-ins checkpoint dialog directory events fbml feed find-friends friends ' +
    'fundraisers games gaming groups hashtag help home home.php jobs l.php legal live local login login.php marketplace media memories ' +
    'messages notes notifications offers onthisday pages pay people permalink.php pg photo photo.php photos places plugins policies ' +
    'policy privacy privacy_sandbox profile profile.php public questions recover reel reels reg saved search settings share share.php ' +
    'sharer sharer.php stories story.php terms trending video video.php videos watch'
  ).split(' '),
)

/** Whether a host serves the pages of people and posts. */
export const isFacebookHost = (host: string): boolean => hosts.test(host)

/** Numbers of posts, comments, people and pages. */
export const isFacebookNumber = (text: string): boolean => /^[1-9]\d{4,19}$/u.test(text)

/** Whether a part of a path, percent-encoded as an address has it, may be a person's, page's or group's own name. */
export function isFacebookName(part: string): boolean {
  return (
    part.length <= 300 &&
    /^[\p{L}\p{M}\p{N}._-]+$/u.test(decoded(part)) &&
    !/^\.+$|\.\./u.test(part) &&
    !notNames.has(part.toLowerCase())
  )
}

/**
 * The handle of a person or page by the address of the profile: its name, or `profile.php?id=` and its number, which is one and the same
 * in groups, under `/people/` and under `/pages/`. `undefined` for every other page, groups among them.
 */
export function parseFacebookProfile(url: URL): string | undefined {
  if (!isFacebookHost(url.hostname)) return undefined
  const parts = url.pathname.split('/').filter((part) => part !== '')
  const number = profileNumber(parts, url.searchParams)
  if (number !== undefined) return isFacebookNumber(number) ? `profile.php?id=${number}` : undefined
  const [name = ''] = parts
  return parts.length === 1 && isFacebookName(name) ? decoded(name) : undefined
}

/** The name or number of the group that an address lies in. */
export function parseFacebookGroup(url: URL): string | undefined {
  const [first, group = ''] = url.pathname.split('/').filter((part) => part !== '')
  return isFacebookHost(url.hostname) && first === 'groups' && !notGroups.has(group) && isFacebookName(group) ? group : undefined
}

/** The address of a profile. */
export function printFacebookProfile(handle: string): string {
  return new URL(`https://www.facebook.com/${handle}`).href
}

const notGroups = new Set(['feed', 'discover', 'joins', 'create', 'search', 'you_might_like'])

function profileNumber(parts: string[], query: URLSearchParams): string | undefined {
  const [first = '', second, third, fourth] = parts
  if (first === 'profile.php') return query.get('id') ?? ''
  if (first === 'people' || first === 'pages') return third ?? ''
  if (first === 'groups' && third === 'user') return fourth ?? ''
  return second === undefined && /^\d+$/u.test(first) ? first : undefined
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return '/'
  }
}
