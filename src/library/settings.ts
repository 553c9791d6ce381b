import { type Newsroom, noNewsroom } from '../core/model/newsroom'
import type { RuleMode, RuleModes } from '../core/model/ruleMode'
import type { Rating, Scale } from '../core/model/scale'
import { LibraryError } from './errors'
import type { LibraryFile, SettingsDocument } from './libraryFile'

export interface SettingsOptions {
  readonly device: string
  /** The name commands carry until a person sets another. */
  readonly person: string
  /** Throws a LibraryError where nothing can be changed. */
  readonly mustTakeChanges: () => Promise<void>
}

/** What a library is set to: who works in it, its rating scale, who publishes its reports, how it holds the rules of review. */
export class Settings {
  constructor(
    private readonly file: LibraryFile,
    private readonly options: SettingsOptions,
  ) {}

  /** All that library.json holds. */
  get document(): SettingsDocument {
    return this.file.settings
  }

  /** The library's own name. */
  get name(): string {
    return this.file.settings.name
  }

  get scale(): Scale {
    return this.file.settings.scale
  }

  /** Who publishes its reports. */
  get newsroom(): Newsroom {
    return this.file.settings.newsroom ?? noNewsroom
  }

  /** How it holds the rules of review that it was told of. */
  get rules(): RuleModes {
    return this.file.settings.rules ?? {}
  }

  /** Who works at which device, by the device's name in the logs. */
  get people(): Readonly<Record<string, string>> {
    return this.file.settings.people
  }

  /** The name that commands given on this device carry. */
  get person(): string {
    return this.people[this.options.device] ?? this.options.person
  }

  /** Whether whoever works here has said what they are called. */
  get isPersonNamed(): boolean {
    return this.people[this.options.device] !== undefined
  }

  /** From now on commands given on this device carry this name. */
  async setPerson(person: string): Promise<void> {
    const { device } = this.options
    await this.change((settings) => ({ ...settings, people: { ...settings.people, [device]: person } }))
  }

  /** From now on the library holds a rule of review that way. */
  async setRule(rule: string, mode: RuleMode): Promise<void> {
    await this.change((settings) => ({ ...settings, rules: { ...settings.rules, [rule]: mode } }))
  }

  async setNewsroom(newsroom: Newsroom): Promise<void> {
    await this.change((settings) => ({ ...settings, newsroom }))
  }

  /** Changes what library.json holds; when this returns, it is on the disk. Throws a LibraryError when it can't be. */
  async change(change: (settings: SettingsDocument) => SettingsDocument): Promise<void> {
    await this.options.mustTakeChanges()
    await this.file.change(change)
  }

  /** The rating of the library's scale that a person named by id, name or key. Throws a LibraryError when none is. */
  rating(named: string): Rating {
    const wanted = named.trim().toLowerCase()
    const found = this.scale.find((rating) =>
      [rating.id, rating.name, rating.key].some((name) => name.toLowerCase() === wanted),
    )
    if (found) return found
    const names = this.scale.map((rating) => rating.id).join(', ')
    throw new LibraryError(
      'unknownRating',
      `“${named}” is not on this library's scale. The ratings are: ${names}.`,
    )
  }
}
