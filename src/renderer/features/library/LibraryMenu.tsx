import { Ellipsis } from 'lucide-react'
import { memo } from 'react'
import { openDialog } from '../../lib/dialogs'
import { showLearning } from '../../lib/library/learning'
import { backUp, checkBundle, merge, showReaders, verify } from '../../lib/library/libraryWork'
import { PopupMenu } from '../../ui/PopupMenu'

/** What can be done with the library as a whole. */
export const LibraryMenu = memo(function LibraryMenu({ trashed }: { trashed: number }) {
  return (
    <PopupMenu
      label="More actions for the library"
      tone="quiet"
      groups={[
        [{ name: 'Sources…', run: () => openDialog('sources') }],
        [
          { name: 'Back up library…', run: () => void backUp() },
          { name: 'Merge a backup file…', run: () => void merge('file') },
          { name: 'Merge a library folder…', run: () => void merge('folder') },
        ],
        [
          { name: 'Export reports…', run: () => openDialog('manyReports') },
          { name: 'Desk report…', run: () => openDialog('deskReport') },
        ],
        [{ name: 'What the ranking has learned…', run: showLearning }],
        [
          { name: 'Verify library', run: () => void verify() },
          { name: 'Who can read the library…', run: () => void showReaders() },
          { name: 'Check a replay bundle…', run: () => void checkBundle() },
        ],
        [
          {
            name: trashed > 0 ? `Trash (${trashed.toLocaleString('en')})…` : 'Trash…',
            run: () => openDialog('trash'),
          },
        ],
      ]}
    >
      <Ellipsis size={16} aria-hidden="true" />
    </PopupMenu>
  )
})
