import type { PostFields, ReplaySite } from './replay-site.ts'

/** What the page is told. */
export interface ListPlan extends Pick<ReplaySite, 'way' | 'scrolls' | 'postHeight' | 'post' | 'shell' | 'feeds'> {
  /** Posts of both lists. */
  posts: readonly [readonly PostFields[], readonly PostFields[]]
  lateLink?: string
  lateHref?: string
  stale?: ReplaySite['stale']
}

/** What a driver may ask of the page, at `globalThis.replay`. Every promise is kept once the list has nothing more to do. */
export interface ReplayList {
  /** Scrolls there, `step` posts a frame. */
  travel(to: number, step: number): Promise<void>
  /** Goes to a list without loading a document. `stopStale`: stays where the address is new and the posts are old. */
  go(feed: number, stopStale?: boolean): Promise<void>
  back(): Promise<void>
  /** Wraps every text in two `font` elements and changes some words, as the browser's page translation does; later texts too. */
  translate(on: boolean): void
  /** The site says the link of the posts in the page, as when each is pointed at. */
  sayLinks(): void
  length(): number
  /** Frames that were drawn, ms of each long task, posts in the page. */
  cost: { frames: number; longTasks: number[] }
  mounted(): number
}

/**
 * Runs in the page: fills `#space` in the site's way of recycling while it is scrolled. It is sent to the browser as text, so it uses
 * nothing from outside. A cell says its post by `data-index` (and `data-said` once the page says a late link), for the driver alone.
 */
