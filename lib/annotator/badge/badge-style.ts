import { fontFamily, tokenCss } from '../look-tokens.ts'
import { categories } from '../../org/category.ts'

const colours = categories.map((category) => `[data-colour="${category}"]{--c:var(--c-${category})}`).join('')

/**
 * The badge: closed a mark of 24 px, or a pill where the row has room; a mark opens over the row on hover and focus. Its words are
 * generated content, which neither the page's `window.find` nor select-all reaches (A3). The frame has a fixed place, no size and
 * containment: so browsers lay out a badge that changes alone, and not the page around it.
 */
export const badgeCss = `${tokenCss}
${colours}
.frame{position:absolute;top:0;left:0;width:0;height:0;contain:layout size style}
button{position:absolute;top:-12px;right:0;width:max-content;display:inline-flex;align-items:center;gap:6px;height:24px;min-width:24px;max-width:248px;margin:0;padding:0 4px;
  border:1.5px solid color-mix(in srgb,var(--c) 55%,transparent);border-radius:999px;background:transparent;color:var(--c);
  font:600 12px/1 ${fontFamily};letter-spacing:normal;text-transform:none;white-space:nowrap;cursor:pointer;user-select:none;-webkit-user-select:none;
  -webkit-tap-highlight-color:transparent;transition:opacity 120ms,background-color 120ms}
button[dir="rtl"]{right:auto;left:0}
button:not([data-placed]){visibility:hidden}
button::before{content:"";position:absolute;inset:-4px;border-radius:999px}
svg{flex:none;width:13px;height:13px;display:block}
.label,.detail,.time{display:none;overflow:hidden;min-width:0}
.label{flex:0 1 auto}
.label::before,.detail::before,.time::before{content:attr(data-words);display:block;overflow:hidden;text-overflow:ellipsis;line-height:16px}
.detail{font-weight:500;color:var(--ink-2);flex:0 2 auto}
.time{flex:none;margin-inline-start:-6px;font-weight:500;color:var(--ink-2);white-space:pre}
.time::before{content:", " attr(data-words)}
.label+.detail{padding-inline-start:7px;border-inline-start:1px solid color-mix(in srgb,var(--c) 35%,transparent)}
[data-words=""]{display:none !important}
[data-mode="pill"]{padding:0 9px 0 7px}
:is([data-mode="pill"],button:hover,button:focus-visible,[aria-expanded="true"]) [data-words]{display:block}
button:hover,button:focus-visible,[aria-expanded="true"]{padding:0 10px 0 7px;border-color:var(--c);background:var(--paper);opacity:1 !important}
[data-mode="mark"]:hover,[data-mode="mark"]:focus-visible,[data-mode="mark"][aria-expanded="true"]{height:28px;max-width:340px;margin-top:-2px;padding:0 11px 0 8px;box-shadow:var(--shadow)}

[data-tone="guess"][data-mode="pill"]:not(:hover,:focus-visible){background:color-mix(in srgb,var(--c) 5%,transparent)}
[data-tone="unsure"]{border-style:dashed}
[data-tone="quiet"]{border-style:dotted;opacity:.72}
[data-tone="sure"]:not(:hover,:focus-visible){border-color:var(--c);background:color-mix(in srgb,var(--c) 16%,transparent)}
[data-tone="done"]:not(:hover,:focus-visible){border-color:color-mix(in srgb,var(--c) 40%,transparent);background:color-mix(in srgb,var(--c) 9%,transparent)}
[data-tone="refused"]:not(:hover,:focus-visible){border-width:2px;border-color:var(--c);background:var(--bad-soft)}
[data-show="never"]{display:none}
[data-show="near"]:not([data-near],:focus-visible,[aria-expanded="true"]){visibility:hidden;opacity:0 !important}

.sign{position:absolute;inset-inline-end:-4px;bottom:-4px;width:13px;height:13px;border-radius:50%;background:var(--paper);color:var(--ink-2);
  display:flex;align-items:center;justify-content:center}
.sign[data-kind="none"]{display:none}
.sign svg{width:11px;height:11px}
.sign .dial-rest{fill:none;stroke:currentColor;stroke-width:1.6}
.sign .dial-left{fill:none;stroke:currentColor;stroke-width:5}
.sign[data-kind="check"] svg,.sign[data-kind="waiting"] svg{width:10px;height:10px;stroke-width:3}
.sign[data-kind="over"]{width:14px;height:14px;border-radius:3px;background:var(--bad);color:var(--paper);border:1.5px solid var(--paper)}
.sign[data-kind="over"]::before{content:"!";font:800 10px/1 ${fontFamily}}
button:hover .sign,button:focus-visible .sign,[data-mode="pill"] .sign,[aria-expanded="true"] .sign{position:static;background:none;flex:none;order:2}
[data-mode="pill"] .sign[data-kind="over"],button:hover .sign[data-kind="over"],button:focus-visible .sign[data-kind="over"]{background:var(--bad)}

@media (forced-colors:active){
  button,button:hover,button:focus-visible{border-color:ButtonText !important;background:ButtonFace !important;color:ButtonText;opacity:1 !important}
  .detail,.time{color:ButtonText}
  .sign{background:ButtonFace;color:ButtonText}
  .sign[data-kind="over"]{border-color:ButtonText;background:ButtonFace !important;color:ButtonText}
}
`
