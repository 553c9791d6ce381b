import type { Command } from '../../../core/commands'
import { save } from './article'
import type { SaveOutcome } from './drafts'

/**
 * What a field for one of a claim's texts needs. It names its article and claim, so that leaving them loses nothing;
 * `field` is the name by which the keyboard finds it, `command` what saves the text.
 */
export function claimText(
  { article, claim }: { readonly article: string; readonly claim: string },
  field: string,
  value: string | undefined,
  command: (text: string) => Command,
) {
  return {
    field,
    name: `${article} ${claim} ${field}`,
    value: value ?? '',
    onSave: (text: string, act: string): Promise<SaveOutcome> => save(article, command(text), act),
  }
}
