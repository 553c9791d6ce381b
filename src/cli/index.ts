import { Command, CommanderError } from 'commander'
import { defaultLibraryFolder } from '../library/appData'
import { addArticles } from './addArticles'
import { addEvidence } from './addEvidence'
import { assign } from './assign'
import { backUp } from './backUp'
import { deskReport } from './deskReport'
import { due } from './due'
import { extractText } from './extractText'
import { printFailure } from './failure'
import { history } from './history'
import { key } from './key'
import { keys } from './keys'
import { learned } from './learned'
import { librarySettings } from './librarySettings'
import { listArticles } from './listArticles'
import { listClaims } from './listClaims'
import { merge } from './merge'
import { harmless } from './output'
import { publish } from './publish'
import { quotations } from './quotations'
import { quote } from './quote'
import { restore } from './restore'
import { reviewArticle } from './reviewArticle'
import { scoreSentences } from './scoreSentences'
import { setVerdict } from './setVerdict'
import { signOff } from './signOff'
import { sources } from './sources'
import { tag } from './tag'
import { tick } from './tick'
import { ticks } from './ticks'
import { verifyBundleCommand } from './verifyBundle'
import { verify } from './verifyLibrary'
import { version } from './version'
import { writeCopy } from './writeCopy'
import { writeReport } from './writeReport'
import { writeReports } from './writeReports'

/** Unknown input is quoted back to the person. */
const output = { writeErr: (text: string) => void process.stderr.write(harmless(text)) }

const program = new Command('touchstone')
  .description('Fact-checking on the command line, on the same library as the window.')
  .version(version)
  .showHelpAfterError('(see --help for usage)')
  .configureHelp({ showGlobalOptions: true })
  .configureOutput(output)
  .exitOverride()

for (const command of [
  addArticles,
  extractText,
  listArticles,
  assign,
  due,
  tag,
  listClaims,
  scoreSentences,
  setVerdict,
  addEvidence,
  sources,
  ticks,
  tick,
  quotations,
  quote,
  signOff,
  reviewArticle,
  history,
  learned,
  writeReport,
  writeCopy,
  publish,
  writeReports,
  deskReport,
  verify,
  verifyBundleCommand,
  backUp,
  restore,
  merge,
  librarySettings,
  key,
  keys,
]) {
  program.addCommand(quiet(command().option('--library <dir>', 'the library folder', defaultLibraryFolder())))
}

/** A command, and those in it, that leave it to this file how the program ends. */
function quiet(command: Command): Command {
  command.commands.forEach(quiet)
  return command.configureHelp({ showGlobalOptions: true }).configureOutput(output).exitOverride()
}

// A reader that stops early, such as `| head`, is not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

/** 0: done. 1: it failed, and stderr says why. 2: wrong usage. 3, of verify-bundle: not everything is proved. */
try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    printFailure(error)
    process.exitCode = 1
  }
}
