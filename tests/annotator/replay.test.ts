import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AnnotatedPage, openPage, startChromium } from './support/open-page.ts'
import { countHosts } from './support/site-rects.ts'
import { xPage, xPostInside } from './support/x-page.ts'

const postCount = 2_000
const postHeight = 120

let browser: Browser
beforeAll(async () => {
  browser = await startChromium()
})
afterAll(() => browser.close())

/**
 * A list that shows the posts around the view only, in an inner scroller. `destroys`: nodes at a distance are thrown away and made again;
 * `reuses`: one node after the other shows another post, as lists of some sites do.
 */
function virtualList(way: 'destroys' | 'reuses'): string {
  const post = xPostInside({ id: 0, name: 'Author', handle: 'author', text: 'POST_TEXT' }).replaceAll(
    '/status/0',
    '/status/POST_ID',
  )
  return `<div id="scroller" style="height:760px;overflow:auto"><div id="space" style="position:relative;height:${postCount * postHeight}px"></div></div><script>
    const inside = ${JSON.stringify(post)}
    const textOf = (index) => index % 3 === 0 ? 'Northwind kettle ' + index + ' cracked' : index % 7 === 0 ? 'northwind northwind ' + index : 'River walk ' + index
    const space = document.getElementById('space'), scroller = document.getElementById('scroller'), shown = new Map()
    const put = (cell, index) => {
      cell.style.transform = 'translateY(' + index * ${postHeight} + 'px)'
      const markup = inside.replaceAll('POST_ID', 50000 + index).replaceAll('POST_TEXT', textOf(index))
      if (!cell.firstChild) { cell.innerHTML = '<article role="article" tabindex="0" data-testid="tweet">' + markup + '</article>'; return }
      cell.querySelector('a[href*="/status/"]').setAttribute('href', '/author/status/' + (50000 + index))
      cell.querySelector('[data-testid="tweetText"] span').textContent = textOf(index)
    }
    const update = () => {
      const first = Math.max(0, Math.floor(scroller.scrollTop / ${postHeight}) - 4), last = Math.min(${postCount - 1}, first + 16)
      const wanted = new Set(); for (let index = first; index <= last; index++) wanted.add(index)
      const free = []
      for (const [index, cell] of shown) if (!wanted.has(index)) { shown.delete(index); ${way === 'reuses' ? 'free.push(cell)' : 'cell.remove()'} }
      for (const index of wanted) if (!shown.has(index)) {
        const cell = free.pop() ?? space.appendChild(Object.assign(document.createElement('div'), { style: 'position:absolute;width:100%;height:${postHeight}px' }))
        cell.dataset.testid = 'cellInnerDiv'; shown.set(index, cell); put(cell, index)
      }
      for (const cell of free) cell.remove()
    }
    scroller.addEventListener('scroll', update, { passive: true }); update()
    window.longest = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.longest = Math.max(window.longest, entry.duration) }).observe({ type: 'longtask' })
    window.travel = async () => {
      const step = 1_300, end = scroller.scrollHeight - scroller.clientHeight
      const go = (top) => new Promise((done) => { scroller.scrollTop = top; requestAnimationFrame(() => requestAnimationFrame(done)) })
      for (let top = 0; top < end; top += step) await go(top)
      await go(end); for (let top = end; top > 0; top -= step * 3) await go(top); await go(0)
    }
  </script>`
}

/** Looks into the open roots: for every post on the page, what its badges say. */
async function badgesByPost({ page }: AnnotatedPage): Promise<{ id: string; text: string; labels: string[] }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('article')].map((article) => ({
      id: /status\/(\d+)/u.exec(article.querySelector('a[href*="/status/"]')?.getAttribute('href') ?? '')?.[1] ?? '',
      text: article.querySelector('[data-testid="tweetText"]')?.textContent ?? '',
      labels: [...article.querySelectorAll('span')].flatMap(
        (span) => span.shadowRoot?.querySelector('button')?.getAttribute('aria-label') ?? [],
      ),
    })),
  )
}

describe.each(['destroys', 'reuses'] as const)('a list that %s its nodes', (way) => {
  test('has one right badge at every post after scrolling to the end and back, and none left over', async () => {
    const html = xPage([], { after: virtualList(way) }).replace('<h1', '<h1 hidden')
    const annotated = await openPage(browser, { html, rootMode: 'open', settings: { quietMarks: 'always' } })
    await annotated.atRest()
    await annotated.page.evaluate('travel()')
    const report = await annotated.atRest()
    const badges = await badgesByPost(annotated)
    expect(badges.length).toBe(17)
    expect(report.posts.map(({ key }) => key)).toEqual(badges.map(({ id }) => `x:${id}`))
    for (const { id, text, labels } of badges) {
      const mention = text.includes('cracked') ? 'Customer service?' : text.includes('northwind') ? 'Mention' : 'Route this post'
      expect(labels, id).toEqual([expect.stringContaining(mention)])
    }
    expect(await countHosts(annotated.page)).toBe(badges.length)
    expect(await detachedHosts(annotated)).toBe(0)
    const seen = (await annotated.messages('readPosts')).flatMap(({ input }) =>
      (input as { posts: { key: string }[] }).posts.map(({ key }) => key),
    )
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(postCount / 2)
  })
})

/** Badge hosts that are in no document and yet not collected as garbage. */
async function detachedHosts({ cdp }: AnnotatedPage): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { result: prototype } = await cdp.send('Runtime.evaluate', { expression: 'HTMLSpanElement.prototype' })
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId ?? '' })
  const { result } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.filter((span) => span.shadowRoot && !span.isConnected).length }',
    returnByValue: true,
  })
  return result.value as number
}
