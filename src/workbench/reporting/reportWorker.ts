import { serve } from '../../workers/serve'
import { renderArticle } from './renderArticle'

export type ReportTasks = typeof tasks

/** The thread that renders one report: that of a long article takes a second. */
const tasks = { render: renderArticle }
serve(tasks)
