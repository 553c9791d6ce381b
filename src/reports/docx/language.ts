import type { Identity } from '../reportModel'

/** For words of the article: its language, so that they are spelt and spoken as such; nothing where it is not known. */
export function articleLanguage({ language }: Identity): { readonly language?: { readonly value: string } } {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? { language: { value: language } } : {}
}
