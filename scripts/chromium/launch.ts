import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Worker } from 'playwright'

const candidates = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
]

/** Path of the system's Chromium. `CHROMIUM` names another one. Branded Chrome does not take `--load-extension`. */
export function chromiumPath(): string {
  const path = process.env.CHROMIUM ?? candidates.find((candidate) => existsSync(candidate))
  if (!path) throw new Error('Chromium was not found. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path.')
  return path
}

export interface LaunchOptions {
  /** Folder of a built extension. */
  extension: string
  /** Keeps this profile; otherwise a new one is made and removed on `close`. */
  profile?: string
  headed?: boolean
  /** X display for its window instead of the one of this process. */
  display?: string
  args?: string[]
  viewport?: { width: number; height: number } | null
  colorScheme?: 'light' | 'dark'
}

export interface ExtensionBrowser {
  context: BrowserContext
  extensionId: string
  /** The background worker, started again if it was stopped. */
  worker(): Promise<Worker>
  close(): Promise<void>
}

/** Starts Chromium with the extension installed, headless unless `headed`, in a profile of its own. */
export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'switchboard-profile-')))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: false,
    viewport: options.viewport === undefined ? { width: 1280, height: 900 } : options.viewport,
    colorScheme: options.colorScheme ?? 'light',
    ignoreHTTPSErrors: true,
    ...(options.display !== undefined && { env: { ...process.env, DISPLAY: options.display } }),
    args: [
      ...(options.headed ? ['--window-size=1400,960'] : ['--headless=new', '--disable-gpu']),
      // Chromium refuses to run its sandbox as root, as in a container.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      ...(options.args ?? []),
    ],
  })
  const worker = async () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: 20_000 })
  const extensionId = new URL((await worker()).url()).host
  return {
    context,
    extensionId,
    worker,
    async close() {
      await context.close()
      if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
