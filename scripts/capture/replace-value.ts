import { replaceAddress, replaceHandle } from './replace-address.ts'
import { replaceToken, type Sources } from './replace-name.ts'
import { replaceText } from './replace-text.ts'

const measure = /^[-+]?(?:\d{1,4}|\d{0,3}\.\d+)(?:px|r?em|%|m?s|x\d{1,4})?$/u

/** What stands in an attribute that may hold anything: a number, a moment, JSON, an address, a name, words. */
export function replaceValue(value: string, sources: Sources): string {
  const trimmed = value.trim()
  if (trimmed === '' || /^\d{1,2}$/u.test(trimmed) || (measure.test(trimmed) && /\D/u.test(trimmed))) return value
  if (sources.moments.isMoment(value)) return sources.moments.inText(value)
  if (/^\d+$/u.test(trimmed)) return sources.moments.inCount(trimmed) ?? replaceToken(trimmed, sources)
  const json = parseJson(trimmed)
  if (json !== undefined) return JSON.stringify(replaceJson(json, sources))
  if (/^(?:https?:\/\/|\/|\?|(?:data|blob|mailto|tel|javascript):)/iu.test(trimmed)) return replaceAddress(trimmed, sources)
  if (/^#[\da-f]{3,8}$/iu.test(trimmed)) return value
  if (/\s|[^\x20-\x7E]/u.test(trimmed)) return replaceText(value, sources)
  return isOfSite(trimmed, sources) ? value : replaceHandle(value, sources)
}

/** A value made of nothing but the site's own words. */
function isOfSite(value: string, { known, words }: Sources): boolean {
  const tokens = value.match(/[\p{L}\p{N}]+/gu) ?? []
  const isWord = (token: string) => known.words.has(token) || words.ofSite.has(token) || /^\d{1,2}$/u.test(token)
  return !words.names.has(value.toLowerCase()) && tokens.every((token) => isWord(token.toLowerCase()))
}

function replaceJson(json: unknown, sources: Sources): unknown {
  if (typeof json === 'string') return replaceValue(json, sources)
  if (typeof json === 'number') return Number.isInteger(json) && json > 99 ? Number(replaceValue(String(json), sources)) : json
  if (Array.isArray(json)) return json.map((one: unknown) => replaceJson(one, sources))
  if (typeof json !== 'object' || json === null) return json
  const isWord = (name: string) =>
    /^[A-Za-z_$][\w$.-]{0,60}$/u.test(name) && !/\d{5}/u.test(name) && !sources.words.names.has(name)
  return Object.fromEntries(
    Object.entries(json).map(([name, one]) => [isWord(name) ? name : replaceHandle(name, sources), replaceJson(one, sources)]),
  )
}

function parseJson(text: string): unknown {
  if (!/^[{[]/u.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
