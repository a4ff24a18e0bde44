import { runTool } from './run-tool.ts'

export interface BuildChoice {
  browser: 'chrome' | 'firefox'
  /** Granted the sites that demonstrations and tests serve themselves; never for people. */
  demo: boolean
}

/** Folder a build is written to, from the project's root. */
export function buildFolder({ browser, demo }: BuildChoice): string {
  return `.output/${browser}-mv3${demo ? '-demo' : ''}`
}

/** Builds the extension with WXT, whose lines are passed through. Returns whether it succeeded. */
export async function buildExtension(choice: BuildChoice, signal: AbortSignal): Promise<boolean> {
  const { status } = await runTool('node_modules/wxt/bin/wxt.mjs', ['build', '--browser', choice.browser], {
    // Whatever the caller's environment is for: with another one React's development build, with paths of this machine, is bundled.
    env: { SWITCHBOARD_BUILD: choice.demo ? 'demo' : '', NODE_ENV: 'production' },
    output: 'pass',
    signal,
  })
  return status === 0
}
