import { join } from 'node:path'
import { z } from 'zod'
import { isSamePerson } from '../../core/checklist/samePerson'
import { KeyName, KnownKey, type Keys, PublicKey } from '../../core/model/deviceKey'
import { libraryFormat } from '../../core/model/libraryFormat'
import { LibraryError, systemErrorAs } from '../errors'
import { JsonFile } from '../jsonFile'
import { findSigner, keysFolder, makePrivateFolder } from './deviceKey'
import { fingerprintOf } from './ed25519'

const KnownKeysDocument = z.object({
  format: z.literal(libraryFormat),
  known: z.array(KnownKey),
})
type KnownKeysDocument = z.infer<typeof KnownKeysDocument>

/** Told in a sentence that a key can't be used, or that the list of known ones is damaged and begins anew. */
type OnDamage = (sentence: string) => void

/**
 * The keys that this device knows, by name. They belong to the person at this device: no library, merge or backup
 * has them or changes them. Changes nothing.
 */
export async function keysOf(appData: string, onDamage: OnDamage = () => undefined): Promise<Keys> {
  const own = await findSigner(appData).catch((error: unknown) => {
    if (!(error instanceof LibraryError)) throw error
    onDamage(error.message)
    return undefined
  })
  const { known } = (await fileOf(appData, { onDamage, readOnly: true }).read()) ?? { known: [] }
  return {
    own: own ? { key: own.key, fingerprint: own.fingerprint } : null,
    known: known.map((one) => ({ ...one, fingerprint: fingerprintOf(one.key) })),
  }
}

/**
 * Marks a key as known by that name, or gives it another name; when this returns, it is on the disk. Throws a
 * LibraryError when the key is this device's own, when another known key has that name, or when it can't be saved.
 */
export async function trustKey(
  appData: string,
  given: { readonly key: string; readonly name: string },
  now: string = new Date().toISOString(),
): Promise<Keys> {
  const key = PublicKey.parse(given.key)
  const name = KeyName.parse(given.name)
  const { own } = await keysOf(appData)
  if (own?.key === key) throw refused('That is this device’s own key. Nothing was changed.')
  return change(appData, (known) => {
    const others = known.filter((one) => one.key !== key)
    if (others.some((one) => isSamePerson(one.name, name)))
      throw refused(
        `Another key is known as ${name} already. Give this one a name that tells them apart, such as “${name} (laptop)”, or forget the other. Nothing was changed.`,
      )
    return [...others, { key, name, since: now }]
  })
}

/** Makes a key unknown again; when this returns, it is on the disk. Throws a LibraryError when it is not known. */
export async function forgetKey(appData: string, key: string): Promise<Keys> {
  return change(appData, (known) => {
    const others = known.filter((one) => one.key !== key)
    if (others.length === known.length) throw refused('That key is not known here. Nothing was changed.')
    return others
  })
}

async function change(appData: string, to: (known: KnownKey[]) => KnownKey[]): Promise<Keys> {
  const file = fileOf(appData, { onDamage: () => undefined, readOnly: false })
  try {
    await makePrivateFolder(keysFolder(appData))
    const { known } = (await file.read()) ?? { known: [] }
    await file.write({ format: libraryFormat, known: to(known) })
  } catch (error) {
    throw systemErrorAs('notSaved', (why) => `The known keys could not be saved: ${why}.`, error)
  }
  return keysOf(appData)
}

function fileOf(
  appData: string,
  options: { readonly onDamage: OnDamage; readonly readOnly: boolean },
): JsonFile<KnownKeysDocument> {
  return new JsonFile<KnownKeysDocument>(join(keysFolder(appData), 'known.json'), {
    schema: KnownKeysDocument,
    upgrade: (document) => ({ ...document, format: libraryFormat }),
    ...options,
  })
}

function refused(message: string): LibraryError {
  return new LibraryError('badKey', message)
}
