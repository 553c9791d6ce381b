import { citationFormat, citationFormats } from '../../../contract/formats'
import { Button } from '../../ui/Button'
import { PopupMenu } from '../../ui/PopupMenu'
import { exportSources, importSources } from './exchange'

/** Exchanges sources with reference managers; `article` is the id of the open one. */
export function ExchangeButtons({ article }: { article: string | undefined }) {
  const exportsOf = (id: string | null, which: string) =>
    citationFormats.map((format) => ({
      name: `${which}: ${citationFormat[format].name}…`,
      run: () => void exportSources(id, format),
    }))
  return (
    <>
      {article !== undefined && (
        <Button
          title="Add the sources of a RIS, BibTeX or CSL-JSON file to this article"
          onClick={() => void importSources(article)}
        >
          Import…
        </Button>
      )}
      <PopupMenu
        groups={[
          exportsOf(null, 'All sources'),
          ...(article === undefined ? [] : [exportsOf(article, 'This article’s')]),
        ]}
      >
        Export…
      </PopupMenu>
    </>
  )
}
