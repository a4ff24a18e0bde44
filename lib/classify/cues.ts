import type { Category } from '../org/category.ts'

/** Phrases that speak for a category, by how strongly they do: 1 is a hint, 3 settles it unless something else is as strong. */
export type Cues = Partial<Record<Category, Partial<Record<1 | 2 | 3, string>>>>

/**
 * Phrases of one to four words, small letters, separated by commas. Every form is written out: endings cut off by rule make more
 * false cues than they save lines.
 */
export const cues: Cues = {
  service: {
    3: "not working, does not work, doesnt work, doesn't work, stopped working, won't work, wont work, won't turn on, wont turn on, still waiting, customer service, customer support, customer care, no response, no reply, never arrived, not received, haven't received, havent received, want a refund, need a refund, my refund, please help, can you help, help me, tracking number, on hold, locked out, double charged, charged twice, overcharged, cancelled my order, how do i, how can i, error message, keeps crashing, cannot log in, can't log in, cant login",
    2: "broken, refund, complaint, complain, delayed, delay, cancelled, canceled, missing, damaged, faulty, defective, crash, crashes, crashed, crashing, error, issue, issues, problem, problems, support, unacceptable, waiting, outage, is down, fix, fixed, lost my, wrong order, wrong item, worst, terrible, horrible, awful, appalling, useless, rude, disappointed, disappointing, frustrated, frustrating, charged, my order, my account, my flight, my bill, my bag, my parcel, my package, delivery, password, log in, login, reset, slow, poor, ridiculous, disgrace, disgusting, cancel, bug, glitch, freezes, freezing, lag, any update, any news, what is going on, why is, why are, why does, why can't, why cant, why do, when will",
    1: "order, account, waited, app, update, call, called, phone, email, emailed, dm, hours, days, weeks, again, still, help, assist, doesn't, doesnt, can't, cant, won't, wont, unable, not able, never, bad, service, booking, reservation, 😡, 😠, 🤬, 😤, 👎",
  },
  praise: {
    3: "thank you so much, best service, great service, excellent service, amazing service, great customer service, highly recommend, shout out to, shoutout to, keep up the good work, well done, love your, love you guys, i love, we love, best ever, made my day, so impressed, can't recommend enough, five stars, 5 stars",
    2: 'thank you, thanks, thx, love, loved, loving, amazing, awesome, excellent, fantastic, brilliant, wonderful, superb, perfect, impressed, kudos, great job, good job, so good, so happy, delighted, favourite, favorite, the best, outstanding, pleasure, delicious, ❤, ♥, 😍, 👏, 🥰, 🙌, 💯, 💖',
    1: 'great, good, nice, best, happy, cool, fun, helpful, friendly, beautiful, easy, glad, enjoy, enjoyed, excited, 👍, 😊, 🎉, 🔥, 😘, 😀',
  },
  suggestion: {
    3: 'please add, pls add, can you add, could you add, you should add, would be nice if, would be great if, would be better if, would be cool if, it would help if, feature request, i wish you, i wish there, wish you would, please bring back, bring back, please make, you should make, you should offer, please consider, please open a, needs an option, add an option, add support for, why not make',
    2: 'i wish, you should, should have, should be able, suggestion, suggest, would love to see, would like to see, needs to have, need a feature, an option to, option for, consider, it needs, instead of, dark mode, if only, how about',
    1: 'add, feature, option, wish, ability, idea, improve, include, should, would be, could be better',
  },
  press: {
    3: "press contact, press office, press team, media contact, media enquiry, media inquiry, press enquiry, press inquiry, for a story, for an article, i am a journalist, i'm a journalist, i'm a reporter, i am a reporter, writing an article, writing a story, writing a piece, request for comment, for comment, interview with your, interview your, press kit, on our show, on our podcast, our podcast, journorequest, prrequest, on the record, on record, may we quote, ok to quote, okay to quote, give a quote, go on background, on air, for a feature, for a documentary, for our magazine, for our newspaper, for the paper, a line from you, put up a spokesperson, press accreditation, media accreditation, press tickets, media enquiries, review copy, review unit, press photos, right of reply, chance to respond, want to respond, before we publish",
    2: 'journalist, reporter, press release, interview, newsroom, news desk, newsdesk, editor, documentary, spokesperson, statement from, correspondent, broadcast, broadsheet, accreditation, embargo, freelance, hi res, high res, b roll, columnist, press dept, pr dept, pr people, comms lead',
    1: 'article, podcast, magazine, radio, newspaper, blogger, deadline',
  },
  lead: {
    3: "where can i buy, where can i get, where do i buy, how much is, how much does, how much are, what's the price, what is the price, do you ship, do you deliver, do you sell, in stock, back in stock, want to buy, looking to buy, thinking of buying, thinking about buying, thinking of switching, switch to you, switching to, how do i sign up, how to join, available in, is it available, can i order, can i buy, price list, interested in buying, get a quote, free trial, when will it be available, do you have any, do you stock",
    2: 'buy, purchase, price, pricing, quote, cost, sign up, subscribe, upgrade, pre order, preorder, available, availability, shipping to, looking for a, recommend a, recommendations for, interested in',
    1: 'order, get one, need one, want one, want this, need this, shop, store, stock, deal, offer, discount',
  },
  market: {
    3: 'market share, better than, cheaper than, compared to, competitor, competitors, alternative to, versus, moved to, switched to',
    2: 'vs, industry, shares, stock price, quarter, earnings, revenue, ipo, acquisition, acquires, analysts',
    1: 'market, rival, prices, launch, launches, announces',
  },
  recruiting: {
    3: 'apply for a job, job application, my application for, are you hiring, do you have vacancies, any vacancies, job opening, job openings, open position, send my cv, send my resume, sent my cv, work for you, internship, apprenticeship, graduate scheme, graduate programme, job interview, hiring manager, i applied, my application, trial shift, notice period, start date, offer letter, cover letter, my payslip, payroll, my rota, final wages, final paycheck, last paycheck, holiday pay, zero hour, sponsor visas, work experience, looking for work, looking for a job, first job, under 18s, school leavers, speculative application, are you taking on, do you hire, do you employ, do you recruit, want to work, like to work, love to work, apply for the',
    2: 'hiring, vacancy, vacancies, recruiter, recruitment, resume, cv, careers, apply for, how do i apply, my contract, permanent contract, employees, payslip, p45, trainee, traineeship, traineeships, apprenticeships, apprentices, interns, internships, probation, my shift, my shifts, background check, relocate, assessment centre, talent acquisition, union rep, shop steward',
    1: 'job, jobs, career, position, applied, work at, staff',
  },
  risk: {
    3: 'my lawyer, legal action, take you to court, small claims, class action, sue you, suing, data breach, been hacked, was hacked, my data, trading standards, ombudsman, report you to, food poisoning, caught fire, burst into flames, exploded, allergic reaction, racist, racism, discrimination, discriminated, sexist, homophobic, sexual harassment, boycott, boycotting, fraud, fraudulent, identity theft, illegal, health and safety, animal cruelty, child labour, child labor, without my consent, found glass, choking hazard, delete your account',
    2: 'lawsuit, lawyer, court, attorney, police, scam, scammed, stolen, theft, hacked, breach, privacy, gdpr, unsafe, dangerous, injured, injury, hospital, poison, fire, smoke, burned, burnt, recall, contaminated, mould, mold, disabled, wheelchair, petition, protest, ashamed, unethical, regulator, stealing',
    1: 'legal, safety, security, illegal, sick, harm, risk, abuse, lies, lied, crime, shame on',
  },
  troll: {
    3: 'shut up, you suck, go to hell, screw you, fuck you, fuck off, kiss my, nobody cares, bunch of clowns, eat shit, drop dead, go away',
    2: 'suck, sucks, idiot, idiots, stupid, morons, moron, clown, clowns, losers, loser, trash, garbage, dumb, pathetic, fuck, crap, bitch, 🤡, 🖕, 💩',
    1: 'lol, lmao, haha, joke, ugly, lame, hate, boring, cringe, shit',
  },
  spam: {
    3: 'click here, click the link, link in bio, check out my, follow me, follow back, dm me for, make money, work from home, earn money, free followers, get rich, crypto giveaway, promo code, use my code, use code, subscribe to my, visit my, my channel, limited offer, whatsapp me, join my, guaranteed returns',
    2: 'giveaway, bitcoin, crypto, forex, followers, earn, discount code, coupon, sponsored, onlyfans, investment, 💰, 🤑',
    1: 'free, win, link, promo, retweet, check out, sale',
  },
  other: {
    2: "good morning, happy birthday, happy new year, merry christmas, happy friday, entered, enter to win, i entered, breaking news, watching, listening to, on my way to, just saw, check in, i'm at",
    1: 'today, tonight, tomorrow, morning, weekend, watching, news, rt, via, congrats, congratulations, happy, friend, friends, thinking, guess, maybe, haha',
  },
}

