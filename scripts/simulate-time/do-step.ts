import type { EngagementWindow } from '../../lib/budget/engagement-window.ts'
import type { DayStep } from './day-step.ts'
import { quietMs, type World } from './world.ts'

function lock(world: World): void {
  // Evidence that comes to a locked machine is not believed (T20).
  world.lose(world.pages)
  world.isLocked = true
  world.tell('idle')
  world.machine('locked')
}

function sleep(world: World, ms: number, lid: boolean): void {
  world.faults.sleeps += 1
  const { truth } = world
  if (lid) world.lose(world.pages)
  if (world.day.clockRunsInSleep) {
    const front = world.front
    const believedMs = Math.min(ms, quietMs - (world.mono - world.inputAt))
    if (world.isEngaged() && truth.window) truth.window.lastAt = Math.max(truth.window.lastAt, world.wall + believedMs)
    if (front) truth.front.push({ page: front.id, from: world.mono, to: world.mono + ms })
    if (lid) truth.locked.push({ from: world.mono, to: world.mono + ms })
    world.mono += ms
  } else {
    world.wallAhead += ms
    // Whether somebody is there afterwards is known by their next input.
    world.inputAt -= quietMs
  }
  if (lid) world.isLocked = true
  world.tell('slept')
  if (world.front) world.pulse(world.front)
  if (lid) world.machine('locked')
  world.wake()
}

function crashBrowser(world: World, downMs: number, restored: boolean): void {
  world.faults.crashes += 1
  world.boot += 1
  world.kills = 0
  world.again = []
  world.isRunning = false
  world.tell('browser-crashed')
  for (const page of world.pages) {
    if (restored) page.forget()
    else world.replace(page)
  }
  if (!restored) world.front = undefined
  world.pass(downMs)
  world.isRunning = true
  world.truth.boots.push(world.mono)
  world.tell('front')
  world.wake()
}

function navigate(world: World): void {
  const old = world.front
  if (!old || old.place.isPanel) return
  world.lookAt(old, false)
  world.lose([old])
  world.front = undefined
  const fresh = world.replace(old)
  world.tell('page')
  world.pass(300)
  world.bringToFront(world.pages.indexOf(fresh))
}

function setClock(world: World, ms: number): void {
  // Not at the same moment as a sleep, which it would hide.
  world.pass(20_000)
  world.truth.waver(world.wall, world.background.log.windows.at(-1))
  world.wallAhead += ms
  if (ms > 0) {
    // It cannot be told from a sleep.
    world.faults.clockForward += 1
    world.isUnsure = true
  }
  world.pass(20_000)
}

/** A window was opened, or a site is counted again: whoever is in front says so. */
function windowOpened(world: World, opened: EngagementWindow | undefined): void {
  if (opened) world.truth.open(opened, world.mono, world.wall)
  for (const page of world.pages) {
    if (page.place.site === undefined) continue
    page.queue.listen()
    page.witness.pulse()
    world.deliver(page)
  }
}

/** Our popup takes the focus to be clicked, and gives it back. */
function inPopup(world: World, click: () => void): void {
  const place = world.front && world.pages.indexOf(world.front)
  world.touch()
  world.bringToFront(undefined)
  world.pass(800)
  click()
  world.pass(300)
  world.bringToFront(place)
}

function open(world: World, by: 'start' | 'act'): void {
  const opened = world.background.open(by, world.wall, world.tz)
  if (!opened) return
  world.lose(world.pages)
  windowOpened(world, opened)
}

function more(world: World, ms: number): void {
  const opened = world.background.more(ms, world.wall, world.tz)
  if (opened) world.lose(world.pages)
  windowOpened(world, opened)
}

function setPrivate(world: World, site: string, on: boolean): void {
  world.faults.privateNow += 1
  world.background.setPrivate(site, on, world.wall, world.tz)
  if (!on) windowOpened(world, undefined)
}

/** What a step of the day does to the world. */
export function doStep(world: World, step: DayStep): void {
  switch (step.kind) {
    case 'engage':
      return world.pass(step.ms, step.everyMs)
    case 'rest':
      return world.pass(step.ms)
    case 'focus':
      world.touch()
      return world.bringToFront(step.place, step.newFirst)
    case 'other-work':
      world.bringToFront(undefined)
      return world.pass(step.ms, 30_000)
    case 'lunch':
      if (step.locks) lock(world)
      return world.pass(step.ms)
    case 'lock':
      return lock(world)
    case 'sleep':
      return sleep(world, step.ms, step.lid)
    case 'kill-worker':
      world.kills = step.times
      world.killWhen = step.when
      return
    case 'crash-page': {
      const page = world.front
      if (!page) return
      world.faults.crashes += 1
      world.lose([page])
      world.front = undefined
      world.replace(page)
      return world.tell('page')
    }
    case 'crash-browser':
      return crashBrowser(world, step.downMs, step.restored)
    case 'navigate':
      return navigate(world)
    case 'set-clock':
      return setClock(world, step.ms)
    case 'set-zone':
      world.tz = step.tz
      return
    case 'deliver':
      world.delivery = step.how
      return
    case 'private':
      return inPopup(world, () => setPrivate(world, step.site, step.on))
    case 'start':
      return inPopup(world, () => open(world, 'start'))
    case 'act':
      return world.front && world.isCounted(world.front) ? (world.touch(), open(world, 'act')) : undefined
    case 'end':
      return inPopup(world, () => world.background.end(world.wall) && world.truth.close(world.mono))
    case 'more':
      return inPopup(world, () => more(world, step.ms))
    case 'setting':
      return world.background.set(step.dayStartHour, step.windowMinutes)
  }
}
