import { describe, expect, test } from 'vitest'
import { detectLanguage, isReadable } from './detect-language.ts'

describe('detectLanguage', () => {
  test.each([
    ['My kettle is broken and nobody answers', 'en'],
    ['Der Kessel ist kaputt und niemand hilft mir', 'de'],
    ['La bouilloire ne marche pas et vous ne répondez pas', 'fr'],
    ['La tetera no funciona y nadie me contesta', 'es'],
    ['A chaleira não funciona e vocês não respondem', 'pt'],
    ['Il bollitore non funziona e nessuno mi risponde', 'it'],
    ['De waterkoker is kapot en jullie geven geen antwoord', 'nl'],
    ['Vattenkokaren är trasig och ingen svarar mig, det är inte bra', 'sv'],
    ['Czajnik nie działa i nikt mi nie odpowiada, dlaczego', 'pl'],
    ['Su ısıtıcısı bozuk ve kimse cevap vermiyor, neden bu kadar', 'tr'],
    ['Ketel saya rusak dan tidak ada jawaban, tolong', 'id'],
    ['Чайник сломался, никто не отвечает', 'ru'],
    ['الغلاية مكسورة ولا أحد يرد', 'ar'],
    ['הקומקום התקלקל ואף אחד לא עונה', 'he'],
    ['やかんが壊れました', 'ja'],
    ['水壶坏了，没有人回复', 'zh'],
    ['주전자가 고장났어요', 'ko'],
    ['केतली टूट गई', 'hi'],
    ['กาต้มน้ำเสีย', 'th'],
    ['ο βραστήρας χάλασε', 'el'],
    ['', 'unknown'],
    ['😍😍😍', 'unknown'],
    ['Northwind', 'unknown'],
  ])('%s → %s', (text, language) => expect(detectLanguage(text)).toBe(language))

  test('handles, hashtags and links are no evidence', () => {
    expect(detectLanguage('@der_und_das #ist https://nicht.example/und/das')).toBe('unknown')
  })

  test.each([
    ['Broken again', true],
    ['Judge dismisses suit over kettle labels', true],
    ['my kettle мой чайник is broken, please help', true],
    ['Der Kessel ist nicht da', false],
  ])('the model has something to say about %j: %s', (text, readable) => expect(isReadable(text)).toBe(readable))
})
