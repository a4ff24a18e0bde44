/** How a list deals with posts that are far from the view. */
export type FeedWay =
  /** They stay in the page: after scrolling to the end, all posts are mounted. */
  | 'mounted'
  /** They leave the page, as on the real X: only those around the view are mounted. */
  | 'recycling'

export interface FeedRun {
  way: FeedWay
  posts: number
  postsPerFrame: number
  /** Notes when each post came and when its badge came. Costs time itself, so it is left out where time is measured. */
  watchesBadges: boolean
}

export interface FeedResult {
  frames: number
  /** ms of each task of 50 ms or more, as the browser tells them. */
  longTasks: number[]
  /** ms from a post's insertion to its badge, of every post that got one while it was in the page. */
  badgeAfterMs: number[]
  postsMounted: number
}

/** Runs in the page of `feedPage`: fills the feed while it scrolls to the end. It is sent to the browser as text, so it uses nothing from outside. */
export async function runFeed({ way, posts, postsPerFrame, watchesBadges }: FeedRun): Promise<FeedResult> {
  const height = 150
  const space = document.getElementById('space')
  const template = document.querySelector<HTMLTemplateElement>('#post')?.content.firstElementChild
  const texts = JSON.parse(document.getElementById('texts')?.textContent ?? '[]') as string[]
  if (!space || !template) throw new Error('This is not the page of the feed.')
  const result: FeedResult = { frames: 0, longTasks: [], badgeAfterMs: [], postsMounted: 0 }
  const longTasks = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) result.longTasks.push(entry.duration)
  })
  longTasks.observe({ type: 'longtask' })

  const insertedAt = new WeakMap<Element, number>()
  const badges = new MutationObserver((records) => {
    const now = performance.now()
    for (const { addedNodes } of records)
      for (const node of addedNodes) {
        const cell = node instanceof HTMLSpanElement && node.attributes.length === 0 ? node.closest('.c') : null
        const at = cell && insertedAt.get(cell)
        if (!cell || at === undefined || at === null) continue
        result.badgeAfterMs.push(now - at)
        insertedAt.delete(cell)
      }
  })
  if (watchesBadges) badges.observe(space, { childList: true, subtree: true })

  const makePost = (index: number): Element => {
    const cell = template.cloneNode(true) as HTMLElement
    for (const link of cell.querySelectorAll('a')) {
      const handle = `author${index % 97}`
      link.setAttribute(
        'href',
        (link.getAttribute('href') ?? '').replace('/author', `/${handle}`).replace('/0', `/${70_000 + index}`),
      )
    }
    const words = cell.querySelector('[data-testid="tweetText"] span')
    if (words) words.textContent = `${texts[index % texts.length] ?? ''} ${index}`
    if (way === 'recycling') cell.style.transform = `translateY(${index * height}px)`
    if (watchesBadges) insertedAt.set(cell, performance.now())
    return cell
  }

  const shown = new Map<number, Element>()
  const showAround = (first: number) => {
    const from = Math.max(0, first - 3)
    const to = Math.min(posts, first + 12)
    for (const [index, cell] of shown)
      if (index < from || index >= to) {
        shown.delete(index)
        cell.remove()
      }
    for (let index = from; index < to; index++) {
      if (shown.has(index)) continue
      const cell = makePost(index)
      shown.set(index, cell)
      space.append(cell)
    }
  }
  const step =
    way === 'recycling'
      ? (done: number) => {
          scrollTo(0, done * height)
          showAround(done)
        }
      : (done: number) => {
          const batch = document.createDocumentFragment()
          for (let index = done; index < Math.min(posts, done + postsPerFrame); index++) batch.append(makePost(index))
          space.append(batch)
          scrollTo(0, 1e8)
        }

  if (way === 'recycling') {
    document.body.className = 'recycling'
    space.style.height = `${posts * height}px`
  }
  await new Promise<void>((resolve) => {
    let done = 0
    const frame = () => {
      step(done)
      result.frames++
      done += postsPerFrame
      if (done < posts) requestAnimationFrame(frame)
      else resolve()
    }
    requestAnimationFrame(frame)
  })
  result.postsMounted = space.childElementCount
  // What is still to come (a badge for the last posts, work put off) belongs to the run; `measureFeed` waits for it.
  ;(globalThis as { feedResult?: FeedResult }).feedResult = result
  return result
}
