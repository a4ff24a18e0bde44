import { fontFamily, tokenCss } from '../look-tokens.ts'

export const pickerCss = `${tokenCss}
.picker{position:fixed;display:flex;flex-direction:column;width:360px;max-width:calc(100vw - 16px);max-height:calc(100vh - 16px);
  background:var(--paper);color:var(--ink);border:1px solid var(--rule);border-radius:10px;box-shadow:var(--shadow);overflow:hidden;
  font:400 13px/1.45 ${fontFamily};text-align:start;user-select:none;-webkit-user-select:none}
h2{margin:0 0 2px;font-size:14px;font-weight:600}
header{flex:none;padding:12px 14px 10px;border-bottom:1px solid var(--rule)}
.why{margin:0;color:var(--ink-2);font-size:12px;overflow-wrap:anywhere} .why b{color:var(--ink);font-weight:600} .why:empty{display:none}
.body{overflow:auto;overscroll-behavior:contain;min-height:0}
section{padding:10px 14px} section+section{border-top:1px solid var(--rule)}
.label{font-size:11px;font-weight:600;letter-spacing:.02em;color:var(--ink-3);margin-bottom:6px}
.hint{margin:6px 0 0;font-size:12px;color:var(--ink-3)}
button{font:inherit;color:inherit;margin:0;cursor:pointer}
.chip-row,.chips{display:flex;flex-wrap:wrap;gap:6px}
.chips{display:contents}
.chip{display:inline-flex;gap:6px;align-items:center;min-height:28px;padding:3px 10px;border-radius:999px;border:1px solid var(--rule);background:transparent;
  font-size:12.5px;color:var(--ink-2);transition:background-color 120ms,border-color 120ms}
.chip:hover{background:var(--paper-3);color:var(--ink)}
.chip[aria-checked="true"]{border-color:var(--signal);background:var(--signal-soft);color:var(--ink);font-weight:600}
kbd{font:500 10px/1 ui-monospace,Menlo,monospace;padding:1px 4px;border:1px solid var(--rule);border-bottom-width:2px;border-radius:4px;color:var(--ink-2);background:var(--paper)}
.row{display:flex;align-items:center;margin:0 -8px 2px;border-radius:6px;transition:background-color 120ms}
.row:hover{background:var(--paper-3)}
.row:has([aria-checked="true"]){background:var(--signal-soft)}
.department{flex:1;min-width:0;display:flex;align-items:center;gap:8px;padding:6px 4px 6px 8px;border:0;border-radius:6px;background:transparent;text-align:start}
.box{flex:none;display:flex;align-items:center;justify-content:center;width:16px;height:16px;border-radius:4px;border:1.5px solid var(--ink-3);color:var(--signal-ink)}
.box svg{width:12px;height:12px;stroke-width:3.4;visibility:hidden}
[aria-checked="true"] .box{background:var(--signal);border-color:var(--signal)} [aria-checked="true"] .box svg{visibility:visible}
.name{flex:0 0 auto;max-width:100%;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.department small{color:var(--ink-3);font-size:11.5px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;min-width:0;flex:0 10 auto}
.row:has([aria-checked="true"]) small{color:var(--ink-2)}
.lead{flex:none;min-height:24px;margin-inline-end:4px;padding:2px 4px;border:0;border-radius:6px;background:transparent;font-size:11px;font-weight:500;color:var(--ink-2);opacity:0}
.row:hover .lead,.row:focus-within .lead,.lead[aria-pressed="true"]{opacity:1}
.lead:hover{text-decoration:underline}
.lead[aria-pressed="true"]{color:var(--signal);font-weight:600;text-decoration:none}
.all{padding:5px 0;border:0;background:transparent;color:var(--ink-2)} .all:hover{color:var(--ink);text-decoration:underline}
.guide{background:var(--warn-soft);border-radius:6px;padding:8px 10px;font-size:12.5px;overflow-wrap:anywhere} .guide b{color:var(--warn);font-weight:600}
textarea{display:block;width:100%;min-height:34px;max-height:120px;padding:7px 9px;border:1px solid var(--field);border-radius:6px;background:var(--paper);color:var(--ink);
  font:inherit;resize:none;field-sizing:content;user-select:text;-webkit-user-select:text}
textarea::placeholder{color:var(--ink-3);opacity:1}
footer{flex:none;display:flex;flex-wrap:wrap;gap:8px;align-items:center;padding:10px 14px;border-top:1px solid var(--rule);background:var(--paper-2)}
.act{min-height:32px;padding:0 12px;border-radius:8px;border:0;background:transparent;color:var(--ink-2);font-weight:500;transition:background-color 120ms}
.act:hover{background:var(--paper-3);color:var(--ink)}
.act.main{padding:0 16px;background:var(--signal);color:var(--signal-ink);font-weight:600}
.act.main:hover{background:color-mix(in srgb,var(--signal) 88%,var(--ink))}
.told{flex-basis:100%;margin:0;font-size:12px;color:var(--bad)} .told:empty{display:none}
@media (forced-colors:active){
  .chip[aria-checked="true"],.row:has([aria-checked="true"]){outline:2px solid Highlight;outline-offset:-2px}
  [aria-checked="true"] .box{background:Highlight;border-color:Highlight;forced-color-adjust:none;color:HighlightText}
  .act.main{border:2px solid ButtonText}
}
`
