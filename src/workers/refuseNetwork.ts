import { Socket as DatagramSocket } from 'node:dgram'
import { Server, Socket } from 'node:net'

/**
 * Keeps the code of this process from the network, which the runtime's permissions don't cover before Node 25: every
 * connection, TLS and HTTP too, goes through these. The channel to the program doesn't.
 */
export function refuseNetwork(): void {
  for (const [of, name] of [
    [Socket.prototype, 'connect'],
    [Server.prototype, 'listen'],
    [DatagramSocket.prototype, 'bind'],
    [DatagramSocket.prototype, 'connect'],
    [DatagramSocket.prototype, 'send'],
  ] as const)
    Object.defineProperty(of, name, { value: refuse, writable: false, configurable: false })
}

function refuse(): never {
  throw Object.assign(new Error('This process has no network.'), { code: 'ERR_ACCESS_DENIED' })
}
