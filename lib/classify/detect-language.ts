import { plainText } from './plain-text.ts'

/** What language a post seems to be in: a two-letter code, or `unknown` where nothing tells. */
export type DetectedLanguage = string

/** Scripts that one language, or a family that the model knows nothing of, is written in. */
const scripts: readonly [language: DetectedLanguage, letter: RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['pa', /\p{Script=Gurmukhi}/gu],
  ['gu', /\p{Script=Gujarati}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['te', /\p{Script=Telugu}/gu],
  ['kn', /\p{Script=Kannada}/gu],
  ['ml', /\p{Script=Malayalam}/gu],
  ['si', /\p{Script=Sinhala}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['lo', /\p{Script=Lao}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['am', /\p{Script=Ethiopic}/gu],
]

/** Common small words that few other languages have; words that two have count for both. */
const smallWords: Readonly<Record<DetectedLanguage, string>> = {
  en: 'the and you your is are was to of for it this that have has my me we with not no but be on at do does can will i im its so what when how why just all from they been get got please thanks thank our as an if or by out up there would',
  de: 'der die das und ist nicht ich ein eine einen zu mit auf für von dem den es sie wir ihr aber auch noch nur wie was wenn bei kein keine seit mein meine euch wird habe hat sind im am nach schon immer mal bitte danke',
  fr: 'le la les des est et une un pas je vous nous que qui pour dans sur avec ce cette mais plus au aux du ne mon ma mes votre vos est-ce merci bonjour sont ont été être très bien tout',
  es: 'el la los las que de y en un una por para con no es su sus mi mis pero como más muy me se lo al del está estoy gracias hola cuando porque este esta ustedes tengo todo ya hay son',
  pt: 'o a os as que de e em um uma por para com não é seu sua meu minha mas como mais muito me se ao do da dos das está estou obrigado obrigada quando porque vocês você já tem são isso',
  it: 'il lo la gli le che di e un una per con non è sono mi ti ci si ma come più molto al del della dei nel grazie ciao quando perché questo questa ho ha anche sempre mio mia vostro',
  nl: 'de het een en van ik is niet dat je jullie voor met op zijn maar ook nog wel geen mijn wat hoe wordt naar bij als er om heb heeft kan waarom graag bedankt dank',
  sv: 'och att det är jag inte en ett på för som med har till av den ni min vad när hur kan men så från om vi tack hej också bara',
  da: 'og at det er jeg ikke en et på for som med har til af den i min hvad når hvordan kan men så fra om vi tak hej også bare jeres',
  fi: 'ja on ei en se että minä te me ole mutta kun niin myös miksi miten kiitos hei oli olen nyt vain mitä',
  pl: 'i nie to się na że jest w z do jak ale czy po co mi mam od za już tylko dla są dziękuję proszę dlaczego kiedy przez',
  cs: 'a je to se na že ne v s do jak ale po co mi mám od za už jen pro jsou děkuji prosím proč když jsem',
  hu: 'a az és nem hogy van egy is meg de ha csak mert már még nekem köszönöm kérem miért mikor volt',
  ro: 'și este nu de la pe cu un o să ce pentru mai dar din sunt am vă mulțumesc când cum când mea meu',
  tr: 've bir bu için değil ne de da çok ben siz ama mi mı var yok daha gibi nasıl neden teşekkürler lütfen olarak kadar',
  id: 'yang dan di ini itu tidak ada untuk dengan saya kami dari ke sudah bisa tolong kenapa terima kasih apa akan juga',
  tl: 'ang ng sa na ako mga hindi po kayo ko naman lang yung ba bakit salamat niyo nyo kasi pa',
  vi: 'và là của không cho có được tôi các những này với một đã khi như thì mà cảm ơn bạn',
  sw: 'na ya wa ni kwa za hii sio mimi yangu asante habari kwamba lakini kama',
}

const languagesOf = languagesByWord()
/** Letters from Greek on; marks and emoji are none. */
const otherLetters = /[\u0370-\u1CFF\u2E80-\uA4CF\uA960-\uD7FF]/u
const readCharacters = 1_000
const word = /\p{L}+(?:[-']\p{L}+)*/gu
const mask = /<\w{1,8}>|https?:\/\/\S{1,400}|[@#][\p{L}\p{N}_.]{1,80}/gu

/**
 * Guesses a post's language from its script, and in Latin letters from small words. One word of evidence is not enough to call a post foreign.
 *
 * @returns `unknown` where there are hardly any words or none that tells
 */
export function detectLanguage(text: string): DetectedLanguage {
  const read = plainText(text).slice(0, readCharacters).replaceAll(mask, ' ').toLowerCase()
  const script = otherLetters.test(read) ? byScript(read) : undefined
  return script ?? byWords([...read.matchAll(word)].map((match) => match[0]))
}

/** The script most letters are of, if not ours. A letter of these says as much as two or three of ours. */
function byScript(read: string): DetectedLanguage | undefined {
  const counts = scripts.map(([language, letter]): [DetectedLanguage, number] => [language, count(read, letter)])
  const [language, letters] = counts.reduce((most, one) => (one[1] > most[1] ? one : most))
  if (letters * 2 <= count(read, /\p{Script=Latin}/gu)) return undefined
  const hasKana = (counts.find(([one]) => one === 'ja')?.[1] ?? 0) > 0
  return language === 'zh' && hasKana ? 'ja' : language
}

/** Whether the model, which knows English, has anything to say about a text: headlines and exclamations often have no small word. */
export function isReadable(text: string): boolean {
  const language = detectLanguage(text)
  return language === 'en' || language === 'unknown'
}

function byWords(words: readonly string[]): DetectedLanguage {
  const scores = new Map<DetectedLanguage, number>()
  for (const one of words)
    for (const language of languagesOf.get(one) ?? []) scores.set(language, (scores.get(language) ?? 0) + 1)
  const english = scores.get('en') ?? 0
  const [best, most] = [...scores].reduce((ahead, one) => (one[1] > ahead[1] ? one : ahead), ['unknown', 0])
  if (english >= most) return english > 0 ? 'en' : 'unknown'
  return most >= 2 && most > english * 1.5 ? best : 'unknown'
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function languagesByWord(): Map<string, DetectedLanguage[]> {
  const found = new Map<string, DetectedLanguage[]>()
  for (const [language, list] of Object.entries(smallWords)) {
    for (const one of new Set(list.split(' '))) found.set(one, [...(found.get(one) ?? []), language])
  }
  return found
}
