import { t } from '../../lib/i18n/t.ts'
import { Icon } from '../ui/icon.tsx'
import type { CouncilBlock } from './council-text.ts'

/** What a section says: points, who sees what, or what never happens and which test proves it. */
export function CouncilBlockView({ block, label }: { block: CouncilBlock; label: string }) {
  switch (block.kind) {
    case 'points':
      return (
        <ul className="card facts">
          {block.keys.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      )
    case 'table':
      return <WhoTable {...block} label={label} />
    case 'proofs':
      return (
        <div className="card council-never">
          <p>{t(block.about)}</p>
          <ul>
            {block.proofs.map(({ claim, file, test }) => (
              <li key={claim}>
                <Icon name="ban" />
                <span>
                  {t(claim)}
                  <span className="council-proof" lang="en" dir="ltr">
                    <code>{file}</code> {test}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )
  }
}

function WhoTable({ head, rows, label }: Extract<CouncilBlock, { kind: 'table' }> & { label: string }) {
  return (
    <table className="card council-who" aria-label={label}>
      <thead>
        <tr>
          {head.map((key) => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...cells]) => (
          <tr key={first}>
            <th scope="row">{t(first)}</th>
            {cells.map((key, place) => (
              <td key={head[place + 1]} data-about={t(head[place + 1] ?? first)}>
                {t(key)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
