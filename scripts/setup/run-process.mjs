import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** Standard output belongs to the command that is being prepared, so tools that prepare it write to standard error. */
export const toStandardError = ['ignore', 2, 2]

/**
 * Runs a program to its end without a shell.
 *
 * Ctrl-C reaches the child by the terminal; it may need a moment to close its browsers, so this process waits for it. Signals that
 * come to this process alone are handed on.
 *
 * @param {string} path
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>} exit status; 128 + signal where a signal ended it, 127 where it could not be started
 */
export function runProcess(path, args, options) {
  return new Promise((resolve) => {
    const child = spawn(path, args, options)
    const wait = () => {}
    const handOn = (signal) => child.kill(signal)
    process.on('SIGINT', wait)
    process.on('SIGTERM', handOn)
    process.on('SIGHUP', handOn)
    const finish = (status) => {
      process.off('SIGINT', wait)
      process.off('SIGTERM', handOn)
      process.off('SIGHUP', handOn)
      resolve(status)
    }
    child.on('error', (error) => {
      process.stderr.write(`${path}: ${error.message}\n`)
      finish(127)
    })
    child.on('exit', (code, signal) => finish(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}
