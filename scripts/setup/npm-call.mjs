import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * How to call npm without a shell: as a script of the Node that runs now. Only where its script cannot be found (an unusual
 * installation) is the command of that name used, which on Windows is a batch file and does need one.
 *
 * @param {string[]} args
 * @returns {{ path: string, args: string[], options: { shell?: boolean } }}
 */
export function npmCall(args) {
  const script = npmScripts().find((path) => path?.endsWith('npm-cli.js') && existsSync(path))
  if (script) return { path: process.execPath, args: [script, ...args], options: {} }
  return { path: 'npm', args, options: { shell: process.platform === 'win32' } }
}

function npmScripts() {
  const folder = dirname(process.execPath)
  return [
    process.env.npm_execpath,
    join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
}
