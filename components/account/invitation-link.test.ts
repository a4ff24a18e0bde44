import { expect, test } from 'vitest'
import { invitationLink, readInvitationLink } from './invitation-link.ts'

test.each([
  ['https://switchboard.example', 'A2B3C-D4E5F'],
  ['https://kettles.example/team', '00000-ZZZZZ-1'],
  ['http://127.0.0.1:8787', 'A'],
])('an invitation link to %s is read as it was made', (address, code) => {
  expect(readInvitationLink(`  ${invitationLink(address, code)} `)).toEqual({ address, code })
})

test.each([
  '',
  'https://switchboard.example',
  'https://switchboard.example/join',
  'https://switchboard.example/join#',
  '/join#A',
  'A2B3C',
])('%j is no invitation link', (typed) => expect(readInvitationLink(typed)).toBeUndefined())
