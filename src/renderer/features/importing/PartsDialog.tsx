import { useState } from 'react'
import type { ImportOutcome } from '../../../contract/answers'
import { counted } from '../../../core/text/counted'
import { isolated } from '../../../core/text/bidi'
import { closeDialog, openDialog, useDialogs } from '../../lib/dialogs'
import { importParts } from '../../lib/library/importing'
import { fileName } from '../../lib/words'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Name } from '../../ui/Name'
import { ScrollRegion } from '../../ui/ScrollRegion'

type HeldParts = Extract<ImportOutcome, { outcome: 'parts' }>

/** How many parts are listed; if there are more, search by title finds the others. */
const shown = 300

export function PartsDialog() {
  const open = useDialogs((state) => state.open)
  if (open === null || typeof open === 'string' || !('parts' in open)) return null
  const [first, ...rest] = open.parts
  return first === undefined ? null : <Parts key={first.file} held={first} rest={rest} />
}

/** Asks which articles of a file to open. */
function Parts({ held, rest }: { held: HeldParts; rest: readonly HeldParts[] }) {
  const { file, parts } = held
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(parts.filter(({ isUsual }) => isUsual).map(({ name }) => name)),
  )
  const [wanted, setWanted] = useState('')
  const matching = parts.filter(({ title }) => title.toLowerCase().includes(wanted.trim().toLowerCase()))
  const choose = (names: readonly string[], isWanted: boolean) => {
    const next = new Set(chosen)
    for (const name of names) {
      if (isWanted) next.add(name)
      else next.delete(name)
    }
    setChosen(next)
  }
  const all = matching.map(({ name }) => name)
  const isAll = all.every((name) => chosen.has(name))
  return (
    <Dialog title={`What to open of ${isolated(fileName(file))}`} wide>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          closeDialog()
          importParts(
            file,
            parts.flatMap(({ name }) => (chosen.has(name) ? name : [])),
            rest,
          )
        }}
      >
        <p>It contains {counted(parts.length, 'article')}. Each becomes an article of the library.</p>
        <div className="parts__head">
          <label className="parts__all">
            <input type="checkbox" checked={isAll} onChange={() => choose(all, !isAll)} /> All
          </label>
          {parts.length > 12 && (
            <input
              type="search"
              aria-label="Find by title"
              placeholder="Find by title"
              value={wanted}
              onChange={(event) => setWanted(event.target.value)}
            />
          )}
        </div>
        <ScrollRegion className="parts" label="Articles in the file" role="group">
          {matching.slice(0, shown).map(({ name, title }) => (
            <label key={name} className="parts__one">
              <input
                type="checkbox"
                checked={chosen.has(name)}
                onChange={(event) => choose([name], event.target.checked)}
              />
              <Name>{title}</Name>
            </label>
          ))}
          {matching.length > shown && (
            <p>And {(matching.length - shown).toLocaleString('en')} more; find them by their title.</p>
          )}
        </ScrollRegion>
        <div className="form__acts">
          <Button
            onClick={() => {
              closeDialog()
              if (rest.length > 0) openDialog({ parts: rest })
            }}
          >
            {rest.length > 0 ? 'Skip this file' : 'Cancel'}
          </Button>
          <Button tone="primary" type="submit" disabled={chosen.size === 0}>
            Open {counted(chosen.size, 'article')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
