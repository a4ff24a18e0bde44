import type { Category } from '../org/category.ts'

/** Values per theme, light then dark. They follow the page, not the system, so `light-dark()` would answer the wrong question. */
const tokens = {
  ink: ['#16202e', '#e8edf4'],
  'ink-2': ['#4a5768', '#a9b5c4'],
  'ink-3': ['#5f6c80', '#8f9db0'],
  paper: ['#ffffff', '#11161d'],
  'paper-2': ['#f6f7f9', '#171d26'],
  'paper-3': ['#eceff3', '#202835'],
  rule: ['#dde2e9', '#2a3443'],
  field: ['#8490a1', '#66748a'],
  signal: ['#0b62d6', '#6aa9ff'],
  'signal-ink': ['#ffffff', '#08111f'],
  'signal-soft': ['#e6effc', '#16273f'],
  warn: ['#96590a', '#f0b14f'],
  'warn-soft': ['#fcf0dc', '#2e2312'],
  bad: ['#b3261e', '#ff8a80'],
  'bad-soft': ['#fce8e6', '#341a1a'],
} as const

const categoryColours: Record<Category, readonly [string, string]> = {
  service: ['#0b62d6', '#6aa9ff'],
  praise: ['#0f7a4a', '#4cc38a'],
  suggestion: ['#7a3fc4', '#c09bff'],
  press: ['#96590a', '#f0b14f'],
  lead: ['#0a7480', '#4fc7d3'],
  market: ['#6a5d1c', '#d3c267'],
  recruiting: ['#4754c9', '#a3adff'],
  risk: ['#b3261e', '#ff8a80'],
  troll: ['#5d6673', '#9aa5b4'],
  spam: ['#5d6673', '#9aa5b4'],
  other: ['#5d6673', '#9aa5b4'],
}

function declare(theme: 0 | 1): string {
  const shades = Object.entries(tokens).map(([name, value]) => `--${name}:${value[theme]};`)
  const colours = Object.entries(categoryColours).map(([name, value]) => `--c-${name}:${value[theme]};`)
  return shades.join('') + colours.join('')
}

/** Custom properties of our roots: on any element with `data-theme`. */
export const tokenCss = `
[data-theme="light"]{color-scheme:light;${declare(0)}--shadow:0 12px 32px rgb(15 23 42/.16),0 2px 6px rgb(15 23 42/.08)}
[data-theme="dark"]{color-scheme:dark;${declare(1)}--shadow:0 12px 32px rgb(0 0 0/.5),0 2px 6px rgb(0 0 0/.4)}
*{box-sizing:border-box}
[hidden]{display:none !important}
:focus-visible{outline:2px solid var(--signal);outline-offset:2px}
@media (prefers-reduced-motion:reduce){*{transition:none !important;animation:none !important}}
`

/** The system's font: the page may have any, and loading one of ours would be seen by the page. */
export const fontFamily = 'system-ui,-apple-system,"Segoe UI",Roboto,sans-serif'
