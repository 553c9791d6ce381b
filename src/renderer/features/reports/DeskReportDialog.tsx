import { useState } from 'react'
import { type DeskFormat, deskFormat, deskFormats } from '../../../contract/formats'
import { Period } from '../../../core/model/period'
import { closeDialog, useDialogs } from '../../lib/dialogs'
import { exportDeskReport } from '../../lib/library/manyReports'
import { Dialog } from '../../ui/Dialog'
import { Choice, TextField } from '../../ui/Field'
import { FormActs } from '../../ui/FormActs'
import { offered } from './reportWords'

export function DeskReportDialog() {
  return useDialogs((state) => state.open) === 'deskReport' ? <DeskReport /> : null
}

/** Asks for the period and the format of the desk report. */
function DeskReport() {
  const [period, setPeriod] = useState<Period>({ from: '', to: '' })
  const [format, setFormat] = useState<DeskFormat>('html')
  const submit = () => {
    const checked = Period.safeParse(period)
    if (!checked.success) {
      useDialogs.setState({ problem: checked.error.issues[0]?.message ?? 'There is no such period.' })
      return
    }
    closeDialog()
    void exportDeskReport(checked.data, format)
  }
  return (
    <Dialog title="Desk report">
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <p>
          Which verdicts were given in a period: by rating, speaker, publisher, person and article. It
          contains neither sources nor private notes.
        </p>
        <TextField
          label="First day"
          placeholder="2019-09-27"
          hint="If empty: from the start of the library. Days are counted in UTC."
          value={period.from}
          onChange={(event) => setPeriod({ ...period, from: event.target.value.trim() })}
        />
        <TextField
          label="Last day"
          placeholder="2019-10-01"
          hint="If empty: until now."
          value={period.to}
          onChange={(event) => setPeriod({ ...period, to: event.target.value.trim() })}
        />
        <Choice
          label="Format"
          value={format}
          options={offered(deskFormats, deskFormat)}
          onChoose={setFormat}
        />
        <FormActs act="Export…" />
      </form>
    </Dialog>
  )
}
