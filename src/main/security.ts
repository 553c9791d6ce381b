import { app, type Session, session } from 'electron'
import { previewOrigin } from './preview'

/** The development server, when there is one: only `npm run dev` sets it, and never in a packaged app. */
export const developmentServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']

/** No name is ever looked up, whatever asks: the second wall behind the request filter. Before the app is ready. */
export function switchNetworkOff(): void {
  const { commandLine } = app
  if (!developmentServer) commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('no-pings')
}

/** Whatever a page tries: no navigation, no window, no frame from elsewhere, no permission, no request, no download. */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      // A page may start itself anew, as after an error; it goes nowhere else.
      if (event.url !== contents.getURL()) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      // The window puts one preview in the place of another; no link in it leads anywhere else.
      if (!event.isMainFrame && isPreview(event.frame?.url) && !isPreview(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
  app.on('session-created', guard)
  void app.whenReady().then(() => guard(session.defaultSession))
}

function isPreview(url: string | undefined): boolean {
  return url?.startsWith(`${previewOrigin}/`) === true
}

function guard(guarded: Session): void {
  guarded.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  guarded.setPermissionCheckHandler(() => false)
  guarded.setDevicePermissionHandler(() => false)
  guarded.on('will-download', (event) => event.preventDefault())
  // Chromium would fetch dictionaries from the network.
  guarded.setSpellCheckerEnabled(false)
  guarded.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isOwn(url) }))
}

function isOwn(url: string): boolean {
  const { protocol, origin } = new URL(url)
  if (['app:', 'data:', 'blob:', 'devtools:'].includes(protocol)) return true
  // net.fetch of the app's own files passes here too; nothing a page asks for can be a file.
  if (protocol === 'file:') return true
  return developmentServer !== undefined && sameServer(origin, developmentServer)
}

function sameServer(origin: string, server: string): boolean {
  return new URL(origin).host === new URL(server).host
}
