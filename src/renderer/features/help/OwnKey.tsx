import { useEffect } from 'react'
import { fingerprintInWords } from '../../../core/model/deviceKey'
import { loadKeys, useKeys } from '../../lib/library/keys'
import { notifyFailure } from '../../lib/notices'

/** The fingerprint of this device's key, for colleagues to compare. */
export function OwnKey() {
  const keys = useKeys((state) => state.keys)
  useEffect(() => {
    loadKeys().catch(notifyFailure)
  }, [])
  if (!keys) return null
  return (
    <>
      <dt>Key</dt>
      <dd>
        {keys.own
          ? `This computer signs with the fingerprint ${fingerprintInWords(keys.own.fingerprint)}`
          : 'None yet; it is made with the first change.'}
      </dd>
    </>
  )
}
