/** What the posts of the invented feed say, again and again. Every third one names Northwind. */
export const feedTexts = [
  'The third Northwind kettle in a year and the lid cracked again. Two letters, no answer. Is anybody there?',
  'Low water this morning, and the ferry ran aground for an hour. Nobody minded, somebody had a guitar.',
  'My tomatoes are late this year. What do you all do against the slugs that is not beer?',
  'A repair instead of a new one, and the old lid in the box with a note. Thank you, Northwind, that is how it should be.',
  'Reading on the tram until the last stop again. It is a long book and a short city.',
  'Eleven kilometres before breakfast. The second half was downhill, I admit it.',
  'We are looking at kettles and burnt hands this week. Northwind, who can our paper talk to today?',
  'New strings, new song, old mistakes. The neighbours have been told.',
  'Does anybody know what the tall yellow flowers beside the canal are called?',
  'It would be lovely if Northwind made a small kettle for one cup. I would buy two, one for the office.',
  'Our library is open on Sundays from now on. Bring your own tea.',
  'The bakery on the corner has a new oven and the whole street smells of it.',
]

/** Makes a third of the feed's posts mentions. */
export const watchedWord = 'Northwind'

/** Words of the first of them, which is guessed to be for Customer service. */
export const routedWords = 'lid cracked again'
