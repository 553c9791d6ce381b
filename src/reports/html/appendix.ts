import { readableDate } from '../../core/text/isoDates'
import type { Report } from '../model/reportModel'
import { fact } from './parts'
import { html } from './template'
import type { Html } from './template'

/** Claims set aside: on record, without a verdict. */
export function dismissedSection({ dismissed: claims }: Report): Html {
  return html` <section aria-labelledby="dismissed">
    <h2 id="dismissed">Set aside</h2>
    <p>A person said there is nothing to check in these.</p>
    <ul class="dismissed">
      ${claims.map(({ label, exact }) => html`<li dir="auto"><b dir="auto">${label}</b>${exact === label ? '' : html`: “${exact}”`}</li> `)}
    </ul>
  </section>`
}

/** Identifies the checked file, so that another person can tell whether theirs is the same. */
export function fileSection({ identity }: Report): Html {
  return html` <section aria-labelledby="file">
    <h2 id="file">The file that was checked</h2>
    <dl class="facts">
      ${fact('File', identity.fileName)}
      ${fact('SHA-256 of the file', html`<code>${identity.fileSha256}</code>`)}
      ${fact('SHA-256 of the text', html`<code>${identity.textSha256}</code>`)}
      ${fact('Part of it', identity.part)} ${fact('Format', `${identity.mediaType}, ${identity.bytes} bytes`)}
      ${fact('Version of the text', String(identity.version))}
      ${fact('Opened', readableDate(identity.importedAt))}
      ${fact('Length', `${identity.characters} characters, ${identity.sentences} sentences`)}
    </dl>
  </section>`
}