export function mountList(plan: ListPlan): void {
  const { way, postHeight } = plan
  const space = document.getElementById('space') ?? document.body
  const scroller = (plan.scrolls === 'inner' && document.getElementById('scroller')) || document.scrollingElement || document.body
  const template = document.createElement('template')
  template.innerHTML = plan.post.replaceAll('\n', '')
  const model = template.content.firstElementChild ?? space
  const shown = new Map<number, HTMLElement>()
  const slots = slotsOf(model)
  const nodes = new WeakMap<Element, (Element | Text)[]>()
  const cost: ReplayList['cost'] = { frames: 0, longTasks: [] }
  let feed = 0
  let first = 0
  let pending = 0
  let built = 0

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) cost.longTasks.push(duration)
  }).observe({ type: 'longtask' })
  const frame = () => new Promise<void>((done) => void requestAnimationFrame(() => (cost.frames++, done())))
  const posts = () => plan.posts[feed === 1 ? 1 : 0]
  const words = (pattern: string, fields: PostFields) =>
    pattern.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => fields[name] ?? '')

  interface Slot {
    at: number
    attribute: string | undefined
    child: number
    pattern: string
  }
  function slotsOf(root: Element): Slot[] {
    const found: Slot[] = []
    for (const [at, element] of [root, ...root.querySelectorAll('*')].entries()) {
      for (const { name, value } of element.attributes)
        if (value.includes('{{')) found.push({ at, attribute: name, child: 0, pattern: value })
      for (const [child, node] of element.childNodes.entries())
        if (node instanceof Text && node.data.includes('{{')) found.push({ at, attribute: undefined, child, pattern: node.data })
    }
    return found
  }

  const fill = (cell: Element, fields: PostFields, which: 'all' | 'names' | 'words') => {
    const known = nodes.get(cell) ?? resolve(cell)
    for (const [place, { attribute, pattern }] of slots.entries()) {
      const node = known[place]
      if (which !== 'all' && (pattern === '{{text}}') !== (which === 'words')) continue
      const value = words(pattern, fields)
      if (node instanceof Element && attribute !== undefined) node.setAttribute(attribute, value)
      else if (node instanceof Text && node.isConnected === cell.isConnected) node.data = value
      else if (node instanceof Text) {
        // The translation has taken this text out of its element: the framework writes a new one there.
        const owner = [cell, ...cell.querySelectorAll('*')].find((one) => holders.get(node) === one)
        const text = document.createTextNode(value)
        owner?.replaceChildren(text)
        if (owner) holders.set(text, owner)
        known[place] = text
      }
    }
  }
  const holders = new WeakMap<Text, Element>()
  const resolve = (cell: Element): (Element | Text)[] => {
    const all = [cell, ...cell.querySelectorAll('*')]
    const known = slots.map(({ at, attribute, child }) => {
      const element = all[at] ?? cell
      const node = attribute === undefined ? element.childNodes[child] : element
      if (node instanceof Text) holders.set(node, element)
      return node instanceof Text ? node : element
    })
    nodes.set(cell, known)
    return known
  }
  const make = (index: number): HTMLElement => {
    const cell = model.cloneNode(true) as HTMLElement
    fill(cell, posts()[index] ?? {}, 'all')
    for (const shadow of cell.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
      shadow.parentElement?.attachShadow({ mode: 'open' }).append(shadow.content)
      shadow.remove()
    }
    mark(cell, index)
    return cell
  }
  const mark = (cell: HTMLElement, index: number) => {
    cell.dataset.index = posts()[index]?.n ?? ''
    delete cell.dataset.said
    if (way === 'empties') return
    Object.assign(cell.style, {
      position: 'absolute',
      width: '100%',
      height: `${postHeight}px`,
      transform: `translateY(${index * postHeight}px)`,
    })
  }
  /** Puts the pieces of a post in one after the other, one to three frames apart. */
  const arrive = async (cell: HTMLElement) => {
    const later = [...cell.querySelectorAll<HTMLElement>('[data-later]')]
    const pieces = later.map((element) => [...element.childNodes])
    for (const element of later) {
      element.replaceChildren()
      delete element.dataset.later
    }
    pending++
    for (const [place, element] of later.entries()) {
      for (let wait = (built + place) % 3; wait >= 0; wait--) await frame()
      element.append(...(pieces[place] ?? []))
    }
    pending--
  }
  const reuse = async (cell: HTMLElement, index: number) => {
    const fields = posts()[index] ?? {}
    mark(cell, index)
    // In a translated page late words cannot be told from the translation's.
    if (index % 2 === 0 || document.documentElement.classList.contains('translated-ltr')) return fill(cell, fields, 'all')
    fill(cell, fields, 'names')
    pending++
    await frame()
    pending--
    if (cell.dataset.index === fields.n) fill(cell, fields, 'words')
  }
  const emptied = (index: number): HTMLElement => {
    const cell = model.cloneNode(false) as HTMLElement
    for (const { name, value } of model.attributes) cell.setAttribute(name, words(value, posts()[index] ?? {}))
    cell.style.cssText = `display:block;height:${postHeight}px;overflow:hidden`
    cell.innerHTML = words(plan.shell, posts()[index] ?? {})
    return cell
  }

  const leave = (index: number, cell: HTMLElement, free: HTMLElement[]) => {
    shown.delete(index)
    if (way === 'reuses') return void free.push(cell)
    if (way !== 'empties') return cell.remove()
    cell.innerHTML = words(plan.shell, posts()[index] ?? {})
    delete cell.dataset.index
  }
  const enter = (index: number, free: HTMLElement[]) => {
    built++
    const used = free.pop()
    if (used) void reuse(used, index)
    const cell = used ?? (way === 'empties' ? (space.children[index] as HTMLElement) : make(index))
    shown.set(index, cell)
    if (way === 'empties') {
      cell.replaceChildren(...make(index).childNodes)
      cell.dataset.index = posts()[index]?.n ?? ''
    } else if (!used) {
      if (way === 'fills') void arrive(cell)
      space.append(cell)
    }
  }
  const show = (at: number) => {
    first = Math.max(0, Math.min(at, posts().length - 1))
    const from = Math.max(0, Math.min(first - 3, posts().length - 15))
    const to = Math.min(posts().length, from + 15)
    const free: HTMLElement[] = []
    if (way === 'empties')
      while (space.childElementCount < Math.min(posts().length, to + 40)) space.append(emptied(space.childElementCount))
    else space.style.cssText = `position:relative;height:${posts().length * postHeight}px`
    for (const [index, cell] of shown) if (index < from || index >= to) leave(index, cell, free)
    for (let index = from; index < to; index++) if (!shown.has(index)) enter(index, free)
    for (const cell of free) cell.remove()
    scroller.scrollTop = space.offsetTop + first * postHeight
  }
  const quiet = async () => {
    for (let isBusy = true; isBusy; isBusy = pending > 0) await frame()
    await frame()
  }
  const change = async (next: number, stopStale: boolean) => {
    if (plan.stale) for (let wait = 0; wait < 6; wait++) await frame()
    if (stopStale) return
    if (plan.stale)
      document.querySelector(plan.stale.selector)?.setAttribute(plan.stale.attribute, plan.stale.values[next === 1 ? 1 : 0])
    await frame()
    feed = next
    const cells = [...shown.values()]
    shown.clear()
    if (way === 'reuses') for (const [index, cell] of cells.entries()) shown.set(-1 - index, cell)
    else space.replaceChildren()
    await frame()
    show(0)
    await quiet()
  }
  // The site's own router.
  let arrived: (() => void) | undefined
  addEventListener('popstate', () => {
    void change(location.pathname + location.search === plan.feeds[1] ? 1 : 0, false).then(() => arrived?.())
  })
  const say = (cell: HTMLElement) => {
    const fields = posts().find(({ n }) => n === cell.dataset.index)
    if (!plan.lateLink || !fields) return
    cell.querySelector(plan.lateLink)?.setAttribute('href', words(plan.lateHref ?? '', fields))
    cell.dataset.said = ''
  }

  const translated = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) wrapUnder(node)
  })
  const wrapUnder = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const texts: Text[] = root instanceof Text ? [root] : []
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    for (const text of texts) {
      if (text.data.trim() === '' || text.parentElement?.closest('font, script, style')) continue
      const [outer, inner] = [document.createElement('font'), document.createElement('font')]
      outer.style.verticalAlign = inner.style.verticalAlign = 'inherit'
      inner.textContent = text.data.replace('and again', 'und wieder')
      outer.append(inner)
      text.replaceWith(outer)
    }
  }

  const list: ReplayList = {
    async travel(to, step) {
      for (let at = first; at !== to;) {
        at = Math.abs(to - at) <= step ? to : at + Math.sign(to - at) * step
        show(at)
        await frame()
      }
      await quiet()
    },
    async go(next, stopStale = false) {
      history.pushState(null, '', plan.feeds[next === 1 ? 1 : 0])
      await change(next, stopStale)
    },
    async back() {
      const done = new Promise<void>((resolve) => (arrived = resolve))
      history.back()
      await done
    },
    translate(on) {
      document.documentElement.classList.toggle('translated-ltr', on)
      if (!on) return translated.disconnect()
      wrapUnder(document.body)
      translated.observe(document.body, { childList: true, subtree: true })
    },
    sayLinks: () => [...shown.values()].forEach(say),
    length: () => posts().length,
    cost,
    mounted: () => shown.size,
  }
  Object.assign(globalThis, { replay: list })
  show(0)
}
