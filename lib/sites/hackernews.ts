import { firstOwn } from './own-elements.ts'
import { isUnderPath, pageLink } from './page-link.ts'
import { joinTexts, nameText, plainText, type TextRules } from './plain-text.ts'
import {
  hackernewsHost,
  hackernewsId,
  hackernewsKey,
  hackernewsPostAt,
  parseHackernewsUser,
  printHackernewsItem,
} from './hackernews-permalink.ts'
import { hackernewsParent } from './hackernews-thread.ts'
import { isoTime } from './posted-at.ts'
import { found, missing, none, planSite, type ReadResult, type SelectorTable, type SiteAdapter } from './site-adapter.ts'

const silentPaths = ['/upvoted', '/hidden', '/flagged', '/submit', '/reply', '/edit', '/delete-confirm', '/changepw', '/login']

const selectors = {
  item: ['tr.athing', 'tr.comtr'],
  /** `titlelink` and `storylink` are those of 2022 and before. */
  title: ['.titleline > a', 'a.titlelink', 'a.storylink', 'td.title a[href]:not(.sitebit a)'],
  titleRow: ['.titleline', 'td.title:last-of-type'],
  subtext: ['td.subtext', 'td:has(> .subline)'],
  head: ['.comhead:has(.age)', '.comhead'],
  author: ['a.hnuser', 'a[href^="user?id="]'],
  age: ['.age', '[title]:has(> a[href^="item?id="])'],
  /** Without `.comment`, which in a poll holds the choices. */
  commentCell: ['.comment', '.commtext'],
  comment: ['.commtext'],
  ownText: ['.toptext', 'tr[style*="height:2px"] + tr > td:last-of-type'],
  /** The item that a page is about. */
  opened: ['.fatitem tr.athing', '.fatitem tr[id]'],
  indent: ['.ind[indent]', '.ind img[width]'],
  parentLink: ['.navs a[href*="item?id="]', '.par a[href*="item?id="]'],
} as const

type Table = SelectorTable<keyof typeof selectors>

const textRules: TextRules = {
  whiteSpace: 'collapsed',
  breaks: { P: 2, PRE: 2, DIV: 1 },
  // Until 2023 the link to answer lay in the text.
  skips: (element) => element.matches('.reply, form'),
  words: fullAddress,
}

export const hackernews = planSite({
  site: 'hackernews',
  hosts: [hackernewsHost],
  selectors,
  postAt: hackernewsPostAt,
  build: (table: Table) => buildHackernews(table),
})

function buildHackernews(table: Table): SiteAdapter {
  const item = table.item.join()
  const isComment = (row: Element) => firstOwn(row, table.commentCell, item) !== undefined

  return {
    site: 'hackernews',
    postSelector: item,
    isSilentPage: ({ pathname }) => isUnderPath(pathname, silentPaths),
    fingerprint: (row) => `${row.id} ${row.childElementCount}`,

    readPost(row, { url }) {
      return isComment(row) ? readComment(row, url, table) : readStory(row, url, table)
    },

    badgeAnchor(row) {
      const anchor = firstOwn(row, isComment(row) ? table.head : table.titleRow, item)
      return anchor && { row: anchor }
    },
  }
}

function readComment(row: Element, page: URL, table: Table): ReadResult {
  const item = table.item.join()
  const head = firstOwn(row, table.head, item)
  const block = firstOwn(row, table.comment, item)
  const author = head && authorOf(head, page, table)
  // Choices of a poll have no author; comments that were taken back or killed have no words.
  if (!author && !(head && firstOwn(head, table.age, item))) return none
  if (!block) return author ? missing('text') : none
  const parent = hackernewsParent(row, page, { ...table, item })
  const text = plainText(block, textRules)
  return readItem(row.id, 'comment', { author, head, text, parent }, table)
}

/** A story is two rows of the table: its title, and beneath it who posted it and when. */
function readStory(row: Element, page: URL, table: Table): ReadResult {
  const below = row.nextElementSibling
  const title = firstOwn(row, table.title, table.item.join())
  const subtext = below && !below.matches(table.item.join()) ? firstOwn(below, table.subtext, 'table') : undefined
  if (!title && !subtext) return none
  if (!title) return missing('text')
  // The words stand two rows further down; in lists there are none.
  const around = row.closest('table')
  const own = around && firstOwn(around, table.ownText, table.item.join())
  const words = own && !own.querySelector('form') ? plainText(own, textRules) : ''
  const text = joinTexts([nameText(title), words], '\n\n')
  // Advertisements for jobs have no author at all.
  return readItem(
    row.id,
    'post',
    { author: subtext && authorOf(subtext, page, table), head: subtext, text, parent: undefined },
    table,
  )
}

interface ItemParts {
  author: string | undefined
  /** Where author and age stand. */
  head: Element | undefined
  text: string
  parent: string | undefined
}

function readItem(idText: string, kind: 'post' | 'comment', { author, head, text, parent }: ItemParts, table: Table): ReadResult {
  const id = hackernewsId(idText)
  if (id === undefined) return missing('key')
  if (!author) return missing('author')
  const age = head && firstOwn(head, table.age, table.item.join())
  const postedAt = age && exactTime(age.getAttribute('title'))
  return found({
    key: hackernewsKey(id),
    aliases: [],
    weak: false,
    site: 'hackernews',
    kind,
    promoted: false,
    audience: 'public',
    permalink: printHackernewsItem(id),
    authorName: author,
    authorHandle: author,
    text,
    postedAt,
    ...(age && !postedAt ? { postedAtShown: nameText(age) } : {}),
    ...(parent === undefined ? {} : { inReplyTo: hackernewsKey(parent) }),
  })
}

function authorOf(head: Element, page: URL, table: Table): string | undefined {
  const link = firstOwn(head, table.author, 'table')
  const url = pageLink(link?.getAttribute('href'), page)
  return url && parseHackernewsUser(url)
}

/** `2025-04-08T12:36:53 1744115813`: the first is UTC and does not say so. */
function exactTime(title: string | null): string | undefined {
  const [time = ''] = (title ?? '').split(' ')
  return isoTime(/\d$/u.test(time) ? `${time}Z` : time)
}

/** The whole address of a link that is shown with `...` at its end. */
function fullAddress(element: Element): string | undefined {
  const href = element.localName === 'a' ? element.getAttribute('href') : null
  const start = /^(?<start>\S{10,})\.{3}$/u.exec(element.textContent)?.groups?.start
  return href && start !== undefined && href.startsWith(start) ? href : undefined
}
