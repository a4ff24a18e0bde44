import { spawn } from 'node:child_process'

export interface ToolRun {
  /** Exit status; `undefined` where it was killed. */
  status: number | undefined
  /** What it wrote, both streams in order; empty where the output was passed through. */
  output: string
}

export interface ToolOptions {
  env?: Record<string, string>
  /** `pass`: the person sees the output as it comes. `keep`: it is returned. */
  output: 'pass' | 'keep'
  signal: AbortSignal
}

/** Time to close browsers and servers before the whole group is ended the hard way. */
const graceMs = 5_000

/**
 * Runs a tool of `node_modules` on this Node, by the path of its script.
 *
 * The tool leads a process group of its own, and when `signal` aborts the whole group is ended: killing the tool alone would leave
 * its workers running, and with them the machine busy.
 */
export function runTool(script: string, args: readonly string[], options: ToolOptions): Promise<ToolRun> {
  return new Promise((resolve, reject) => {
    if (options.signal.aborted) return resolve({ status: undefined, output: '' })
    const child = spawn(process.execPath, [script, ...args], {
      env: { ...process.env, ...options.env },
      stdio: options.output === 'pass' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    })
    const chunks: Buffer[] = []
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))
    let hardEnd: NodeJS.Timeout | undefined
    const end = () => {
      endGroup(child.pid, 'SIGTERM')
      hardEnd = setTimeout(() => endGroup(child.pid, 'SIGKILL'), graceMs)
    }
    options.signal.addEventListener('abort', end, { once: true })
    child.on('error', reject)
    child.on('close', (status) => {
      clearTimeout(hardEnd)
      options.signal.removeEventListener('abort', end)
      if (options.signal.aborted) endGroup(child.pid, 'SIGKILL')
      resolve({ status: options.signal.aborted ? undefined : (status ?? 1), output: Buffer.concat(chunks).toString() })
    })
  })
}

function endGroup(pid: number | undefined, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'])
    return
  }
  try {
    process.kill(-pid, signal)
  } catch (error) {
    // The group has ended by itself: that is what was wanted.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
