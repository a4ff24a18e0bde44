import { runSync } from './sync-runner.ts'
import { currentWorkspace, type Workspace } from './workspace.ts'

/** The workspace with its organisation in it: this browser's own one is there from the first question on. */
export async function readyWorkspace(): Promise<Workspace> {
  const workspace = await currentWorkspace()
  if (workspace.session.kind === 'local' && !(await workspace.db.get('rows', ['person', workspace.session.personId])))
    await runSync('look')
  return workspace
}
