import { delimiter, join } from 'node:path'
import { aptGet, thisMachine } from './chromium.mjs'
import { SetupProblem } from './setup-problem.mjs'

/**
 * Whether a command drives Firefox: the tests do, all of them or the suite `firefox`.
 *
 * @param {string} command
 * @param {string[]} args
 */
export function needsFirefox(command, args) {
  if (command !== 'test') return false
  const suite = args.indexOf('--suite')
  return suite === -1 || args[suite + 1] === 'firefox'
}

/**
 * Path of a Firefox, installed first where that is possible without asking (root on Debian and its kin). Without one the tests in
 * Firefox are skipped and say so; in CI they fail.
 *
 * @param {import('./chromium.mjs').Machine} machine
 * @returns {Promise<string | undefined>}
 * @throws SetupProblem where `FIREFOX` names nothing
 */
export async function ensureFirefox(machine = thisMachine) {
  const named = machine.env.FIREFOX
  if (named && !machine.exists(named)) throw new SetupProblem(`FIREFOX names ${named}, and there is no such file.`)
  const found = named || findFirefox(machine)
  if (found) return found
  if (machine.platform === 'linux' && machine.isRoot && machine.exists(aptGet)) {
    process.stderr.write('Installing Firefox (once, some minutes) …\n')
    await machine.run(aptGet, ['update'])
    await machine.run(aptGet, ['install', '-y', 'firefox-esr'])
  }
  return findFirefox(machine)
}

function findFirefox(machine) {
  return candidates(machine).find((path) => machine.exists(path))
}

function candidates({ env, platform }) {
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
    return folders.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe'))
  }
  if (platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox']
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/snap/bin']
  return folders.flatMap((folder) => [join(folder, 'firefox-esr'), join(folder, 'firefox')])
}
