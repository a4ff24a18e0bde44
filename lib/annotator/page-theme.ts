export type PageTheme = 'light' | 'dark'

/**
 * Whether the page is light or dark where `element` stands: by the first background behind it that can be seen, because sites have themes
 * of their own which have nothing to do with the system's.
 */
export function pageThemeAt(element: Element): PageTheme {
  const view = element.ownerDocument.defaultView ?? window
  for (let behind: Element | null = element; behind; behind = behind.parentElement) {
    const colour = parseColour(view.getComputedStyle(behind).backgroundColor)
    if (colour && colour.alpha > 0.5) return colour.luminance < 0.4 ? 'dark' : 'light'
  }
  // No background anywhere: the browser's own canvas, whose ink follows the scheme, also where only a `meta` of the page asks for it.
  const { color, colorScheme } = view.getComputedStyle(element.ownerDocument.documentElement)
  const prefersDark = view.matchMedia('(prefers-color-scheme: dark)').matches
  const asksForDark = colorScheme.includes('dark') && (!colorScheme.includes('light') || prefersDark)
  return asksForDark || (parseColour(color)?.luminance ?? 0) > 0.6 ? 'dark' : 'light'
}

/** Computed colours are `rgb(…)`, `rgba(…)` or, for wide ones, `color(srgb …)` with parts from 0 to 1. */
function parseColour(text: string): { luminance: number; alpha: number } | undefined {
  const numbers = (text.match(/-?[\d.]+(?:e-?\d+)?/gu) ?? []).map(Number)
  const [red, green, blue, alpha = 1] = numbers
  if (red === undefined || green === undefined || blue === undefined) return undefined
  const scale = text.startsWith('rgb') ? 255 : 1
  return { luminance: (0.2126 * red + 0.7152 * green + 0.0722 * blue) / scale, alpha }
}
