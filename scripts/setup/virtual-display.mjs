import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { needsChromium } from './chromium.mjs'
import { runProcess, toStandardError } from './run-process.mjs'

/** Programs and the Debian packages they come in: a display without a screen, and a keyboard for it. */
const packages = { Xvfb: 'xvfb', xdotool: 'xdotool' }
const aptGet = '/usr/bin/apt-get'

/** @type {import('./chromium.mjs').Machine} */
const thisMachine = {
  env: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  run: (path, args) =>
    runProcess(path, args, { stdio: toStandardError, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }),
}

/**
 * Whether a command answers the browser's own questions, or touches it as a person does.
 *
 * @param {string} command
 * @param {string[]} args
 */
export function needsVirtualDisplay(command, args) {
  return command === 'test' && needsChromium(command, args)
}

/**
 * Installs what is missing where that is possible without asking (root on Debian and its kin). Elsewhere the test that needs it says
 * that it was skipped, and why.
 *
 * @param {import('./chromium.mjs').Machine} machine
 * @returns {Promise<string[]>} what is still missing
 */
export async function ensureVirtualDisplay(machine = thisMachine) {
  const wanted = missing(machine)
  if (wanted.length === 0 || machine.platform !== 'linux' || !machine.isRoot || !machine.exists(aptGet)) return wanted
  process.stderr.write('Installing a display without a screen, for tests that touch a browser as a person does (once) …\n')
  await machine.run(aptGet, ['update'])
  await machine.run(aptGet, ['install', '-y', ...wanted.map((program) => packages[program])])
  return missing(machine)
}

function missing({ env, exists }) {
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin']
  return Object.keys(packages).filter((program) => !folders.some((folder) => exists(join(folder, program))))
}
