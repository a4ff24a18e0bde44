import { agreementSections, type CouncilBlock, type CouncilKey, councilSections } from './council-text.ts'

type Say = (key: CouncilKey) => string

/** The whole page as Markdown, to be saved and passed on. */
export function councilMarkdown(say: Say): string {
  const sections = councilSections.flatMap(({ title, block }) => [`## ${say(title)}`, blockMarkdown(block, say)])
  return paragraphs([`# ${say('worksCouncil.title')}`, say('worksCouncil.about'), ...sections])
}

/** The agreement as Markdown, with its blanks. */
export function agreementMarkdown(say: Say): string {
  const sections = agreementSections.flatMap(({ title, text }) => [`## ${say(title)}`, say(text)])
  const [head, note, between] = [say('agreement.title'), say('agreement.note'), say('agreement.between')]
  return paragraphs([`# ${head}`, `*${note}*`, between, ...sections, say('agreement.signed')])
}

function blockMarkdown(block: CouncilBlock, say: Say): string {
  switch (block.kind) {
    case 'points':
      return block.keys.map((key) => `- ${say(key)}`).join('\n')
    case 'table': {
      const line = (keys: readonly CouncilKey[]) => `| ${keys.map(say).join(' | ')} |`
      return [line(block.head), `| ${block.head.map(() => '---').join(' | ')} |`, ...block.rows.map(line)].join('\n')
    }
    case 'proofs': {
      const lines = block.proofs.map(({ claim, file, test }) => `- ${say(claim)} \`${file}\`: “${test}”`)
      return [say(block.about), '', ...lines].join('\n')
    }
  }
}

const paragraphs = (parts: readonly string[]) => `${parts.join('\n\n')}\n`
