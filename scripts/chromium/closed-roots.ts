import type { CDPSession, Page } from 'playwright'

/** Something a person could point at, found by role and name as a screen reader finds it, inside closed shadow roots too. */
export interface Found {
  name: string
  role: string
  /** Centre on the page's viewport, CSS pixels. */
  x: number
  y: number
  width: number
  height: number
  /** Opens a dialog. */
  opensDialog: boolean
  focused: boolean
}

interface AxNode {
  backendDOMNodeId?: number
  ignored: boolean
  name?: { value?: string }
  role?: { value?: string }
  properties?: { name: string; value: { value?: unknown } }[]
}

/**
 * Everything with this role whose name matches, in document order.
 *
 * Playwright does not look into closed roots; the browser's accessibility tree does.
 */
export async function findInClosedRoots(page: Page, role: string, name: RegExp): Promise<Found[]> {
  const session = await page.context().newCDPSession(page)
  try {
    const { root } = await session.send('DOM.getDocument', { depth: 0 })
    const answer = await session.send('Accessibility.queryAXTree', { backendNodeId: root.backendNodeId, role })
    const nodes = (answer.nodes as AxNode[]).filter((node) => !node.ignored && name.test(node.name?.value ?? ''))
    const found: Found[] = []
    for (const node of nodes) {
      const box = await boxOf(session, node.backendDOMNodeId)
      const is = (property: string, value: unknown) =>
        node.properties?.some((known) => known.name === property && known.value.value === value) ?? false
      const name = node.name?.value ?? ''
      if (box) found.push({ ...box, name, role, opensDialog: is('hasPopup', 'dialog'), focused: is('focused', true) })
    }
    return found
  } finally {
    await session.detach()
  }
}

/**
 * The first such thing, waited for.
 *
 * @throws Error naming what was looked for, after `timeoutMs`
 */
export async function waitInClosedRoots(page: Page, role: string, name: RegExp, timeoutMs = 10_000): Promise<Found> {
  const until = Date.now() + timeoutMs
  for (;;) {
    const [first] = await findInClosedRoots(page, role, name)
    if (first) return first
    if (Date.now() > until) throw new Error(`No ${role} named ${String(name)} appeared on ${page.url()} within ${timeoutMs} ms.`)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}

async function boxOf(session: CDPSession, backendNodeId: number | undefined) {
  if (backendNodeId === undefined) return undefined
  try {
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId })
    const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = model.border
    return { x: (x1 + x2) / 2, y: (y1 + y2) / 2, width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }
  } catch {
    // Not rendered.
    return undefined
  }
}
