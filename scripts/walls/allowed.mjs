// @ts-check
/**
 * What each room may import. A room is a folder, or a single file; the row with the longest path that a file is in
 * counts for it. Within its row a file imports what it likes; everything else has to be named here: a room stands
 * for itself and whatever is below it, a package for all of its parts. A folder without a row fails.
 *
 * @typedef {object} Room
 * @property {readonly string[]} [rooms] the rooms it may import, as paths from the project's folder
 * @property {readonly string[]} [packages] the packages it may import
 * @property {boolean} [node] whether it may import what Node brings
 * @property {boolean} [computed] whether it may import what only turns out as it runs
 * @property {boolean} [isForTests] whether it is for tests alone, though it lies in src, and may use what they use
 * @property {string} belongs where code belongs that needs more than this
 */

/** @type {Room} */
const feature = {
  rooms: ['src/core', 'src/contract', 'src/renderer/lib', 'src/renderer/ui'],
  packages: ['@tanstack/react-virtual', 'lucide-react', 'react', 'react-dom'],
  belongs:
    'A feature never imports another feature or the app, and has no Node and no Electron. What two features share belongs in renderer/lib or renderer/ui; app puts features together; ask for the rest with ask(‘noun.verb’, …).',
}

/** @type {Room} */
const settings = {
  packages: ['@playwright/test', '@vitejs/plugin-react', 'electron-vite', 'vite', 'vitest'],
  node: true,
  belongs:
    'Settings of a tool know that tool alone. What a build or a test does belongs in scripts or tests.',
}

