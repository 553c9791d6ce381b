import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { Identifier } from '../core/model/identifier'
import { libraryFormat } from '../core/model/libraryFormat'
import { Newsroom } from '../core/model/newsroom'
import { RuleModes } from '../core/model/ruleMode'
import { Scale, standardScale } from '../core/model/scale'
import { setAside } from './disk/aside'
import { causeInWords, LibraryError } from './errors'
import { JsonFile, type JsonFileOptions } from './jsonFile'
import { settingsLimit } from './disk/limits'
import { readPlainText } from './disk/plainFile'

/** The content of library.json. */
export const SettingsDocument = z.object({
  format: z.literal(libraryFormat),
  id: Identifier,
  name: z.string(),
  /** The person at each device, by the device's name in the logs. */
  people: z.record(Identifier, z.string()),
  scale: Scale,
  /** Who publishes the library's reports. */
  newsroom: Newsroom.optional(),
  rules: RuleModes.optional(),
})
export type SettingsDocument = z.infer<typeof SettingsDocument>

interface LibraryFileOptions {
  readonly folder: string
  readonly device: string
  readonly readOnly: boolean
  readonly onDamage: (sentence: string) => void
}

/**
 * library.json and its copy: the rating scale and the people are stored nowhere else, so they must survive damage to
 * either file.
 */
export class LibraryFile {
  private constructor(
    private readonly low: Low<SettingsDocument>,
    private readonly copy: JsonFile<SettingsDocument>,
  ) {}

  /** Reads library.json; creates it if missing. Throws a LibraryError when a newer version wrote it. */
  static async open(options: LibraryFileOptions): Promise<LibraryFile> {
    const { folder, device, readOnly, onDamage } = options
    const place = join(folder, 'library.json')
    const copyPlace = join(folder, 'library.backup.json')
    const problems: string[] = []
    const common: JsonFileOptions<SettingsDocument> = {
      schema: SettingsDocument,
      library: folder,
      readOnly,
      upgrade: (document) => upgraded(document, device),
      onDamage,
    }
    const main = new JsonFile<SettingsDocument>(place, {
      ...common,
      mayBeEdited: true,
      onDamage: (sentence) => problems.push(sentence),
    })
    const copy = new JsonFile<SettingsDocument>(copyPlace, common)
    const low = new Low<SettingsDocument>(main, newSettings(folder))
    const read = await main.read().catch(async (error: unknown) => {
      // A library of a newer version can still be read: known settings are used.
      if (!readOnly || !(error instanceof LibraryError && error.code === 'newerFormat')) throw error
      return settingsOfNewer(place, folder)
    })
    const kept = await copy.read()
    const settings = read ?? kept
    if (settings) low.data = settings
    for (const sentence of problems) {
      if (read && kept && !readOnly) {
        const aside = await setAside(copyPlace, 'library.json before it was changed')
        onDamage(`${sentence} The previous version is kept as ${aside}.`)
      } else if (kept) onDamage(sentence.replace(/rebuilt\.$/, 'its copy took its place.'))
      else onDamage(sentence)
    }
    const file = new LibraryFile(low, copy)
    // Converted now, not at the first change: an earlier version must not mistake it for its own format.
    const isUpToDate = read !== null && kept !== null && problems.length === 0 && !main.isEarlier
    if (!isUpToDate && !readOnly) await file.save()
    return file
  }

  get settings(): SettingsDocument {
    return this.low.data
  }

  /**
   * Changes library.json; when this returns, the change is on the disk. Throws a LibraryError when it can't be saved.
   */
  async change(change: (settings: SettingsDocument) => SettingsDocument): Promise<void> {
    const before = this.low.data
    this.low.data = change(before)
    try {
      await this.save()
    } catch (error) {
      this.low.data = before
      throw new LibraryError('notSaved', `Could not save to library.json: ${causeInWords(error)}.`, {
        cause: error,
      })
    }
  }

  private async save(): Promise<void> {
    await this.low.write()
    await this.copy.write(this.low.data)
  }
}

async function settingsOfNewer(place: string, folder: string): Promise<SettingsDocument> {
  const fallback = newSettings(folder)
  const json = JSON.parse(await readPlainText(place, settingsLimit)) as Record<string, unknown>
  const { id, name, people, scale, rules } = SettingsDocument.shape
  return {
    format: libraryFormat,
    id: id.catch(fallback.id).parse(json['id']),
    name: name.catch(fallback.name).parse(json['name']),
    people: people.catch(fallback.people).parse(json['people']),
    scale: scale.catch(fallback.scale).parse(json['scale']),
    rules: rules.catch({}).parse(json['rules']),
  }
}

/** In format 1 the library had one person, assumed to be the first to open it. */
function upgraded({ person, ...rest }: Record<string, unknown>, device: string): object {
  const people = typeof person === 'string' && device !== '' ? { [device]: person } : {}
  return { people, ...rest, format: libraryFormat }
}

function newSettings(folder: string): SettingsDocument {
  return {
    format: libraryFormat,
    id: randomUUID(),
    name: basename(folder),
    people: {},
    scale: standardScale,
  }
}
