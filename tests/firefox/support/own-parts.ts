import type { Page } from 'puppeteer-core'

/** Something of ours in a page, as a screen reader is told of it. */
export interface OwnPart {
  role: 'button' | 'dialog' | 'checkbox'
  name: string
  /** Opens a dialog. */
  opensDialog: boolean
  /** Text of the post it stands in; empty outside posts. */
  post: string
}

interface Answer {
  result?: OwnPart[]
  error?: unknown
}

interface Extension {
  tabs: { query(what: { url: string }): Promise<{ id?: number }[]> }
  scripting: { executeScript(what: { target: { tabId: number }; func: () => OwnPart[] }): Promise<Answer[]> }
}

/**
 * What Switchboard shows in a tab. WebDriver does not look into closed roots, but Firefox opens them to extensions that may run in the
 * page, so ours is asked to look.
 *
 * @param options a page of the extension
 * @param pattern match pattern of the one tab
 */
export function readOwnParts(options: Page, pattern: string): Promise<OwnPart[]> {
  return options.evaluate(async (url) => {
    const { tabs, scripting } = (globalThis as unknown as { browser: Extension }).browser
    const [tab] = await tabs.query({ url })
    if (tab?.id === undefined) return []
    const [answer] = await scripting.executeScript({
      target: { tabId: tab.id },
      func: () => {
        const nameOf = (element: Element, root: ShadowRoot) =>
          element.getAttribute('aria-label') ??
          root.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ??
          element.textContent ??
          ''
        const roots = [...document.querySelectorAll('span')].flatMap((host) => {
          const root = (host as { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot
          return root ? [{ root, post: host.closest('article')?.textContent ?? '' }] : []
        })
        return roots.flatMap(({ root, post }) =>
          [...root.querySelectorAll('button, [role="dialog"]')]
            .filter((element) => element.checkVisibility())
            .map((element) => ({
              role: (element.getAttribute('role') ?? 'button') as OwnPart['role'],
              name: nameOf(element, root).trim(),
              opensDialog: element.getAttribute('aria-haspopup') === 'dialog',
              post,
            })),
        )
      },
    })
    if (!answer?.result) throw new Error(`The tab did not answer: ${String(answer?.error)}`)
    return answer.result
  }, pattern)
}
