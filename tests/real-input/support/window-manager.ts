import { connectToDisplay, longs, type XMessage } from './x-connection.ts'

/** The smallest window manager in which windows can have the focus, be minimised and come back, and a screen that can be blanked. */
export interface WindowManager {
  /** Starts the screen saver, as a locked screen does; any input ends it. */
  blank(): void
  close(): void
}

const request = { changeAttributes: 2, map: 8, unmap: 10, configure: 12, changeProperty: 18, setFocus: 42, forceScreenSaver: 115 }
const event = { mapRequest: 20, configureRequest: 23, clientMessage: 33 }
const substructure = { redirect: 1 << 20, notify: 1 << 19 }
const eventMask = 1 << 11
const stackMode = 1 << 6
const above = 0
const [atomType, windowType] = [4, 33]
const state = { normal: 1, iconic: 3 }

/**
 * Manages the windows of a display. A new window gets the focus, and so does one that is asked for (`_NET_ACTIVE_WINDOW`); a minimised one
 * (`WM_CHANGE_STATE`) is taken from the screen, and then nobody has the focus.
 * Sources: Inter-Client Communication Conventions Manual 4.1.4, Extended Window Manager Hints 1.5.
 */
export async function manageWindows(display: string): Promise<WindowManager> {
  const x = await connectToDisplay(display, (message) => hear(message))
  const named = async (name: string) => [name, await x.atom(name)] as const
  const names = ['_NET_SUPPORTED', '_NET_SUPPORTING_WM_CHECK', '_NET_ACTIVE_WINDOW', '_NET_WM_STATE', '_NET_WM_STATE_HIDDEN']
  const atoms = new Map(await Promise.all([...names, 'WM_STATE', 'WM_CHANGE_STATE'].map(named)))
  const atom = (name: string) => atoms.get(name) ?? 0

  const put = (window: number, property: number, type: number, ...values: number[]) =>
    x.send(request.changeProperty, 0, longs(window, property, type, 32, values.length, ...values))
  const focus = (window: number) => x.send(request.setFocus, 0, longs(window, 0))
  const say = (window: number, wmState: number, ...states: number[]) => {
    put(window, atom('WM_STATE'), atom('WM_STATE'), wmState, 0)
    put(window, atom('_NET_WM_STATE'), atomType, ...states)
  }
  const show = (window: number) => {
    x.send(request.map, 0, longs(window))
    say(window, state.normal)
    x.send(request.configure, 0, longs(window, stackMode, above))
    focus(window)
    put(x.root, atom('_NET_ACTIVE_WINDOW'), windowType, window)
  }
  const minimise = (window: number) => {
    x.send(request.unmap, 0, longs(window))
    say(window, state.iconic, atom('_NET_WM_STATE_HIDDEN'))
    focus(0)
    put(x.root, atom('_NET_ACTIVE_WINDOW'), windowType, 0)
  }
  /** Every window may have the place and size it wants. */
  const place = (message: XMessage) => {
    const mask = message.getUint16(26, true) & 0b1111
    const wanted = [
      message.getInt16(16, true),
      message.getInt16(18, true),
      message.getUint16(20, true),
      message.getUint16(22, true),
    ]
    x.send(request.configure, 0, longs(message.getUint32(8, true), mask, ...wanted.filter((_, bit) => mask & (1 << bit))))
  }
  function hear(message: XMessage): void {
    // The highest bit says that a program sent it, and not the display.
    const kind = message.getUint8(0) & 0x7f
    if (kind === event.mapRequest) show(message.getUint32(8, true))
    if (kind === event.configureRequest) place(message)
    if (kind !== event.clientMessage) return
    const [window, type] = [message.getUint32(4, true), message.getUint32(8, true)]
    if (type === atom('_NET_ACTIVE_WINDOW')) show(window)
    if (type === atom('WM_CHANGE_STATE') && message.getUint32(12, true) === state.iconic) minimise(window)
  }

  x.send(request.changeAttributes, 0, longs(x.root, eventMask, substructure.redirect | substructure.notify))
  put(x.root, atom('_NET_SUPPORTING_WM_CHECK'), windowType, x.root)
  put(x.root, atom('_NET_SUPPORTED'), atomType, ...names.map(atom))
  // The answer to this comes after all of it has been done.
  await x.atom('WM_STATE')
  return {
    blank: () => x.send(request.forceScreenSaver, 1, new Uint8Array()),
    close: () => x.close(),
  }
}
