const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(undefined, { ...options, timeZone: 'UTC' })

const full = format({ weekday: 'long', day: 'numeric', month: 'long' })
const short = format({ weekday: 'short' })
const month = format({ month: 'long', year: 'numeric' })
const range = format({ day: 'numeric', month: 'short' })

const at = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** "Monday, 16 November". */
export const dayWords = (day: string): string => full.format(at(day))
/** "Mon". */
export const weekdayWords = (day: string): string => short.format(at(day))
/** The number in the month. */
export const dateNumber = (day: string): string => new Intl.NumberFormat().format(Number(day.slice(8)))
/** "November 2026". */
export const monthWords = (day: string): string => month.format(at(day))
/** "16 – 22 Nov". */
export const rangeWords = (from: string, to: string): string => range.formatRange(at(from), at(to))
/** ISO weekday, Monday is 1: "Monday". */
export const weekdayName = (weekday: number): string => format({ weekday: 'long' }).format(at(`2024-01-0${weekday}`))
