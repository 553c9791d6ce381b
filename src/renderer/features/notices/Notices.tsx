import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { isolated, withoutReordering } from '../../../core/text/bidi'
import { useDialogs } from '../../lib/dialogs'
import { stopImport } from '../../lib/library/importing'
import { useLibrary } from '../../lib/library/library'
import { stopWork, useLibraryWork } from '../../lib/library/libraryWork'
import { type Notice, useNotices } from '../../lib/notices'
import { ScrollRegion } from '../../ui/ScrollRegion'
import { IconButton } from '../../ui/IconButton'

/**
 * The notices at the foot of the text, or beneath the dialog that is open; screen readers read them out as they appear.
 */
export function Notices() {
  const { notices, dismiss } = useNotices()
  const importing = useLibrary((state) => state.importing)
  const isBeneath = useDialogs((state) => state.open !== null)
  const region = useRef<HTMLElement>(null)
  useEffect(() => (isBeneath ? reserve(region.current) : undefined), [isBeneath])
  return (
    <section className={isBeneath ? 'notices notices--beneath' : 'notices'} aria-label="Notices" ref={region}>
      <Work />
      <Importing />
      {/* A notice must be heard while a dialog is open too; only an explicit aria-live works outside a modal dialog. */}
      <div role="status" aria-live="polite" className="notices__list">
        {importing?.total === 1 && <p className="notice">Reading {isolated(importing.file)}…</p>}
        {notices
          .filter((notice) => notice.tone === 'info')
          .map((notice) => (
            <Item key={notice.id} notice={notice} onDismiss={dismiss} />
          ))}
      </div>
      <div role="alert" aria-live="assertive" className="notices__list">
        {notices
          .filter((notice) => notice.tone === 'problem')
          .map((notice) => (
            <Item key={notice.id} notice={notice} onDismiss={dismiss} />
          ))}
      </div>
    </section>
  )
}

/** Has dialogs leave the region its height, as it changes; returns how to end that. */
function reserve(region: HTMLElement | null): () => void {
  const { style } = document.documentElement
  const sizes = new ResizeObserver(() => style.setProperty('--notices', `${region?.offsetHeight ?? 0}px`))
  if (region) sizes.observe(region)
  return () => {
    sizes.disconnect()
    style.removeProperty('--notices')
  }
}

const jobNames = {
  survey: 'Reading the library',
  verify: 'Verifying the library',
  backup: 'Backing up',
  merge: 'Merging',
  desk: 'Making the desk report',
  export: 'Exporting reports',
  bundle: 'Checking the replay bundle',
}

/** Progress of work on the whole library, with a button to stop it. Announcing every step would be too much. */
function Work() {
  const work = useLibraryWork((state) => state.work)
  if (!work) return null
  const { done, total } = work
  return (
    <div className="notice">
      <div className="notice__text">
        <p id="work">
          {jobNames[work.work]}: {done.toLocaleString('en')} of {total.toLocaleString('en')}
        </p>
        <progress aria-labelledby="work" max={Math.max(total, 1)} value={done} />
      </div>
      <button type="button" className="button button--quiet" onClick={stopWork}>
        Stop
      </button>
    </div>
  )
}

/** Progress of opening many files, with a button to stop; what is in the library by then stays. */
function Importing() {
  const importing = useLibrary((state) => state.importing)
  if (!importing || importing.total === 1) return null
  const { done, total, file } = importing
  return (
    <div className="notice">
      <div className="notice__text">
        <p id="importing">
          Opening {done.toLocaleString('en')} of {total.toLocaleString('en')}: {isolated(file)}
        </p>
        <progress aria-labelledby="importing" max={total} value={done} />
      </div>
      <button type="button" className="button button--quiet" onClick={stopImport}>
        Stop
      </button>
    </div>
  )
}

function Item({ notice, onDismiss }: { notice: Notice; onDismiss: (id: number) => void }) {
  const { id, tone, text, details, action } = notice
  return (
    <div className={`notice notice--${tone}`}>
      <div className="notice__text">
        <p>{withoutReordering(text)}</p>
        {details.length > 0 && (
          <ScrollRegion className="notice__details" label="Details" role="group">
            <ul>
              {details.map((detail) => (
                <li key={detail}>{withoutReordering(detail)}</li>
              ))}
            </ul>
          </ScrollRegion>
        )}
      </div>
      {action && (
        <button
          type="button"
          className="button button--quiet"
          onClick={() => {
            onDismiss(id)
            action.run()
          }}
        >
          {action.label}
        </button>
      )}
      <IconButton name="Dismiss" onClick={() => onDismiss(id)}>
        <X size={14} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
