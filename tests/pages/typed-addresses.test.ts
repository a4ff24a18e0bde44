import { describe, expect, test } from 'vitest'
import { hostName } from '../../components/sites/host-name.ts'
import { webLink } from '../../components/triage/web-link.ts'

describe('hostName', () => {
  test.each([
    ['example.social', 'example.social'],
    [' https://Example.Social/@mira ', 'example.social'],
    ['@mira@example.social', 'example.social'],
    ['kessel.example', 'kessel.example'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['example', undefined],
    ['localhost', undefined],
    ['127.0.0.1', undefined],
    ['example.social:8443', undefined],
    ['exa mple.social', undefined],
    ['', undefined],
    ['*.example.social', undefined],
  ])('%s', (typed, host) => {
    expect(hostName(typed)).toBe(host)
  })
})

describe('webLink', () => {
  test.each([
    ['https://posts.example/1', 'https://posts.example/1'],
    [' http://posts.example/1 ', 'http://posts.example/1'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,hello', undefined],
    ['posts.example/1', undefined],
    ['https://', undefined],
    ['thanks, done', undefined],
  ])('%s', (text, link) => {
    expect(webLink(text)).toBe(link)
  })
})
