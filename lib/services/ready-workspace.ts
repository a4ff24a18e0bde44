import { nameOf } from './organisation-view.ts'
import { runSync } from './sync-runner.ts'
import { currentWorkspace, type Workspace } from './workspace.ts'

/** The workspace with its organisation in it: this browser's own one is there from the first question on. */
export async function readyWorkspace(): Promise<Workspace> {
  const workspace = await currentWorkspace()
  if (workspace.session.kind === 'local' && (await nameOf(workspace, workspace.session.personId)) === undefined)
    await runSync('look')
  return workspace
}
