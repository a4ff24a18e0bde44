import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAboutParent } from '../../lib/classify/about-parent.ts'
import { assessPost } from '../../lib/classify/assess-post.ts'
import type { LinearModel } from '../../lib/classify/linear-model.ts'
import { findMentions } from '../../lib/classify/match-terms.ts'
import type { WatchTerm } from '../../lib/org/org-rows.ts'
import { projectFolder } from '../train/labelled-posts.ts'

/** An invented answer without a watch term, and the post that it answers. */
export interface Reply {
  /** `none`: it is no mention. */
  category: string
  alt: string
  parentBy: 'own' | 'other'
  parent: string
  text: string
}

export interface ReplyJudgement {
  replies: number
  mentions: number
  /** Mentions that are found to be some. */
  found: number
  /** Others that are taken for mentions. */
  falseAlarms: number
  /** Of all mentions, those whose category is right, with the parent and without. */
  rightWithParent: number
  rightAlone: number
}

const terms: WatchTerm[] = [
  { id: 'name', text: 'Northwind', kind: 'own' },
  { id: 'account', text: '@northwind', kind: 'handle' },
]

/** The replies in `data/replies.tsv`. */
export function readReplies(): Reply[] {
  const lines = readFileSync(join(projectFolder, 'data/replies.tsv'), 'utf8').trimEnd().split('\n').slice(1)
  return lines.map((line) => {
    const [category = '', alt = '', by = '', parent = '', text = ''] = line.split('\t')
    return { category, alt, parentBy: by === 'own' ? 'own' : 'other', parent, text }
  })
}

/** Whether a reply is taken for a mention, and the categories it is given with its parent and without. */
export function judgeReply(model: LinearModel, { parentBy, parent, text }: Reply) {
  const authorHandle = parentBy === 'own' ? 'northwind' : 'lena'
  const above = { text: parent, authorHandle, mentions: findMentions(parent, { authorHandle }, terms) }
  const context = { text: parent, isOwn: parentBy === 'own' }
  return {
    isMention: isAboutParent({ text, authorHandle: 'tom', mentions: [] }, above),
    withParent: assessPost(model, text, { parent: context }).ranked[0],
    alone: assessPost(model, text).ranked[0],
  }
}

/** What the post that is answered is worth, on invented replies. */
export function judgeReplies(model: LinearModel, replies: readonly Reply[]): ReplyJudgement {
  const judged = replies.map((reply) => ({ ...judgeReply(model, reply), reply }))
  const mentions = judged.filter(({ reply }) => reply.category !== 'none')
  const count = (is: (one: (typeof judged)[number]) => boolean): number => mentions.filter(is).length
  return {
    replies: replies.length,
    mentions: mentions.length,
    found: count(({ isMention }) => isMention),
    falseAlarms: judged.filter(({ isMention, reply }) => isMention && reply.category === 'none').length,
    rightWithParent: count(({ withParent, reply }) => withParent === reply.category || withParent === reply.alt),
    rightAlone: count(({ alone, reply }) => alone === reply.category || alone === reply.alt),
  }
}
