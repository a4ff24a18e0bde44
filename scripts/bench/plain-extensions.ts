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
addEventListener('click', (event) => {
  if (!event.isTrusted) return
  const saved = () => document.documentElement.setAttribute('data-saved-after', performance.now() - event.timeStamp)
  chrome.runtime.sendMessage({ text: document.title }, saved)
}, true)
`

/** The least an extension must do to save something for good: one message, one strict transaction, one answer. */
const floorWorker = `
const opened = new Promise((resolve, reject) => {
  const asked = indexedDB.open('floor', 1)
  asked.onupgradeneeded = () => asked.result.createObjectStore('acts', { autoIncrement: true })
  asked.onsuccess = () => resolve(asked.result)
  asked.onerror = () => reject(asked.error)
})
chrome.runtime.onMessage.addListener((act, sender, answer) => {
  opened.then((db) => {
    const tx = db.transaction('acts', 'readwrite', { durability: 'strict' })
    tx.objectStore('acts').put(act)
    tx.oncomplete = () => answer('saved')
  })
  return true
})
`

/**
 * Writes the two extensions that Switchboard is compared with. Both have a worker, so that all three browsers are started
 * alike.
 *
 * @returns folders: `alone` touches no page, `floor` is what any extension must cost
 */
export async function writePlainExtensions(folder: string): Promise<{ alone: string; floor: string }> {
  const alone = join(folder, 'alone')
  const floor = join(folder, 'floor')
  const manifest = { manifest_version: 3, version: '1.0', background: { service_worker: 'worker.js' } }
  await writeExtension(alone, { ...manifest, name: 'Alone' }, {})
  const scripts = [{ matches: ['https://*/*'], js: ['floor.js'], run_at: 'document_start' }]
  await writeExtension(
    floor,
    { ...manifest, name: 'Floor', content_scripts: scripts },
    { 'floor.js': floorScript, 'worker.js': floorWorker },
  )
  return { alone, floor }
}

async function writeExtension(folder: string, manifest: object, files: Record<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true })
  const all = { 'manifest.json': JSON.stringify(manifest), 'worker.js': '', ...files }
  for (const [name, text] of Object.entries(all)) await writeFile(join(folder, name), text)
}
