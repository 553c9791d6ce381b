import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Article, Block, Sentence } from '../../src/core/model/article'
import { noDetails } from '../../src/core/model/article'
import type { Claim } from '../../src/core/model/claim'
import type { Evidence } from '../../src/core/model/evidence'
import type { Source } from '../../src/core/model/source'
import { noSource } from '../../src/core/model/source'
import { anchorAt } from '../../src/core/text/anchors'
import { canonicalText } from '../../src/core/text/canonical'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** An article of plain paragraphs; the first is its heading, and every full stop ends a sentence. */
export function articleOf(paragraphs: readonly string[], changes: Partial<Article> = {}): Article {
  const { text, blocks } = canonicalText(
    paragraphs.map((paragraph, index) =>
      index === 0 ? { kind: 'heading', level: 1, text: paragraph } : { kind: 'paragraph', text: paragraph },
    ),
  )
  return {
    format: 1,
    id: 'a1',
    importedAt: '2025-03-03T08:15:00.000Z',
    details: { ...noDetails, title: paragraphs[0] ?? '', language: 'en' },
    original: {
      name: 'article.txt',
      file: 'v1.txt',
      mediaType: 'text/plain',
      bytes: text.length,
      sha256: sha256(`file:${text}`),
    },
    text,
    textSha256: sha256(text),
    blocks,
    sentences: blocks.flatMap((block) => sentencesOf(text, block)),
    leftOut: [],
    claims: [],
    sources: [],
    ...changes,
  }
}

