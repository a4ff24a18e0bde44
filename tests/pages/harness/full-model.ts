import { PagesModel } from './model.ts'

/** The same organisation on a server, as somebody of it sees it. */
export function onServerAs(me: string): PagesModel {
  const model = fullModel()
  model.me = me
  const { name: personName } = model.person()
  model.connection = {
    kind: 'server',
    address: 'https://switchboard.example',
    organisationName: 'Northwind',
    personName,
    sync: model.sync,
  }
  return model
}

/** Five posts in all states that a queue can show, as Ana of customer service sees them. */
export function fullModel(): PagesModel {
  const model = new PagesModel()
  model.route(0, ['service'])
  const question = model.route(1, ['service'])
  const kettle = model.route(2, ['service', 'product', 'pr'], { by: 'ana' })
  const risk = model.route(3, ['pr', 'service'], { urgent: true, confidential: true })
  const idea = model.route(4, ['product'], { by: 'ana' })
  const act = (itemId: string, kind: 'claim', departmentId: string, by: string, minutesAgo: number) =>
    model.fold({ kind, opId: model.opId(), itemId, args: { departmentId } }, by, minutesAgo)
  act(question, 'claim', 'service', 'ben', 60)
  act(kettle, 'claim', 'service', 'ana', 93)
  act(kettle, 'claim', 'product', 'chen', 80)
  const text = 'Batch 2231, replacement lids are in stock. Offer one, no return needed.'
  model.fold({ kind: 'note', opId: model.opId(), itemId: kettle, args: { text, departmentId: 'product' } }, 'chen', 75)
  model.fold(
    {
      kind: 'close',
      opId: model.opId(),
      itemId: idea,
      args: { departmentId: 'product', outcome: 'idea', link: undefined, text: 'In the list for spring.' },
    },
    'chen',
    5,
  )
  model.waitingIds.add(risk)
  return model
}
