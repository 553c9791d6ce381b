import { Ellipsis } from 'lucide-react'
import { openDialog } from '../../lib/dialogs'
import { backUp, merge, verify } from '../../lib/libraryWork'
import { PopupMenu } from '../../ui/PopupMenu'

/** What can be done with the library as a whole. */
export function LibraryMenu({ trashed }: { trashed: number }) {
  return (
    <PopupMenu
      label="The whole library"
      items={[
        { name: 'Back up library…', run: () => backUp() },
        { name: 'Merge a backup file…', run: () => merge('file') },
        { name: 'Merge a library folder…', run: () => merge('folder') },
        { name: 'Verify library', run: verify },
        { name: trashed > 0 ? `Trash (${trashed})…` : 'Trash…', run: () => openDialog('trash') },
      ]}
    >
      <Ellipsis size={16} aria-hidden="true" />
    </PopupMenu>
  )
}
