import type { CatalogueEntry } from '../../contracts/check/checks/catalogue/entry.ts'
import { exchangeCatalogue } from '../../contracts/check/checks/catalogue/exchange.ts'
import { listCatalogue } from '../../contracts/check/checks/catalogue/lists.ts'
import { requestCatalogue } from '../../contracts/check/checks/catalogue/requests.ts'
import { stateCatalogue } from '../../contracts/check/checks/catalogue/state.ts'

type Entries = Readonly<Record<string, CatalogueEntry>>

const chapters: readonly (readonly [title: string, entries: Entries])[] = [
  ['Every exchange', exchangeCatalogue],
  ['How requests are judged', requestCatalogue],
  ['What is kept', stateCatalogue],
  ['Lists, texts, concurrency, and who sees what', listCatalogue],
]

/** The committed page that explains each check by its id. */
export function checksPage(): string {
  return [
    '# What the check looks for',
    '',
    'Made from contracts/check/checks/catalogue/ by `npm run generate`. Do not edit.',
    '',
    'Each check has an id that does not change. A law that a server breaks by design is declared in',
    'its contract, on the operation: `x-laws: [{ law: <id>, holds: false, evidence: … }]`. F-codes',
    'are those of Web Fuzzing Commons (WFC Faults 0.9.0).',
    '',
    ...chapters.flatMap(([title, entries]) => [`## ${title}`, '', ...tableOf(entries), '']),
  ].join('\n')
}

function tableOf(entries: Entries): readonly string[] {
  const rows = Object.entries(entries).map(([id, { means, why, example, faultCode }]) =>
    [`\`${id}\``, means, why, example, faultCode === undefined ? '' : `F${faultCode}`].map(inCell),
  )
  return [
    '| id | what it means | why it matters | a finding | code |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ]
}

const inCell = (text: string): string => text.replaceAll('|', '\\|')
