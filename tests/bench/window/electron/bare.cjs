/** The least that is a window: what every program of this runtime takes to start. */
const { app, BrowserWindow } = require('electron')
const path = require('node:path')

app.setPath('userData', process.argv.at(-1))
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } })
  void window.loadFile(path.join(__dirname, 'hello.html'))
})
app.on('window-all-closed', () => app.quit())
