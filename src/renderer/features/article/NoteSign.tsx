import { MessageSquareText } from 'lucide-react'
import type { WriterNote } from '../../../core/model/writerNote'
import { noteAbout } from '../../lib/words'

/** The sign of a writer's notes in the margin, with their words on hover and focus. */
export function NoteSign({ notes }: { notes: readonly WriterNote[] }) {
  return (
    <span className="notesign">
      <button
        type="button"
        className="notesign__button"
        aria-label={notes.map((note) => `${noteAbout(note)}: ${note.text}`).join('; ')}
      >
        <MessageSquareText size={14} aria-hidden="true" />
      </button>
      <span className="notesign__words" aria-hidden="true">
        {notes.map((note, index) => (
          <span key={index} className="notesign__note" dir="auto">
            <span className="notesign__about">{noteAbout(note)}</span>
            {note.text}
          </span>
        ))}
      </span>
    </span>
  )
}
