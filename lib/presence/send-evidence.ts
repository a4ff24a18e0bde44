import type { ContentNotice } from '../messages/content-operations.ts'
import { createEvidenceSender, type EvidencePort } from './evidence-sender.ts'
import { timeZone } from './time-zone.ts'
import { createWitness } from './witness.ts'

const pulseEveryMs = 15_000
const inputs = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'touchstart', 'touchmove']

export interface PresencePort extends EvidencePort {
  onNotice(listener: (notice: ContentNotice) => void, signal: AbortSignal): void
}

/**
 * Tells the background when somebody is at this page: when it comes to the front or leaves it, and every 15 s in between. What counts
 * of it is decided there. In a private window nothing is told (T13).
 */
export function sendEvidence(document: Document, port: PresencePort, isPrivate: boolean, signal: AbortSignal): void {
  const window = document.defaultView
  if (!window || isPrivate) return
  const sender = createEvidenceSender(port, signal)
  const witness = createWitness({
    page: crypto.randomUUID(),
    mono: () => performance.now(),
    wall: () => Date.now(),
    tz: timeZone,
    tell: (evidence) => sender.send(evidence),
  })
  // The page can make up events, but not who has the focus (A12).
  const isPresent = () =>
    document.visibilityState === 'visible' && document.hasFocus() && !('prerendering' in document && document.prerendering)
  const look = () => witness.look(isPresent())
  const leave = () => witness.look(false)
  const touched = (event: Event) => {
    if (event.isTrusted) witness.input()
  }

  const always = { capture: true, passive: true, signal }
  for (const type of ['focus', 'blur', 'pageshow']) window.addEventListener(type, look, always)
  for (const type of ['visibilitychange', 'resume', 'prerenderingchange']) document.addEventListener(type, look, always)
  window.addEventListener('pagehide', leave, always)
  document.addEventListener('freeze', leave, always)
  for (const type of inputs) document.addEventListener(type, touched, always)
  const timer = setInterval(() => {
    look()
    witness.pulse()
  }, pulseEveryMs)
  signal.addEventListener('abort', () => clearInterval(timer), { once: true })
  port.onNotice((notice) => {
    if (notice.kind === 'machine') witness.machine(notice.state)
    if (notice.kind !== 'window-opened') return
    sender.listen()
    witness.pulse()
  }, signal)
  look()
}
