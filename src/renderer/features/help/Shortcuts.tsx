import type { Scale } from '../../../core/model/scale'
import { usePreferences } from '../../lib/preferences'
import { Dialog } from '../../ui/Dialog'

/** The modifier key of menu shortcuts on this system. */
const command = navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl+'

const groups = (
  scale: Scale,
): readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[] => [
  {
    title: 'Navigation',
    keys: [
      ['J', 'Next claim or unread sentence'],
      ['K', 'Previous claim or unread sentence'],
      ['G', 'Next unread sentence; with Shift, the one before'],
      ['A', 'Next open claim; with Shift, the one before'],
      ['/', 'Find articles, claims, sources'],
      ['Esc', 'From a text field back to the checklist'],
    ],
  },
  {
    title: 'Elements',
    keys: [
      ['⇧T', 'Tick the numbers, names, titles, dates, quotations and places of the text, or leave that'],
      ['J', 'Next element, in place of the next claim; K or an arrow key likewise'],
      ['T', 'Tick and go on, or clear a tick'],
      ['Q', 'Ask the writer about it'],
    ],
  },
  { title: 'Verdict', keys: scale.map((rating) => [rating.key, rating.name] as const) },
  {
    title: 'Claim',
    keys: [
      ['N', 'Nothing to check, or back'],
      ['P', 'Check first, or back in its turn'],
      ['W', 'Check last (wait), or back in its turn'],
      ['R', 'Rationale'],
      ['E', 'Add evidence'],
      ['⇧E', 'Read a source of it beside the article, or add one'],
      ['C', 'Make a claim of the selected words or the sentence'],
      ['B', 'Bounds: of the selected words, or word by word'],
      ['S', 'Split'],
      ['O', 'Sign off another person’s verdict, or withdraw the sign-off'],
      ['I', 'Keep the claim in sight beside the article, or let go of it'],
      ['H', 'History of the claim'],
    ],
  },
  {
    title: 'Source',
    keys: [
      ['1', 'The selected passage supports the claim; 2 refutes it, 3 is context'],
      ['→', 'Select the next sentence; ← the one before, with Shift more words'],
      ['X', 'Cut a part out of a page or picture'],
      ['Alt+1', 'Supports, while evidence is written down; Alt+2, Alt+3 likewise'],
      [command === '⌘' ? '⌘↵' : 'Ctrl+Enter', 'Add the evidence'],
    ],
  },
  {
    title: 'Program',
    keys: [
      [`${command}O`, 'Open articles'],
      [`${command}Z`, 'Undo'],
      [command === '⌘' ? '⇧⌘Z' : 'Ctrl+Shift+Z', 'Redo'],
      [`${command}E`, 'Export a report'],
      [command === '⌘' ? '⇧⌘R' : 'Ctrl+Shift+R', 'What stands in the way of a sign-off'],
      [command === '⌘' ? '⇧⌘⌫' : 'Ctrl+Shift+⌫', 'Move the article to the trash'],
      ['Del', 'The same, for an entry in the library'],
      ['?', 'Show these keys'],
    ],
  },
]

export function Shortcuts({ scale }: { scale: Scale }) {
  const { letterKeys, setLetterKeys, goesOn, setGoesOn } = usePreferences()
  return (
    <Dialog title="Keyboard shortcuts" wide>
      <label className="switch">
        <input
          type="checkbox"
          checked={letterKeys}
          onChange={(event) => setLetterKeys(event.target.checked)}
        />
        Single letters act (switch off if you dictate or press keys by accident)
      </label>
      <label className="switch">
        <input type="checkbox" checked={goesOn} onChange={(event) => setGoesOn(event.target.checked)} />
        Go on to what comes next after a verdict or “nothing to check”
      </label>
      <div className="keys">
        {groups(scale).map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, meaning]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
