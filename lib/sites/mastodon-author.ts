import { fediverseHandle } from './mastodon-handle.ts'
import type { MastodonMarkup } from './mastodon-markup.ts'
import { ownElements } from './own-elements.ts'
import { pageLink } from './page-link.ts'
import { nameText } from './plain-text.ts'

/** `user@host` of a post's own author; `undefined` where the page does not say. */
export function mastodonHandleOf(markup: MastodonMarkup, container: Element, page: URL): string | undefined {
  const link = authorElement(markup, container, markup.of.authorLink)
  const account = authorElement(markup, container, markup.of.account)
  const stated = container.closest(markup.any.statedHandle)?.getAttribute('data-status-by')
  return fediverseHandle(
    {
      account: account ? nameText(account) : '',
      profile: pageLink(link?.getAttribute('href'), page),
      attribute: link?.getAttribute('title') ?? stated ?? '',
    },
    page,
  )
}

/** The name as shown; empty where there is none. */
export function mastodonNameOf(markup: MastodonMarkup, container: Element): string {
  const name = authorElement(markup, container, markup.of.name)
  return name ? nameText(name) : ''
}

function authorElement(markup: MastodonMarkup, container: Element, choices: readonly string[]): Element | undefined {
  const { prepend, content, otherName } = markup.any
  const foreign = [prepend, content, otherName].join()
  for (const choice of choices) {
    const elements = ownElements(container, choice, markup.nested)
    const own = elements.find((element) => !element.closest(foreign))
    if (own) return own
  }
  return undefined
}
