import { z } from 'zod'

// Extension pages forbid `eval`; without this zod probes for it and the browser logs a policy violation.
z.config({ jitless: true })

export { z }
