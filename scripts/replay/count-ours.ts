import type { OpenReplay } from './open-replay.ts'

/** What the annotator keeps in a page. */
export interface OurShare {
  /** Nodes that the page itself cannot reach: roots of ours, and whatever was taken out and is still held. */
  nodes: number
  /** All listeners: the page's own are always as many. */
  listeners: number
  /** Posts in the page. */
  posts: number
}

const countReachable = `(() => {
  let count = 0
  const walk = (node) => {
    count++
    if (node.shadowRoot) walk(node.shadowRoot)
    if (node.content) walk(node.content)
    for (const child of node.childNodes) walk(child)
  }
  walk(document)
  return count
})()`

/** Counts after the garbage is gone. */
export async function countOurs({ cdp, page }: OpenReplay): Promise<OurShare> {
  for (let time = 0; time < 3; time++) await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0
  const reachable = await page.evaluate<number>(countReachable)
  const posts = await page.evaluate(() => document.querySelectorAll('[data-index]').length)
  return { nodes: metric('Nodes') - reachable, listeners: metric('JSEventListeners'), posts }
}
