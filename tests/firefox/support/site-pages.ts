import type { Browser } from 'puppeteer-core'
import { practicePage } from '../../../scripts/practice/practice-page.ts'
import type { Reader } from './reader.ts'

/** A site as it is served to the test, with a post in it that is guessed to be something for Customer service. */
export interface SitePage {
  address: string
  html: () => string
  text: string
}

/** A page in Mastodon's element tree. */
export const mastodonPage: SitePage = {
  address: 'https://kettles.example/home',
  html: () => practicePage(Date.now()),
  text: 'Third Northwind kettle',
}

/** A page in X's element tree. */
export const xPage: SitePage = {
  address: 'https://x.com/home',
  html: () => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Kettles</title></head><body>
<main role="main"><div data-testid="primaryColumn"><section role="region"><div><div>
${tweet('7700000000000000201', 'Ada Okoye', 'adaokoye', 'A quiet morning in Leeds.')}
${tweet('7700000000000000202', 'Lena Ortiz', 'lenaortiz', 'The lid of my Northwind kettle is broken and nobody answers. Help?')}
</div></div></section></div></main>
</body></html>`,
  text: 'The lid of my Northwind kettle',
}

/** Opens the page under its own address; nothing else of the network is reached. */
export async function openSitePage(browser: Browser, { address, html, text }: SitePage): Promise<Reader> {
  const page = await browser.newPage()
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    const answered =
      request.url() === address
        ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html() })
        : request.abort()
    // The tab may be closed meanwhile.
    answered.catch(() => undefined)
  })
  await page.goto(address)
  return { page, text, pattern: `${new URL(address).origin}/*` }
}

function tweet(id: string, name: string, handle: string, text: string): string {
  return `<div data-testid="cellInnerDiv"><article role="article" tabindex="0" data-testid="tweet"><div><div><div></div><div><div></div><div>
<div data-testid="User-Name">
<a href="/${handle}" role="link"><div dir="ltr"><span>${name}</span></div></a>
<a href="/${handle}" role="link" tabindex="-1"><div dir="ltr"><span>@${handle}</span></div></a><a href="/${handle}/status/${id}" dir="ltr" role="link"><time datetime="2026-03-09T08:15:00.000Z">9 Mar</time></a>
</div><div dir="auto" lang="en" data-testid="tweetText"><span>${text}</span></div>
<div aria-label="2 replies" role="group" id="id__${id}">
<button data-testid="reply" type="button">Reply</button><button data-testid="retweet" type="button">Repost</button><button data-testid="like" type="button">Like</button>
</div></div></div></div></div></article></div>`
}
