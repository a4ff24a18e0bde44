import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)
const withinMs = 20_000

/** A person's hands on a display: what they do reaches the browser as from a keyboard and a mouse, by way of the display. */
export interface Hands {
  /** Moves the pointer a little. */
  move: () => Promise<void>
  click: (x: number, y: number) => Promise<void>
  /** Presses keys by their X names, e.g. `ctrl+2`. */
  press: (...keys: string[]) => Promise<void>
  /** Brings the window with this in its title to the front, as a task bar does. */
  activate: (title: string) => Promise<void>
  minimise: (title: string) => Promise<void>
}

export function handsOn(display: string): Hands {
  const x = async (...words: string[]) =>
    (await run('xdotool', words, { env: { ...process.env, DISPLAY: display } })).stdout.trim()
  let moves = 0
  /** A title changes a moment after the tab does. */
  const windowOf = async (title: string) => {
    const until = performance.now() + withinMs
    for (;;) {
      const found = await x('search', '--name', title).catch(() => '')
      const [window] = found.split('\n')
      if (window) return window
      if (performance.now() > until) throw new Error(`No window is called "${title}".`)
    }
  }
  return {
    async move() {
      moves += 1
      await x('mousemove', String(200 + (moves % 50)), '400')
    },
    async click(left, top) {
      await x('mousemove', String(left), String(top), 'click', '1')
    },
    async press(...keys) {
      await x('key', '--clearmodifiers', ...keys)
    },
    async activate(title) {
      await x('windowactivate', await windowOf(title))
    },
    async minimise(title) {
      await x('windowminimize', await windowOf(title))
    },
  }
}
