import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readModel } from '../../lib/classify/linear-model.ts'
import { projectFolder } from '../train/labelled-posts.ts'
import { judgeReplies, judgeReply, readReplies, type Reply } from './judge-replies.ts'

const model = readModel(readFileSync(join(projectFolder, 'public/model.bin')))

test('what is answered tells far more answers apart than their own words do, and makes few mentions of what is none', () => {
  const { replies, mentions, found, falseAlarms, rightWithParent, rightAlone } = judgeReplies(model, readReplies())
  expect(rightWithParent).toBeGreaterThan(rightAlone + mentions / 5)
  expect(found / mentions).toBeGreaterThan(0.85)
  expect(falseAlarms / (replies - mentions)).toBeLessThan(0.15)
})

const reply = (parentBy: Reply['parentBy'], parent: string, text: string): Reply => ({
  category: '',
  alt: '',
  parentBy,
  parent,
  text,
})

test.each<[string, Reply, string]>([
  [
    'an echo',
    reply('other', 'My Northwind kettle stopped working, no answer for a week', 'same here, third time this month'),
    'service',
  ],
  ['an echo', reply('other', 'Northwind are a bunch of clowns, you suck 🤡', 'so true'), 'troll'],
  ['an answer to us', reply('own', 'Sorry to hear that! What is your order number?', '48213'), 'service'],
  [
    'an answer that says it itself',
    reply('other', 'My Northwind kettle stopped working', 'Mine caught fire, I am calling my lawyer'),
    'risk',
  ],
  [
    'an answer that says it itself',
    reply('own', 'Sorry to hear that!', 'Thank you so much, amazing service, I love you guys'),
    'praise',
  ],
])('%s: %o', (_, asked, category) => expect(judgeReply(model, asked).withParent).toBe(category))
