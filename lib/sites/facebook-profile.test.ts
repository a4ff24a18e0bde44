import { expect, test } from 'vitest'
import { parseFacebookGroup, parseFacebookProfile, printFacebookProfile } from './facebook-profile.ts'

test.each([
  ['https://www.facebook.com/lena.ortiz?__cft__[0]=AZ', 'lena.ortiz'],
  ['https://web.facebook.com/Lena.Ortiz/', 'Lena.Ortiz'],
  ['https://m.facebook.com/profile.php?id=100000000000777&refid=17', 'profile.php?id=100000000000777'],
  ['https://www.facebook.com/people/Lena-Ortiz/100000000000777/', 'profile.php?id=100000000000777'],
  ['https://www.facebook.com/groups/kettlefriends/user/100000000000777/', 'profile.php?id=100000000000777'],
  ['https://www.facebook.com/pages/Northwind/100000000000777', 'profile.php?id=100000000000777'],
  ['https://www.facebook.com/100000000000777', 'profile.php?id=100000000000777'],
  ['https://www.facebook.com/%D8%BA%D9%84%D8%A7%D9%8A%D8%A9', 'غلاية'],
  ['https://www.facebook.com/groups/kettlefriends/', undefined],
  ['https://www.facebook.com/profile.php?id=../1', undefined],
  ['https://www.facebook.com/watch', undefined],
  ['https://www.facebook.com/hashtag/northwind', undefined],
  ['https://www.facebook.com/', undefined],
  ['https://www.facebook.com/lena%2Fortiz', undefined],
  ['https://www.facebook.com/%E0%A4%A', undefined],
  ['https://l.facebook.com/lena.ortiz', undefined],
  ['https://facebook.com.evil.example/lena.ortiz', undefined],
])('the profile at %s is %s', (address, handle) => {
  expect(parseFacebookProfile(new URL(address))).toBe(handle)
  if (handle) expect(parseFacebookProfile(new URL(printFacebookProfile(handle)))).toBe(handle)
})

test.each([
  ['https://www.facebook.com/groups/kettlefriends/posts/7700000000000001/', 'kettlefriends'],
  ['https://m.facebook.com/groups/7700000000000900?view=permalink&id=1', '7700000000000900'],
  ['https://www.facebook.com/groups/feed/', undefined],
  ['https://www.facebook.com/groups/', undefined],
  ['https://www.facebook.com/lena.ortiz', undefined],
])('the group at %s is %s', (address, group) => expect(parseFacebookGroup(new URL(address))).toBe(group))