function sentencesOf(text: string, block: Block): Sentence[] {
  const inside = text.slice(block.start, block.end)
  return [...inside.matchAll(/\S[^.]*(?:\.[”"]?|$)/g)].map((match) => ({
    start: block.start + match.index,
    end: block.start + match.index + match[0].length,
    nothingToCheck: false,
  }))
}

/** A claim on the first occurrence of those words. */
export function claimOn(article: Article, words: string, changes: Partial<Claim> = {}): Claim {
  const start = article.text.indexOf(words)
  if (start < 0) throw new Error(`The article does not say: ${words}`)
  return {
    id: `c-${start}-${words.length}`,
    anchor: anchorAt(article.text, start, start + words.length),
    label: words,
    kinds: ['statement'],
    quantities: [],
    priority: 50,
    reasons: [],
    origin: 'person',
    dismissed: false,
    rationale: '',
    correction: '',
    evidence: [],
    ...changes,
  }
}

export function sourceOf(id: string, changes: Partial<Source> = {}): Source {
  return { ...noSource, id, title: `Title of ${id}`, ...changes }
}

export function evidenceFrom(source: string, changes: Partial<Evidence> = {}): Evidence {
  return { id: `e-${source}`, source, stance: 'supports', quotation: '', locator: '', note: '', ...changes }
}

export function verdict(rating: string, at = '2025-03-04T10:00:00.000Z', by = 'Ines Okoye') {
  return { verdict: { rating, by, at } }
}

/** A half-checked published page: verdicts of every kind, open claims, overlaps, one claim set aside. */
export function maduroArticle(): Article {
  const file = readFileSync(new URL('../fixtures/maduro-russian-support.txt', import.meta.url), 'utf8')
  const article = articleOf(
    file
      .split(/\n+/)
      .filter((text) => text.trim() !== '')
      .slice(0, 13),
    {
      sources: maduroSources,
    },
  )
  const on = (words: string, changes: Partial<Claim>) => claimOn(article, words, changes)
  const maduro = { name: 'Nicolás Maduro', cue: 'said' }
  return {
    ...article,
    details: {
      ...article.details,
      byline: 'Staff reporter',
      publisher: 'The Caracas Courier',
      published: '2019-09-27',
      address: 'https://courier.example/2019/09/27/maduro-russian-support',
    },
    original: { ...article.original, name: 'maduro-russian-support.txt' },
    sentences: article.sentences.map((sentence, index) => ({ ...sentence, nothingToCheck: index === 0 })),
    claims: [
      on('full support from Russia in the defense sector', {
        kinds: ['statement'],
        speaker: maduro,
        ...verdict('mostly-verified', '2025-03-05T14:20:00.000Z'),
        rationale:
          'The Kremlin’s read-out names defence among the fields of cooperation. It does not speak of “full” support.\n\nThe word is the president’s own, and the article does attribute it.',
        correction:
          'Say “continued cooperation”, as the Kremlin does, and keep “full support” in quotation marks.',
        evidence: [
          evidenceFrom('kremlin', {
            quotation:
              'We are implementing contracts in military-technical cooperation without interruption.',
            locator: 'para 4',
            note: 'Official transcript of the opening words.',
          }),
          evidenceFrom('wire', {
            stance: 'context',
            quotation: 'No new arms contracts were announced.',
            locator: 'last paragraph',
          }),
        ],
      }),
      on('met on Wednesday with Russian President Vladimir Putin', {
        label: 'met Putin on Wednesday',
        kinds: ['event', 'date', 'name'],
        ...verdict('verified'),
        rationale: 'The Kremlin’s calendar has the meeting on 25 September 2019, a Wednesday.',
        evidence: [
          evidenceFrom('kremlin', {
            quotation: 'The meeting took place on September 25.',
            locator: 'heading',
          }),
          evidenceFrom('wire', {
            quotation: 'Putin received Maduro in Moscow on Wednesday.',
            locator: 'para 1',
          }),
        ],
      }),
      on('Venezuela has one of the most advanced weapon systems in the world', {
        label: 'one of the most advanced weapon systems in the world',
        kinds: ['superlative', 'comparison'],
        speaker: maduro,
        ...verdict('misleading', '2025-03-05T15:00:00.000Z'),
        rationale:
          'The S-300VM is modern, but the rest of the inventory is ageing and its readiness is in doubt.',
        evidence: [
          evidenceFrom('balance', {
            stance: 'refutes',
            quotation: 'Serviceability of the fleet is assessed as low; much equipment awaits spare parts.',
            locator: 'p. 431',
          }),
          evidenceFrom('wire', {
            stance: 'supports',
            quotation: 'Venezuela operates the S-300VM system.',
            locator: 'para 9',
          }),
        ],
      }),
      on('Russia’s full support', {
        kinds: ['quotation'],
        speaker: { name: 'Nicolás Maduro', cue: 'he reaffirmed' },
      }),
      on(
        'he reaffirmed Russia’s full support to allow Venezuela to strengthen its combat and weapons systems',
        {
          label: 'Putin reaffirmed support for weapons systems',
          kinds: ['quotation', 'statement'],
          speaker: maduro,
          ...verdict('unproven', '2025-03-05T16:00:00.000Z'),
          rationale: 'The talks were closed; neither read-out has these words.',
        },
      ),
      on('reached an agreement for a plan of industrial and economic cooperation', {
        label: 'agreement for an industrial and economic plan',
        kinds: ['event'],
        ...verdict('disputed', '2025-03-05T16:30:00.000Z'),
        rationale: 'Caracas speaks of an agreement, Moscow of talks about one.',
        evidence: [
          evidenceFrom('minpres', {
            quotation: 'Acordaron un plan de cooperación industrial.',
            locator: 'párr. 2',
          }),
          evidenceFrom('kremlin', {
            stance: 'refutes',
            quotation: 'The sides will continue to discuss a plan.',
            locator: 'para 7',
          }),
        ],
      }),
      on('the top equipment in the world', { kinds: ['superlative'], speaker: maduro }),
      on('Dmitry Peskov', {
        label: 'Dmitry Peskov, Russian government spokesman',
        kinds: ['name'],
        ...verdict('false', '2025-03-05T17:00:00.000Z'),
        rationale: 'He is the president’s spokesman, not the government’s.',
        correction: 'Kremlin spokesman Dmitry Peskov',
        evidence: [
          evidenceFrom('kremlin', {
            stance: 'refutes',
            quotation: 'Presidential Press Secretary Dmitry Peskov',
            locator: 'biography page',
          }),
        ],
      }),
      on('more united than ever', { kinds: ['superlative'], speaker: maduro, dismissed: true }),
      on('three million volunteers', {
        kinds: ['quantity'],
        speaker: { name: 'Nicolás Maduro', cue: 'added that' },
        quantities: [{ text: 'three million', value: 3_000_000, unit: 'volunteers', approximate: false }],
        rationale: 'Waiting for the militia’s own figures.',
        evidence: [
          evidenceFrom('balance', {
            stance: 'context',
            quotation: '',
            locator: 'p. 432',
            note: 'Gives 220,000 for the militia in 2019.',
          }),
        ],
      }),
    ],
  }
}

const maduroSources: Source[] = [
  sourceOf('unused', { title: 'A book nobody cited', tier: 'secondary' }),
  sourceOf('balance', {
    title: 'The Military Balance 2020',
    publisher: 'International Institute for Strategic Studies',
    published: '2020',
    tier: 'secondary',
    attachment: {
      name: 'military-balance-p431.pdf',
      file: 'x.pdf',
      bytes: 20_000,
      sha256: sha256('balance'),
    },
  }),
  sourceOf('wire', {
    title: 'Putin receives Maduro in Moscow',
    author: 'A. Correspondent',
    publisher: 'A wire service',
    published: '2019-09-25',
    url: 'https://wire.example/2019/putin-maduro?lang=en&page=1',
    archiveUrl: 'https://archive.example/20190926/https://wire.example/2019/putin-maduro',
    accessed: '2025-03-04',
  }),
  sourceOf('kremlin', {
    title: 'Talks with President of Venezuela Nicolas Maduro',
    publisher: 'President of Russia',
    published: '2019-09-25',
    url: 'https://kremlin.example/events/61641',
    accessed: '2025-03-04',
    tier: 'primary',
    note: 'English transcript; compared with the Russian one.',
  }),
  sourceOf('minpres', {
    title: 'Presidente Maduro concluye visita a Rusia',
    publisher: 'MinPres',
    published: '2019-09-26',
    url: 'https://minpres.example/maduro-rusia',
    accessed: '2025-03-05',
    tier: 'primary',
  }),
]