/** Two phrases in one sentence that mean together what neither means alone. */
export const pairs: readonly { first: string; second: string; category: Category; weight: 2 | 3 }[] = [
  {
    first: 'please, pls, plz',
    second: 'fix, help, reply, respond, respond to, sort, explain, advise',
    category: 'service',
    weight: 3,
  },
  {
    first: 'ordered, bought, purchased, paid',
    second: 'but, never, not, still, broken, wrong, yet',
    category: 'service',
    weight: 3,
  },
  { first: 'been, waiting, waited', second: 'hour, hours, days, weeks, months, minutes, mins', category: 'service', weight: 2 },
  { first: 'please, pls, could, can', second: 'add, bring, introduce, consider, release', category: 'suggestion', weight: 2 },
  {
    first: 'wish, should, need, needs',
    second: 'feature, option, flavour, flavor, colour, color, size, button, version, mode',
    category: 'suggestion',
    weight: 3,
  },
  {
    first: 'thinking, considering, looking, want',
    second: 'buy, buying, switch, switching, order, join, upgrade, get',
    category: 'lead',
    weight: 3,
  },
  {
    first: 'how much, where, when, do you',
    second: 'buy, cost, price, available, sell, stock, ship, deliver, store',
    category: 'lead',
    weight: 2,
  },
  { first: 'will never, never, stop', second: 'shop, buy, fly, use, again', category: 'service', weight: 2 },
  {
    first: 'staff, team, crew, driver, agent, assistant',
    second: 'great, lovely, amazing, helpful, friendly, kind, wonderful',
    category: 'praise',
    weight: 3,
  },
]

/** Words that turn what follows within three words around: "not happy", "never had a problem". */
export const negators =
  "not, no, never, isn't, isnt, wasn't, wasnt, aren't, don't, dont, didn't, didnt, without, hardly, nothing, n't"
