import type { CDPSession } from 'playwright'
import type { OpenReplay } from './open-replay.ts'
import { numberIn } from './replay-report.ts'

/** A cell of the list and the names of the badges in it. */
export interface SeenCell {
  index: number
  saysLink: boolean
  badges: string[]
}

interface DomNode {
  attributes?: string[]
  localName?: string
  shadowRootType?: string
  children?: DomNode[]
  shadowRoots?: DomNode[]
}

/** What a look at a page at rest found. Numbers of posts. */
export interface Sight {
  posts: number
  /** A badge of another post, or one whose post was read wrong or asked about with other words. */
  wrong: number
  doubled: number
  missing: number
  /** Badges outside of every post. */
  stray: number
  /** The first few of them, in words. */
  why: string[]
}

/** Every cell that shows a post, with what its badges are called; badges elsewhere come under `stray`. Looks into closed roots. */
export async function seenCells(cdp: CDPSession): Promise<{ cells: SeenCell[]; stray: number }> {
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true })
  await cdp.send('DOM.disable')
  const cells: SeenCell[] = []
  let stray = 0
  const walk = (node: DomNode, cell: SeenCell | undefined, inOurs: boolean): void => {
    const attributes = new Map<string, string>()
    for (let at = 0; at < (node.attributes?.length ?? 0); at += 2)
      attributes.set(node.attributes?.[at] ?? '', node.attributes?.[at + 1] ?? '')
    const index = attributes.get('data-index')
    const own = index === undefined || inOurs ? cell : { index: Number(index), saysLink: attributes.has('data-said'), badges: [] }
    if (own && own !== cell) cells.push(own)
    if (inOurs && node.localName === 'button' && attributes.has('aria-label')) {
      const name = `${attributes.has('data-placed') ? '' : 'unplaced '}${attributes.get('aria-label') ?? ''}`
      if (own) own.badges.push(name)
      else stray++
    }
    for (const child of node.children ?? []) walk(child, own, inOurs)
    for (const shadow of node.shadowRoots ?? []) walk(shadow, own, inOurs || shadow.shadowRootType === 'closed')
  }
  walk(root, undefined, false)
  return { cells, stray }
}

/** Compares what the annotator reads and the badges that stand in the page with what the page shows. */
export async function lookAtBadges(replay: OpenReplay): Promise<Sight> {
  const report = await replay.atRest()
  const { cells, stray } = await seenCells(replay.cdp)
  const fields = new Map([...replay.posts[0], ...replay.posts[1]].map((one) => [Number(one.n), one]))
  const { site } = replay
  const sight: Sight = { posts: cells.length, wrong: 0, doubled: 0, missing: 0, stray, why: [] }
  const note = (kind: 'wrong' | 'doubled' | 'missing', words: string) => {
    sight[kind]++
    if (sight.why.length < 3) sight.why.push(`${kind}: ${words}`)
  }
  const desked = report.posts.map((post, place) => ({
    ...post,
    desk: report.desks[place]?.name ?? '',
    asked: report.desks[place]?.asked,
  }))
  const readings = Map.groupBy(desked, ({ text }) => numberIn(text))
  for (const { index, badges, saysLink } of cells) {
    const post = fields.get(index) ?? {}
    const all = readings.get(index) ?? []
    const key = saysLink ? site.late?.key(post) : site.key(post)
    const [reading] = all
    if (badges.length > 1 || all.length > 1)
      note('doubled', `No. ${index} has ${badges.length} badges and ${all.length} readings`)
    if (!reading || badges.length === 0) {
      note('missing', `No. ${index} has ${badges.length} badges and ${all.length} readings`)
      continue
    }
    const isRead = (key === undefined || reading.key === key) && reading.authorHandle.includes(post.author ?? '')
    const isCalledSo = badges.every((name) => isCalled(name, reading.desk)) && reading.asked === index
    if (isRead && isCalledSo) continue
    const read = `read as ${reading.key} of ${reading.desk}, asked about as No. ${reading.asked}`
    note('wrong', `No. ${index} is ${key ?? 'named by its words'}, ${read}, badge "${badges.join('", "')}"`)
  }
  const foreign = report.posts.length - cells.length
  if (foreign > 0) note('wrong', `${foreign} readings of no post`)
  return sight
}

/** The badge is in its place and names this desk. */
function isCalled(name: string, desk: string): boolean {
  return desk !== '' && !name.startsWith('unplaced') && name.split(' ').includes(desk)
}
