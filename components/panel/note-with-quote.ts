const mostLetters = 4_000

/** The note as it is sent: what the person had selected, marked as such line by line, then their own words. */
export function noteWithQuote(quote: string, note: string): string {
  const quoted = quote
    .trim()
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
  return [quote.trim() === '' ? '' : quoted, note.trim()]
    .filter((part) => part !== '')
    .join('\n\n')
    .slice(0, mostLetters)
}
