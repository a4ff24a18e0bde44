/** Where the panel stands. In a window of its own there is no tab in front of it: it is about one tab, or about one draft. */
export type PanelPlace = { kind: 'beside' } | { kind: 'window'; tabId: number | undefined }

/** @param search the query of the panel's own address: none beside a page, `?tab=7` or `?draft` in a window of its own */
export function placeOfPanel(search: string): PanelPlace {
  const parameters = new URLSearchParams(search)
  if (parameters.has('draft')) return { kind: 'window', tabId: undefined }
  const tab = parameters.get('tab')
  return tab !== null && /^\d{1,10}$/u.test(tab) ? { kind: 'window', tabId: Number(tab) } : { kind: 'beside' }
}
