import { Command, CommanderError } from 'commander'
import { messageOf } from '../core/text/messageOf'
import { defaultLibraryFolder } from '../library/places'
import { addArticles } from './addArticles'
import { addEvidence } from './addEvidence'
import { backUp } from './backUp'
import { deskReport } from './deskReport'
import { extractText } from './extractText'
import { CliFailure } from './failure'
import { history } from './history'
import { learned } from './learned'
import { listArticles } from './listArticles'
import { listClaims } from './listClaims'
import { merge } from './merge'
import { harmless, printNotice } from './output'
import { publish } from './publish'
import { restore } from './restore'
import { reviewArticle } from './reviewArticle'
import { scoreSentences } from './scoreSentences'
import { setVerdict } from './setVerdict'
import { signOff } from './signOff'
import { verifyBundleCommand } from './verifyBundle'
import { verify } from './verifyLibrary'
import { version } from './version'
import { writeCopy } from './writeCopy'
import { writeReport } from './writeReport'
import { writeReports } from './writeReports'

/** What was typed is said again when it is not understood. */
const output = { writeErr: (text: string) => void process.stderr.write(harmless(text)) }

const program = new Command('touchstone')
  .description('Fact-checking on the command line, on the same library as the window.')
  .version(version)
  .showHelpAfterError('(--help tells how it is used)')
  .configureHelp({ showGlobalOptions: true })
  .configureOutput(output)
  .exitOverride()

for (const command of [
  addArticles,
  extractText,
  listArticles,
  listClaims,
  scoreSentences,
  setVerdict,
  addEvidence,
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
]) {
  program.addCommand(
    command()
      .option('--library <dir>', 'the library folder', defaultLibraryFolder())
      .configureOutput(output)
      .exitOverride(),
  )
}

// Who reads no further, as `| head` does, is not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

/** 0: done. 1: it could not be done, and stderr says why. 2: it was not asked for in the right words. */
try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    printNotice(messageOf(error))
    if (!(error instanceof CliFailure) && process.env['TOUCHSTONE_DEBUG']) console.error(error)
    process.exitCode = 1
  }
}
