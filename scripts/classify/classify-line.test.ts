import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readModel } from '../../lib/classify/linear-model.ts'
import { projectFolder } from '../train/labelled-posts.ts'
import { classifyLine } from './classify-line.ts'

const model = readModel(readFileSync(join(projectFolder, 'public/model.bin')))
const classify = (input: unknown) => classifyLine(model, JSON.stringify(input))

describe('classifyLine', () => {
  test('gives everything asked for', () => {
    expect(classify({ id: 7, text: 'How do I reset the timer on my kettle?' })).toMatchObject({
      id: 7,
      best: 'service',
      category: 'service',
      wantsAnswer: true,
      urgency: 'normal',
      score: expect.any(Number),
      sentiment: expect.stringMatching(/negative|neutral|positive/),
      reasons: expect.arrayContaining([expect.any(String)]),
    })
  })

  test('names the likeliest even where it is not sure', () => {
    expect(classify({ id: 'a', text: '' })).toMatchObject({ category: null, best: expect.any(String), reasons: [] })
  })

  test('reads an answer in the light of what it answers, where that is given', () => {
    const text = 'same here, third time this month'
    const parent = 'My kettle stopped working and nobody answers my emails'
    expect(classify({ id: 1, text, parent })).toMatchObject({ best: 'service', category: 'service', wantsAnswer: true })
    expect(classify({ id: 1, text, parent: 7 })).toEqual(classify({ id: 1, text }))
    const [alone, together] = [classify({ id: 1, text }), classify({ id: 1, text, parent })]
    expect('score' in alone && 'score' in together && alone.score !== together.score).toBe(true)
  })

  test.each([
    ['not JSON', '{'],
    ['no text', '{"id":1}'],
    ['no object', '"x"'],
  ])('a line with %s is told apart', (_, line) => {
    expect(classifyLine(model, line)).toHaveProperty('error')
  })
})
