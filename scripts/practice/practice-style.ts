/** The practice feed's own look: plain enough that the badge is what one sees. */
export const practiceStyle = `
:root { color-scheme: light dark; --ink: light-dark(#1d2129, #e6e9ef); --faint: light-dark(#5c6675, #9aa4b2); --paper: light-dark(#fff, #16191f); --rule: light-dark(#e2e5ea, #2b303a); }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.45 system-ui, sans-serif; color: var(--ink); background: light-dark(#f3f4f7, #0e1014); }
a { color: inherit; text-decoration: none; }
.banner { max-width: 600px; margin: 16px auto 0; padding: 0 16px; color: var(--faint); font-size: 13px; }
.banner strong { display: block; font-size: 18px; color: var(--ink); }
.column { max-width: 600px; margin: 12px auto 80px; background: var(--paper); border: 1px solid var(--rule); border-radius: 8px; overflow: clip; }
.status__wrapper { border-bottom: 1px solid var(--rule); padding: 14px 16px; }
.status__wrapper:focus-visible { outline: 2px solid #6364ff; outline-offset: -2px; }
.status__prepend { color: var(--faint); font-size: 13px; margin: 0 0 6px 54px; }
.status__info { display: flex; flex-direction: row-reverse; justify-content: space-between; gap: 12px; }
.status__relative-time { color: var(--faint); font-size: 13px; white-space: nowrap; }
.status__display-name { display: flex; gap: 10px; align-items: center; }
.account__avatar { inline-size: 44px; block-size: 44px; border-radius: 8px; background: hsl(var(--hue) 45% 62%); }
.display-name__html { display: block; }
.display-name__account { color: var(--faint); font-size: 14px; }
.status__content { margin: 6px 0 0 54px; }
.status__content p { margin: 0 0 8px; }
.status__action-bar { display: flex; gap: 28px; margin: 6px 0 0 54px; }
.icon-button { display: inline-flex; gap: 6px; align-items: center; min-block-size: 24px; border: 0; background: none; color: var(--faint); font: inherit; font-size: 13px; padding: 2px; cursor: pointer; }
.icon-button i { inline-size: 17px; block-size: 17px; border: 1.6px solid currentColor; border-radius: 5px; opacity: .75; }
.icon-private::before { content: "🔒"; font-style: normal; margin-inline-end: 4px; }
`
