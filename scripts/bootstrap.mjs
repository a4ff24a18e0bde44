// Runs `scripts/<command>.ts` from a fresh clone: `node scripts/bootstrap.mjs <command> [arguments]`.
//
// Plain JavaScript without dependencies, for whatever Node a machine happens to have: it installs the project's packages, among
// them the Node that everything else runs on. Nothing newer than the version check may be imported before it.

const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 20) {
  process.stderr.write(
    `Switchboard needs Node 20 or newer to set itself up; this is Node ${process.versions.node} (${process.execPath}).\n` +
      'Install a newer one from https://nodejs.org or your package manager, then run the same command again.\n',
  )
  process.exit(1)
}

const { runCommand } = await import('./setup/run-command.mjs')
process.exitCode = await runCommand(process.argv.slice(2))
