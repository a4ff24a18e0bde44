import type { Department, Person } from '../../../lib/org/org-rows.ts'
import type { Post } from '../../../lib/post/post.ts'
import type { Change, MutationResult, RowKind, RowKinds } from '../../../lib/sync/protocol.ts'
import { syncRequestSchema } from '../../../lib/sync/protocol-schema.ts'
import { lookAfter, sweepLookId } from '../../../lib/org/sweep.ts'
import { checkOrgAct } from '../../../lib/triage/apply-org-act.ts'
import { faceOf } from '../../../lib/triage/face.ts'
import { type Item, itemIdOf } from '../../../lib/triage/item.ts'
import {
  isLookMutation,
  isOrgMutation,
  type ItemMutation,
  type Mutation,
  type OrgMutation,
} from '../../../lib/triage/mutation.ts'
import { mutationSchema } from '../../../lib/triage/mutation-schema.ts'
import { reduce } from '../../../lib/triage/reduce.ts'
import { rejection } from '../../../lib/triage/rejection.ts'
import { maySee } from '../../../lib/triage/visibility.ts'
import type { z } from '../../../lib/util/zod.ts'
import { departments, organisationId, people } from './northwind.ts'
import { canonical, type SimServer } from './sim-server.ts'

type Outcome = { kind: 'applied'; itemId: string | undefined } | { kind: 'refused'; rejection: ReturnType<typeof rejection> }
interface Row {
  rowKind: RowKind
  id: string
  seq: number
  value: unknown
}
export interface Client {
  personId: string
  last: number
  done: { mid: number; opId: string }[]
}
export type Request = z.output<typeof syncRequestSchema>

/** The smallest server with the full promise, in memory: what the protocol means, without a database. */
export class ModelServer implements SimServer {
  protected state = {
    seq: 0,
    history: 1,
    rows: new Map<string, Row>(),
    left: new Map<string, { personId: string; itemId: string; seq: number }>(),
    epochs: new Map<string, number>(),
    clients: new Map<string, Client>(),
    operations: new Map<string, { personId: string; outcome: Outcome }>(),
    keys: new Map<string, string>(),
    names: new Map<string, string>(),
  }
  readonly now: () => number

  constructor(now: () => number) {
    this.now = now
    this.put('organisation', organisationId, { id: organisationId, name: 'Northwind' })
    for (const department of departments.values()) this.put('department', department.id, department)
    for (const person of people.values()) this.put('person', person.id, person)
  }

  backup(): unknown {
    return structuredClone(this.state)
  }

  /** As an administrator restores a backup: what the organisation lived through since is another history. */
  restore(backup: unknown): void {
    const history = this.state.history + 1
    this.state = { ...(structuredClone(backup) as ModelServer['state']), history }
  }

  async sync(personId: string, body: string, pageRows: number): Promise<{ status: number; body: unknown }> {
    const request = syncRequestSchema.parse(JSON.parse(body))
    const client = this.state.clients.get(request.clientId) ?? { personId, last: 0, done: [] }
    if (client.personId !== personId) return { status: 404, body: { code: 'no-such-client' } }
    if (request.mutations.length > 0) this.state.clients.set(request.clientId, client)
    const repeated = request.mutations.filter(({ mid }) => mid <= client.last)
    if (this.isForked(client, repeated)) return { status: 409, body: { code: 'forked' } }
    const fresh = request.mutations.filter(({ mid }) => mid > client.last)
    if (this.hasGap(client, fresh)) return { status: 409, body: { code: 'gap', acked: client.last } }
    for (const { mid, mutation } of fresh) {
      if (!this.state.operations.has(mutation.opId)) {
        this.state.operations.set(mutation.opId, { personId, outcome: this.apply(mutation, personId, request.sentAt) })
      }
      client.done.push({ mid, opId: mutation.opId })
      client.last = mid
    }
    const results: MutationResult[] = request.mutations.map(({ mid, mutation: { opId } }) => ({
      mid,
      opId,
      ...this.outcomeOf(opId),
    }))
    return { status: 200, body: { ...this.pull(personId, request, pageRows), acked: client.last, results } }
  }

  protected isForked(client: Client, repeated: Request['mutations']): boolean {
    return repeated.some(({ mid, mutation }) => client.done.find((one) => one.mid === mid)?.opId !== mutation.opId)
  }

  protected hasGap(client: Client, fresh: Request['mutations']): boolean {
    return fresh.some(({ mid }, index) => mid !== client.last + 1 + index)
  }

  protected outcomeOf(opId: string): Outcome {
    return this.state.operations.get(opId)?.outcome ?? { kind: 'refused', rejection: rejection('invalid', 'opId') }
  }

  private pull(personId: string, request: Request, pageRows: number) {
    const epoch = `${this.state.history}.${this.state.epochs.get(personId) ?? 0}`
    const snapshot = request.epoch !== epoch || request.cursor > this.state.seq
    const start = snapshot ? 0 : request.cursor
    const all = this.changesAfter(personId, start)
    const page = all.slice(0, pageRows)
    const more = page.length < all.length
    const cursor = more ? (page.at(-1)?.seq ?? start) : this.state.seq
    return { changes: start === 0 ? page.filter(({ kind }) => kind === 'put') : page, cursor, more, epoch, snapshot }
  }

