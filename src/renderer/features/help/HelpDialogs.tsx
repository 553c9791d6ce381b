import { useState } from 'react'
import type { Start } from '../../../contract/answers'
import { closeDialog, useDialogs } from '../../lib/dialogs'
import { rename } from '../../lib/library/library'
import { notifyFailure } from '../../lib/notices'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { FormActs } from '../../ui/FormActs'
import { OwnKey } from './OwnKey'
import { Shortcuts } from './Shortcuts'

export function HelpDialogs({ start }: { start: Start }) {
  const open = useDialogs((state) => state.open)
  if (open === 'shortcuts') return <Shortcuts scale={start.scale} />
  if (open === 'about') return <About start={start} />
  if (open === 'person') return <Person person={start.person} />
  return null
}

function About({ start }: { start: Start }) {
  return (
    <Dialog title="About Touchstone">
      <p>An offline workbench for fact-checking. Nothing leaves this computer.</p>
      <dl className="facts">
        <dt>Version</dt>
        <dd>{start.version}</dd>
        <dt>Runtime</dt>
        <dd>{start.runtime}</dd>
        <dt>Library</dt>
        <dd>{start.folder}</dd>
        <OwnKey />
      </dl>
    </Dialog>
  )
}

function Person({ person }: { person: string }) {
  const [name, setName] = useState(person)
  return (
    <Dialog title="Who is checking?">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          rename(name).then(closeDialog).catch(notifyFailure)
        }}
      >
        <TextField
          label="Your name"
          hint="Every verdict you give from now on carries this name. It is stored for this computer: people on other computers enter their own."
          value={name}
          needed="A name needs at least one letter."
          onChange={(event) => setName(event.target.value)}
        />
        <FormActs act="Save name" />
      </form>
    </Dialog>
  )
}
