import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright'

const folder = fileURLToPath(new URL('../../../shared/pages/', import.meta.url))

/** Whether the real saved pages stand beside the project. In CI their absence is a failure, elsewhere a reason to skip. */
export function hasSavedPages(): boolean {
  if (existsSync(folder)) return true
  if (process.env.CI) throw new Error('The saved pages (../shared/pages) are missing: CI must have them.')
  return false
}

/** Opens a saved page under the address it was saved from; everything else of the network is cut off. */
export async function openSavedPage(page: Page, file: string, url: string): Promise<void> {
  const html = await readFile(`${folder}${file}`, 'utf8')
  await page.route(/^https?:/u, (route) =>
    route.request().url() === url ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }) : route.abort(),
  )
  await page.goto(url)
}
