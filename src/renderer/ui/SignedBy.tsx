import { useEffect, useRef, useState } from 'react'
import type { SignedLines } from '../../core/signing/signers'
import { type SignerInWords, signersInWords, unsignedInWords } from '../../core/signing/signersInWords'
import { forgetKey, loadKeys, trustKey, useKeys } from '../lib/library/keys'
import { notifyFailure } from '../lib/notices'
import { Button } from './Button'
import { TextField } from './Field'

/** Who signed log lines, known or not; a key that is not known can be marked as known. */
export function SignedBy({ signed }: { signed: SignedLines }) {
  const keys = useKeys((state) => state.keys)
  useEffect(() => {
    loadKeys().catch(notifyFailure)
  }, [])
  const rest = unsignedInWords(signed)
  if (!keys || (signed.signers.length === 0 && rest === '')) return null
  return (
    <ul className="signed" aria-label="Who signed">
      {signersInWords(signed, keys).map((words) => (
        <SignerItem key={words.signer.key} words={words} />
      ))}
      {rest !== '' && <li>{rest}</li>}
    </ul>
  )
}

function SignerItem({ words: { signer, standing, sentence, warnings } }: { words: SignerInWords }) {
  const [isMarking, setMarking] = useState(false)
  return (
    <li>
      <p>{sentence}</p>
      {warnings.map((warning) => (
        <p key={warning} className="signed__warning">
          {warning}
        </p>
      ))}
      {standing === 'known' && (
        <Button tone="quiet" onClick={() => forgetKey(signer.key)}>
          Forget this key
        </Button>
      )}
      {standing === 'unknown' &&
        (isMarking ? (
          <MarkAsKnown signer={signer.key} onEnd={() => setMarking(false)} />
        ) : (
          <Button tone="quiet" onClick={() => setMarking(true)}>
            Mark as known…
          </Button>
        ))}
    </li>
  )
}

/** The name is the person's own: what the key calls itself is no proof, so it is not filled in. */
function MarkAsKnown({ signer, onEnd }: { signer: string; onEnd: () => void }) {
  const [name, setName] = useState('')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  return (
    <form
      ref={form}
      className="signed__form"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') void trustKey(signer, name).then((isKnown) => isKnown && onEnd())
      }}
    >
      <TextField
        label="Whose key is it?"
        hint="Compare the fingerprint with theirs by telephone first: it is in their Help menu, under About Touchstone."
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="form__acts">
        <Button onClick={onEnd}>Cancel</Button>
        <Button type="submit" disabled={name.trim() === ''}>
          Mark as known
        </Button>
      </div>
    </form>
  )
}
