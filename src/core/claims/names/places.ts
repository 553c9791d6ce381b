/** One country a line: every word that points to it, adjective or name. */
const countries = `
Venezuela Venezuelan venezolano venezolana Caracas
US U.S. American America Washington EE.UU. estadounidense
Russia Russian Rusia ruso rusa Kremlin Moscow
UK U.K. British Britain English London británico británica Inglaterra inglés inglesa Londres
China Chinese Beijing chino china Pekín
France French Paris Francia francés francesa París
Germany German Berlin Alemania alemán alemana Berlín
Spain Spanish Madrid español española España
Brazil Brazilian Brasil brasileño brasileña
Colombia Colombian colombiano colombiana Bogotá
Mexico Mexican México mexicano mexicana
Argentina Argentine Argentinian argentino argentina
Chile Chilean chileno chilena
Peru Peruvian Perú peruano peruana
Bolivia Bolivian boliviano boliviana
Ecuador Ecuadorian ecuatoriano ecuatoriana
Cuba Cuban Havana cubano cubana
Canada Canadian Ottawa Canadá canadiense
Italy Italian Rome Italia italiano italiana
Portugal Portuguese portugués portuguesa
Poland Polish Polonia polaco polaca
Ukraine Ukrainian Kyiv Ucrania ucraniano ucraniana
Turkey Turkish Turquía turco turca
Iran Iranian Tehran Irán iraní
Iraq Iraqi
Israel Israeli israelí
Egypt Egyptian Egipto egipcio egipcia
Syria Syrian
India Indian
Pakistan Pakistani
Afghanistan Afghan
Japan Japanese Tokyo Japón japonés japonesa
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
