/** ISO 8601 in UTC from what a page says; `undefined` if that is no time, or none of our era. */
export function isoTime(text: string | null | undefined): string | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}T/u.test(text)) return undefined
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString()
}
