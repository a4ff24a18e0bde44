import { join } from 'node:path'
import { enableSite, joinServer, startPerson } from '../walk/person.ts'
import { codeOf, type Stage } from './stage.ts'

/** Coordinates all departments, so that every part of the path can be tried from one browser. */
const who = 'Sam Okafor'

/**
 * Opens Chromium with the extension installed and signed in, on the practice feed and the options page, until the window is closed.
 *
 * @returns whether it came up
 */
export async function openWindow(stage: Stage): Promise<boolean> {
  const launch = { extension: stage.extension, profile: join(stage.folder, 'profile'), headed: true, viewport: null }
  const person = await startPerson(who, launch)
  await joinServer(person, stage.server.address, codeOf(stage, who))
  await enableSite(person, 'mastodon', new URL(stage.feed).hostname)
  await person.visit(stage.feed)
  console.log(`Chromium is open as ${who}, who coordinates all departments of Northwind.
  Practice feed   ${stage.feed}   point at a post, press its mark, then Enter: it is routed
  Options page    the other tab: queues, items, set-up
  Server          ${stage.server.address}
To see it from the other side, join from a second browser profile with one of these invitation codes:
${Object.entries(stage.server.invitations)
  .map(([name, code]) => `  ${name.padEnd(16)} ${code}`)
  .join('\n')}
Close the window or press Ctrl+C to end.`)
  const closed = new Promise<void>((resolve) => person.browser.context.once('close', () => resolve()))
  const interrupted = new Promise<void>((resolve) => stage.interrupted.addEventListener('abort', () => resolve(), { once: true }))
  await Promise.race([closed, interrupted])
  await person.browser.context.close().catch(() => undefined)
  return true
}
