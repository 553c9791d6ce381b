import type { Span } from '../../model/anchor'

const names = `
Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahamas Bahrain Bangladesh Barbados
Belarus Belgium Belize Benin Bhutan Bolivia Bosnia Botswana Brazil Brunei Bulgaria Burundi Cambodia Cameroon Canada Chad
Chile China Colombia Congo Croatia Cuba Cyprus Denmark Djibouti Ecuador Egypt England Eritrea Estonia Eswatini Ethiopia Fiji
Finland France Gabon Gambia Germany Ghana Greece Grenada Guatemala Guinea Guyana Haiti Honduras Hungary Iceland India
Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Kazakhstan Kenya Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho
Liberia Libya Liechtenstein Lithuania Luxembourg Madagascar Malawi Malaysia Maldives Mali Malta Mauritania Mauritius Mexico
Moldova Monaco Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nepal Netherlands Nicaragua Niger Nigeria Norway Oman
Pakistan Palestine Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Samoa Senegal Serbia
Seychelles Singapore Slovakia Slovenia Somalia Spain Sudan Suriname Sweden Switzerland Syria Taiwan Tajikistan Tanzania
Thailand Togo Tonga Tunisia Turkey Turkmenistan Uganda Ukraine Uruguay Uzbekistan Vanuatu Venezuela Vietnam Wales Yemen
Zambia Zimbabwe Scotland Europe Asia Africa America Antarctica Crimea Gaza Britain US U.S. UK U.K. USA EE.UU.
Alemania Argelia Bélgica Brasil Canadá Croacia Dinamarca Egipto Escocia España Estonia Etiopía Europa Filipinas Finlandia
Francia Grecia Haití Hungría Inglaterra Irak Irán Irlanda Italia Japón Líbano Libia Marruecos México Noruega Panamá Perú
Polonia Rumanía Rusia Siria Sudáfrica Suecia Suiza Túnez Turquía Ucrania África
Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa
Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio
Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming
London Paris Berlin Madrid Rome Moscow Beijing Tokyo Delhi Mumbai Shanghai Istanbul Ankara Cairo Lagos Nairobi Johannesburg
Sydney Melbourne Canberra Toronto Ottawa Montreal Chicago Houston Boston Seattle Denver Dallas Miami Atlanta Detroit
Philadelphia Brussels Amsterdam Vienna Zurich Geneva Bern Stockholm Oslo Copenhagen Helsinki Dublin Edinburgh Glasgow
Manchester Birmingham Liverpool Leeds Bristol Cardiff Belfast Lisbon Athens Budapest Prague Warsaw Bucharest Sofia Belgrade
Kyiv Kiev Kharkiv Odesa Minsk Riga Vilnius Tallinn Tbilisi Yerevan Baku Tehran Baghdad Damascus Beirut Jerusalem Amman Riyadh
Dubai Doha Kabul Islamabad Karachi Lahore Dhaka Kathmandu Colombo Bangkok Hanoi Manila Jakarta Seoul Pyongyang Taipei
Caracas Bogotá Lima Quito Santiago Havana Managua Barcelona Valencia Sevilla Zaragoza Bilbao Málaga Marseille Lyon Munich
Hamburg Frankfurt Cologne Milan Naples Turin Venice Florence Roma Moscú Londres París Berlín Bruselas Ginebra Tokio Pekín`

const places = new Set(names.trim().split(/[ \n]+/))
const pairs =
  /^(?:(?:New|North|South|East|West|Central|Northern|Southern|Eastern|Western|Saint|San|Santa|Los|Las|Puerto|Costa|El|Nueva|Buenos|Ciudad de|Corea del|Estados|Reino|Saudi|Sri|Hong|Papua|Burkina|Sierra|Ivory|United Arab|Czech|Dominican|República|Cape|Mexico|Kansas|Salt Lake) )(?:York|Zealand|Delhi|Orleans|Jersey|Mexico|Hampshire|Carolina|Dakota|Virginia|Korea|Africa|Sudan|America|Ireland|Francisco|Diego|José|Juan|Salvador|Angeles|Vegas|Rico|Rica|Aires|México|Norte|Sur|Unidos|Unido|Arabia|Lanka|Kong|Guinea|Faso|Leone|Coast|Emirates|Republic|Dominicana|Checa|Town|City|Paulo|Verde|Timor|Asia|Europe)$/
const landscape =
  /(?: (?:River|Street|Road|Avenue|Lake|Mountains?|Islands?|Bay|Sea|Ocean|Valley|Airport|Square|County|Province|District|Delta|Desert|Peninsula|Bridge|Park|Forest|Beach|Harbou?r|Gulf|Strait)|^(?:Mount|Lake|Río|Calle|Avenida|Plaza|Sierra|Isla|Gulf of|Bay of|River) .+)$/

/** Whether words, without an article, are the name of a country, a state, a big city, or end like a street or a river. */
export const isPlaceName = (words: string): boolean =>
  places.has(words) || pairs.test(words) || landscape.test(words)

const timely =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|Christmas|Easter|Ramadan|English|Spanish|French|German|Congress|Parliament|Internet|Covid|Twitter|Facebook|Instagram|God|Jesus)(?![\p{L}])/u

/** Whether a name stands where places do: "in Carrow", "near Puerto Alba", "CARACAS – …" at the start of a paragraph. */
export function standsAsPlace(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end)
  if (timely.test(words)) return false
  if (
    /(?:^|[\s(])(?<!(?:[Ss]hares?|[Ss]takes?|[Ss]tock|[Ii]nvestors?|[Ii]nterest|[Ff]aith|[Cc]onfidence) )(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]cross|[Aa]round|[Tt]hroughout|[Ee]n|[Dd]esde|[Hh]acia) $/.test(
      text.slice(Math.max(0, start - 24), start),
    )
  )
    return true
  const opens = start === 0 || text.charAt(start - 1) === '\n'
  return (
    opens &&
    words === words.toUpperCase() &&
    /^(?:, [^–—\n]{1,20})? ?(?:[–—]|--|-|\.-) ?/.test(text.slice(end, end + 30))
  )
}
