import { type PracticePost, practicePosts } from './practice-posts.ts'
import { practiceStyle } from './practice-style.ts'

/** The practice feed as a page in Mastodon's element tree, with times counted back from `now` (Unix milliseconds). */
export function practicePage(now: number): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Practice feed</title>
<style>${practiceStyle}</style>
</head>
<body class="app-body">
<div id="mastodon">
<header class="banner"><strong>Practice feed</strong> Every post here is invented. Point at one, or press Tab, and route it.</header>
<main class="column" role="region" aria-label="Home">
<div class="item-list" role="feed">
${practicePosts.map((post) => article(post, now)).join('\n')}
</div>
</main>
</div>
</body>
</html>`
}

function article(post: PracticePost, now: number): string {
  const visibility = post.visibility ?? 'public'
  const at = new Date(now - post.minutesAgo * 60_000).toISOString()
  return `<article data-id="${post.id}"><div tabindex="-1">
<div class="status__wrapper status__wrapper-${visibility}${post.replyTo ? ' status__wrapper-reply' : ''} focusable" tabindex="0">
${prepended(post)}<div class="status status-${visibility}${post.replyTo ? ' status-reply' : ''}" data-id="${post.id}">
<div class="status__info">
<a href="/@${post.handle}/${post.id}" class="status__relative-time"><span class="status__visibility-icon"><i class="icon-${visibility}" title="${visibility}"></i></span><time datetime="${at}">${ago(post.minutesAgo)}</time></a>
<a href="/@${post.handle}" class="status__display-name"><div class="status__avatar"><div class="account__avatar" style="--hue:${(Number(post.id) * 47) % 360}"></div></div>
<span class="display-name"><bdi><strong class="display-name__html">${escape(post.name)}</strong></bdi> <span class="display-name__account">@${post.handle}</span></span></a>
</div>
<div class="status__content"><div class="status__content__text status__content__text--visible translate" lang="en">${post.text.map((line) => `<p>${escape(line)}</p>`).join('')}</div></div>
<div class="status__action-bar">${actions(post)}</div>
</div></div></div></article>`
}

function prepended(post: PracticePost): string {
  if (post.boostedBy)
    return `<div class="status__prepend"><i class="icon-boost"></i><span>${escape(post.boostedBy)} boosted</span></div>\n`
  if (post.replyTo)
    return `<div class="status__prepend"><i class="icon-reply"></i><span>In reply to ${escape(post.replyTo)}</span></div>\n`
  return ''
}

function actions(post: PracticePost): string {
  const counts = [Number(post.id) % 5, Number(post.id) % 3, Number(post.id) % 17]
  return ['Reply', 'Boost', 'Favourite']
    .map(
      (label, index) =>
        `<button type="button" class="icon-button" aria-label="${label}"><i></i><span>${counts[index] || ''}</span></button>`,
    )
    .join('')
}

function ago(minutes: number): string {
  if (minutes < 60) return `${minutes}m`
  return minutes < 1_440 ? `${Math.floor(minutes / 60)}h` : `${Math.floor(minutes / 1_440)}d`
}

function escape(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`)
}
