import type { Identity } from '../model/reportModel'

/** Marks the article's words with its language, for spelling and speech; nothing if the language is unknown. */
export function articleLanguage({ language }: Identity): { readonly language?: { readonly value: string } } {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? { language: { value: language } } : {}
}
