import { expect, test } from 'vitest'
import { serverAddress } from './server-address.ts'

test.each<[string, string | undefined]>([
  ['https://switchboard.example', 'https://switchboard.example'],
  ['  https://switchboard.example/  ', 'https://switchboard.example'],
  ['switchboard.example', 'https://switchboard.example'],
  ['switchboard.example:8443/team//', 'https://switchboard.example:8443/team'],
  ['HTTPS://Switchboard.Example/Team', 'https://switchboard.example/Team'],
  ['https://switchboard.example/?token=1#x', 'https://switchboard.example'],
  ['http://localhost:4747', 'http://localhost:4747'],
  ['http://127.0.0.1:4747/', 'http://127.0.0.1:4747'],
  ['http://[::1]:4747', 'http://[::1]:4747'],
  ['http://switchboard.example', undefined],
  ['http://localhost.switchboard.example', undefined],
  ['http://127.0.0.1.switchboard.example', undefined],
  ['http://localhost@switchboard.example', undefined],
  ['https://ana:secret@switchboard.example', undefined],
  ['https://ana@switchboard.example', undefined],
  ['http://0.0.0.0', undefined],
  ['ftp://switchboard.example', undefined],
  ['file:///etc/passwd', undefined],
  ['javascript://switchboard.example/%0aalert(1)', undefined],
  ['javascript:alert(1)', undefined],
  ['wss://switchboard.example', undefined],
  ['https://', undefined],
  ['', undefined],
  ['two words', undefined],
  ['two%20words', undefined],
  ['under_score.example', undefined],
  // Look-alike letters show as what they are.
  ['https://swіtchboard.example', 'https://xn--swtchboard-y2i.example'],
])('serverAddress %j → %s', (typed, expected) => {
  expect(serverAddress(typed)).toBe(expected)
})
