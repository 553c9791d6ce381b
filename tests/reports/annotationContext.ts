/**
 * The terms that the annotations use, as defined by the context at http://www.w3.org/ns/anno.jsonld (Web Annotation
 * Vocabulary, appendix A). No package contains the file, and tests don't use the network.
 */
const oa = 'http://www.w3.org/ns/oa#'
const as = 'http://www.w3.org/ns/activitystreams#'
const dcterms = 'http://purl.org/dc/terms/'
const link = (id: string) => ({ '@id': id, '@type': '@id' })
const word = (id: string) => ({ '@id': id, '@type': '@vocab' })
const moment = (id: string) => ({ '@id': id, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' })
const count = (id: string) => ({ '@id': id, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' })

export const annotationContext = {
  '@context': {
    id: { '@id': '@id', '@type': '@id' },
    type: { '@id': '@type', '@type': '@id' },
    Annotation: `${oa}Annotation`,
    TextualBody: `${oa}TextualBody`,
    SpecificResource: `${oa}SpecificResource`,
    TextQuoteSelector: `${oa}TextQuoteSelector`,
    TextPositionSelector: `${oa}TextPositionSelector`,
    FragmentSelector: `${oa}FragmentSelector`,
    AnnotationCollection: `${as}OrderedCollection`,
    AnnotationPage: `${as}OrderedCollectionPage`,
    Person: 'http://xmlns.com/foaf/0.1/Person',
    Organization: 'http://xmlns.com/foaf/0.1/Organization',
    Software: `${as}Application`,
    Text: 'http://purl.org/dc/dcmitype/Text',
    assessing: `${oa}assessing`,
    classifying: `${oa}classifying`,
    commenting: `${oa}commenting`,
    editing: `${oa}editing`,
    linking: `${oa}linking`,
    motivation: word(`${oa}motivatedBy`),
    purpose: word(`${oa}hasPurpose`),
    body: link(`${oa}hasBody`),
    target: link(`${oa}hasTarget`),
    source: link(`${oa}hasSource`),
    selector: link(`${oa}hasSelector`),
    refinedBy: link(`${oa}refinedBy`),
    exact: `${oa}exact`,
    prefix: `${oa}prefix`,
    suffix: `${oa}suffix`,
    start: count(`${oa}start`),
    end: count(`${oa}end`),
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    format: 'http://purl.org/dc/elements/1.1/format',
    conformsTo: link(`${dcterms}conformsTo`),
    creator: link(`${dcterms}creator`),
    created: moment(`${dcterms}created`),
    modified: moment(`${dcterms}modified`),
    generator: link(`${as}generator`),
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    name: 'http://xmlns.com/foaf/0.1/name',
    total: count(`${as}totalItems`),
    first: link(`${as}first`),
    partOf: link(`${as}partOf`),
    startIndex: count(`${as}startIndex`),
    items: { '@id': `${as}items`, '@type': '@id', '@container': '@list' },
  },
}
