import { type FormEvent, useId, useMemo, useState } from 'react'
import { WrittenAssignment } from '../../../core/model/assignment'
import type { ArticleSummary } from '../../../core/model/summary'
import { closeDialog, useDialogs } from '../../lib/dialogs'
import { assign } from '../../lib/library/assigning'
import { useLibrary } from '../../lib/library/library'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { FormActs } from '../../ui/FormActs'
import { Name } from '../../ui/Name'

/** Who has an article, when it is due and its tags. */
export function AssignmentDialog() {
  const open = useDialogs((state) => state.open)
  const articles = useLibrary((state) => state.articles)
  if (open === null || typeof open === 'string' || !('assignment' in open)) return null
  const article = articles.find(({ id }) => id === open.assignment)
  return article ? <AssignmentForm key={article.id} article={article} /> : null
}

function AssignmentForm({ article }: { article: ArticleSummary }) {
  // What the form began with, even if others change it meanwhile.
  const [before] = useState(article)
  const [begun] = useState(() => written(before))
  const [form, setForm] = useState(begun)
  const people = usePeople()
  const listId = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = WrittenAssignment.safeParse(form)
    if (!read.success) return say(read.error.issues[0]?.message ?? null)
    void assign(article.id, before, read.data).then((why) => (why === null ? closeDialog() : say(why)))
  }
  const field = (name: keyof WrittenAssignment) => ({
    value: form[name],
    onChange: ({ target }: { target: { value: string } }) => setForm({ ...form, [name]: target.value }),
  })
  return (
    <Dialog title="Assignment and tags" isDirty={form !== begun}>
      <form className="form" onSubmit={submit}>
        <p>
          <Name>{article.title}</Name>
        </p>
        <TextField label="Assigned to" list={listId} {...field('assignee')} />
        <datalist id={listId}>
          {people.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </datalist>
        <TextField label="Due" hint="A day, as year-month-day: 2026-12-03" {...field('due')} />
        <TextField label="Tags" hint="With commas between them: energy, town hall" {...field('tags')} />
        <FormActs act="Save assignment" />
      </form>
    </Dialog>
  )
}

function written({ assignee, due, tags }: ArticleSummary): WrittenAssignment {
  return { assignee, due, tags: tags.join(', ') }
}

/** The person at this device, and whoever has an article already. */
function usePeople(): string[] {
  const person = useLibrary((state) => state.start?.person ?? '')
  const articles = useLibrary((state) => state.articles)
  return useMemo(() => {
    const names = new Set([person, ...articles.map(({ assignee }) => assignee)])
    return [...names].filter((name) => name !== '').toSorted((a, b) => a.localeCompare(b))
  }, [person, articles])
}

/** Says in the dialog what is wrong. */
function say(problem: string | null): void {
  useDialogs.setState({ problem })
}
