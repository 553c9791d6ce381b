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

/** The command line's options for the content of a report. */
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

/** Adds to a command the options for the content of a report. */
export function withReportOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--template <name>', 'a ready-made selection')
        .choices(Object.keys(reportTemplates))
        .default('checker'),
    )
    .addOption(new Option('--audience <audience>', 'the audience').choices(audiences))
    .addOption(new Option('--claims <which>', 'which claims to include').choices(claimChoices))
    .addOption(
      new Option(
        '--sections <list>',
        `which parts to include, separated by commas: ${reportSections.join(', ')}`,
      ).argParser(sectionsIn),
    )
    .option('--confidential-sources', 'name confidential sources')
    .option('--private-notes', 'show private notes')
    .option('--publisher <name>', 'who publishes it, if not the library’s newsroom')
    .option('--publisher-address <url>', 'the publisher’s web address')
    .option('--page-address <url>', 'the address of the page it is published on')
}

/** The options of a report; the library’s newsroom is the publisher unless another is named. Throws a CliFailure. */
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
  if (!options.success) throw new CliFailure(options.error.issues[0]?.message ?? 'The options are not valid.')
  return options.data
}

function sectionsIn(list: string): ReportSection[] {
  return list.split(',').map((name) => {
    const section = reportSections.find((known) => known === name.trim())
    if (!section) throw new InvalidArgumentError(`There is no part “${name.trim()}”.`)
    return section
  })
}
