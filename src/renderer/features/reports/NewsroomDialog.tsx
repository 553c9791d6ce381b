import { useState } from 'react'
import { type Newsroom, noNewsroom } from '../../../core/model/newsroom'
import { ask } from '../../lib/ask'
import { openDialog, useDialogs } from '../../lib/dialogs'
import { useLibrary } from '../../lib/library'
import { tellFailure } from '../../lib/notices'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import './reports.css'

export function NewsroomDialog() {
  return useDialogs((state) => state.open) === 'newsroom' ? <NewsroomForm /> : null
}

/** Who publishes the library's reports: their head, and the publisher that ClaimReview names. */
function NewsroomForm() {
  const known = useLibrary((state) => state.start?.newsroom ?? noNewsroom)
  const [newsroom, setNewsroom] = useState(known)
  const change = (part: Partial<Newsroom>) => setNewsroom({ ...newsroom, ...part })
  const { name, address, colour, logo } = newsroom
  return (
    <Dialog title="Newsroom" isDirty={newsroom !== known}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void save(newsroom)
        }}
      >
        <TextField label="Name" value={name} onChange={({ target }) => change({ name: target.value })} />
        <TextField
          label="Web address"
          placeholder="https://"
          value={address}
          onChange={({ target }) => change({ address: target.value })}
        />
        <TextField
          label="Colour"
          hint="Of the line under the name: #1f4e96. Empty for the report’s own."
          value={colour}
          onChange={({ target }) => change({ colour: target.value })}
        />
        <div className="newsroom__logo">
          {logo ? (
            <img alt="Logo" src={`data:${logo.mediaType};base64,${logo.base64}`} />
          ) : (
            <p className="field__hint">No logo. A PNG, JPEG or SVG picture of up to 200 kB.</p>
          )}
          <Button onClick={() => void chooseLogo().then((chosen) => chosen && change({ logo: chosen }))}>
            Choose logo…
          </Button>
          {logo && <Button onClick={() => change({ logo: null })}>Take away</Button>}
        </div>
        <div className="form__acts">
          <Button onClick={() => openDialog('report')}>Back to the report</Button>
          <Button tone="primary" type="submit">
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

async function chooseLogo(): Promise<Newsroom['logo']> {
  return ask('newsroom.chooseLogo', {}).catch((error: unknown) => {
    tellFailure(error)
    return null
  })
}

async function save(newsroom: Newsroom): Promise<void> {
  try {
    const saved = await ask('newsroom.set', { newsroom })
    useLibrary.setState(({ start }) => ({ start: start && { ...start, newsroom: saved.newsroom } }))
    openDialog('report')
  } catch (error) {
    useDialogs.setState({ problem: error instanceof Error ? error.message : String(error) })
  }
}
