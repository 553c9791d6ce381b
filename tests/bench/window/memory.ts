import type { Program } from '../../e2e/program'

/** What the window's own process has in memory, in MB. */
export function memoryOf(program: Program): Promise<number> {
  return program.evaluate(({ app, BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId()
    const { workingSetSize = 0 } = app.getAppMetrics().find(({ pid }) => pid === window)?.memory ?? {}
    return Math.round(workingSetSize / 1000)
  })
}
