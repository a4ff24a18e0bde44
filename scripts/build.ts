import { parseArgs } from 'node:util'
import { buildExtension, buildFolder } from './tools/build-extension.ts'
import { onInterrupt } from './tools/on-interrupt.ts'

/** `npm run build [-- --firefox] [-- --demo]`: builds the extension that people install. */
const { values } = parseArgs({ options: { firefox: { type: 'boolean' }, demo: { type: 'boolean' } } })
const choice = { browser: values.firefox ? 'firefox' : 'chrome', demo: values.demo ?? false } as const
const built = await buildExtension(choice, onInterrupt())
console.log(built ? `Built ${buildFolder(choice)}` : 'The build failed; its own words are above.')
process.exitCode = built ? 0 : 1
