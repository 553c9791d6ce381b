import { useEffect, useRef } from 'react'
import { Newsroom } from '../../../core/model/newsroom'
import { ask } from '../../lib/ask'
import { useDialogs } from '../../lib/dialogs'
import { setNewsroom } from '../../lib/library/library'
import { notifyFailure } from '../../lib/notices'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/Field'

interface Props {
  readonly newsroom: Newsroom
  readonly onChange: (newsroom: Newsroom) => void
  /** Called after saving or cancelling. */
  readonly onEnd: () => void
}

/** Who publishes the library's reports; the preview follows while the form is filled in. */
export function NewsroomForm({ newsroom, onChange, onEnd }: Props) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const { name, address, colour, logo } = newsroom
  const hasColour = colour !== '' && Newsroom.shape.colour.safeParse(colour).success
  const chooseLogo = () =>
    ask('newsroom.chooseLogo', {})
      .then((chosen) => {
        useDialogs.setState({ problem: null })
        if (chosen) onChange({ ...newsroom, logo: chosen })
      })
      .catch(notifyFailure)
  return (
    <form
      ref={form}
      className="form newsroom"
      onSubmit={(event) => {
        event.preventDefault()
        setNewsroom(newsroom).then(onEnd).catch(notifyFailure)
      }}
    >
      <h3>Newsroom</h3>
      <p className="field__hint">Appears at the top of every report of this library.</p>
      <TextField
        label="Name"
        value={name}
        onChange={({ target }) => onChange({ ...newsroom, name: target.value })}
      />
      <TextField
        label="Web address"
        placeholder="https://"
        value={address}
        onChange={({ target }) => onChange({ ...newsroom, address: target.value })}
      />
      <div className="newsroom__colour">
        <TextField
          label="Colour"
          placeholder="#1f4e96"
          value={colour}
          onChange={({ target }) => onChange({ ...newsroom, colour: target.value.trim() })}
        />
        <span
          className="newsroom__swatch"
          aria-hidden="true"
          style={{ background: hasColour ? colour : 'transparent' }}
        />
      </div>
      <div className="newsroom__logo">
        {logo && <img src={`data:${logo.mediaType};base64,${logo.base64}`} alt="The logo" />}
        <div className="acts">
          <Button onClick={() => void chooseLogo()}>{logo ? 'Another logo…' : 'Choose a logo…'}</Button>
          {logo && (
            <Button tone="quiet" onClick={() => onChange({ ...newsroom, logo: null })}>
              No logo
            </Button>
          )}
        </div>
        <p className="field__hint">PNG, JPEG or SVG, 200 kB at most</p>
      </div>
      <div className="form__acts">
        <Button onClick={onEnd}>Cancel</Button>
        <Button tone="primary" type="submit">
          Save newsroom
        </Button>
      </div>
    </form>
  )
}

/** The part of an unsaved newsroom that a report can already show. */
export function presentable(typed: Newsroom, saved: Newsroom): Newsroom {
  const { name, address, colour } = Newsroom.shape
  return {
    name: name.safeParse(typed.name).data ?? saved.name,
    address: address.safeParse(typed.address).data ?? saved.address,
    colour: colour.safeParse(typed.colour).data ?? saved.colour,
    logo: typed.logo,
  }
}
