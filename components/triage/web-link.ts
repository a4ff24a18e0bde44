/** The text as a link that is safe to open, or `undefined`: anything but http and https may be a script. */
export function webLink(text: string): string | undefined {
  const trimmed = text.trim()
  if (!URL.canParse(trimmed)) return undefined
  const url = new URL(trimmed)
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '' ? url.href : undefined
}
