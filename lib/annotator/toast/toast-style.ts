import { fontFamily, tokenCss } from '../look-tokens.ts'

export const toastCss = `${tokenCss}
.toast{position:fixed;inset-inline-start:24px;bottom:24px;display:flex;gap:12px;align-items:center;max-width:min(440px,calc(100vw - 48px));padding:10px 14px;border-radius:10px;
  background:#16202e;color:#fff;border:1px solid rgb(255 255 255/.14);box-shadow:var(--shadow);font:500 13px/1.4 ${fontFamily};animation:come 220ms ease-out;
  --signal:#9cc4ff;user-select:none;-webkit-user-select:none}
.toast:has(.text:empty){display:none}
@keyframes come{from{transform:translateY(8px);opacity:0}}
.text{overflow-wrap:anywhere}
button{flex:none;min-height:24px;margin:0;padding:2px 4px;border:0;border-radius:6px;background:none;color:#9cc4ff;font:600 13px/1.4 ${fontFamily};cursor:pointer}
button:hover{text-decoration:underline}
.seconds{flex:none;opacity:.75;font-variant-numeric:tabular-nums}
textarea{width:180px;height:52px;font:400 12px/1.4 ${fontFamily};background:#0c141f;color:#fff;border:1px solid rgb(255 255 255/.3);border-radius:6px;padding:4px 6px;resize:none}
@media (forced-colors:active){.toast{border:2px solid CanvasText}}
`
