// `npm run server [-- --demonstration]`: the reference server. Settings come from the environment; docs/protocol.md has them.
import '../server/main.ts'
