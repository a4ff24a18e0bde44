import { describe, expect, test } from 'vitest'
import { callerOf, type Sender } from './caller.ts'

const id = 'switchboard'
const chromium = { id, origin: 'chrome-extension://switchboard' }
const firefox = { id, origin: 'moz-extension://4f6c' }
const page = 'https://social.example/home'
const content: Sender = { id, url: page, origin: 'https://social.example', frameId: 0, tab: { url: page } }

const senders: [name: string, sender: Sender, expected: string | undefined, browser?: typeof chromium][] = [
  ['the popup', { id, url: `${chromium.origin}/popup.html`, origin: chromium.origin }, 'page'],
  [
    'the options page in a tab',
    {
      id,
      url: `${chromium.origin}/options.html#/queue`,
      origin: chromium.origin,
      frameId: 0,
      tab: { url: `${chromium.origin}/options.html` },
    },
    'page',
  ],
  [
    'the options page in a tab, where the browser tells no origin',
    { id, url: `${firefox.origin}/options.html`, frameId: 0, tab: { url: `${firefox.origin}/options.html` } },
    'page',
    firefox,
  ],
  ['an annotator', content, 'content'],
  ['an annotator where the browser tells no origin', { ...content, origin: undefined }, 'content', firefox],
  [
    'an annotator on this machine',
    { ...content, url: 'http://localhost/a', origin: 'http://localhost', tab: { url: 'http://localhost/a' } },
    'content',
  ],
  ['an annotator in a frame', { ...content, frameId: 7 }, undefined],
  ['an annotator without a tab', { ...content, tab: undefined }, undefined],
  ['an annotator whose frame is not told', { ...content, frameId: undefined }, undefined],
  ['another extension', { ...content, id: 'other' }, undefined],
  ['another extension in our name', { id: 'other', url: `${chromium.origin}/popup.html`, origin: chromium.origin }, undefined],
  [
    "another extension's page",
    { id: 'other', url: 'chrome-extension://other/a.html', origin: 'chrome-extension://other' },
    undefined,
  ],
  ['a look-alike origin', { id, url: `${chromium.origin}.evil.example/a`, origin: `${chromium.origin}.evil.example` }, undefined],
  ['nobody', {}, undefined],
  ['a sender without an address', { ...content, url: undefined }, undefined],
  [
    'an empty page of a site',
    { id, url: 'about:blank', origin: 'https://social.example', frameId: 0, tab: { url: 'about:blank' } },
    undefined,
  ],
  ['an empty frame of a site', { ...content, url: 'about:blank', frameId: 3 }, undefined],
  ['data', { id, url: 'data:text/html,a', origin: 'null', frameId: 0, tab: { url: 'data:text/html,a' } }, undefined],
  [
    'a blob of a site',
    { id, url: 'blob:https://social.example/1', origin: 'null', frameId: 0, tab: { url: 'blob:https://social.example/1' } },
    undefined,
  ],
  ['a file', { id, url: 'file:///a.html', origin: 'null', frameId: 0, tab: { url: 'file:///a.html' } }, undefined],
  ['an address that is none', { ...content, url: 'social.example' }, undefined],
]

describe('callerOf', () => {
  test.each(senders)('%s: %s', (_name, sender, expected, browser = chromium) => {
    expect(callerOf(sender, browser)?.kind).toBe(expected)
  })

  test("an annotator's address is its tab's, by the browser's word", () => {
    expect(callerOf({ ...content, tab: { url: `${page}#later` } }, chromium)).toEqual({
      kind: 'content',
      url: `${page}#later`,
      isPrivate: false,
    })
    expect(callerOf({ ...content, tab: {} }, chromium)).toEqual({ kind: 'content', url: page, isPrivate: false })
  })

  test('a private window is told apart', () => {
    expect(callerOf({ ...content, tab: { url: page, incognito: true } }, chromium)?.isPrivate).toBe(true)
  })
})
