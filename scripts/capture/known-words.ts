import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Words that sites have in their addresses and attributes, whoever writes there. More come from the adapters themselves. */
const commonWords = (
  'a about accounts activity album all and answer answers article articles audience author auto avatar b board button c channel ' +
  'channels circle closed collapse collapsed com comment comments community content d day de direct discussion e embed en event ' +
  'example expanded explore false feed filter followers following forum friends g gallery group groups h hashtag help home hot html ' +
  'http https i id image images img in index item items j k l latest lang left level limited link list live login m main media ' +
  'member members menu message messages mobile mode month more n name new newest news next none note notes null o off on open org ' +
  'original p page pages people permalink person photo photos picture pictures pin pinned play plain popular post posts prev ' +
  'previous private profile profiles promoted public q question questions quote quotes r ref reel reels reply replies repost reposts ' +
  'javascript restricted review reviews right role s search section someone share shared short shorts show single size social sort source sponsored ' +
  'src static status statuses stories story t tab tag tags text thread threads thumb timeline title to top topic topics true type u ' +
  'css gif jpeg jpg js json mailto mp4 php png svg tel webp undefined unlisted update updates url urn user uuid users v verified video videos view w watch web week www x y year z'
).split(' ')

/** What is left of `comment:` in base64, by which Facebook's ids begin. */
const commentInBase64 = 'tbwvuddo'

const folder = fileURLToPath(new URL('../../lib/sites', import.meta.url))
const comment = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu

/** What belongs to sites and not to people. */
export interface KnownWords {
  /** Lower case. */
  words: ReadonlySet<string>
  /** Hosts that an adapter names. */
  hosts: ReadonlySet<string>
  /** Words that an adapter goes by although people see them, for want of anything else (LinkedIn's "reposted"). */
  shown: RegExp
}

const shownWords = /const \w+Words = \/(?<source>.+)\/iu$/gmu

/** Gathers what the adapters look for: what stands in their code is public, and without it they could not read the page. */
export function knownWords(more: readonly string[] = []): KnownWords {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const code = files.map((name) => readFileSync(`${folder}/${name}`, 'utf8').replace(comment, '')).join('\n')
  const words = [...(code.match(/[A-Za-z]+\d{0,2}/gu) ?? []), ...commonWords, ...more, commentInBase64]
  const hosts = code.replaceAll('\\.', '.').match(/[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|app|dev|be|it|am)\b/gu) ?? []
  const shown = [...code.matchAll(shownWords)].map((match) => match.groups?.source ?? '').join('|')
  return {
    shown: new RegExp(shown === '' ? '(?!)' : shown, 'iu'),
    words: new Set(words.map((word) => word.toLowerCase())),
    hosts: new Set(hosts),
  }
}
