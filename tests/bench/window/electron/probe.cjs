/**
 * Put before the program that is measured (electron -r): looks on from main's process, says as one line of JSON when each
 * stage was come to and what was waited for had come true in the window, and ends the program as a person would.
 */
const { app } = require('electron')

// The program must not take the probe for a file to open.
process.argv.splice(process.argv.indexOf(__filename) - 1, 2)

/** By stage, in milliseconds since 1970 with fractions, on which all processes of a computer agree. */
const at = {}
const mark = (stage) => (at[stage] ??= performance.timeOrigin + performance.now())

mark('script')
app.once('ready', () => mark('ready'))
app.once('browser-window-created', (_event, window) => {
  mark('window')
  const { webContents } = window
  window.once('show', () => mark('shown'))
  webContents.once('did-start-loading', () => mark('loading'))
  webContents.once('dom-ready', () => {
    mark('page')
    void webContents.mainFrame.executeJavaScript(process.env.TOUCHSTONE_BENCH_WAIT).then(() => {
      mark('usable')
      console.log(JSON.stringify({ at }))
      app.quit()
    })
  })
})
