import { styles as reportStyles } from '../html/styles'

const desk = `
body{max-width:58rem}
.textures{position:absolute}
pattern{fill:var(--tone)}
pattern .line{fill:none;stroke:var(--tone);stroke-width:1.3}
.bar{display:block;min-width:7rem;max-width:100%;height:auto}
.bar rect{stroke:var(--tone);stroke-width:1.5}
.bars{width:10.75rem}
.desk-counts,.desk-articles{width:100%;margin-top:1rem}
.desk-ratings{margin-top:1.75rem}
.desk-ratings .badge{white-space:nowrap}
.desk-counts th[scope=row],.desk-articles th[scope=row]{min-width:9rem;overflow-wrap:anywhere}
.desk-counts td,.desk-counts tbody th{vertical-align:middle}
thead th{vertical-align:bottom}
thead .rating{display:inline-block;max-width:4.5rem}
thead .sign{display:block;margin:0 0 .15rem auto;color:var(--tone);position:static}
.desk-counts .number,.desk-articles .number{padding-left:.35rem}
.scroll{overflow-x:auto}
.contested{padding-left:1.25rem}
.contested li+li{margin-top:.6rem}
.contested .badge{margin-right:.35rem}
.desk-articles .quiet{display:block}
.method{font:.875rem/1.5 var(--sans)}
.method p+p{margin-top:.35rem}
@media print{body{max-width:none}.scroll{overflow:visible}.bars{width:8.5rem}.desk-counts th[scope=row]{min-width:7rem}h2{break-after:avoid}table{font-size:8.5pt}}`

/** The report page's own styles, and the additional ones of a desk report. */
export const styles = reportStyles + desk
