import { app, type Session, session } from 'electron'
import { previewOrigin } from './preview'

/** Set by the build: whether `npm run dev` made it. */
declare const isDevelopmentBuild: boolean

/** The address of the development server; no other build even asks for it, whatever the environment says. */
export const developmentServer = isDevelopmentBuild ? process.env['ELECTRON_RENDERER_URL'] : undefined

/** No host name is ever resolved: a second barrier behind the request filter. Call before the app is ready. */
export function switchNetworkOff(): void {
  const { commandLine } = app
  if (!developmentServer) commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('no-pings')
}

/**
 * Whatever a page tries: no navigation, no window, no frame from elsewhere, no permission, no request, no download.
 */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      // A page may reload itself, for instance after an error; it can navigate nowhere else.
      if (event.url !== contents.getURL()) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      // The window replaces one preview with another; no link in it leads anywhere else.
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
  // net.fetch of the app's own files passes here too; no request of a page can be for a file.
  if (protocol === 'file:') return true
  return developmentServer !== undefined && sameServer(origin, developmentServer)
}

function sameServer(origin: string, server: string): boolean {
  return new URL(origin).host === new URL(server).host
}
