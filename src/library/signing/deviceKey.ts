import { createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { chmod, link, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { copyPlain } from '../disk/copyPlain'
import { createFile, makeFolder, syncFolder } from '../disk/durableFile'
import { causeInWords, LibraryError } from '../errors'
import { privateFolder } from '../libraryAccess'
import { deviceLimit } from '../disk/limits'
import { partBeside, removeDeadParts } from '../disk/parts'
import { readPlainText } from '../disk/plainFile'
import { type DeviceSigner, publicKeyOf, signerOf } from './ed25519'

/** The folder of this device's key and of the keys it knows, in the app's own folder. Only its account may open it. */
export function keysFolder(appData: string): string {
  return join(appData, 'keys')
}

/** A JSON Web Key (RFC 8037). It has both halves, so that damage to either is noticed. */
const PrivateJwk = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  d: z.string().length(43),
  x: z.string().length(43),
})

/** This device's key, if it has one that is whole. Changes nothing. */
export async function deviceSigner(appData: string): Promise<DeviceSigner | undefined> {
  return findSigner(appData).catch(() => undefined)
}

/** This device's key, if it has one. Changes nothing. Throws a LibraryError when it has one that can't be used. */
export async function findSigner(appData: string): Promise<DeviceSigner | undefined> {
  const file = fileIn(appData)
  const key = await readKey(file).catch((error: unknown) => {
    throw new LibraryError('badKey', `This device’s key ${file} can’t be read: ${causeInWords(error)}.`, {
      cause: error,
    })
  })
  if (key === 'damaged')
    throw new LibraryError(
      'badKey',
      `This device’s key ${file} is damaged. The next change to a library sets it aside and makes a new one; what it signed stays valid.`,
    )
  return key && signerOf(key)
}

/**
 * This device's key, made at its first use; programs that make it at the same time agree on one. A damaged key is set
 * aside. Undefined if no key can be read or made: work goes on, unsigned. `notify` is called with a sentence about
 * either.
 */
export async function madeSigner(
  appData: string,
  notify: (sentence: string) => void,
): Promise<DeviceSigner | undefined> {
  const file = fileIn(appData)
  try {
    await makePrivateFolder(dirname(file))
    for (let attempt = 0; attempt < 5; attempt++) {
      const key = await readKey(file)
      if (key === 'damaged') await setAsideDamaged(file, notify)
      else if (key) return signerOf(key)
      else await place(file)
    }
    throw new Error('other programs keep changing it')
  } catch (error) {
    notify(
      `This device’s key ${file} can’t be used: ${causeInWords(error)}. What is done here is saved, but not signed.`,
    )
    return undefined
  }
}

function fileIn(appData: string): string {
  return join(keysFolder(appData), 'device.json')
}

/** Creates a folder that only this account may open, or makes it one. */
export async function makePrivateFolder(folder: string): Promise<void> {
  await makeFolder(folder, privateFolder)
  await keepPrivate(folder, privateFolder)
}

/** Takes away what others may do with a file or folder, for instance after it was restored by another program. */
async function keepPrivate(place: string, mode: number): Promise<void> {
  if (process.platform === 'win32') return
  const { mode: is } = await stat(place)
  if ((is & 0o077) !== 0) await chmod(place, mode)
}

/** The private key in the file; undefined if there is no file. */
async function readKey(file: string): Promise<KeyObject | 'damaged' | undefined> {
  try {
    const text = await readPlainText(file, deviceLimit)
    await keepPrivate(file, 0o600)
    return keyIn(text) ?? 'damaged'
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function keyIn(text: string): KeyObject | undefined {
  try {
    const jwk = PrivateJwk.parse(JSON.parse(text))
    const key = createPrivateKey({ key: jwk, format: 'jwk' })
    return publicKeyOf(key) === jwk.x ? key : undefined
  } catch {
    return undefined
  }
}

/** Makes a key and puts it at its place, durably and in one step; leaves one that another program put there. */
async function place(file: string): Promise<void> {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  const made = partBeside(file)
  await removeDeadParts(file)
  try {
    const handle = await createFile(made, 0o600)
    try {
      await handle.writeFile(`${JSON.stringify(jwk, null, 1)}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await putNew(made, file)
    await syncFolder(dirname(file))
  } finally {
    await rm(made, { force: true })
  }
}

/**
 * Gives a file a second name that is new; returns whether that was free. A rename would replace the key of another
 * program; a link does not. Some file systems have no links.
 */
async function putNew(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to).catch((error: NodeJS.ErrnoException) => {
      if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EINVAL'].includes(error.code ?? '')) throw error
      return copyPlain(from, to)
    })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Renames a damaged key. If another program has put a whole one in its place by then, that one is put back. */
async function setAsideDamaged(file: string, notify: (sentence: string) => void): Promise<void> {
  const aside = `${file}.damaged-${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}`
  try {
    await rename(file, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  if ((await readKey(aside)) !== 'damaged') {
    if (await putNew(aside, file)) await rm(aside, { force: true })
    return
  }
  notify(
    `This device’s key was damaged; it was set aside as ${basename(aside)}, and a new one is made. What it signed stays valid; give colleagues the new fingerprint.`,
  )
}
