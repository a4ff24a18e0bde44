import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The least an extension must do to put something at every post: one observer, one empty span a post. */
const floorScript = `
const mark = (post) => { if (!marked.has(post)) { marked.add(post); (post.querySelector('[role="group"]') ?? post).append(document.createElement('span')) } }
const marked = new WeakSet()
const posts = 'article[data-testid="tweet"], [data-index]:not(:has(article[data-testid="tweet"]))'
new MutationObserver((records) => {
  for (const { addedNodes } of records)
    for (const node of addedNodes)
      if (node instanceof Element) {
        if (node.matches(posts)) mark(node)
        for (const post of node.querySelectorAll(posts)) mark(post)
      }
}).observe(document, { childList: true, subtree: true })
`

/**
 * Writes the two extensions that Switchboard is compared with. Both have an empty worker, so that all three browsers are started alike.
 *
 * @returns folders: `alone` touches no page, `floor` is what any extension must cost
 */
export async function writePlainExtensions(folder: string): Promise<{ alone: string; floor: string }> {
  const alone = join(folder, 'alone')
  const floor = join(folder, 'floor')
  const manifest = { manifest_version: 3, version: '1.0', background: { service_worker: 'worker.js' } }
  await writeExtension(alone, { ...manifest, name: 'Alone' }, {})
  const scripts = [{ matches: ['https://*/*'], js: ['floor.js'], run_at: 'document_start' }]
  await writeExtension(floor, { ...manifest, name: 'Floor', content_scripts: scripts }, { 'floor.js': floorScript })
  return { alone, floor }
}

async function writeExtension(folder: string, manifest: object, files: Record<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true })
  const all = { 'manifest.json': JSON.stringify(manifest), 'worker.js': '', ...files }
  for (const [name, text] of Object.entries(all)) await writeFile(join(folder, name), text)
}
