import { chromium } from 'playwright'
import { readdirSync } from 'node:fs'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--allow-file-access-from-files'] })
const p = await b.newPage({ viewport: { width: 2000, height: 1500 } })
const files = readdirSync('/tmp/site-shots').filter((f) => f.endsWith('.png') && !f.startsWith('all')).sort()
for (let i = 0; i < files.length; i += 4) {
  const { writeFileSync } = await import('node:fs')
  writeFileSync('/tmp/site-shots/m.html', `<body style="margin:0;display:grid;grid-template-columns:1fr 1fr;gap:4px;background:#f0f">${files.slice(i, i + 4).map((f) => `<div style="position:relative"><img src="file:///tmp/site-shots/${f}" style="width:998px"><b style="position:absolute;left:0;top:0;background:yellow">${f}</b></div>`).join('')}</body>`)
  await p.goto('file:///tmp/site-shots/m.html')
  await p.screenshot({ path: `/tmp/site-shots/all-${String(i / 4).padStart(2, '0')}.png` })
}
await b.close()
