/** One invented post of the practice feed. `minutesAgo` is from the moment the page is served. */
export interface PracticePost {
  id: string
  name: string
  handle: string
  minutesAgo: number
  text: string[]
  visibility?: 'public' | 'private'
  replyTo?: string
  boostedBy?: string
}

/** A morning in the life of Northwind, a maker of kettles. Nobody here exists. */
export const practicePosts: PracticePost[] = [
  {
    id: '1140021',
    name: 'Lena Ortiz',
    handle: 'lenaortiz',
    minutesAgo: 118,
    text: ['Third Northwind kettle in a year and the lid cracked again. Sent two emails, no answer. Is anyone there?'],
  },
  {
    id: '1140022',
    name: 'Rui',
    handle: 'rui',
    minutesAgo: 140,
    text: ['Lovely morning on the river. The herons are back.'],
  },
  {
    id: '1140023',
    name: 'Daily Ledger',
    handle: 'dailyledger',
    minutesAgo: 18,
    text: [
      'We are looking into kettle recalls across Europe for a story this week.',
      'Northwind, who in your press office can we talk to today?',
    ],
  },
  {
    id: '1140024',
    name: 'Marta K.',
    handle: 'marta_k',
    minutesAgo: 1_460,
    text: ['Shout-out to Northwind: new lid in two days, and a hand-written note. Love this company, thank you!'],
    boostedBy: 'Tomasz',
  },
  {
    id: '1140025',
    name: 'Halden Offices',
    handle: 'haldenoffices',
    minutesAgo: 300,
    text: [
      'Looking to buy 40 kettles for a new office, delivery in January. What is the price for business orders at Northwind?',
    ],
  },
  {
    id: '1140026',
    name: 'Piotr N.',
    handle: 'piotrn',
    minutesAgo: 190,
    text: ['My glass Kettle One does not work on induction. The page says yes, the box says no. Can you help? @northwind'],
    replyTo: 'northwind',
  },
  {
    id: '1140027',
    name: 'Iris',
    handle: 'iris',
    minutesAgo: 75,
    text: ['For friends only: our Northwind kettle survived the move, the cups did not.'],
    visibility: 'private',
  },
  {
    id: '1140028',
    name: 'Tom Hale',
    handle: 'tomhale',
    minutesAgo: 110,
    text: ['The lid of my Northwind kettle flew off, hot water on my hand. I will talk to a lawyer if nobody calls me today.'],
  },
  {
    id: '1140029',
    name: 'Noor',
    handle: 'noor',
    minutesAgo: 45,
    text: ['It would be great if #Northwind made a kettle with a wider mouth. Please add one, my old hands would thank you.'],
  },
  {
    id: '1140030',
    name: 'Sam W.',
    handle: 'samw',
    minutesAgo: 320,
    text: ['northwind you absolute clowns lol'],
  },
  {
    id: '1140031',
    name: 'Ayşe',
    handle: 'ayse',
    minutesAgo: 400,
    text: ['Bread day. The starter is five years old today.'],
  },
  {
    id: '1140032',
    name: 'Joana Reis',
    handle: 'joanareis',
    minutesAgo: 610,
    text: ['Applied at Northwind for the design job three weeks ago. Is the vacancy still open?'],
  },
]