  protected changesAfter(personId: string, cursor: number): Change[] {
    const person = this.row('person', personId)
    const rows = [...this.state.rows.values()].filter(
      ({ seq, rowKind, value }) => seq > cursor && (rowKind !== 'item' || (person && maySee(person, value as Item))),
    )
    const left = [...this.state.left.values()].filter((row) => row.seq > cursor && row.personId === personId)
    const changes = [
      ...rows.map(({ rowKind, id, seq, value }) =>
        value === undefined ? { kind: 'gone', rowKind, id, seq } : { kind: 'put', rowKind, id, seq, value },
      ),
      ...left.map(({ itemId, seq }) => ({ kind: 'gone', rowKind: 'item', id: itemId, seq })),
    ] as Change[]
    return changes.sort((a, b) => a.seq - b.seq)
  }

  private apply(sent: { opId: string; kind: string; at: number }, actorId: string, sentAt: number): Outcome {
    const read = mutationSchema.safeParse(sent)
    if (!read.success) return { kind: 'refused', rejection: rejection('invalid') }
    const mutation: Mutation = read.data
    return isOrgMutation(mutation) ? this.applyOrgAct(mutation, actorId, sentAt) : this.applyItemAct(mutation, actorId, sentAt)
  }

  private applyOrgAct(mutation: OrgMutation, actorId: string, sentAt: number): Outcome {
    const actor = this.row('person', actorId)
    const refused = actor ? checkOrgAct(mutation, actor) : rejection('not-allowed')
    if (refused) return { kind: 'refused', rejection: refused }
    if (isLookMutation(mutation)) {
      const id = sweepLookId(mutation.args)
      const known = this.row('sweep-look', id)
      const look = lookAfter(known, mutation, { personId: actorId, at: this.timeOf(mutation, sentAt) })
      if (look !== known) this.put('sweep-look', id, look)
    } else if (mutation.kind === 'forget-learning') return { kind: 'applied', itemId: undefined }
    else if (mutation.kind === 'remove-row') this.put(mutation.args.rowKind, mutation.args.id, undefined)
    else this.put(mutation.args.rowKind, mutation.args.value.id, mutation.args.value)
    return { kind: 'applied', itemId: undefined }
  }

  private applyItemAct(mutation: ItemMutation, actorId: string, sentAt: number): Outcome {
    const post = 'post' in mutation.args ? mutation.args.post : undefined
    const itemId = post ? this.itemIdOfPost(post) : (this.state.names.get(mutation.itemId) ?? mutation.itemId)
    const before = this.row('item', itemId)
    const at = this.timeOf(mutation, sentAt)
    const rows = { people: this.rowsOf<Person>('person'), departments: this.rowsOf<Department>('department') }
    const reduced = reduce(before, { ...mutation, itemId }, { actorId, at, estimated: false, ...rows })
    if (!reduced.ok) return { kind: 'refused', rejection: reduced.error }
    const after = reduced.value
    for (const key of post ? [post.key, ...post.aliases] : []) {
      if (this.state.keys.has(key)) continue
      this.state.keys.set(key, itemId)
      this.state.names.set(itemIdOf(organisationId, key), itemId)
    }
    if (after === before) return { kind: 'applied', itemId }
    this.put('item', itemId, after)
    const face = faceOf(after)
    if (canonical(face) !== canonical(before && faceOf(before))) this.put('face', itemId, face)
    for (const person of rows.people.values()) {
      const name = `${person.id} ${itemId}`
      if (maySee(person, after)) this.state.left.delete(name)
      else if (before && maySee(person, before))
        this.state.left.set(name, { personId: person.id, itemId, seq: (this.state.seq += 1) })
    }
    return { kind: 'applied', itemId }
  }

  private timeOf(mutation: Mutation, sentAt: number): number {
    return Math.min(this.now(), Math.round(this.now() - (sentAt - mutation.at)))
  }

  private itemIdOfPost(post: Post): string {
    const known = [post.key, ...post.aliases].flatMap((key) => this.state.keys.get(key) ?? [])
    return known[0] ?? itemIdOf(organisationId, post.key)
  }

  private row<K extends RowKind>(rowKind: K, id: string): RowKinds[K] | undefined {
    return this.state.rows.get(`${rowKind} ${id}`)?.value as RowKinds[K] | undefined
  }

  private rowsOf<T extends { id: string }>(rowKind: RowKind): Map<string, T> {
    const values = [...this.state.rows.values()].flatMap((row) => (row.rowKind === rowKind && row.value ? [row.value as T] : []))
    return new Map(values.map((value) => [value.id, value]))
  }

  protected put(rowKind: RowKind, id: string, value: unknown): void {
    const before = this.row(rowKind, id)
    if (value === undefined && before === undefined) return
    const view = (person: Person) => canonical([person.role, [...person.departmentIds].sort()])
    if (rowKind === 'person' && before && view(before as Person) !== view(value as Person)) {
      this.state.epochs.set(id, (this.state.epochs.get(id) ?? 0) + 1)
    }
    this.state.rows.set(`${rowKind} ${id}`, { rowKind, id, seq: (this.state.seq += 1), value })
  }

  async view(personId: string): Promise<Map<string, string>> {
    const puts = ModelServer.prototype.changesAfter.call(this, personId, 0).filter((change) => change.kind === 'put')
    return new Map(puts.map(({ rowKind, id, seq, value }) => [`${rowKind} ${id}`, canonical({ seq, value })]))
  }

  async outcomes(): Promise<Map<string, 'applied' | 'refused'>> {
    return new Map([...this.state.operations].map(([opId, { outcome }]) => [opId, outcome.kind]))
  }

  async items(): Promise<Item[]> {
    return [...this.rowsOf<Item>('item').values()]
  }

  async journal(): Promise<Map<string, { mid: number; opId: string }[]>> {
    return new Map([...this.state.clients].map(([id, { done }]) => [id, done]))
  }
}
