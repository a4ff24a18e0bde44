import { and, asc, eq, inArray } from 'drizzle-orm'
import { engagementPolicyId } from '../../lib/org/engagement-policy.ts'
import type { Department, EngagementPolicy, OrgRows, Person, SweepLook } from '../../lib/org/org-rows.ts'
import type { SiteFix } from '../../lib/org/site-fix.ts'
import type { Item } from '../../lib/triage/item.ts'
import type { LearningChange } from '../../lib/triage/learn-from-act.ts'
import { isOrgMutation, type Mutation } from '../../lib/triage/mutation.ts'
import type { Tx } from '../db/database.ts'
import { items, orgRows } from '../db/schema.ts'
import { itemIdsAhead, lockFreshKeys } from './item-keys.ts'
import { loadPeopleAndDepartments, type OrgRowKind, rowIs } from './org-rows.ts'

/** An item before and after the acts of one push. */
export interface ItemChange {
  before: Item | undefined
  after: Item | undefined
}

/** A set-up row before and after the acts of one push; `after` is undefined where it was removed. */
export interface OrgRowChange {
  rowKind: OrgRowKind
  rowId: string
  before: OrgRows[OrgRowKind] | undefined
  after: OrgRows[OrgRowKind] | undefined
}

/**
 * The rows that one push works on, locked when they are first touched and written when everything is known.
 *
 * New rows are made at once, with number 0: where another transaction makes the same row, the two meet here and not while the counter is
 * held, which would be a deadlock.
 */
export class WorkingSet {
  readonly items = new Map<string, ItemChange>()
  readonly orgRows = new Map<string, OrgRowChange>()
  /** What the acts teach, in their order; `learn` does it to the rows once all acts are done. */
  readonly learning: LearningChange[] = []
  readonly tx: Tx
  readonly organisationId: string
  readonly people: Map<string, Person>
  readonly departments: Map<string, Department>

  private constructor(tx: Tx, organisationId: string, people: Map<string, Person>, departments: Map<string, Department>) {
    this.tx = tx
    this.organisationId = organisationId
    this.people = people
    this.departments = departments
  }

  static async open(tx: Tx, organisationId: string): Promise<WorkingSet> {
    const { people, departments } = await loadPeopleAndDepartments(tx, organisationId)
    return new WorkingSet(tx, organisationId, people, departments)
  }

  /** An item as it now stands, locked until the end of the transaction. */
  async item(itemId: string): Promise<Item | undefined> {
    const held = this.items.get(itemId)
    if (held) return held.after
    const [row] = await this.tx
      .select({ document: items.document })
      .from(items)
      .where(and(eq(items.organisationId, this.organisationId), eq(items.itemId, itemId)))
      .for('update')
    this.items.set(itemId, { before: row?.document, after: row?.document })
    return row?.document
  }

  /** Locks the items that the acts are about, in one order for everybody: pushes about the same items then wait in line, not in a circle. */
  async lockAhead(acts: Mutation[]): Promise<void> {
    const { tx, organisationId } = this
    const itemActs = acts.filter((act) => !isOrgMutation(act))
    const keys = itemActs.flatMap(({ args }) => ('post' in args ? [args.post.key, ...args.post.aliases] : []))
    await lockFreshKeys(tx, organisationId, keys)
    const itemIds = await itemIdsAhead(
      tx,
      organisationId,
      keys,
      itemActs.map((act) => act.itemId),
    )
    if (itemIds.length === 0) return
    const rows = await tx
      .select({ itemId: items.itemId, document: items.document })
      .from(items)
      .where(and(eq(items.organisationId, organisationId), inArray(items.itemId, itemIds)))
      .orderBy(asc(items.itemId))
      .for('update')
    for (const { itemId, document } of rows) this.items.set(itemId, { before: document, after: document })
  }

  async putItem(item: Item): Promise<void> {
    const held = this.items.get(item.id)
    if (!held?.after) {
      const empty = { departmentIds: [], reporterIds: [] }
      await this.tx
        .insert(items)
        .values({ organisationId: this.organisationId, itemId: item.id, seq: 0, document: item, ...empty })
    }
    this.items.set(item.id, { before: held?.before, after: item })
  }

  /** Who looked last, as it now stands, locked until the end of the transaction. */
  async look(rowId: string): Promise<SweepLook | undefined> {
    const held = this.orgRows.get(`sweep-look:${rowId}`)
    const document = held ? held.after : await this.lockOrgRow('sweep-look', rowId, undefined)
    return document as SweepLook | undefined
  }

  /** How a site that has changed is to be read, as it now stands, locked until the end of the transaction. */
  async fix(rowId: string): Promise<SiteFix | undefined> {
    const held = this.orgRows.get(`site-fix:${rowId}`)
    const document = held ? held.after : await this.lockOrgRow('site-fix', rowId, undefined)
    return document as SiteFix | undefined
  }

  /** The policy of the organisation, as it now stands, locked until the end of the transaction. */
  async policy(): Promise<EngagementPolicy | undefined> {
    const held = this.orgRows.get(`engagement-policy:${engagementPolicyId}`)
    const document = held ? held.after : await this.lockOrgRow('engagement-policy', engagementPolicyId, undefined)
    return document as EngagementPolicy | undefined
  }

  /**
   * A row of what was learned as it now stands, locked until the end of the transaction. One that is new is made at once, as gone: two who
   * add to it at the same time would else each begin from nothing.
   */
  async learned<K extends 'learning' | 'guess-week'>(rowKind: K, rowId: string): Promise<OrgRows[K] | undefined> {
    const { tx, organisationId } = this
    const document = rowKind === 'learning' ? { id: rowId, features: [] } : { id: rowId, counts: [] }
    await tx.insert(orgRows).values({ organisationId, rowKind, rowId, seq: 0, gone: true, document }).onConflictDoNothing()
    return (await this.lockOrgRow(rowKind, rowId, undefined)) as OrgRows[K] | undefined
  }

  /** Puts or, without a value, removes a row of the organisation itself. */
  async putOrgRow(rowKind: OrgRowKind, rowId: string, after: OrgRows[OrgRowKind] | undefined): Promise<void> {
    const name = `${rowKind}:${rowId}`
    const before = this.orgRows.get(name)?.before ?? (await this.lockOrgRow(rowKind, rowId, after))
    this.orgRows.set(name, { rowKind, rowId, before, after })
    if (rowKind === 'person') replace(this.people, rowId, after as Person | undefined)
    if (rowKind === 'department') replace(this.departments, rowId, after as Department | undefined)
  }

  private async lockOrgRow(rowKind: OrgRowKind, rowId: string, document: OrgRows[OrgRowKind] | undefined) {
    const { tx, organisationId } = this
    if (this.orgRows.has(`${rowKind}:${rowId}`)) return undefined
    const [row] = await tx
      .select()
      .from(orgRows)
      .where(rowIs(organisationId, rowKind, rowId))
      .for('update')
    if (!row && document) await tx.insert(orgRows).values({ organisationId, rowKind, rowId, seq: 0, gone: true, document })
    return row && !row.gone ? row.document : undefined
  }
}

function replace<T>(map: Map<string, T>, id: string, value: T | undefined): void {
  if (value === undefined) map.delete(id)
  else map.set(id, value)
}
