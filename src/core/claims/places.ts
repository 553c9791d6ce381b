/** One country a line: every word that points to it, adjective or name. */
const countries = `
Venezuela Venezuelan venezolano venezolana Caracas
US U.S. American America Washington EE.UU. estadounidense
Russia Russian Rusia ruso rusa Kremlin Moscow
UK U.K. British Britain English London
China Chinese Beijing
France French Paris
Germany German Berlin
Spain Spanish Madrid
Brazil Brazilian
Colombia Colombian
Mexico Mexican
Argentina Argentine Argentinian
Chile Chilean
Peru Peruvian
Bolivia Bolivian
Ecuador Ecuadorian
Cuba Cuban Havana
Canada Canadian Ottawa
Italy Italian Rome
Portugal Portuguese
Poland Polish
Ukraine Ukrainian Kyiv
Turkey Turkish
Iran Iranian Tehran
Iraq Iraqi
Israel Israeli
Egypt Egyptian
Syria Syrian
India Indian
Pakistan Pakistani
Afghanistan Afghan
Japan Japanese Tokyo
Korea Korean
Vietnam Vietnamese
Philippines Philippine Filipino
Indonesia Indonesian
Australia Australian
Nigeria Nigerian
Kenya Kenyan
Ghana Ghanaian
Ethiopia Ethiopian
Netherlands Dutch
Belgium Belgian
Austria Austrian
Switzerland Swiss
Sweden Swedish
Norway Norwegian
Denmark Danish
Finland Finnish
Ireland Irish
Greece Greek
Hungary Hungarian
Romania Romanian
Serbia Serbian
Croatia Croatian
`

const countryOfWord: ReadonlyMap<string, string> = new Map(
  countries
    .trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.split(' ')
      return words.map((word): [string, string] => [word.toLowerCase(), words[0] ?? ''])
    }),
)

/** The country a word points to ("Venezuelan", "Kremlin"), or undefined. */
export function countryOf(word: string): string | undefined {
  return countryOfWord.get(word.replace(/[’']s?$/, '').toLowerCase())
}
