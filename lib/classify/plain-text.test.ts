import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

describe('plainText', () => {
  test.each<[string, string, string]>([
    ['Cyrillic look-alikes', 'My kеttlе ѕtорреd wоrkіng', 'My kettle stopped working'],
    ['a word all of look-alikes', 'My kettle is nоt а jоkе, НОТ', 'My kettle is not a joke, HOT'],
    ['Greek look-alikes', 'ΝΟΤ wοrking, τhe κettle', 'NOT working, the kettle'],
    ['mathematical letters', '𝐤𝐞𝐭𝐭𝐥𝐞 𝓌ℴ𝓇𝓀𝒾𝓃ℊ 𝟏𝟐', 'kettle working 12'],
    ['wide letters and signs', 'Ｋｅｔｔｌｅ　ｂｒｏｋｅ！', 'Kettle broke!'],
    ['encircled letters', 'ⓚⓔⓣ 🅺🅴🆃', 'ket KET'],
    ['small capitals', 'ᴋᴇᴛᴛʟᴇ broke', 'kettle broke'],
    ['what cannot be seen', 'ket\u200Btle\u{E0041} st\u00ADop\u2060ped\uFEFF', 'kettle stopped'],
    ['accents in heaps', 'k̵e̷t̴t̸l̶e̵ b̾r̾o̾k̾e̾', 'kettle broke'],
    ['a run that is turned round', '\u202Eekorb\u202C it', 'broke it'],
  ])('%s', (_, written, read) => expect(plainText(written)).toBe(read))

  test.each([
    'Мой чайник сломался, МОСКВА не отвечает, iPhone тоже',
    'Ο βραστήρας μου χάλασε, ποιος θα απαντήσει;',
    'SMSка не пришла',
    'my kettle and мой чайник',
    'の電気ケトルが壊れた',
    'กาต้มน้ำของฉันไม่ทำงาน',
    'मेरी केतली खराब है',
    'הקומקום שלי התקלקל',
    'naïve café, Zoë’s façade',
    'Ấm đun nước của tôi bị hỏng',
    'π is 3.14, 5 µg, Northwind™ ½',
    'Ապրանքը չի աշխատում',
  ])('leaves %s as it is', (text) => expect(plainText(text)).toBe(text))

  test('in a text of another script a word that hides behind exact look-alikes is still read', () => {
    expect(plainText('Мой чайник Nоrthwind сломался')).toBe('Мой чайник Northwind сломался')
  })

  test('doing it twice is doing it once, and plain letters stay', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const once = plainText(text)
        return plainText(once) === once
      }),
    )
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => plainText(text) === text))
  })

  test.each(['а', 'e\u0301', 'a\u0301', '\u200B', '𝐤', 'kе ', '\u202E'])(
    '%j without end takes no longer than its length',
    (piece) => {
      const start = performance.now()
      plainText(piece.repeat(50_000))
      expect(performance.now() - start).toBeLessThan(2_000)
    },
  )
})
