import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Newsroom } from '../core/model/newsroom'
import {
  audiences,
  claimChoices,
  ReportOptions,
  type ReportSection,
  reportSections,
  reportTemplates,
  type ReportTemplate,
} from '../core/model/reportOptions'
import { CliFailure } from './failure'

/** What is said on the command line of what is to be in a report. */
export interface ChosenOptions {
  readonly template: ReportTemplate
  readonly audience?: ReportOptions['audience']
  readonly claims?: ReportOptions['claims']
  readonly sections?: ReportSection[]
  readonly confidentialSources?: true
  readonly privateNotes?: true
  readonly publisher?: string
  readonly publisherAddress?: string
  readonly pageAddress?: string
}

/** A command with the options that say what is to be in a report. */
export function withReportOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--template <name>', 'a ready-made choice')
        .choices(Object.keys(reportTemplates))
        .default('checker'),
    )
    .addOption(new Option('--audience <audience>', 'whom it is for').choices(audiences))
    .addOption(new Option('--claims <which>', 'which claims').choices(claimChoices))
    .addOption(
      new Option('--sections <list>', `which parts, with commas: ${reportSections.join(', ')}`).argParser(
        sectionsIn,
      ),
    )
    .option('--confidential-sources', 'name confidential sources')
    .option('--private-notes', 'show private notes')
    .option('--publisher <name>', 'who publishes it, where that is not the library’s newsroom')
    .option('--publisher-address <url>', 'the publisher’s web address')
    .option('--page-address <url>', 'the page it is published on')
}

/** The options of a report; the library’s newsroom publishes it unless another is named. Throws a CliFailure. */
export function chosenOptions(chosen: ChosenOptions, newsroom: Newsroom): ReportOptions {
  const template = reportTemplates[chosen.template]
  const options = ReportOptions.safeParse({
    ...template,
    audience: chosen.audience ?? template.audience,
    claims: chosen.claims ?? template.claims,
    sections: chosen.sections ?? template.sections,
    confidentialSources: chosen.confidentialSources ?? false,
    privateNotes: chosen.privateNotes ?? false,
    newsroom: {
      ...newsroom,
      name: chosen.publisher ?? newsroom.name,
      address: chosen.publisherAddress ?? newsroom.address,
    },
    address: chosen.pageAddress ?? '',
  })
  if (!options.success) throw new CliFailure(options.error.issues[0]?.message ?? 'The options make no sense.')
  return options.data
}

function sectionsIn(list: string): ReportSection[] {
  return list.split(',').map((name) => {
    const section = reportSections.find((known) => known === name.trim())
    if (!section) throw new InvalidArgumentError(`There is no part “${name.trim()}”.`)
    return section
  })
}
