import type { RowState } from '../../../core/checklist/row'

export const stateNames: Record<RowState, string> = {
  unread: 'Unread',
  open: 'Open',
  checked: 'Checked',
  passed: 'Nothing to check',
}
