import type { Inventor } from './inventor.ts'

const dayMs = 86_400_000
const tidDigits = '234567abcdefghijklmnopqrstuvwxyz'
const tid = /^3[234567a-z]{12}$/u
const isoTime = /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-])/gu

/** Moves every moment of a page by one number of days, so that what came before still comes before. */
export interface PageMoments {
  /** Dates and times as ISO 8601 writes them, in the form that they had. */
  inText(text: string): string
  /** Whether a text is a moment and nothing else. */
  isMoment(text: string): boolean
  /** A number or name that has a moment in it; `undefined` for every other. */
  inId(token: string): string | undefined
  /** Seconds or milliseconds since 1970; `undefined` for what is none of this time. */
  inCount(digits: string): string | undefined
}

/** The number of days comes of the inventor's seed: between one and four years back, whole weeks, so that days of the week stay. */
export function startMoments(inventor: Inventor): PageMoments {
  const shiftMs = -7 * dayMs * (52 + (inventor.bytes('weeks').readUInt16BE() % 156))
  const lowBits = (name: string, bits: number) => inventor.bytes(`bits ${name}`).readBigUInt64BE() & ((1n << BigInt(bits)) - 1n)
  return {
    inText: (text) => text.replace(isoTime, (stated) => shifted(stated, shiftMs)),
    isMoment: (text) => text.trim() !== '' && text.replace(isoTime, '').trim() === '',
    inId(token) {
      // Bluesky: microseconds and ten bits, in base 32 (https://atproto.com/specs/tid).
      if (tid.test(token)) {
        const value = Array.from(token).reduce((sum, digit) => sum * 32n + BigInt(tidDigits.indexOf(digit)), 0n)
        return printTid((((value >> 20n) + BigInt(Math.round((shiftMs * 1000) / 1024))) << 20n) | lowBits(token, 20))
      }
      // LinkedIn: milliseconds and 22 bits. Numbers of other sites that are as long only become others.
      if (!/^[1-9]\d{17,18}$/u.test(token)) return undefined
      const id = BigInt(token)
      const isDated = Number(id >> 22n) > Date.UTC(2012, 0) && Number(id >> 22n) < Date.UTC(2036, 0)
      return isDated ? String((((id >> 22n) + BigInt(shiftMs)) << 22n) | lowBits(token, 22)) : undefined
    },
    inCount(digits) {
      const ms = Number(digits) * (digits.length === 10 ? 1000 : 1)
      const isCount = /^1\d{9}(?:\d{3})?$/u.test(digits) && ms > Date.UTC(2005, 0) && ms < Date.UTC(2040, 0)
      return isCount ? String(Number(digits) + shiftMs / (digits.length === 10 ? 1000 : 1)) : undefined
    },
  }
}

function printTid(value: bigint): string {
  return Array.from({ length: 13 }, (_, place) => tidDigits[Number((value >> BigInt(5 * (12 - place))) & 31n)]).join('')
}

/** Days alone are moved, so what stands behind them (fractions, zones) stays as it was written. */
function shifted(stated: string, shiftMs: number): string {
  const day = Date.parse(`${stated.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(day) ? stated : new Date(day + shiftMs).toISOString().slice(0, 10) + stated.slice(10)
}
