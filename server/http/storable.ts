/**
 * Whether the database can hold every string of a JSON value.
 *
 * PostgreSQL refuses NUL and half surrogates. Such an act would fail at every try, so it is refused once and for all.
 */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed()
  if (Array.isArray(value)) return value.every(isStorable)
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).every(([name, part]) => isStorable(name) && isStorable(part))
  }
  return true
}