/** @type {Readonly<Record<string, Room>>} */
export const rooms = {
  'src/core': {
    packages: ['diff', 'zod'],
    belongs:
      'core is the domain: pure functions over plain data, without Node, Electron or React. What needs files, threads or a window belongs in library, importers, workbench or a host, which import core; pass in what core needs as plain data.',
  },
  'src/workers': {
    rooms: ['src/core'],
    node: true,
    belongs:
      'Workers start threads and processes and carry their messages; the content of the messages belongs to the rooms that use them.',
  },
  'src/office': {
    rooms: ['src/core'],
    packages: ['htmlparser2', 'yauzl'],
    node: true,
    belongs:
      'office knows the structure of documents: an archive’s parts, XML, running text with its notes. What makes an article of it belongs in importers, what writes into it in checkedCopy.',
  },
  'src/importers': {
    rooms: ['src/core', 'src/workers', 'src/office'],
    packages: [
      '@mozilla/readability',
      'an-array-of-english-words',
      'chardet',
      'csv-parse',
      'htmlparser2',
      'iconv-lite',
      'linkedom',
      'mailparser',
      'marked',
      'parse5',
      'pdfjs-dist',
      'unpdf',
      'warcio',
    ],
    node: true,
    belongs:
      'An importer turns bytes into an article draft and knows nothing else but core. Keeping files is the library’s, asking for them the workbench’s; Electron belongs in main.',
  },
  'src/library': {
    rooms: ['src/core', 'src/workers'],
    packages: ['lowdb', 'yauzl', 'yazl', 'zod'],
    node: true,
    belongs:
      'The library keeps articles on disk and knows only core. What joins it with importers or reports belongs in workbench, what needs Electron in main.',
  },
  'src/reports': {
    rooms: ['src/core'],
    packages: ['csv-stringify', 'docx', 'fflate'],
    belongs:
      'A report is made of the article’s state alone, by pure functions to text or bytes. Reading articles and writing files is the workbench’s, printing the hosts’.',
  },
  'src/checkedCopy': {
    rooms: ['src/core', 'src/workers', 'src/office'],
    packages: ['fflate'],
    node: true,
    belongs:
      'A checked copy is made of a Word document and what was found out about it. Reading the library and writing files is the workbench’s.',
  },
  'src/citations': {
    rooms: ['src/core', 'src/workers', 'src/importers/bytes'],
    packages: ['@citation-js/core', '@citation-js/plugin-bibtex', '@citation-js/plugin-ris'],
    node: true,
    belongs:
      'citations turns exchange files of reference managers into sources, and back. Reading the library and the files beside them is the workbench’s.',
  },
  'src/encoder': {
    rooms: ['src/core', 'src/workers'],
    packages: ['onnxruntime-node'],
    node: true,
    belongs:
      'The encoder knows sentences and nothing else, in a plain process without Electron; the workbench tells it which, and what its answers are for.',
  },
  'src/search': {
    rooms: ['src/core', 'src/contract', 'src/workers', 'src/library/disk/plainFile.ts'],
    packages: ['fuse.js', 'zod'],
    node: true,
    belongs:
      'Search knows core and the contract, in a plain thread without Electron; the workbench tells it what there is to find.',
  },
  'src/contract': {
    rooms: ['src/core'],
    packages: ['zod'],
    belongs:
      'The contract is what both sides of the channel know: core and itself, without Node and Electron, since the renderer imports it. Handlers belong in workbench.',
  },
  'src/workbench': {
    rooms: [
      'src/core',
      'src/contract',
      'src/workers',
      'src/importers',
      'src/library',
      'src/reports',
      'src/checkedCopy',
      'src/citations',
      'src/encoder',
      'src/search',
    ],
    packages: ['yauzl', 'yazl', 'zod'],
    node: true,
    belongs:
      'The workbench runs under any host, without Electron. What a host must do for it goes through the Host interface.',
  },
  'src/main': {
    rooms: [
      'src/core',
      'src/contract',
      'src/workers',
      'src/importers',
      'src/library',
      'src/reports',
      'src/workbench',
    ],
    packages: ['electron', 'lowdb', 'zod'],
    node: true,
    belongs:
      'main is Electron glue on the workbench. It speaks with the window through the contract only; what a command line needs, too, belongs in workbench.',
  },
  'src/preload': {
    rooms: ['src/contract'],
    packages: ['electron'],
    belongs:
      'The preload script passes requests and events on and knows only the contract. Handlers belong in workbench, what is shown in renderer.',
  },
  'src/cli': {
    rooms: [
      'src/core',
      'src/contract',
      'src/importers',
      'src/library',
      'src/reports',
      'src/citations/exchange.ts',
      'src/encoder',
      'src/workbench',
    ],
    packages: ['commander', 'zod'],
    node: true,
    belongs:
      'The command line runs on plain Node, without Electron, and has no window. What it shares with the window belongs in workbench.',
  },

  'src/renderer/main.tsx': {
    rooms: ['src/renderer/app'],
    packages: ['@fontsource-variable/inter', '@fontsource-variable/source-serif-4', 'react', 'react-dom'],
    belongs: 'main.tsx draws the app and loads its fonts. Everything else belongs in renderer/app.',
  },
  'src/renderer/app': {
    rooms: [
      'src/core',
      'src/contract',
      'src/renderer/lib',
      'src/renderer/ui',
      'src/renderer/features/article',
      'src/renderer/features/beside',
      'src/renderer/features/checklist',
      'src/renderer/features/claim',
      'src/renderer/features/evidence',
      'src/renderer/features/help',
      'src/renderer/features/history',
      'src/renderer/features/importing',
      'src/renderer/features/learning',
      'src/renderer/features/library',
      'src/renderer/features/notices',
      'src/renderer/features/reports',
      'src/renderer/features/review',
      'src/renderer/features/search',
      'src/renderer/features/source',
      'src/renderer/features/sources',
    ],
    packages: ['lucide-react', 'react', 'react-resizable-panels'],
    belongs:
      'The app puts features together. It sees core and the contract, and has no Node and no Electron: ask for the rest with ask(‘noun.verb’, …).',
  },
  'src/renderer/lib': {
    rooms: ['src/core', 'src/contract'],
    packages: ['react', 'zustand'],
    belongs:
      'lib is what features are made of: it imports no feature, draws nothing, and has no Node and no Electron. What is drawn belongs in renderer/ui or a feature; ask for the rest with ask(‘noun.verb’, …).',
  },
  'src/renderer/ui': {
    rooms: ['src/core', 'src/renderer/lib'],
    packages: ['@tanstack/react-virtual', '@base-ui/react', 'lucide-react', 'react'],
    belongs:
      'ui is what features are drawn with: it imports no feature, sends no request, and has no Node and no Electron. What knows of one subject belongs in its feature, what two features know in renderer/lib.',
  },
  'src/renderer/testing': {
    rooms: ['src/core', 'src/contract', 'src/renderer/lib'],
    packages: ['@testing-library/react', 'vitest', 'zustand'],
    isForTests: true,
    belongs:
      'testing is what the tests beside components are made of. What the window itself needs belongs in renderer/lib.',
  },
  'src/renderer/features/article': feature,
  'src/renderer/features/beside': feature,
  'src/renderer/features/checklist': feature,
  'src/renderer/features/claim': feature,
  'src/renderer/features/evidence': feature,
  'src/renderer/features/help': feature,
  'src/renderer/features/history': feature,
  'src/renderer/features/importing': feature,
  'src/renderer/features/learning': feature,
  'src/renderer/features/library': feature,
  'src/renderer/features/notices': feature,
  'src/renderer/features/reports': feature,
  'src/renderer/features/review': feature,
  'src/renderer/features/search': feature,
  'src/renderer/features/source': { ...feature, packages: [...(feature.packages ?? []), 'pdfjs-dist'] },
  'src/renderer/features/sources': feature,

  scripts: {
    rooms: ['scripts'],
    packages: ['vite'],
    node: true,
    belongs:
      'Scripts set up, start and test the product and don’t import it. What the product does belongs in src, what a test does in tests.',
  },
  'scripts/setup': {
    node: true,
    belongs:
      'The set-up runs before anything is installed, on plain Node. What needs a package belongs in scripts.',
  },
  'scripts/walls': {
    rooms: ['scripts/setup'],
    packages: ['oxc-parser', 'oxc-resolver'],
    node: true,
    belongs: 'The walls read source files and nothing else. What starts or builds belongs in scripts.',
  },
  training: {
    rooms: ['scripts', 'src/core'],
    packages: ['vite'],
    node: true,
    belongs:
      'Training makes models of texts and labels, and shares with the product what core reads in a sentence. What the product does with a model belongs in core or encoder.',
  },
  tests: {
    rooms: ['docs', 'electron.vite.config.ts', 'resources', 'scripts', 'src', 'tests', 'training'],
    packages: [
      'ajv',
      'ajv-formats',
      'csv-parse',
      'fast-check',
      'fflate',
      'iconv-lite',
      'jsonld',
      'linkedom',
      'mammoth',
      'marked',
      'vite',
      'vitest',
      'yauzl',
      'yazl',
      'zod',
    ],
    node: true,
    computed: true,
    belongs:
      'Tests use the product and the packages in their row. What compares speed belongs in tests/bench, what drives a window in tests/e2e.',
  },
  'tests/bench': {
    rooms: ['src', 'tests', 'training'],
    packages: [
      '@mozilla/readability',
      '@playwright/test',
      'better-sqlite3',
      'lowdb',
      'mammoth',
      'vite',
      'wink-eng-lite-web-model',
      'wink-nlp',
      'zod',
    ],
    node: true,
    belongs:
      'Benchmarks use the product and what it is compared with. What is to hold belongs in the other tests.',
  },
  'tests/bench/window/electron': {
    packages: ['electron'],
    node: true,
    belongs:
      'This runs in Electron’s main process beside what is measured, and knows nothing of the product. What starts it and reads its figures belongs in tests/bench/window.',
  },
  'tests/e2e': {
    rooms: ['tests'],
    packages: ['@playwright/test', 'axe-core'],
    node: true,
    belongs:
      'A window test does what a person does, with the built product. What asks the product’s own functions belongs in the other tests.',
  },
  'tests/gallery': {
    // The files that are opened for it are made as for the importers' tests.
    rooms: ['tests/e2e', 'tests/gallery', 'tests/importers/docxFile.ts', 'tests/importers/pdfFile.ts'],
    packages: ['@playwright/test'],
    node: true,
    belongs:
      'The gallery photographs the window as the window tests drive it, with files that the importers’ tests make. What is to hold belongs in tests/e2e.',
  },
  'electron.vite.config.ts': settings,
  'playwright.config.ts': settings,
  'vitest.config.ts': settings,
}

/** Tests beside their subject: they may import these, and what the files beside them may. */
export const testsBeside = {
  files: /^src\/renderer\/.*\.test\.tsx?$/,
  rooms: ['src/renderer/testing', 'tests'],
  packages: [
    '@testing-library/dom',
    '@testing-library/react',
    '@testing-library/user-event',
    'axe-core',
    'fast-check',
    'vitest',
  ],
}

/** The folder of shipped code; it may use no development dependency. */
export const shipped = 'src'

/** Packages that are available although package.json does not list them, or not as shipped dependencies; and why. */
export const broughtOtherwise = {
  electron: 'It is the runtime.',
  'better-sqlite3': 'The benchmark of the stores installs it for its comparison; nothing else uses it.',
}
