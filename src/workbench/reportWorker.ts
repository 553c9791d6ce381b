import { parentPort, workerData } from 'node:worker_threads'
import { renderArticle, type RenderRequest } from './renderArticle'

/** The thread that writes one report and ends: that of a long article takes a second. */
parentPort?.postMessage(await renderArticle(workerData as RenderRequest))
