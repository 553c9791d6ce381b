import { type Newsroom, noNewsroom } from '../core/model/newsroom'
import type { RecordedSettings } from '../core/model/recordedSettings'
import type { RuleMode, RuleModes } from '../core/model/ruleMode'
import type { Rating, Scale } from '../core/model/scale'
import { LibraryError } from './errors'
import { recordedSettings } from './log/recordedSettings'
import type { LibraryFile, SettingsDocument } from './libraryFile'

export interface SettingsOptions {
  readonly device: string
  /** The name recorded with commands until a person sets another. */
  readonly person: string
  /** Throws a LibraryError if nothing can be changed. */
  readonly mustTakeChanges: () => Promise<void>
}

/**
 * The settings of a library: who works in it, its rating scale, who publishes its reports, how it applies the review
 * rules.
 */
export class Settings {
  private lastRecorded: { readonly of: SettingsDocument; readonly settings: RecordedSettings } | undefined

  constructor(
    private readonly file: LibraryFile,
    private readonly options: SettingsOptions,
  ) {}

  /** The whole content of library.json. */
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

  /** Who publishes the library's reports. */
  get newsroom(): Newsroom {
    return this.file.settings.newsroom ?? noNewsroom
  }

  /** How it applies the review rules that were set. */
  get rules(): RuleModes {
    return this.file.settings.rules ?? {}
  }

  /** What the log of an article records of them; the same object until they change. */
  get recorded(): RecordedSettings {
    const of = this.file.settings
    if (this.lastRecorded?.of !== of) this.lastRecorded = { of, settings: recordedSettings(of) }
    return this.lastRecorded.settings
  }

  /** The person at each device, by the device's name in the logs. */
  get people(): Readonly<Record<string, string>> {
    return this.file.settings.people
  }

  /** The name recorded with commands on this device. */
  get person(): string {
    return this.people[this.options.device] ?? this.options.person
  }

  /** Whether the person on this device has set their name. */
  get isPersonNamed(): boolean {
    return this.people[this.options.device] !== undefined
  }

  /** Sets the name recorded with commands on this device from now on. */
  async setPerson(person: string): Promise<void> {
    const { device } = this.options
    await this.change((settings) => ({ ...settings, people: { ...settings.people, [device]: person } }))
  }

  /** Sets how the library applies a review rule from now on. */
  async setRule(rule: string, mode: RuleMode): Promise<void> {
    await this.change((settings) => ({ ...settings, rules: { ...settings.rules, [rule]: mode } }))
  }

  async setNewsroom(newsroom: Newsroom): Promise<void> {
    await this.change((settings) => ({ ...settings, newsroom }))
  }

  /**
   * Changes library.json; when this returns, the change is on the disk. Throws a LibraryError when it can't be saved.
   */
  async change(change: (settings: SettingsDocument) => SettingsDocument): Promise<void> {
    await this.options.mustTakeChanges()
    await this.file.change(change)
  }

  /** The rating of the library's scale with this id, name or key. Throws a LibraryError if there is none. */
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
