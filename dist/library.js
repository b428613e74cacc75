import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 785:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
// This is an empty module that is served up when outside of a workerd environment
// See the `exports` field in package.json
exports["default"] = {};
//# sourceMappingURL=empty.js.map

/***/ }),

/***/ 6122:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



//Parse method copied from https://github.com/brianc/node-postgres
//Copyright (c) 2010-2014 Brian Carlson (brian.m.carlson@gmail.com)
//MIT License

//parses a connection string
function parse(str, options = {}) {
  //unix socket
  if (str.charAt(0) === '/') {
    const config = str.split(' ')
    return { host: config[0], database: config[1] }
  }

  // Check for empty host in URL

  const config = Object.create(null)
  let result
  let dummyHost = false
  if (/ |%[^a-f0-9]|%[a-f0-9][^a-f0-9]/i.test(str)) {
    // Ensure spaces are encoded as %20
    str = encodeURI(str).replace(/%25(\d\d)/g, '%$1')
  }

  try {
    try {
      result = new URL(str, 'postgres://base')
    } catch (e) {
      // The URL is invalid so try again with a dummy host
      result = new URL(str.replace('@/', '@___DUMMY___/'), 'postgres://base')
      dummyHost = true
    }
  } catch (err) {
    // Remove the input from the error message to avoid leaking sensitive information
    err.input && (err.input = '*****REDACTED*****')
    throw err
  }

  // We'd like to use Object.fromEntries() here but Node.js 10 does not support it
  for (const entry of result.searchParams.entries()) {
    config[entry[0]] = entry[1]
  }

  config.user = config.user || decodeURIComponent(result.username)
  config.password = config.password || decodeURIComponent(result.password)

  if (result.protocol == 'socket:') {
    config.host = decodeURI(result.pathname)
    config.database = result.searchParams.get('db')
    config.client_encoding = result.searchParams.get('encoding')
    return config
  }
  const hostname = (dummyHost ? '' : result.hostname).replace(/^\[(.+)\]$/, '$1')
  if (!config.host) {
    // Only set the host if there is no equivalent query param.
    config.host = decodeURIComponent(hostname)
  } else if (hostname && /^%2f/i.test(hostname)) {
    // Only prepend the hostname to the pathname if it is not a URL encoded Unix socket host.
    result.pathname = hostname + result.pathname
  }
  if (!config.port) {
    // Only set the port if there is no equivalent query param.
    config.port = result.port
  }

  const pathname = result.pathname.slice(1) || null
  config.database = pathname ? decodeURI(pathname) : null

  if (config.ssl === 'true' || config.ssl === '1') {
    config.ssl = true
  }

  if (config.ssl === '0') {
    config.ssl = false
  }

  if (config.sslcert || config.sslkey || config.sslrootcert || config.sslmode) {
    config.ssl = {}
  }

  // sslnegotiation=direct implies SSL is in use (libpq requires sslmode>=require),
  // so enable SSL if the connection string did not otherwise configure it.
  if (config.sslnegotiation === 'direct' && config.ssl === undefined) {
    config.ssl = true
  }

  // Only try to load fs if we expect to read from the disk
  const fs = config.sslcert || config.sslkey || config.sslrootcert ? __nccwpck_require__(9896) : null

  if (config.sslcert) {
    config.ssl.cert = fs.readFileSync(config.sslcert).toString()
  }

  if (config.sslkey) {
    config.ssl.key = fs.readFileSync(config.sslkey).toString()
  }

  if (config.sslrootcert) {
    config.ssl.ca = fs.readFileSync(config.sslrootcert).toString()
  }

  if (options.useLibpqCompat && config.uselibpqcompat) {
    throw new Error('Both useLibpqCompat and uselibpqcompat are set. Please use only one of them.')
  }

  if (config.uselibpqcompat === 'true' || options.useLibpqCompat) {
    switch (config.sslmode) {
      case 'disable': {
        config.ssl = false
        break
      }
      case 'prefer': {
        config.ssl.rejectUnauthorized = false
        break
      }
      case 'require': {
        if (config.sslrootcert) {
          // If a root CA is specified, behavior of `sslmode=require` will be the same as that of `verify-ca`
          config.ssl.checkServerIdentity = function () {}
        } else {
          config.ssl.rejectUnauthorized = false
        }
        break
      }
      case 'verify-ca': {
        if (!config.ssl.ca) {
          throw new Error(
            'SECURITY WARNING: Using sslmode=verify-ca requires specifying a CA with sslrootcert. If a public CA is used, verify-ca allows connections to a server that somebody else may have registered with the CA, making you vulnerable to Man-in-the-Middle attacks. Either specify a custom CA certificate with sslrootcert parameter or use sslmode=verify-full for proper security.'
          )
        }
        config.ssl.checkServerIdentity = function () {}
        break
      }
      case 'verify-full': {
        break
      }
    }
  } else {
    switch (config.sslmode) {
      case 'disable': {
        config.ssl = false
        break
      }
      case 'prefer':
      case 'require':
      case 'verify-ca':
      case 'verify-full': {
        if (config.sslmode !== 'verify-full') {
          deprecatedSslModeWarning(config.sslmode)
        }
        break
      }
      case 'no-verify': {
        config.ssl.rejectUnauthorized = false
        break
      }
    }
  }

  return config
}

// convert pg-connection-string ssl config to a ClientConfig.ConnectionOptions
function toConnectionOptions(sslConfig) {
  const connectionOptions = Object.entries(sslConfig).reduce((c, [key, value]) => {
    // we explicitly check for undefined and null instead of `if (value)` because some
    // options accept falsy values. Example: `ssl.rejectUnauthorized = false`
    if (value !== undefined && value !== null) {
      c[key] = value
    }

    return c
  }, Object.create(null))

  return connectionOptions
}

// convert pg-connection-string config to a ClientConfig
function toClientConfig(config) {
  const poolConfig = Object.entries(config).reduce((c, [key, value]) => {
    if (key === 'ssl') {
      const sslConfig = value

      if (typeof sslConfig === 'boolean') {
        c[key] = sslConfig
      }

      if (typeof sslConfig === 'object') {
        c[key] = toConnectionOptions(sslConfig)
      }
    } else if (value !== undefined && value !== null) {
      if (key === 'port') {
        // when port is not specified, it is converted into an empty string
        // we want to avoid NaN or empty string as a values in ClientConfig
        if (value !== '') {
          const v = parseInt(value, 10)
          if (isNaN(v)) {
            throw new Error(`Invalid ${key}: ${value}`)
          }

          c[key] = v
        }
      } else {
        c[key] = value
      }
    }

    return c
  }, Object.create(null))

  return poolConfig
}

// parses a connection string into ClientConfig
function parseIntoClientConfig(str) {
  return toClientConfig(parse(str))
}

function deprecatedSslModeWarning(sslmode) {
  if (!deprecatedSslModeWarning.warned && typeof process !== 'undefined' && process.emitWarning) {
    deprecatedSslModeWarning.warned = true
    process.emitWarning(`SECURITY WARNING: The SSL modes 'prefer', 'require', and 'verify-ca' are treated as aliases for 'verify-full'.
In the next major version (pg-connection-string v3.0.0 and pg v9.0.0), these modes will adopt standard libpq semantics, which have weaker security guarantees.

To prepare for this change:
- If you want the current behavior, explicitly use 'sslmode=verify-full'
- If you want libpq compatibility now, use 'uselibpqcompat=true&sslmode=${sslmode}'

See https://www.postgresql.org/docs/current/libpq-ssl.html for libpq SSL mode definitions.`)
  }
}

module.exports = parse

parse.parse = parse
parse.toClientConfig = toClientConfig
parse.parseIntoClientConfig = parseIntoClientConfig


/***/ }),

/***/ 2299:
/***/ ((module) => {



// selected so (BASE - 1) * 0x100000000 + 0xffffffff is a safe integer
var BASE = 1000000;

function readInt8(buffer) {
	var high = buffer.readInt32BE(0);
	var low = buffer.readUInt32BE(4);
	var sign = '';

	if (high < 0) {
		high = ~high + (low === 0);
		low = (~low + 1) >>> 0;
		sign = '-';
	}

	var result = '';
	var carry;
	var t;
	var digits;
	var pad;
	var l;
	var i;

	{
		carry = high % BASE;
		high = high / BASE >>> 0;

		t = 0x100000000 * carry + low;
		low = t / BASE >>> 0;
		digits = '' + (t - BASE * low);

		if (low === 0 && high === 0) {
			return sign + digits + result;
		}

		pad = '';
		l = 6 - digits.length;

		for (i = 0; i < l; i++) {
			pad += '0';
		}

		result = pad + digits + result;
	}

	{
		carry = high % BASE;
		high = high / BASE >>> 0;

		t = 0x100000000 * carry + low;
		low = t / BASE >>> 0;
		digits = '' + (t - BASE * low);

		if (low === 0 && high === 0) {
			return sign + digits + result;
		}

		pad = '';
		l = 6 - digits.length;

		for (i = 0; i < l; i++) {
			pad += '0';
		}

		result = pad + digits + result;
	}

	{
		carry = high % BASE;
		high = high / BASE >>> 0;

		t = 0x100000000 * carry + low;
		low = t / BASE >>> 0;
		digits = '' + (t - BASE * low);

		if (low === 0 && high === 0) {
			return sign + digits + result;
		}

		pad = '';
		l = 6 - digits.length;

		for (i = 0; i < l; i++) {
			pad += '0';
		}

		result = pad + digits + result;
	}

	{
		carry = high % BASE;
		t = 0x100000000 * carry + low;
		digits = '' + t % BASE;

		return sign + digits + result;
	}
}

module.exports = readInt8;


/***/ }),

/***/ 7558:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


const EventEmitter = (__nccwpck_require__(4434).EventEmitter)

const NOOP = function () {}

const removeWhere = (list, predicate) => {
  const i = list.findIndex(predicate)

  return i === -1 ? undefined : list.splice(i, 1)[0]
}

class IdleItem {
  constructor(client, idleListener, timeoutId) {
    this.client = client
    this.idleListener = idleListener
    this.timeoutId = timeoutId
  }
}

class PendingItem {
  constructor(callback) {
    this.callback = callback
  }
}

function throwOnDoubleRelease() {
  throw new Error('Release called on client which has already been released to the pool.')
}

function promisify(Promise, callback) {
  if (callback) {
    return { callback: callback, result: undefined }
  }
  let rej
  let res
  const cb = function (err, client) {
    err ? rej(err) : res(client)
  }
  const result = new Promise(function (resolve, reject) {
    res = resolve
    rej = reject
  }).catch((err) => {
    // replace the stack trace that leads to `TCP.onStreamRead` with one that leads back to the
    // application that created the query
    Error.captureStackTrace(err)
    throw err
  })
  return { callback: cb, result: result }
}

function makeIdleListener(pool, client) {
  return function idleListener(err) {
    err.client = client

    client.removeListener('error', idleListener)
    client.on('error', () => {
      pool.log('additional client error after disconnection due to error', err)
    })
    pool._remove(client)
    // TODO - document that once the pool emits an error
    // the client has already been closed & purged and is unusable
    pool.emit('error', err, client)
  }
}

class Pool extends EventEmitter {
  constructor(options, Client) {
    super()
    this.options = Object.assign({}, options)

    if (options != null && 'password' in options) {
      // "hiding" the password so it doesn't show up in stack traces
      // or if the client is console.logged
      Object.defineProperty(this.options, 'password', {
        configurable: true,
        enumerable: false,
        writable: true,
        value: options.password,
      })
    }
    if (options != null && options.ssl && options.ssl.key) {
      // "hiding" the ssl->key so it doesn't show up in stack traces
      // or if the client is console.logged
      Object.defineProperty(this.options.ssl, 'key', {
        enumerable: false,
      })
    }

    this.options.max = this.options.max || this.options.poolSize || 10
    this.options.min = this.options.min || 0
    this.options.maxUses = this.options.maxUses || Infinity
    this.options.allowExitOnIdle = this.options.allowExitOnIdle || false
    this.options.maxLifetimeSeconds = this.options.maxLifetimeSeconds || 0
    this.log = this.options.log || function () {}
    this.Client = this.options.Client || Client || (__nccwpck_require__(3273).Client)
    this.Promise = this.options.Promise || global.Promise

    if (typeof this.options.idleTimeoutMillis === 'undefined') {
      this.options.idleTimeoutMillis = 10000
    }

    this._clients = []
    this._idle = []
    this._expired = new WeakSet()
    this._pendingQueue = []
    this._endCallback = undefined
    this.ending = false
    this.ended = false
  }

  _promiseTry(f) {
    const Promise = this.Promise
    if (typeof Promise.try === 'function') {
      return Promise.try(f)
    }
    return new Promise((resolve) => resolve(f()))
  }

  _isFull() {
    return this._clients.length >= this.options.max
  }

  _isAboveMin() {
    return this._clients.length > this.options.min
  }

  _pulseQueue() {
    this.log('pulse queue')
    if (this.ended) {
      this.log('pulse queue ended')
      return
    }
    if (this.ending) {
      this.log('pulse queue on ending')
      if (this._idle.length) {
        this._idle.slice().map((item) => {
          this._remove(item.client)
        })
      }
      if (!this._clients.length) {
        this.ended = true
        this._endCallback()
      }
      return
    }

    // if we don't have any waiting, do nothing
    if (!this._pendingQueue.length) {
      this.log('no queued requests')
      return
    }
    // if we don't have any idle clients and we have no more room do nothing
    if (!this._idle.length && this._isFull()) {
      return
    }
    const pendingItem = this._pendingQueue.shift()
    if (this._idle.length) {
      const idleItem = this._idle.pop()
      clearTimeout(idleItem.timeoutId)
      const client = idleItem.client
      client.ref && client.ref()
      const idleListener = idleItem.idleListener

      return this._acquireClient(client, pendingItem, idleListener, false)
    }
    if (!this._isFull()) {
      return this.newClient(pendingItem)
    }
    throw new Error('unexpected condition')
  }

  _remove(client, callback) {
    const removed = removeWhere(this._idle, (item) => item.client === client)

    if (removed !== undefined) {
      clearTimeout(removed.timeoutId)
    }

    this._clients = this._clients.filter((c) => c !== client)
    const context = this
    client.end(() => {
      context.emit('remove', client)

      if (typeof callback === 'function') {
        callback()
      }
    })
  }

  connect(cb) {
    if (this.ending) {
      const err = new Error('Cannot use a pool after calling end on the pool')
      return cb ? cb(err) : this.Promise.reject(err)
    }

    const response = promisify(this.Promise, cb)
    const result = response.result

    // if we don't have to connect a new client, don't do so
    if (this._isFull() || this._idle.length) {
      // if we have idle clients schedule a pulse immediately
      if (this._idle.length) {
        process.nextTick(() => this._pulseQueue())
      }

      if (!this.options.connectionTimeoutMillis) {
        this._pendingQueue.push(new PendingItem(response.callback))
        return result
      }

      const queueCallback = (err, res, done) => {
        clearTimeout(tid)
        response.callback(err, res, done)
      }

      const pendingItem = new PendingItem(queueCallback)

      // set connection timeout on checking out an existing client
      const tid = setTimeout(() => {
        // remove the callback from pending waiters because
        // we're going to call it with a timeout error
        removeWhere(this._pendingQueue, (i) => i.callback === queueCallback)
        pendingItem.timedOut = true
        response.callback(new Error('timeout exceeded when trying to connect'))
      }, this.options.connectionTimeoutMillis)

      if (tid.unref) {
        tid.unref()
      }

      this._pendingQueue.push(pendingItem)
      return result
    }

    this.newClient(new PendingItem(response.callback))

    return result
  }

  newClient(pendingItem) {
    const client = new this.Client(this.options)
    this._clients.push(client)
    const idleListener = makeIdleListener(this, client)

    this.log('checking client timeout')

    // connection timeout logic
    let tid
    let timeoutHit = false
    if (this.options.connectionTimeoutMillis) {
      tid = setTimeout(() => {
        if (client.connection) {
          this.log('ending client due to timeout')
          timeoutHit = true
          client.connection.stream.destroy()
        } else if (!client.isConnected()) {
          this.log('ending client due to timeout')
          timeoutHit = true
          // force kill the node driver, and let libpq do its teardown
          client.end()
        }
      }, this.options.connectionTimeoutMillis)
    }

    this.log('connecting new client')
    client.connect((err) => {
      if (tid) {
        clearTimeout(tid)
      }
      client.on('error', idleListener)
      if (err) {
        this.log('client failed to connect', err)
        // remove the dead client from our list of clients
        this._clients = this._clients.filter((c) => c !== client)
        if (timeoutHit) {
          err = new Error('Connection terminated due to connection timeout', { cause: err })
        }

        // this client won’t be released, so move on immediately
        this._pulseQueue()

        if (!pendingItem.timedOut) {
          pendingItem.callback(err, undefined, NOOP)
        }
      } else {
        this.log('new client connected')

        if (this.options.onConnect) {
          this._promiseTry(() => this.options.onConnect(client)).then(
            () => {
              this._afterConnect(client, pendingItem, idleListener)
            },
            (hookErr) => {
              this._clients = this._clients.filter((c) => c !== client)
              client.end(() => {
                this._pulseQueue()
                if (!pendingItem.timedOut) {
                  pendingItem.callback(hookErr, undefined, NOOP)
                }
              })
            }
          )
          return
        }

        return this._afterConnect(client, pendingItem, idleListener)
      }
    })
  }

  _afterConnect(client, pendingItem, idleListener) {
    if (this.options.maxLifetimeSeconds !== 0) {
      const maxLifetimeTimeout = setTimeout(() => {
        this.log('ending client due to expired lifetime')
        this._expired.add(client)
        const idleIndex = this._idle.findIndex((idleItem) => idleItem.client === client)
        if (idleIndex !== -1) {
          this._acquireClient(
            client,
            new PendingItem((err, client, clientRelease) => clientRelease()),
            idleListener,
            false
          )
        }
      }, this.options.maxLifetimeSeconds * 1000)

      maxLifetimeTimeout.unref()
      client.once('end', () => clearTimeout(maxLifetimeTimeout))
    }

    return this._acquireClient(client, pendingItem, idleListener, true)
  }

  // acquire a client for a pending work item
  _acquireClient(client, pendingItem, idleListener, isNew) {
    if (isNew) {
      this.emit('connect', client)
    }

    this.emit('acquire', client)

    client.release = this._releaseOnce(client, idleListener)

    client.removeListener('error', idleListener)

    if (!pendingItem.timedOut) {
      if (isNew && this.options.verify) {
        this.options.verify(client, (err) => {
          if (err) {
            client.release(err)
            return pendingItem.callback(err, undefined, NOOP)
          }

          pendingItem.callback(undefined, client, client.release)
        })
      } else {
        pendingItem.callback(undefined, client, client.release)
      }
    } else {
      if (isNew && this.options.verify) {
        this.options.verify(client, client.release)
      } else {
        client.release()
      }
    }
  }

  // returns a function that wraps _release and throws if called more than once
  _releaseOnce(client, idleListener) {
    let released = false

    return (err) => {
      if (released) {
        throwOnDoubleRelease()
      }

      released = true
      this._release(client, idleListener, err)
    }
  }

  // release a client back to the poll, include an error
  // to remove it from the pool
  _release(client, idleListener, err) {
    client.on('error', idleListener)

    client._poolUseCount = (client._poolUseCount || 0) + 1

    this.emit('release', err, client)

    // TODO(bmc): expose a proper, public interface _queryable and _ending
    if (err || this.ending || !client._queryable || client._ending || client._poolUseCount >= this.options.maxUses) {
      if (client._poolUseCount >= this.options.maxUses) {
        this.log('remove expended client')
      }

      return this._remove(client, this._pulseQueue.bind(this))
    }

    const isExpired = this._expired.has(client)
    if (isExpired) {
      this.log('remove expired client')
      this._expired.delete(client)
      return this._remove(client, this._pulseQueue.bind(this))
    }

    // idle timeout
    let tid
    if (this.options.idleTimeoutMillis && this._isAboveMin()) {
      tid = setTimeout(() => {
        if (this._isAboveMin()) {
          this.log('remove idle client')
          this._remove(client, this._pulseQueue.bind(this))
        }
      }, this.options.idleTimeoutMillis)

      if (this.options.allowExitOnIdle) {
        // allow Node to exit if this is all that's left
        tid.unref()
      }
    }

    if (this.options.allowExitOnIdle) {
      client.unref()
    }

    this._idle.push(new IdleItem(client, idleListener, tid))
    this._pulseQueue()
  }

  query(text, values, cb) {
    // guard clause against passing a function as the first parameter
    if (typeof text === 'function') {
      const response = promisify(this.Promise, text)
      setImmediate(function () {
        return response.callback(new Error('Passing a function as the first parameter to pool.query is not supported'))
      })
      return response.result
    }

    // allow plain text query without values, but callback
    if (typeof values === 'function') {
      cb = values
      values = undefined
    }
    const response = promisify(this.Promise, cb)
    cb = response.callback

    this.connect((err, client) => {
      if (err) {
        return cb(err)
      }

      let clientReleased = false
      const onError = (err) => {
        if (clientReleased) {
          return
        }
        clientReleased = true
        client.release(err)
        cb(err)
      }

      client.once('error', onError)
      this.log('dispatching query')
      try {
        client.query(text, values, (err, res) => {
          this.log('query dispatched')
          client.removeListener('error', onError)
          if (clientReleased) {
            return
          }
          clientReleased = true
          client.release(err)
          if (err) {
            return cb(err)
          }
          return cb(undefined, res)
        })
      } catch (err) {
        client.release(err)
        return cb(err)
      }
    })
    return response.result
  }

  end(cb) {
    this.log('ending')
    if (this.ending) {
      const err = new Error('Called end on pool more than once')
      return cb ? cb(err) : this.Promise.reject(err)
    }
    this.ending = true
    const promised = promisify(this.Promise, cb)
    this._endCallback = promised.callback
    this._pulseQueue()
    return promised.result
  }

  get waitingCount() {
    return this._pendingQueue.length
  }

  get idleCount() {
    return this._idle.length
  }

  get expiredCount() {
    return this._clients.reduce((acc, client) => acc + (this._expired.has(client) ? 1 : 0), 0)
  }

  get totalCount() {
    return this._clients.length
  }
}
module.exports = Pool


/***/ }),

/***/ 9971:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.BufferReader = void 0;
class BufferReader {
    constructor(offset = 0) {
        this.offset = offset;
        this.buffer = Buffer.allocUnsafe(0);
        // TODO(bmc): support non-utf8 encoding?
        this.encoding = 'utf-8';
    }
    setBuffer(offset, buffer) {
        this.offset = offset;
        this.buffer = buffer;
    }
    int16() {
        const result = this.buffer.readInt16BE(this.offset);
        this.offset += 2;
        return result;
    }
    byte() {
        const result = this.buffer[this.offset];
        this.offset++;
        return result;
    }
    int32() {
        const result = this.buffer.readInt32BE(this.offset);
        this.offset += 4;
        return result;
    }
    uint32() {
        const result = this.buffer.readUInt32BE(this.offset);
        this.offset += 4;
        return result;
    }
    string(length) {
        const result = this.buffer.toString(this.encoding, this.offset, this.offset + length);
        this.offset += length;
        return result;
    }
    cstring() {
        const start = this.offset;
        let end = start;
        // eslint-disable-next-line no-empty
        while (this.buffer[end++]) { }
        this.offset = end;
        return this.buffer.toString(this.encoding, start, end - 1);
    }
    bytes(length) {
        const result = this.buffer.slice(this.offset, this.offset + length);
        this.offset += length;
        return result;
    }
}
exports.BufferReader = BufferReader;
//# sourceMappingURL=buffer-reader.js.map

/***/ }),

/***/ 9315:
/***/ ((__unused_webpack_module, exports) => {


//binary data writer tuned for encoding binary specific to the postgres binary protocol
Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Writer = void 0;
class Writer {
    constructor(size = 256) {
        this.size = size;
        this.offset = 5;
        this.headerPosition = 0;
        this.buffer = Buffer.allocUnsafe(size);
    }
    ensure(size) {
        const remaining = this.buffer.length - this.offset;
        if (remaining < size) {
            const oldBuffer = this.buffer;
            // exponential growth factor of around ~ 1.5
            // https://stackoverflow.com/questions/2269063/buffer-growth-strategy
            const newSize = oldBuffer.length + (oldBuffer.length >> 1) + size;
            this.buffer = Buffer.allocUnsafe(newSize);
            oldBuffer.copy(this.buffer, 0, 0, this.offset);
        }
    }
    addInt32(num) {
        this.ensure(4);
        this.buffer[this.offset++] = (num >>> 24) & 0xff;
        this.buffer[this.offset++] = (num >>> 16) & 0xff;
        this.buffer[this.offset++] = (num >>> 8) & 0xff;
        this.buffer[this.offset++] = (num >>> 0) & 0xff;
        return this;
    }
    addInt16(num) {
        this.ensure(2);
        this.buffer[this.offset++] = (num >>> 8) & 0xff;
        this.buffer[this.offset++] = (num >>> 0) & 0xff;
        return this;
    }
    addCString(string) {
        if (!string) {
            this.ensure(1);
        }
        else {
            const len = Buffer.byteLength(string);
            this.ensure(len + 1); // +1 for null terminator
            this.buffer.write(string, this.offset, 'utf-8');
            this.offset += len;
        }
        this.buffer[this.offset++] = 0; // null terminator
        return this;
    }
    addString(string = '') {
        const len = Buffer.byteLength(string);
        this.ensure(len);
        this.buffer.write(string, this.offset);
        this.offset += len;
        return this;
    }
    // Write an Int32 byte-length prefix immediately followed by the string's UTF-8
    // bytes. Postgres' Bind wire format prefixes every parameter with its length,
    // and doing it in one method computes Buffer.byteLength ONCE — the previous
    // `addInt32(Buffer.byteLength(s)).addString(s)` pairing scanned the string
    // three times (byteLength for the prefix, byteLength again inside addString,
    // then the encode), which is costly for large text parameters.
    addInt32PrefixedString(string) {
        const len = Buffer.byteLength(string);
        this.ensure(4 + len);
        const buffer = this.buffer;
        let offset = this.offset;
        buffer[offset++] = (len >>> 24) & 0xff;
        buffer[offset++] = (len >>> 16) & 0xff;
        buffer[offset++] = (len >>> 8) & 0xff;
        buffer[offset++] = (len >>> 0) & 0xff;
        buffer.write(string, offset, 'utf-8');
        this.offset = offset + len;
        return this;
    }
    add(otherBuffer) {
        this.ensure(otherBuffer.length);
        otherBuffer.copy(this.buffer, this.offset);
        this.offset += otherBuffer.length;
        return this;
    }
    /**
     * Appends an uninitialized block of {@link size} bytes to the buffer and returns its offset.
     */
    reserveUnsafe(size) {
        const offset = this.offset;
        this.ensure(size);
        this.offset += size;
        return offset;
    }
    join(code) {
        if (code) {
            this.buffer[this.headerPosition] = code;
            //length is everything in this packet minus the code
            const length = this.offset - (this.headerPosition + 1);
            this.buffer.writeInt32BE(length, this.headerPosition + 1);
        }
        return this.buffer.slice(code ? 0 : 5, this.offset);
    }
    flush(code) {
        const result = this.join(code);
        this.offset = 5;
        this.headerPosition = 0;
        this.buffer = Buffer.allocUnsafe(this.size);
        return result;
    }
    clear() {
        this.offset = 5;
        this.headerPosition = 0;
    }
}
exports.Writer = Writer;
//# sourceMappingURL=buffer-writer.js.map

/***/ }),

/***/ 4233:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.DatabaseError = exports.serialize = void 0;
exports.parse = parse;
const messages_1 = __nccwpck_require__(5809);
Object.defineProperty(exports, "DatabaseError", ({ enumerable: true, get: function () { return messages_1.DatabaseError; } }));
const serializer_1 = __nccwpck_require__(6513);
Object.defineProperty(exports, "serialize", ({ enumerable: true, get: function () { return serializer_1.serialize; } }));
const parser_1 = __nccwpck_require__(3318);
function parse(stream, callback) {
    const parser = new parser_1.Parser();
    stream.on('data', (buffer) => parser.parse(buffer, callback));
    return new Promise((resolve) => stream.on('end', () => resolve()));
}
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 5809:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.NoticeMessage = exports.DataRowMessage = exports.CommandCompleteMessage = exports.ReadyForQueryMessage = exports.NotificationResponseMessage = exports.BackendKeyDataMessage = exports.AuthenticationMD5Password = exports.ParameterStatusMessage = exports.ParameterDescriptionMessage = exports.RowDescriptionMessage = exports.Field = exports.CopyResponse = exports.CopyDataMessage = exports.DatabaseError = exports.copyDone = exports.emptyQuery = exports.replicationStart = exports.portalSuspended = exports.noData = exports.closeComplete = exports.bindComplete = exports.parseComplete = void 0;
exports.parseComplete = {
    name: 'parseComplete',
    length: 5,
};
exports.bindComplete = {
    name: 'bindComplete',
    length: 5,
};
exports.closeComplete = {
    name: 'closeComplete',
    length: 5,
};
exports.noData = {
    name: 'noData',
    length: 5,
};
exports.portalSuspended = {
    name: 'portalSuspended',
    length: 5,
};
exports.replicationStart = {
    name: 'replicationStart',
    length: 4,
};
exports.emptyQuery = {
    name: 'emptyQuery',
    length: 4,
};
exports.copyDone = {
    name: 'copyDone',
    length: 4,
};
class DatabaseError extends Error {
    constructor(message, length, name) {
        super(message);
        this.length = length;
        this.name = name;
    }
}
exports.DatabaseError = DatabaseError;
class CopyDataMessage {
    constructor(length, chunk) {
        this.length = length;
        this.chunk = chunk;
        this.name = 'copyData';
    }
}
exports.CopyDataMessage = CopyDataMessage;
class CopyResponse {
    constructor(length, name, binary, columnCount) {
        this.length = length;
        this.name = name;
        this.binary = binary;
        this.columnTypes = new Array(columnCount);
    }
}
exports.CopyResponse = CopyResponse;
class Field {
    constructor(name, tableID, columnID, dataTypeID, dataTypeSize, dataTypeModifier, format) {
        this.name = name;
        this.tableID = tableID;
        this.columnID = columnID;
        this.dataTypeID = dataTypeID;
        this.dataTypeSize = dataTypeSize;
        this.dataTypeModifier = dataTypeModifier;
        this.format = format;
    }
}
exports.Field = Field;
class RowDescriptionMessage {
    constructor(length, fieldCount) {
        this.length = length;
        this.fieldCount = fieldCount;
        this.name = 'rowDescription';
        this.fields = new Array(this.fieldCount);
    }
}
exports.RowDescriptionMessage = RowDescriptionMessage;
class ParameterDescriptionMessage {
    constructor(length, parameterCount) {
        this.length = length;
        this.parameterCount = parameterCount;
        this.name = 'parameterDescription';
        this.dataTypeIDs = new Array(this.parameterCount);
    }
}
exports.ParameterDescriptionMessage = ParameterDescriptionMessage;
class ParameterStatusMessage {
    constructor(length, parameterName, parameterValue) {
        this.length = length;
        this.parameterName = parameterName;
        this.parameterValue = parameterValue;
        this.name = 'parameterStatus';
    }
}
exports.ParameterStatusMessage = ParameterStatusMessage;
class AuthenticationMD5Password {
    constructor(length, salt) {
        this.length = length;
        this.salt = salt;
        this.name = 'authenticationMD5Password';
    }
}
exports.AuthenticationMD5Password = AuthenticationMD5Password;
class BackendKeyDataMessage {
    constructor(length, processID, secretKey) {
        this.length = length;
        this.processID = processID;
        this.secretKey = secretKey;
        this.name = 'backendKeyData';
    }
}
exports.BackendKeyDataMessage = BackendKeyDataMessage;
class NotificationResponseMessage {
    constructor(length, processId, channel, payload) {
        this.length = length;
        this.processId = processId;
        this.channel = channel;
        this.payload = payload;
        this.name = 'notification';
    }
}
exports.NotificationResponseMessage = NotificationResponseMessage;
class ReadyForQueryMessage {
    constructor(length, status) {
        this.length = length;
        this.status = status;
        this.name = 'readyForQuery';
    }
}
exports.ReadyForQueryMessage = ReadyForQueryMessage;
class CommandCompleteMessage {
    constructor(length, text) {
        this.length = length;
        this.text = text;
        this.name = 'commandComplete';
    }
}
exports.CommandCompleteMessage = CommandCompleteMessage;
class DataRowMessage {
    constructor(length, fields) {
        this.length = length;
        this.fields = fields;
        this.name = 'dataRow';
        this.fieldCount = fields.length;
    }
}
exports.DataRowMessage = DataRowMessage;
class NoticeMessage {
    constructor(length, message) {
        this.length = length;
        this.message = message;
        this.name = 'notice';
    }
}
exports.NoticeMessage = NoticeMessage;
//# sourceMappingURL=messages.js.map

/***/ }),

/***/ 3318:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.Parser = void 0;
const messages_1 = __nccwpck_require__(5809);
const buffer_reader_1 = __nccwpck_require__(9971);
// every message is prefixed with a single byte
const CODE_LENGTH = 1;
// every message has an int32 length which includes itself but does
// NOT include the code in the length
const LEN_LENGTH = 4;
const HEADER_LENGTH = CODE_LENGTH + LEN_LENGTH;
// A placeholder for a `BackendMessage`’s length value that will be set after construction.
const LATEINIT_LENGTH = -1;
const emptyBuffer = Buffer.allocUnsafe(0);
class Parser {
    constructor(opts) {
        this.buffer = emptyBuffer;
        this.bufferLength = 0;
        this.bufferOffset = 0;
        this.reader = new buffer_reader_1.BufferReader();
        if ((opts === null || opts === void 0 ? void 0 : opts.mode) === 'binary') {
            throw new Error('Binary mode not supported yet');
        }
        this.mode = (opts === null || opts === void 0 ? void 0 : opts.mode) || 'text';
    }
    parse(buffer, callback) {
        this.mergeBuffer(buffer);
        const bufferFullLength = this.bufferOffset + this.bufferLength;
        let offset = this.bufferOffset;
        while (offset + HEADER_LENGTH <= bufferFullLength) {
            // code is 1 byte long - it identifies the message type
            const code = this.buffer[offset];
            // length is 1 Uint32BE - it is the length of the message EXCLUDING the code
            const length = this.buffer.readUInt32BE(offset + CODE_LENGTH);
            const fullMessageLength = CODE_LENGTH + length;
            if (fullMessageLength + offset <= bufferFullLength) {
                const message = this.handlePacket(offset + HEADER_LENGTH, code, length, this.buffer);
                callback(message);
                offset += fullMessageLength;
            }
            else {
                break;
            }
        }
        if (offset === bufferFullLength) {
            // No more use for the buffer
            this.buffer = emptyBuffer;
            this.bufferLength = 0;
            this.bufferOffset = 0;
        }
        else {
            // Adjust the cursors of remainingBuffer
            this.bufferLength = bufferFullLength - offset;
            this.bufferOffset = offset;
        }
    }
    mergeBuffer(buffer) {
        if (this.bufferLength > 0) {
            const newLength = this.bufferLength + buffer.byteLength;
            const newFullLength = newLength + this.bufferOffset;
            if (newFullLength > this.buffer.byteLength) {
                // We can't concat the new buffer with the remaining one
                let newBuffer;
                if (newLength <= this.buffer.byteLength && this.bufferOffset >= this.bufferLength) {
                    // We can move the relevant part to the beginning of the buffer instead of allocating a new buffer
                    newBuffer = this.buffer;
                }
                else {
                    // Allocate a new larger buffer
                    let newBufferLength = this.buffer.byteLength * 2;
                    while (newLength >= newBufferLength) {
                        newBufferLength *= 2;
                    }
                    newBuffer = Buffer.allocUnsafe(newBufferLength);
                }
                // Move the remaining buffer to the new one
                this.buffer.copy(newBuffer, 0, this.bufferOffset, this.bufferOffset + this.bufferLength);
                this.buffer = newBuffer;
                this.bufferOffset = 0;
            }
            // Concat the new buffer with the remaining one
            buffer.copy(this.buffer, this.bufferOffset + this.bufferLength);
            this.bufferLength = newLength;
        }
        else {
            this.buffer = buffer;
            this.bufferOffset = 0;
            this.bufferLength = buffer.byteLength;
        }
    }
    handlePacket(offset, code, length, bytes) {
        const { reader } = this;
        // NOTE: This undesirably retains the buffer in `this.reader` if the `parse*Message` calls below throw. However, those should only throw in the case of a protocol error, which normally results in the reader being discarded.
        reader.setBuffer(offset, bytes);
        let message;
        switch (code) {
            case 50 /* MessageCodes.BindComplete */:
                message = messages_1.bindComplete;
                break;
            case 49 /* MessageCodes.ParseComplete */:
                message = messages_1.parseComplete;
                break;
            case 51 /* MessageCodes.CloseComplete */:
                message = messages_1.closeComplete;
                break;
            case 110 /* MessageCodes.NoData */:
                message = messages_1.noData;
                break;
            case 115 /* MessageCodes.PortalSuspended */:
                message = messages_1.portalSuspended;
                break;
            case 99 /* MessageCodes.CopyDone */:
                message = messages_1.copyDone;
                break;
            case 87 /* MessageCodes.ReplicationStart */:
                message = messages_1.replicationStart;
                break;
            case 73 /* MessageCodes.EmptyQuery */:
                message = messages_1.emptyQuery;
                break;
            case 68 /* MessageCodes.DataRow */:
                message = parseDataRowMessage(reader);
                break;
            case 67 /* MessageCodes.CommandComplete */:
                message = parseCommandCompleteMessage(reader);
                break;
            case 90 /* MessageCodes.ReadyForQuery */:
                message = parseReadyForQueryMessage(reader);
                break;
            case 65 /* MessageCodes.NotificationResponse */:
                message = parseNotificationMessage(reader);
                break;
            case 82 /* MessageCodes.AuthenticationResponse */:
                message = parseAuthenticationResponse(reader, length);
                break;
            case 83 /* MessageCodes.ParameterStatus */:
                message = parseParameterStatusMessage(reader);
                break;
            case 75 /* MessageCodes.BackendKeyData */:
                message = parseBackendKeyData(reader);
                break;
            case 69 /* MessageCodes.ErrorMessage */:
                message = parseErrorMessage(reader, 'error');
                break;
            case 78 /* MessageCodes.NoticeMessage */:
                message = parseErrorMessage(reader, 'notice');
                break;
            case 84 /* MessageCodes.RowDescriptionMessage */:
                message = parseRowDescriptionMessage(reader);
                break;
            case 116 /* MessageCodes.ParameterDescriptionMessage */:
                message = parseParameterDescriptionMessage(reader);
                break;
            case 71 /* MessageCodes.CopyIn */:
                message = parseCopyInMessage(reader);
                break;
            case 72 /* MessageCodes.CopyOut */:
                message = parseCopyOutMessage(reader);
                break;
            case 100 /* MessageCodes.CopyData */:
                message = parseCopyData(reader, length);
                break;
            default:
                return new messages_1.DatabaseError('received invalid response: ' + code.toString(16), length, 'error');
        }
        reader.setBuffer(0, emptyBuffer);
        message.length = length;
        return message;
    }
}
exports.Parser = Parser;
const parseReadyForQueryMessage = (reader) => {
    const status = reader.string(1);
    return new messages_1.ReadyForQueryMessage(LATEINIT_LENGTH, status);
};
const parseCommandCompleteMessage = (reader) => {
    const text = reader.cstring();
    return new messages_1.CommandCompleteMessage(LATEINIT_LENGTH, text);
};
const parseCopyData = (reader, length) => {
    const chunk = reader.bytes(length - 4);
    return new messages_1.CopyDataMessage(LATEINIT_LENGTH, chunk);
};
const parseCopyInMessage = (reader) => parseCopyMessage(reader, 'copyInResponse');
const parseCopyOutMessage = (reader) => parseCopyMessage(reader, 'copyOutResponse');
const parseCopyMessage = (reader, messageName) => {
    const isBinary = reader.byte() !== 0;
    const columnCount = reader.int16();
    const message = new messages_1.CopyResponse(LATEINIT_LENGTH, messageName, isBinary, columnCount);
    for (let i = 0; i < columnCount; i++) {
        message.columnTypes[i] = reader.int16();
    }
    return message;
};
const parseNotificationMessage = (reader) => {
    const processId = reader.int32();
    const channel = reader.cstring();
    const payload = reader.cstring();
    return new messages_1.NotificationResponseMessage(LATEINIT_LENGTH, processId, channel, payload);
};
const parseRowDescriptionMessage = (reader) => {
    const fieldCount = reader.int16();
    const message = new messages_1.RowDescriptionMessage(LATEINIT_LENGTH, fieldCount);
    for (let i = 0; i < fieldCount; i++) {
        message.fields[i] = parseField(reader);
    }
    return message;
};
const parseField = (reader) => {
    const name = reader.cstring();
    const tableID = reader.uint32();
    const columnID = reader.int16();
    const dataTypeID = reader.uint32();
    const dataTypeSize = reader.int16();
    const dataTypeModifier = reader.int32();
    const mode = reader.int16() === 0 ? 'text' : 'binary';
    return new messages_1.Field(name, tableID, columnID, dataTypeID, dataTypeSize, dataTypeModifier, mode);
};
const parseParameterDescriptionMessage = (reader) => {
    const parameterCount = reader.int16();
    const message = new messages_1.ParameterDescriptionMessage(LATEINIT_LENGTH, parameterCount);
    for (let i = 0; i < parameterCount; i++) {
        // OIDs are unsigned, same as dataTypeID in parseField above
        message.dataTypeIDs[i] = reader.uint32();
    }
    return message;
};
const parseDataRowMessage = (reader) => {
    const fieldCount = reader.int16();
    const fields = new Array(fieldCount);
    for (let i = 0; i < fieldCount; i++) {
        const len = reader.int32();
        // a -1 for length means the value of the field is null
        fields[i] = len === -1 ? null : reader.string(len);
    }
    return new messages_1.DataRowMessage(LATEINIT_LENGTH, fields);
};
const parseParameterStatusMessage = (reader) => {
    const name = reader.cstring();
    const value = reader.cstring();
    return new messages_1.ParameterStatusMessage(LATEINIT_LENGTH, name, value);
};
const parseBackendKeyData = (reader) => {
    const processID = reader.int32();
    const secretKey = reader.int32();
    return new messages_1.BackendKeyDataMessage(LATEINIT_LENGTH, processID, secretKey);
};
const parseAuthenticationResponse = (reader, length) => {
    const code = reader.int32();
    // TODO(bmc): maybe better types here
    const message = {
        name: 'authenticationOk',
        length,
    };
    switch (code) {
        case 0: // AuthenticationOk
            break;
        case 3: // AuthenticationCleartextPassword
            if (message.length === 8) {
                message.name = 'authenticationCleartextPassword';
            }
            break;
        case 5: // AuthenticationMD5Password
            if (message.length === 12) {
                message.name = 'authenticationMD5Password';
                const salt = reader.bytes(4);
                return new messages_1.AuthenticationMD5Password(LATEINIT_LENGTH, salt);
            }
            break;
        case 10: // AuthenticationSASL
            {
                message.name = 'authenticationSASL';
                message.mechanisms = [];
                let mechanism;
                do {
                    mechanism = reader.cstring();
                    if (mechanism) {
                        message.mechanisms.push(mechanism);
                    }
                } while (mechanism);
            }
            break;
        case 11: // AuthenticationSASLContinue
            message.name = 'authenticationSASLContinue';
            message.data = reader.string(length - 8);
            break;
        case 12: // AuthenticationSASLFinal
            message.name = 'authenticationSASLFinal';
            message.data = reader.string(length - 8);
            break;
        default:
            throw new Error('Unknown authenticationOk message type ' + code);
    }
    return message;
};
const parseErrorMessage = (reader, name) => {
    const fields = {};
    let fieldType = reader.string(1);
    while (fieldType !== '\0') {
        fields[fieldType] = reader.cstring();
        fieldType = reader.string(1);
    }
    const messageValue = fields.M;
    const message = name === 'notice'
        ? new messages_1.NoticeMessage(LATEINIT_LENGTH, messageValue)
        : new messages_1.DatabaseError(messageValue, LATEINIT_LENGTH, name);
    message.severity = fields.S;
    message.code = fields.C;
    message.detail = fields.D;
    message.hint = fields.H;
    message.position = fields.P;
    message.internalPosition = fields.p;
    message.internalQuery = fields.q;
    message.where = fields.W;
    message.schema = fields.s;
    message.table = fields.t;
    message.column = fields.c;
    message.dataType = fields.d;
    message.constraint = fields.n;
    message.file = fields.F;
    message.line = fields.L;
    message.routine = fields.R;
    return message;
};
//# sourceMappingURL=parser.js.map

/***/ }),

/***/ 6513:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.serialize = void 0;
const buffer_writer_1 = __nccwpck_require__(9315);
const writer = new buffer_writer_1.Writer();
const startup = (opts) => {
    // protocol version
    writer.addInt16(3).addInt16(0);
    for (const key of Object.keys(opts)) {
        writer.addCString(key).addCString(opts[key]);
    }
    writer.addCString('client_encoding').addCString('UTF8');
    const bodyBuffer = writer.addCString('').flush();
    // this message is sent without a code
    const length = bodyBuffer.length + 4;
    return new buffer_writer_1.Writer().addInt32(length).add(bodyBuffer).flush();
};
const requestSsl = () => {
    const response = Buffer.allocUnsafe(8);
    response.writeInt32BE(8, 0);
    response.writeInt32BE(80877103, 4);
    return response;
};
const password = (password) => {
    return writer.addCString(password).flush(112 /* code.startup */);
};
const sendSASLInitialResponseMessage = function (mechanism, initialResponse) {
    // 0x70 = 'p'
    writer.addCString(mechanism).addInt32PrefixedString(initialResponse);
    return writer.flush(112 /* code.startup */);
};
const sendSCRAMClientFinalMessage = function (additionalData) {
    return writer.addString(additionalData).flush(112 /* code.startup */);
};
const query = (text) => {
    return writer.addCString(text).flush(81 /* code.query */);
};
const emptyArray = [];
const parse = (query) => {
    // expect something like this:
    // { name: 'queryName',
    //   text: 'select * from blah',
    //   types: ['int8', 'bool'] }
    // normalize missing query names to allow for null
    const name = query.name || '';
    if (name.length > 63) {
        console.error('Warning! Postgres only supports 63 characters for query names.');
        console.error('You supplied %s (%s)', name, name.length);
        console.error('This can cause conflicts and silent errors executing queries');
    }
    const types = query.types || emptyArray;
    const len = types.length;
    const buffer = writer
        .addCString(name) // name of query
        .addCString(query.text) // actual query text
        .addInt16(len);
    for (let i = 0; i < len; i++) {
        buffer.addInt32(types[i]);
    }
    return writer.flush(80 /* code.parse */);
};
const writeValues = function (values, valueMapper, formatsOffset) {
    const len = values.length;
    for (let i = 0; i < len; i++) {
        const mappedVal = valueMapper ? valueMapper(values[i], i) : values[i];
        let formatByte = 0 /* ParamType.STRING */;
        if (mappedVal == null) {
            // write -1 to indicate null
            writer.addInt32(-1);
        }
        else if (mappedVal instanceof Buffer) {
            formatByte = 1 /* ParamType.BINARY */;
            // add the buffer to the param writer
            writer.addInt32(mappedVal.length);
            writer.add(mappedVal);
        }
        else {
            // length prefix + UTF-8 bytes in one pass (Buffer.byteLength computed once)
            writer.addInt32PrefixedString(mappedVal);
        }
        // beware: `writer` operations can replace `writer.buffer` with a new buffer
        const buf = writer.buffer;
        buf[formatsOffset++] = 0;
        buf[formatsOffset++] = formatByte;
    }
};
const bind = (config = {}) => {
    // normalize config
    const portal = config.portal || '';
    const statement = config.statement || '';
    const binary = config.binary || false;
    const values = config.values || emptyArray;
    const len = values.length;
    writer.addCString(portal).addCString(statement);
    // number of parameter format codes
    writer.addInt16(len);
    // space for those codes, filled by `writeValues`
    const formatsOffset = writer.reserveUnsafe(len * 2);
    // number of parameter values
    writer.addInt16(len);
    try {
        writeValues(values, config.valueMapper, formatsOffset);
    }
    catch (err) {
        writer.clear();
        throw err;
    }
    // all results use the same format code
    writer.addInt16(1);
    // format code
    writer.addInt16(binary ? 1 /* ParamType.BINARY */ : 0 /* ParamType.STRING */);
    return writer.flush(66 /* code.bind */);
};
const emptyExecute = Buffer.from([69 /* code.execute */, 0x00, 0x00, 0x00, 0x09, 0x00, 0x00, 0x00, 0x00, 0x00]);
const execute = (config) => {
    // this is the happy path for most queries
    if (!config || (!config.portal && !config.rows)) {
        return emptyExecute;
    }
    const portal = config.portal || '';
    const rows = config.rows || 0;
    const portalLength = Buffer.byteLength(portal);
    const len = 4 + portalLength + 1 + 4;
    // one extra bit for code
    const buff = Buffer.allocUnsafe(1 + len);
    buff[0] = 69 /* code.execute */;
    buff.writeInt32BE(len, 1);
    buff.write(portal, 5, 'utf-8');
    buff[portalLength + 5] = 0; // null terminate portal cString
    buff.writeUInt32BE(rows, buff.length - 4);
    return buff;
};
const cancel = (processID, secretKey) => {
    const buffer = Buffer.allocUnsafe(16);
    buffer.writeInt32BE(16, 0);
    buffer.writeInt16BE(1234, 4);
    buffer.writeInt16BE(5678, 6);
    buffer.writeInt32BE(processID, 8);
    buffer.writeInt32BE(secretKey, 12);
    return buffer;
};
const cstringMessage = (code, string) => {
    const stringLen = Buffer.byteLength(string);
    const len = 4 + stringLen + 1;
    // one extra bit for code
    const buffer = Buffer.allocUnsafe(1 + len);
    buffer[0] = code;
    buffer.writeInt32BE(len, 1);
    buffer.write(string, 5, 'utf-8');
    buffer[len] = 0; // null terminate cString
    return buffer;
};
const emptyDescribePortal = writer.addCString('P').flush(68 /* code.describe */);
const emptyDescribeStatement = writer.addCString('S').flush(68 /* code.describe */);
const describe = (msg) => {
    return msg.name
        ? cstringMessage(68 /* code.describe */, `${msg.type}${msg.name || ''}`)
        : msg.type === 'P'
            ? emptyDescribePortal
            : emptyDescribeStatement;
};
const close = (msg) => {
    const text = `${msg.type}${msg.name || ''}`;
    return cstringMessage(67 /* code.close */, text);
};
const copyData = (chunk) => {
    return writer.add(chunk).flush(100 /* code.copyFromChunk */);
};
const copyFail = (message) => {
    return cstringMessage(102 /* code.copyFail */, message);
};
const codeOnlyBuffer = (code) => Buffer.from([code, 0x00, 0x00, 0x00, 0x04]);
const flushBuffer = codeOnlyBuffer(72 /* code.flush */);
const syncBuffer = codeOnlyBuffer(83 /* code.sync */);
const endBuffer = codeOnlyBuffer(88 /* code.end */);
const copyDoneBuffer = codeOnlyBuffer(99 /* code.copyDone */);
const serialize = {
    startup,
    password,
    requestSsl,
    sendSASLInitialResponseMessage,
    sendSCRAMClientFinalMessage,
    query,
    parse,
    bind,
    execute,
    describe,
    close,
    flush: () => flushBuffer,
    sync: () => syncBuffer,
    end: () => endBuffer,
    copyData,
    copyDone: () => copyDoneBuffer,
    copyFail,
    cancel,
};
exports.serialize = serialize;
//# sourceMappingURL=serializer.js.map

/***/ }),

/***/ 1549:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var textParsers = __nccwpck_require__(4784);
var binaryParsers = __nccwpck_require__(7522);
var arrayParser = __nccwpck_require__(6471);
var builtinTypes = __nccwpck_require__(6345);

exports.getTypeParser = getTypeParser;
exports.setTypeParser = setTypeParser;
exports.arrayParser = arrayParser;
exports.builtins = builtinTypes;

var typeParsers = {
  text: {},
  binary: {}
};

//the empty parse function
function noParse (val) {
  return String(val);
};

//returns a function used to convert a specific type (specified by
//oid) into a result javascript type
//note: the oid can be obtained via the following sql query:
//SELECT oid FROM pg_type WHERE typname = 'TYPE_NAME_HERE';
function getTypeParser (oid, format) {
  format = format || 'text';
  if (!typeParsers[format]) {
    return noParse;
  }
  return typeParsers[format][oid] || noParse;
};

function setTypeParser (oid, format, parseFn) {
  if(typeof format == 'function') {
    parseFn = format;
    format = 'text';
  }
  typeParsers[format][oid] = parseFn;
};

textParsers.init(function(oid, converter) {
  typeParsers.text[oid] = converter;
});

binaryParsers.init(function(oid, converter) {
  typeParsers.binary[oid] = converter;
});


/***/ }),

/***/ 6471:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var array = __nccwpck_require__(3879);

module.exports = {
  create: function (source, transform) {
    return {
      parse: function() {
        return array.parse(source, transform);
      }
    };
  }
};


/***/ }),

/***/ 7522:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var parseInt64 = __nccwpck_require__(2299);

var parseBits = function(data, bits, offset, invert, callback) {
  offset = offset || 0;
  invert = invert || false;
  callback = callback || function(lastValue, newValue, bits) { return (lastValue * Math.pow(2, bits)) + newValue; };
  var offsetBytes = offset >> 3;

  var inv = function(value) {
    if (invert) {
      return ~value & 0xff;
    }

    return value;
  };

  // read first (maybe partial) byte
  var mask = 0xff;
  var firstBits = 8 - (offset % 8);
  if (bits < firstBits) {
    mask = (0xff << (8 - bits)) & 0xff;
    firstBits = bits;
  }

  if (offset) {
    mask = mask >> (offset % 8);
  }

  var result = 0;
  if ((offset % 8) + bits >= 8) {
    result = callback(0, inv(data[offsetBytes]) & mask, firstBits);
  }

  // read bytes
  var bytes = (bits + offset) >> 3;
  for (var i = offsetBytes + 1; i < bytes; i++) {
    result = callback(result, inv(data[i]), 8);
  }

  // bits to read, that are not a complete byte
  var lastBits = (bits + offset) % 8;
  if (lastBits > 0) {
    result = callback(result, inv(data[bytes]) >> (8 - lastBits), lastBits);
  }

  return result;
};

var parseFloatFromBits = function(data, precisionBits, exponentBits) {
  var bias = Math.pow(2, exponentBits - 1) - 1;
  var sign = parseBits(data, 1);
  var exponent = parseBits(data, exponentBits, 1);

  if (exponent === 0) {
    return 0;
  }

  // parse mantissa
  var precisionBitsCounter = 1;
  var parsePrecisionBits = function(lastValue, newValue, bits) {
    if (lastValue === 0) {
      lastValue = 1;
    }

    for (var i = 1; i <= bits; i++) {
      precisionBitsCounter /= 2;
      if ((newValue & (0x1 << (bits - i))) > 0) {
        lastValue += precisionBitsCounter;
      }
    }

    return lastValue;
  };

  var mantissa = parseBits(data, precisionBits, exponentBits + 1, false, parsePrecisionBits);

  // special cases
  if (exponent == (Math.pow(2, exponentBits + 1) - 1)) {
    if (mantissa === 0) {
      return (sign === 0) ? Infinity : -Infinity;
    }

    return NaN;
  }

  // normale number
  return ((sign === 0) ? 1 : -1) * Math.pow(2, exponent - bias) * mantissa;
};

var parseInt16 = function(value) {
  if (parseBits(value, 1) == 1) {
    return -1 * (parseBits(value, 15, 1, true) + 1);
  }

  return parseBits(value, 15, 1);
};

var parseInt32 = function(value) {
  if (parseBits(value, 1) == 1) {
    return -1 * (parseBits(value, 31, 1, true) + 1);
  }

  return parseBits(value, 31, 1);
};

var parseFloat32 = function(value) {
  return parseFloatFromBits(value, 23, 8);
};

var parseFloat64 = function(value) {
  return parseFloatFromBits(value, 52, 11);
};

var parseNumeric = function(value) {
  var sign = parseBits(value, 16, 32);
  if (sign == 0xc000) {
    return NaN;
  }

  var weight = Math.pow(10000, parseBits(value, 16, 16));
  var result = 0;

  var digits = [];
  var ndigits = parseBits(value, 16);
  for (var i = 0; i < ndigits; i++) {
    result += parseBits(value, 16, 64 + (16 * i)) * weight;
    weight /= 10000;
  }

  var scale = Math.pow(10, parseBits(value, 16, 48));
  return ((sign === 0) ? 1 : -1) * Math.round(result * scale) / scale;
};

var parseDate = function(isUTC, value) {
  var sign = parseBits(value, 1);
  var rawValue = parseBits(value, 63, 1);

  // discard usecs and shift from 2000 to 1970
  var result = new Date((((sign === 0) ? 1 : -1) * rawValue / 1000) + 946684800000);

  if (!isUTC) {
    result.setTime(result.getTime() + result.getTimezoneOffset() * 60000);
  }

  // add microseconds to the date
  result.usec = rawValue % 1000;
  result.getMicroSeconds = function() {
    return this.usec;
  };
  result.setMicroSeconds = function(value) {
    this.usec = value;
  };
  result.getUTCMicroSeconds = function() {
    return this.usec;
  };

  return result;
};

var parseArray = function(value) {
  var dim = parseBits(value, 32);

  var flags = parseBits(value, 32, 32);
  var elementType = parseBits(value, 32, 64);

  var offset = 96;
  var dims = [];
  for (var i = 0; i < dim; i++) {
    // parse dimension
    dims[i] = parseBits(value, 32, offset);
    offset += 32;

    // ignore lower bounds
    offset += 32;
  }

  var parseElement = function(elementType) {
    // parse content length
    var length = parseBits(value, 32, offset);
    offset += 32;

    // parse null values
    if (length == 0xffffffff) {
      return null;
    }

    var result;
    if ((elementType == 0x17) || (elementType == 0x14)) {
      // int/bigint
      result = parseBits(value, length * 8, offset);
      offset += length * 8;
      return result;
    }
    else if (elementType == 0x19) {
      // string
      result = value.toString(this.encoding, offset >> 3, (offset += (length << 3)) >> 3);
      return result;
    }
    else {
      console.log("ERROR: ElementType not implemented: " + elementType);
    }
  };

  var parse = function(dimension, elementType) {
    var array = [];
    var i;

    if (dimension.length > 1) {
      var count = dimension.shift();
      for (i = 0; i < count; i++) {
        array[i] = parse(dimension, elementType);
      }
      dimension.unshift(count);
    }
    else {
      for (i = 0; i < dimension[0]; i++) {
        array[i] = parseElement(elementType);
      }
    }

    return array;
  };

  return parse(dims, elementType);
};

var parseText = function(value) {
  return value.toString('utf8');
};

var parseBool = function(value) {
  if(value === null) return null;
  return (parseBits(value, 8) > 0);
};

var init = function(register) {
  register(20, parseInt64);
  register(21, parseInt16);
  register(23, parseInt32);
  register(26, parseInt32);
  register(1700, parseNumeric);
  register(700, parseFloat32);
  register(701, parseFloat64);
  register(16, parseBool);
  register(1114, parseDate.bind(null, false));
  register(1184, parseDate.bind(null, true));
  register(1000, parseArray);
  register(1007, parseArray);
  register(1016, parseArray);
  register(1008, parseArray);
  register(1009, parseArray);
  register(25, parseText);
};

module.exports = {
  init: init
};


/***/ }),

/***/ 6345:
/***/ ((module) => {

/**
 * Following query was used to generate this file:

 SELECT json_object_agg(UPPER(PT.typname), PT.oid::int4 ORDER BY pt.oid)
 FROM pg_type PT
 WHERE typnamespace = (SELECT pgn.oid FROM pg_namespace pgn WHERE nspname = 'pg_catalog') -- Take only builting Postgres types with stable OID (extension types are not guaranted to be stable)
 AND typtype = 'b' -- Only basic types
 AND typelem = 0 -- Ignore aliases
 AND typisdefined -- Ignore undefined types
 */

module.exports = {
    BOOL: 16,
    BYTEA: 17,
    CHAR: 18,
    INT8: 20,
    INT2: 21,
    INT4: 23,
    REGPROC: 24,
    TEXT: 25,
    OID: 26,
    TID: 27,
    XID: 28,
    CID: 29,
    JSON: 114,
    XML: 142,
    PG_NODE_TREE: 194,
    SMGR: 210,
    PATH: 602,
    POLYGON: 604,
    CIDR: 650,
    FLOAT4: 700,
    FLOAT8: 701,
    ABSTIME: 702,
    RELTIME: 703,
    TINTERVAL: 704,
    CIRCLE: 718,
    MACADDR8: 774,
    MONEY: 790,
    MACADDR: 829,
    INET: 869,
    ACLITEM: 1033,
    BPCHAR: 1042,
    VARCHAR: 1043,
    DATE: 1082,
    TIME: 1083,
    TIMESTAMP: 1114,
    TIMESTAMPTZ: 1184,
    INTERVAL: 1186,
    TIMETZ: 1266,
    BIT: 1560,
    VARBIT: 1562,
    NUMERIC: 1700,
    REFCURSOR: 1790,
    REGPROCEDURE: 2202,
    REGOPER: 2203,
    REGOPERATOR: 2204,
    REGCLASS: 2205,
    REGTYPE: 2206,
    UUID: 2950,
    TXID_SNAPSHOT: 2970,
    PG_LSN: 3220,
    PG_NDISTINCT: 3361,
    PG_DEPENDENCIES: 3402,
    TSVECTOR: 3614,
    TSQUERY: 3615,
    GTSVECTOR: 3642,
    REGCONFIG: 3734,
    REGDICTIONARY: 3769,
    JSONB: 3802,
    REGNAMESPACE: 4089,
    REGROLE: 4096
};


/***/ }),

/***/ 4784:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var array = __nccwpck_require__(3879)
var arrayParser = __nccwpck_require__(6471);
var parseDate = __nccwpck_require__(2690);
var parseInterval = __nccwpck_require__(8755);
var parseByteA = __nccwpck_require__(463);

function allowNull (fn) {
  return function nullAllowed (value) {
    if (value === null) return value
    return fn(value)
  }
}

function parseBool (value) {
  if (value === null) return value
  return value === 'TRUE' ||
    value === 't' ||
    value === 'true' ||
    value === 'y' ||
    value === 'yes' ||
    value === 'on' ||
    value === '1';
}

function parseBoolArray (value) {
  if (!value) return null
  return array.parse(value, parseBool)
}

function parseBaseTenInt (string) {
  return parseInt(string, 10)
}

function parseIntegerArray (value) {
  if (!value) return null
  return array.parse(value, allowNull(parseBaseTenInt))
}

function parseBigIntegerArray (value) {
  if (!value) return null
  return array.parse(value, allowNull(function (entry) {
    return parseBigInteger(entry).trim()
  }))
}

var parsePointArray = function(value) {
  if(!value) { return null; }
  var p = arrayParser.create(value, function(entry) {
    if(entry !== null) {
      entry = parsePoint(entry);
    }
    return entry;
  });

  return p.parse();
};

var parseFloatArray = function(value) {
  if(!value) { return null; }
  var p = arrayParser.create(value, function(entry) {
    if(entry !== null) {
      entry = parseFloat(entry);
    }
    return entry;
  });

  return p.parse();
};

var parseStringArray = function(value) {
  if(!value) { return null; }

  var p = arrayParser.create(value);
  return p.parse();
};

var parseDateArray = function(value) {
  if (!value) { return null; }

  var p = arrayParser.create(value, function(entry) {
    if (entry !== null) {
      entry = parseDate(entry);
    }
    return entry;
  });

  return p.parse();
};

var parseIntervalArray = function(value) {
  if (!value) { return null; }

  var p = arrayParser.create(value, function(entry) {
    if (entry !== null) {
      entry = parseInterval(entry);
    }
    return entry;
  });

  return p.parse();
};

var parseByteAArray = function(value) {
  if (!value) { return null; }

  return array.parse(value, allowNull(parseByteA));
};

var parseInteger = function(value) {
  return parseInt(value, 10);
};

var parseBigInteger = function(value) {
  var valStr = String(value);
  if (/^\d+$/.test(valStr)) { return valStr; }
  return value;
};

var parseJsonArray = function(value) {
  if (!value) { return null; }

  return array.parse(value, allowNull(JSON.parse));
};

var parsePoint = function(value) {
  if (value[0] !== '(') { return null; }

  value = value.substring( 1, value.length - 1 ).split(',');

  return {
    x: parseFloat(value[0])
  , y: parseFloat(value[1])
  };
};

var parseCircle = function(value) {
  if (value[0] !== '<' && value[1] !== '(') { return null; }

  var point = '(';
  var radius = '';
  var pointParsed = false;
  for (var i = 2; i < value.length - 1; i++){
    if (!pointParsed) {
      point += value[i];
    }

    if (value[i] === ')') {
      pointParsed = true;
      continue;
    } else if (!pointParsed) {
      continue;
    }

    if (value[i] === ','){
      continue;
    }

    radius += value[i];
  }
  var result = parsePoint(point);
  result.radius = parseFloat(radius);

  return result;
};

var init = function(register) {
  register(20, parseBigInteger); // int8
  register(21, parseInteger); // int2
  register(23, parseInteger); // int4
  register(26, parseInteger); // oid
  register(700, parseFloat); // float4/real
  register(701, parseFloat); // float8/double
  register(16, parseBool);
  register(1082, parseDate); // date
  register(1114, parseDate); // timestamp without timezone
  register(1184, parseDate); // timestamp
  register(600, parsePoint); // point
  register(651, parseStringArray); // cidr[]
  register(718, parseCircle); // circle
  register(1000, parseBoolArray);
  register(1001, parseByteAArray);
  register(1005, parseIntegerArray); // _int2
  register(1007, parseIntegerArray); // _int4
  register(1028, parseIntegerArray); // oid[]
  register(1016, parseBigIntegerArray); // _int8
  register(1017, parsePointArray); // point[]
  register(1021, parseFloatArray); // _float4
  register(1022, parseFloatArray); // _float8
  register(1231, parseFloatArray); // _numeric
  register(1014, parseStringArray); //char
  register(1015, parseStringArray); //varchar
  register(1008, parseStringArray);
  register(1009, parseStringArray);
  register(1040, parseStringArray); // macaddr[]
  register(1041, parseStringArray); // inet[]
  register(1115, parseDateArray); // timestamp without time zone[]
  register(1182, parseDateArray); // _date
  register(1185, parseDateArray); // timestamp with time zone[]
  register(1186, parseInterval);
  register(1187, parseIntervalArray);
  register(17, parseByteA);
  register(114, JSON.parse.bind(JSON)); // json
  register(3802, JSON.parse.bind(JSON)); // jsonb
  register(199, parseJsonArray); // json[]
  register(3807, parseJsonArray); // jsonb[]
  register(3907, parseStringArray); // numrange[]
  register(2951, parseStringArray); // uuid[]
  register(791, parseStringArray); // money[]
  register(1183, parseStringArray); // time[]
  register(1270, parseStringArray); // timetz[]
};

module.exports = {
  init: init
};


/***/ }),

/***/ 5042:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const EventEmitter = (__nccwpck_require__(4434).EventEmitter)
const utils = __nccwpck_require__(9652)
const nodeUtils = __nccwpck_require__(9023)
const sasl = __nccwpck_require__(948)
const TypeOverrides = __nccwpck_require__(365)

const ConnectionParameters = __nccwpck_require__(646)
const Query = __nccwpck_require__(4473)
const defaults = __nccwpck_require__(8995)
const Connection = __nccwpck_require__(9809)
const crypto = __nccwpck_require__(4150)

const activeQueryDeprecationNotice = nodeUtils.deprecate(
  () => {},
  'Client.activeQuery is deprecated and will be removed in pg@9.0'
)

const queryQueueDeprecationNotice = nodeUtils.deprecate(
  () => {},
  'Client.queryQueue is deprecated and will be removed in pg@9.0.'
)

const pgPassDeprecationNotice = nodeUtils.deprecate(
  () => {},
  'pgpass support is deprecated and will be removed in pg@9.0. ' +
    'You can provide an async function as the password property to the Client/Pool constructor that returns a password instead. Within this function you can call the pgpass module in your own code.'
)

const byoPromiseDeprecationNotice = nodeUtils.deprecate(
  () => {},
  'Passing a custom Promise implementation to the Client/Pool constructor is deprecated and will be removed in pg@9.0.'
)

const queryQueueLengthDeprecationNotice = nodeUtils.deprecate(
  () => {},
  'Calling client.query() when the client is already executing a query is deprecated and will be removed in pg@9.0. Use async/await or an external async flow control mechanism instead.'
)

function coerceNumberOrDefault(value, defaultValue) {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : defaultValue
  }
  if (typeof value === 'string' && value.trim() !== '') {
    const n = Number(value)
    return Number.isFinite(n) ? n : defaultValue
  }
  return defaultValue
}

class Client extends EventEmitter {
  constructor(config) {
    super()

    this.connectionParameters = new ConnectionParameters(config)
    this.user = this.connectionParameters.user
    this.database = this.connectionParameters.database
    this.port = this.connectionParameters.port
    this.host = this.connectionParameters.host

    // "hiding" the password so it doesn't show up in stack traces
    // or if the client is console.logged
    Object.defineProperty(this, 'password', {
      configurable: true,
      enumerable: false,
      writable: true,
      value: this.connectionParameters.password,
    })

    this.replication = this.connectionParameters.replication

    const c = config || {}

    if (c.Promise) {
      byoPromiseDeprecationNotice()
    }
    this._Promise = c.Promise || global.Promise
    this._types = new TypeOverrides(c.types)
    this._ending = false
    this._ended = false
    this._connecting = false
    this._connected = false
    this._connectionError = false
    this._queryable = true
    this._activeQuery = null
    this._txStatus = null

    this.enableChannelBinding = Boolean(c.enableChannelBinding) // set true to use SCRAM-SHA-256-PLUS when offered
    this.scramMaxIterations = coerceNumberOrDefault(c.scramMaxIterations, sasl.DEFAULT_MAX_SCRAM_ITERATIONS)
    this.connection =
      c.connection ||
      new Connection({
        stream: c.stream,
        ssl: this.connectionParameters.ssl,
        sslNegotiation: this.connectionParameters.sslnegotiation,
        keepAlive: c.keepAlive || false,
        keepAliveInitialDelayMillis: c.keepAliveInitialDelayMillis || 0,
        encoding: this.connectionParameters.client_encoding || 'utf8',
      })
    this._queryQueue = []
    this._sentQueryQueue = []
    this.pipeline = Boolean(c.pipeline)
    this.binary = c.binary || defaults.binary
    this.processID = null
    this.secretKey = null
    this.ssl = this.connectionParameters.ssl || false
    this.sslNegotiation = this.connectionParameters.sslnegotiation || 'postgres'
    // As with Password, make SSL->Key (the private key) non-enumerable.
    // It won't show up in stack traces
    // or if the client is console.logged
    if (this.ssl && this.ssl.key) {
      Object.defineProperty(this.ssl, 'key', {
        enumerable: false,
      })
    }

    this._connectionTimeoutMillis = c.connectionTimeoutMillis || 0
  }

  get activeQuery() {
    activeQueryDeprecationNotice()
    return this._activeQuery
  }

  set activeQuery(val) {
    activeQueryDeprecationNotice()
    this._activeQuery = val
  }

  _getActiveQuery() {
    return this._activeQuery
  }

  _errorAllQueries(err) {
    const enqueueError = (query) => {
      process.nextTick(() => {
        query.handleError(err, this.connection)
      })
    }

    const activeQuery = this._getActiveQuery()
    if (activeQuery) {
      enqueueError(activeQuery)
      this._activeQuery = null
    }

    this._sentQueryQueue.forEach(enqueueError)
    this._sentQueryQueue.length = 0

    this._queryQueue.forEach(enqueueError)
    this._queryQueue.length = 0
  }

  _connect(callback) {
    const self = this
    const con = this.connection
    this._connectionCallback = callback

    if (this._connecting || this._connected) {
      const err = new Error('Client has already been connected. You cannot reuse a client.')
      process.nextTick(() => {
        callback(err)
      })
      return
    }
    this._connecting = true

    if (this._connectionTimeoutMillis > 0) {
      this.connectionTimeoutHandle = setTimeout(() => {
        con._ending = true
        con.stream.destroy(new Error('timeout expired'))
      }, this._connectionTimeoutMillis)

      if (this.connectionTimeoutHandle.unref) {
        this.connectionTimeoutHandle.unref()
      }
    }

    if (this.host && this.host.indexOf('/') === 0) {
      con.connect(this.host + '/.s.PGSQL.' + this.port)
    } else {
      con.connect(this.port, this.host)
    }

    // once connection is established send startup message
    con.on('connect', function () {
      if (self.ssl) {
        // With direct SSL negotiation the connection upgrades to TLS without an
        // SSLRequest packet, so the startup message is sent after 'sslconnect'.
        if (self.sslNegotiation !== 'direct') {
          con.requestSsl()
        }
      } else {
        con.startup(self.getStartupConf())
      }
    })

    con.on('sslconnect', function () {
      con.startup(self.getStartupConf())
    })

    this._attachListeners(con)

    con.once('end', () => {
      const error = this._ending ? new Error('Connection terminated') : new Error('Connection terminated unexpectedly')

      clearTimeout(this.connectionTimeoutHandle)
      this._errorAllQueries(error)
      this._ended = true

      if (!this._ending) {
        // if the connection is ended without us calling .end()
        // on this client then we have an unexpected disconnection
        // treat this as an error unless we've already emitted an error
        // during connection.
        if (this._connecting && !this._connectionError) {
          if (this._connectionCallback) {
            this._connectionCallback(error)
          } else {
            this._handleErrorEvent(error)
          }
        } else if (!this._connectionError) {
          this._handleErrorEvent(error)
        }
      }

      process.nextTick(() => {
        this.emit('end')
      })
    })
  }

  connect(callback) {
    if (callback) {
      this._connect(callback)
      return
    }

    return new this._Promise((resolve, reject) => {
      this._connect((error) => {
        if (error) {
          reject(error)
        } else {
          resolve(this)
        }
      })
    })
  }

  _attachListeners(con) {
    // password request handling
    con.on('authenticationCleartextPassword', this._handleAuthCleartextPassword.bind(this))
    // password request handling
    con.on('authenticationMD5Password', this._handleAuthMD5Password.bind(this))
    // password request handling (SASL)
    con.on('authenticationSASL', this._handleAuthSASL.bind(this))
    con.on('authenticationSASLContinue', this._handleAuthSASLContinue.bind(this))
    con.on('authenticationSASLFinal', this._handleAuthSASLFinal.bind(this))
    con.on('backendKeyData', this._handleBackendKeyData.bind(this))
    con.on('error', this._handleErrorEvent.bind(this))
    con.on('errorMessage', this._handleErrorMessage.bind(this))
    con.on('readyForQuery', this._handleReadyForQuery.bind(this))
    con.on('notice', this._handleNotice.bind(this))
    con.on('rowDescription', this._handleRowDescription.bind(this))
    con.on('dataRow', this._handleDataRow.bind(this))
    con.on('portalSuspended', this._handlePortalSuspended.bind(this))
    con.on('emptyQuery', this._handleEmptyQuery.bind(this))
    con.on('commandComplete', this._handleCommandComplete.bind(this))
    con.on('parseComplete', this._handleParseComplete.bind(this))
    con.on('copyInResponse', this._handleCopyInResponse.bind(this))
    con.on('copyData', this._handleCopyData.bind(this))
    con.on('notification', this._handleNotification.bind(this))
  }

  _getPassword(cb) {
    const con = this.connection
    if (typeof this.password === 'function') {
      this._Promise
        .resolve()
        .then(() => this.password(this.connectionParameters))
        .then((pass) => {
          if (pass !== undefined) {
            if (typeof pass !== 'string') {
              con.emit('error', new TypeError('Password must be a string'))
              return
            }
            this.connectionParameters.password = this.password = pass
          } else {
            this.connectionParameters.password = this.password = null
          }
          cb()
        })
        .catch((err) => {
          con.emit('error', err)
        })
    } else if (this.password !== null) {
      cb()
    } else {
      try {
        const pgPass = __nccwpck_require__(3272)
        pgPass(this.connectionParameters, (pass) => {
          if (undefined !== pass) {
            pgPassDeprecationNotice()
            this.connectionParameters.password = this.password = pass
          }
          cb()
        })
      } catch (e) {
        this.emit('error', e)
      }
    }
  }

  _handleAuthCleartextPassword(msg) {
    this._getPassword(() => {
      this.connection.password(this.password)
    })
  }

  _handleAuthMD5Password(msg) {
    this._getPassword(async () => {
      try {
        const hashedPassword = await crypto.postgresMd5PasswordHash(this.user, this.password, msg.salt)
        this.connection.password(hashedPassword)
      } catch (e) {
        this.emit('error', e)
      }
    })
  }

  _handleAuthSASL(msg) {
    this._getPassword(() => {
      try {
        this.saslSession = sasl.startSession(
          msg.mechanisms,
          this.enableChannelBinding && this.connection.stream,
          this.scramMaxIterations
        )
        this.connection.sendSASLInitialResponseMessage(this.saslSession.mechanism, this.saslSession.response)
      } catch (err) {
        this.connection.emit('error', err)
      }
    })
  }

  async _handleAuthSASLContinue(msg) {
    try {
      await sasl.continueSession(
        this.saslSession,
        this.password,
        msg.data,
        this.enableChannelBinding && this.connection.stream
      )
      this.connection.sendSCRAMClientFinalMessage(this.saslSession.response)
    } catch (err) {
      this.connection.emit('error', err)
    }
  }

  _handleAuthSASLFinal(msg) {
    try {
      sasl.finalizeSession(this.saslSession, msg.data)
      this.saslSession = null
    } catch (err) {
      this.connection.emit('error', err)
    }
  }

  _handleBackendKeyData(msg) {
    this.processID = msg.processID
    this.secretKey = msg.secretKey
  }

  _handleReadyForQuery(msg) {
    if (this._connecting) {
      this._connecting = false
      this._connected = true
      clearTimeout(this.connectionTimeoutHandle)

      // process possible callback argument to Client#connect
      if (this._connectionCallback) {
        this._connectionCallback(null, this)
        // remove callback for proper error handling
        // after the connect event
        this._connectionCallback = null
      }
      this.emit('connect')
    }
    const activeQuery = this._getActiveQuery()
    this._activeQuery = null
    this._txStatus = msg?.status ?? null
    this.readyForQuery = true
    if (activeQuery) {
      activeQuery.handleReadyForQuery(this.connection)
    }
    this._pulseQueryQueue()
  }

  // if we receive an error event or error message
  // during the connection process we handle it here
  _handleErrorWhileConnecting(err) {
    if (this._connectionError) {
      // TODO(bmc): this is swallowing errors - we shouldn't do this
      return
    }
    this._connectionError = true
    clearTimeout(this.connectionTimeoutHandle)
    if (this._connectionCallback) {
      return this._connectionCallback(err)
    }
    this.emit('error', err)
  }

  // if we're connected and we receive an error event from the connection
  // this means the socket is dead - do a hard abort of all queries and emit
  // the socket error on the client as well
  _handleErrorEvent(err) {
    if (this._connecting) {
      return this._handleErrorWhileConnecting(err)
    }
    this._queryable = false
    this._errorAllQueries(err)
    this.emit('error', err)
  }

  // handle error messages from the postgres backend
  _handleErrorMessage(msg) {
    if (this._connecting) {
      return this._handleErrorWhileConnecting(msg)
    }
    const activeQuery = this._getActiveQuery()

    if (!activeQuery) {
      this._handleErrorEvent(msg)
      return
    }

    this._activeQuery = null
    if (activeQuery.name) {
      delete this.connection.submittedNamedStatements[activeQuery.name]
    }
    activeQuery.handleError(msg, this.connection)
  }

  _handleRowDescription(msg) {
    const activeQuery = this._getActiveQuery()
    if (activeQuery == null) {
      const error = new Error('Received unexpected rowDescription message from backend.')
      this._handleErrorEvent(error)
      return
    }
    // delegate rowDescription to active query
    activeQuery.handleRowDescription(msg)
  }

  _handleDataRow(msg) {
    const activeQuery = this._getActiveQuery()
    if (activeQuery == null) {
      const error = new Error('Received unexpected dataRow message from backend.')
      this._handleErrorEvent(error)
      return
    }
    // delegate dataRow to active query
    activeQuery.handleDataRow(msg)
  }

  _handlePortalSuspended(msg) {
    const activeQuery = this._getActiveQuery()
    if (activeQuery == null) {
      const error = new Error('Received unexpected portalSuspended message from backend.')
      this._handleErrorEvent(error)
      return
    }
    // delegate portalSuspended to active query
    activeQuery.handlePortalSuspended(this.connection)
  }

  _handleEmptyQuery(msg) {
    const activeQuery = this._getActiveQuery()
    if (activeQuery == null) {
      const error = new Error('Received unexpected emptyQuery message from backend.')
      this._handleErrorEvent(error)
      return
    }
    // delegate emptyQuery to active query
    activeQuery.handleEmptyQuery(this.connection)
  }

  _handleCommandComplete(msg) {
    const activeQuery = this._getActiveQuery()
    if (activeQuery == null) {
      const error = new Error('Received unexpected commandComplete message from backend.')
      this._handleErrorEvent(error)
      return
    }
    // delegate commandComplete to active query
    activeQuery.handleCommandComplete(msg, this.connection)
  }

  _handleParseComplete() {
    const activeQuery = this._getActiveQuery()
    if (activeQuery == null) {
      const error = new Error('Received unexpected parseComplete message from backend.')
      this._handleErrorEvent(error)
      return
    }
    // if a prepared statement has a name and properly parses
    // we track that its already been executed so we don't parse
    // it again on the same client
    if (activeQuery.name) {
      this.connection.parsedStatements[activeQuery.name] = activeQuery.text
      delete this.connection.submittedNamedStatements[activeQuery.name]
    }
  }

  _handleCopyInResponse(msg) {
    const activeQuery = this._getActiveQuery()
    if (activeQuery == null) {
      const error = new Error('Received unexpected copyInResponse message from backend.')
      this._handleErrorEvent(error)
      return
    }
    activeQuery.handleCopyInResponse(this.connection)
  }

  _handleCopyData(msg) {
    const activeQuery = this._getActiveQuery()
    if (activeQuery == null) {
      const error = new Error('Received unexpected copyData message from backend.')
      this._handleErrorEvent(error)
      return
    }
    activeQuery.handleCopyData(msg, this.connection)
  }

  _handleNotification(msg) {
    this.emit('notification', msg)
  }

  _handleNotice(msg) {
    this.emit('notice', msg)
  }

  getStartupConf() {
    const params = this.connectionParameters

    const data = {
      user: params.user,
      database: params.database,
    }

    const appName = params.application_name || params.fallback_application_name
    if (appName) {
      data.application_name = appName
    }
    if (params.replication) {
      data.replication = '' + params.replication
    }
    if (params.statement_timeout) {
      data.statement_timeout = String(parseInt(params.statement_timeout, 10))
    }
    if (params.lock_timeout) {
      data.lock_timeout = String(parseInt(params.lock_timeout, 10))
    }
    if (params.idle_in_transaction_session_timeout) {
      data.idle_in_transaction_session_timeout = String(parseInt(params.idle_in_transaction_session_timeout, 10))
    }
    if (params.options) {
      data.options = params.options
    }

    return data
  }

  cancel(client, query) {
    if (client.activeQuery === query) {
      const con = this.connection

      if (this.host && this.host.indexOf('/') === 0) {
        con.connect(this.host + '/.s.PGSQL.' + this.port)
      } else {
        con.connect(this.port, this.host)
      }

      // once connection is established send cancel message
      con.on('connect', function () {
        con.cancel(client.processID, client.secretKey)
      })
    } else if (client._queryQueue.indexOf(query) !== -1) {
      client._queryQueue.splice(client._queryQueue.indexOf(query), 1)
    } else if (client._sentQueryQueue.indexOf(query) !== -1) {
      // Query already sent on wire — can't remove it without corrupting the
      // pipeline. No-op the callback so the result is silently discarded.
      query.callback = () => {}
    }
  }

  setTypeParser(oid, format, parseFn) {
    return this._types.setTypeParser(oid, format, parseFn)
  }

  getTypeParser(oid, format) {
    return this._types.getTypeParser(oid, format)
  }

  // escapeIdentifier and escapeLiteral moved to utility functions & exported
  // on PG
  // re-exported here for backwards compatibility
  escapeIdentifier(str) {
    return utils.escapeIdentifier(str)
  }

  escapeLiteral(str) {
    return utils.escapeLiteral(str)
  }

  _pulseQueryQueue() {
    if (this.pipeline) {
      this._pulsePipelinedQueryQueue()
      return
    }
    if (this.readyForQuery === true) {
      this._activeQuery = this._queryQueue.shift()
      const activeQuery = this._getActiveQuery()
      if (activeQuery) {
        this.readyForQuery = false
        this.hasExecuted = true

        const queryError = activeQuery.submit(this.connection)
        if (queryError) {
          process.nextTick(() => {
            activeQuery.handleError(queryError, this.connection)
            this.readyForQuery = true
            this._pulseQueryQueue()
          })
        }
      } else if (this.hasExecuted) {
        this._activeQuery = null
        this.emit('drain')
      }
    }
  }

  _pulsePipelinedQueryQueue() {
    if (!this._connected || !this._queryable) {
      return
    }
    while (this._queryQueue.length > 0) {
      const query = this._queryQueue.shift()
      this.hasExecuted = true
      const queryError = query.submit(this.connection)
      if (queryError) {
        process.nextTick(() => {
          query.handleError(queryError, this.connection)
        })
        continue
      }
      this._sentQueryQueue.push(query)
    }
    if (this.readyForQuery && !this._activeQuery && this._sentQueryQueue.length > 0) {
      this._activeQuery = this._sentQueryQueue.shift()
      this.readyForQuery = false
    }
    if (!this._activeQuery && this._sentQueryQueue.length === 0 && this._queryQueue.length === 0 && this.hasExecuted) {
      this.emit('drain')
    }
  }

  query(config, values, callback) {
    // can take in strings, config object or query object
    let query
    let result

    if (config == null) {
      throw new TypeError('Client was passed a null or undefined query')
    }

    if (typeof config.submit === 'function') {
      result = query = config
      if (!query.callback) {
        if (typeof values === 'function') {
          query.callback = values
        } else if (callback) {
          query.callback = callback
        }
      }
    } else {
      query = new Query(config, values, callback)
      if (!query.callback) {
        result = new this._Promise((resolve, reject) => {
          query.callback = (err, res) => (err ? reject(err) : resolve(res))
        }).catch((err) => {
          // replace the stack trace that leads to `TCP.onStreamRead` with one that leads back to the
          // application that created the query
          Error.captureStackTrace(err)
          throw err
        })
      } else if (typeof query.callback !== 'function') {
        throw new TypeError('callback is not a function')
      }
    }

    const readTimeout = config.query_timeout || this.connectionParameters.query_timeout
    if (readTimeout) {
      const queryCallback = query.callback || (() => {})

      const readTimeoutTimer = setTimeout(() => {
        const error = new Error('Query read timeout')

        process.nextTick(() => {
          query.handleError(error, this.connection)
        })

        queryCallback(error)

        // we already returned an error,
        // just do nothing if query completes
        query.callback = () => {}

        // Remove from queue (only safe if not yet sent)
        const index = this._queryQueue.indexOf(query)
        if (index > -1) {
          this._queryQueue.splice(index, 1)
        } else if (this.pipeline) {
          // Query already sent — the pipeline is blocked until it completes.
          // Destroy the connection to unblock all remaining pipelined queries.
          this.connection.stream.destroy()
          return
        }

        this._pulseQueryQueue()
      }, readTimeout)

      query.callback = (err, res) => {
        clearTimeout(readTimeoutTimer)
        queryCallback(err, res)
      }
    }

    if (this.binary && !query.binary) {
      query.binary = true
    }

    if (query._result && !query._result._types) {
      query._result._types = this._types
    }

    // A query that keeps a portal open across round trips cannot share a pipelined connection: the
    // queries written behind it are answered out of its portal, so rows land on the wrong query and
    // the reads that follow fail with 'portal does not exist'. Refuse it instead of corrupting.
    if (this.pipeline) {
      const portalQuery =
        typeof config.submit === 'function' && !(query instanceof Query)
          ? 'Custom query classes such as pg-cursor and pg-query-stream are'
          : query.rows
          ? 'The `rows` option is'
          : null
      if (portalQuery) {
        process.nextTick(() => {
          query.handleError(new Error(`${portalQuery} not supported in pipeline mode`), this.connection)
        })
        return result
      }
    }

    if (!this._queryable) {
      process.nextTick(() => {
        query.handleError(new Error('Client has encountered a connection error and is not queryable'), this.connection)
      })
      return result
    }

    if (this._ending) {
      process.nextTick(() => {
        query.handleError(new Error('Client was closed and is not queryable'), this.connection)
      })
      return result
    }

    if (this._queryQueue.length > 0 && !this.pipeline) {
      queryQueueLengthDeprecationNotice()
    }
    this._queryQueue.push(query)
    this._pulseQueryQueue()
    return result
  }

  ref() {
    this.connection.ref()
  }

  unref() {
    this.connection.unref()
  }

  getTransactionStatus() {
    return this._txStatus
  }

  end(cb) {
    this._ending = true

    // if we have never connected, then end is a noop, callback immediately
    if (!this.connection._connecting || this._ended) {
      if (cb) {
        cb()
        return
      } else {
        return this._Promise.resolve()
      }
    }

    if (!this._queryable) {
      // socket is dead — force close
      this.connection.stream.destroy()
    } else if (
      this.pipeline &&
      (this._getActiveQuery() || this._sentQueryQueue.length > 0 || this._queryQueue.length > 0)
    ) {
      // pipelined queries are already on the wire (or queued to send) and will
      // complete normally; wait for drain then do a graceful goodbye
      this.once('drain', () => this.connection.end())
    } else if (this._getActiveQuery()) {
      // non-pipeline: a hung query could block end forever — force disconnect
      this.connection.stream.destroy()
    } else {
      this.connection.end()
    }

    if (cb) {
      this.connection.once('end', cb)
    } else {
      return new this._Promise((resolve) => {
        this.connection.once('end', resolve)
      })
    }
  }
  get queryQueue() {
    queryQueueDeprecationNotice()
    return this._queryQueue
  }
}

// expose a Query constructor
Client.Query = Query

module.exports = Client


/***/ }),

/***/ 646:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const dns = __nccwpck_require__(2250)

const defaults = __nccwpck_require__(8995)

const parse = (__nccwpck_require__(6122).parse) // parses a connection string

const val = function (key, config, envVar) {
  if (config[key]) {
    return config[key]
  }

  if (envVar === undefined) {
    envVar = process.env['PG' + key.toUpperCase()]
  } else if (envVar === false) {
    // do nothing ... use false
  } else {
    envVar = process.env[envVar]
  }

  return envVar || defaults[key]
}

const readSSLConfigFromEnvironment = function () {
  switch (process.env.PGSSLMODE) {
    case 'disable':
      return false
    case 'prefer':
    case 'require':
    case 'verify-ca':
    case 'verify-full':
      return true
    case 'no-verify':
      return { rejectUnauthorized: false }
  }
  return defaults.ssl
}

// Convert arg to a string, surround in single quotes, and escape single quotes and backslashes
const quoteParamValue = function (value) {
  return "'" + ('' + value).replace(/\\/g, '\\\\').replace(/'/g, "\\'") + "'"
}

const add = function (params, config, paramName) {
  const value = config[paramName]
  if (value !== undefined && value !== null) {
    params.push(paramName + '=' + quoteParamValue(value))
  }
}

class ConnectionParameters {
  constructor(config) {
    // if a string is passed, it is a raw connection string so we parse it into a config
    config = typeof config === 'string' ? parse(config) : config || {}

    // if the config has a connectionString defined, parse IT into the config we use
    // this will override other default values with what is stored in connectionString
    if (config.connectionString) {
      config = Object.assign({}, config, parse(config.connectionString))
    }

    this.user = val('user', config)
    this.database = val('database', config)

    if (this.database === undefined) {
      this.database = this.user
    }

    this.port = parseInt(val('port', config), 10)
    this.host = val('host', config)

    // "hiding" the password so it doesn't show up in stack traces
    // or if the client is console.logged
    Object.defineProperty(this, 'password', {
      configurable: true,
      enumerable: false,
      writable: true,
      value: val('password', config),
    })

    this.binary = val('binary', config)
    this.options = val('options', config)

    this.ssl = typeof config.ssl === 'undefined' ? readSSLConfigFromEnvironment() : config.ssl

    if (typeof this.ssl === 'string') {
      if (this.ssl === 'true') {
        this.ssl = true
      }
    }
    // support passing in ssl=no-verify via connection string
    if (this.ssl === 'no-verify') {
      this.ssl = { rejectUnauthorized: false }
    }
    if (this.ssl && this.ssl.key) {
      Object.defineProperty(this.ssl, 'key', {
        enumerable: false,
      })
    }

    // How to negotiate SSL: 'postgres' (default, the traditional SSLRequest
    // handshake) or 'direct' (start the TLS handshake immediately on connect).
    this.sslnegotiation = val('sslnegotiation', config, 'PGSSLNEGOTIATION')
    if (this.sslnegotiation !== undefined && this.sslnegotiation !== 'postgres' && this.sslnegotiation !== 'direct') {
      throw new Error(
        `Invalid sslnegotiation value: "${this.sslnegotiation}". Valid values are "postgres" and "direct".`
      )
    }
    if (this.sslnegotiation === 'direct' && !this.ssl) {
      throw new Error('sslnegotiation=direct requires SSL to be enabled')
    }

    this.client_encoding = val('client_encoding', config)
    this.replication = val('replication', config)
    // a domain socket begins with '/'
    this.isDomainSocket = !(this.host || '').indexOf('/')

    this.application_name = val('application_name', config, 'PGAPPNAME')
    this.fallback_application_name = val('fallback_application_name', config, false)
    this.statement_timeout = val('statement_timeout', config, false)
    this.lock_timeout = val('lock_timeout', config, false)
    this.idle_in_transaction_session_timeout = val('idle_in_transaction_session_timeout', config, false)
    this.query_timeout = val('query_timeout', config, false)

    if (config.connectionTimeoutMillis === undefined) {
      this.connect_timeout = process.env.PGCONNECT_TIMEOUT || 0
    } else {
      this.connect_timeout = Math.floor(config.connectionTimeoutMillis / 1000)
    }

    if (config.keepAlive === false) {
      this.keepalives = 0
    } else if (config.keepAlive === true) {
      this.keepalives = 1
    }

    if (typeof config.keepAliveInitialDelayMillis === 'number') {
      this.keepalives_idle = Math.floor(config.keepAliveInitialDelayMillis / 1000)
    }
  }

  getLibpqConnectionString(cb) {
    const params = []
    add(params, this, 'user')
    add(params, this, 'password')
    add(params, this, 'port')
    add(params, this, 'application_name')
    add(params, this, 'fallback_application_name')
    add(params, this, 'connect_timeout')
    add(params, this, 'options')

    const ssl = typeof this.ssl === 'object' ? this.ssl : this.ssl ? { sslmode: this.ssl } : {}
    add(params, ssl, 'sslmode')
    add(params, ssl, 'sslca')
    add(params, ssl, 'sslkey')
    add(params, ssl, 'sslcert')
    add(params, ssl, 'sslrootcert')
    add(params, this, 'sslnegotiation')

    if (this.database) {
      params.push('dbname=' + quoteParamValue(this.database))
    }
    if (this.replication) {
      params.push('replication=' + quoteParamValue(this.replication))
    }
    if (this.host) {
      params.push('host=' + quoteParamValue(this.host))
    }
    if (this.isDomainSocket) {
      return cb(null, params.join(' '))
    }
    if (this.client_encoding) {
      params.push('client_encoding=' + quoteParamValue(this.client_encoding))
    }
    dns.lookup(this.host, function (err, address) {
      if (err) return cb(err, null)
      params.push('hostaddr=' + quoteParamValue(address))
      return cb(null, params.join(' '))
    })
  }
}

module.exports = ConnectionParameters


/***/ }),

/***/ 9809:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const EventEmitter = (__nccwpck_require__(4434).EventEmitter)

const { parse, serialize } = __nccwpck_require__(4233)
const stream = __nccwpck_require__(829)
const { getStream } = stream

const flushBuffer = serialize.flush()
const syncBuffer = serialize.sync()
const endBuffer = serialize.end()

// TODO(bmc) support binary mode at some point
class Connection extends EventEmitter {
  constructor(config) {
    super()
    config = config || {}

    this.stream = config.stream || getStream(config.ssl)
    if (typeof this.stream === 'function') {
      this.stream = this.stream(config)
    }

    this._keepAlive = config.keepAlive
    this._keepAliveInitialDelayMillis = config.keepAliveInitialDelayMillis
    this.parsedStatements = {}
    this.submittedNamedStatements = {}
    this.ssl = config.ssl || false
    this.sslNegotiation = config.sslNegotiation || 'postgres'
    this._ending = false
    this._emitMessage = false
    const self = this
    this.on('newListener', function (eventName) {
      if (eventName === 'message') {
        self._emitMessage = true
      }
    })
  }

  connect(port, host) {
    const self = this

    this._connecting = true
    this.stream.setNoDelay(true)
    this.stream.connect(port, host)

    this.stream.once('connect', function () {
      if (self._keepAlive) {
        self.stream.setKeepAlive(true, self._keepAliveInitialDelayMillis)
      }
      self.emit('connect')
    })

    const reportStreamError = function (error) {
      // errors about disconnections should be ignored during disconnect
      if (self._ending && (error.code === 'ECONNRESET' || error.code === 'EPIPE')) {
        return
      }
      self.emit('error', error)
    }
    this.stream.on('error', reportStreamError)

    this.stream.on('close', function () {
      self.emit('end')
    })

    if (!this.ssl) {
      return this.attachListeners(this.stream)
    }

    // With direct SSL negotiation the TLS handshake starts immediately on the
    // raw socket, skipping the SSLRequest packet and the server's 'S'/'N' reply.
    if (this.sslNegotiation === 'direct') {
      return this.stream.once('connect', function () {
        self.upgradeToSSL(host, reportStreamError)
      })
    }

    this.stream.once('data', function (buffer) {
      const responseCode = buffer.toString('utf8')
      switch (responseCode) {
        case 'S': // Server supports SSL connections, continue with a secure connection
          break
        case 'N': // Server does not support SSL connections
          self.stream.end()
          return self.emit('error', new Error('The server does not support SSL connections'))
        default:
          // Any other response byte, including 'E' (ErrorResponse) indicating a server error
          self.stream.end()
          return self.emit('error', new Error('There was an error establishing an SSL connection'))
      }
      self.upgradeToSSL(host, reportStreamError)
    })
  }

  upgradeToSSL(host, reportStreamError) {
    const self = this
    const options = {
      socket: self.stream,
      // tls.connect checks the server identity against `servername`, falling
      // back to `host` and then to 'localhost'. `servername` must stay unset
      // for IP addresses (see below), so `host` is needed to keep certificate
      // validation working when connecting to an IP address.
      host,
    }

    if (self.ssl !== true) {
      Object.assign(options, self.ssl)

      if ('key' in self.ssl) {
        options.key = self.ssl.key
      }
    }

    // Direct SSL negotiation requires ALPN so the server can confirm it is
    // speaking the PostgreSQL protocol over the TLS connection.
    if (self.sslNegotiation === 'direct') {
      options.ALPNProtocols = ['postgresql']
    }

    // SNI must not be set to an IP address (RFC 6066 section 3)
    const net = __nccwpck_require__(9278)
    if (net.isIP && net.isIP(host) === 0) {
      options.servername = host
    }
    try {
      self.stream = stream.getSecureStream(options)
    } catch (err) {
      return self.emit('error', err)
    }
    self.attachListeners(self.stream)
    self.stream.on('error', reportStreamError)

    self.emit('sslconnect')
  }

  attachListeners(stream) {
    parse(stream, (msg) => {
      const eventName = msg.name === 'error' ? 'errorMessage' : msg.name
      if (this._emitMessage) {
        this.emit('message', msg)
      }
      this.emit(eventName, msg)
    })
  }

  requestSsl() {
    this.stream.write(serialize.requestSsl())
  }

  startup(config) {
    this.stream.write(serialize.startup(config))
  }

  cancel(processID, secretKey) {
    this._send(serialize.cancel(processID, secretKey))
  }

  password(password) {
    this._send(serialize.password(password))
  }

  sendSASLInitialResponseMessage(mechanism, initialResponse) {
    this._send(serialize.sendSASLInitialResponseMessage(mechanism, initialResponse))
  }

  sendSCRAMClientFinalMessage(additionalData) {
    this._send(serialize.sendSCRAMClientFinalMessage(additionalData))
  }

  _send(buffer) {
    if (!this.stream.writable) {
      return false
    }
    return this.stream.write(buffer)
  }

  query(text) {
    this._send(serialize.query(text))
  }

  // send parse message
  parse(query) {
    this._send(serialize.parse(query))
  }

  // send bind message
  bind(config) {
    this._send(serialize.bind(config))
  }

  // send execute message
  execute(config) {
    this._send(serialize.execute(config))
  }

  flush() {
    if (this.stream.writable) {
      this.stream.write(flushBuffer)
    }
  }

  sync() {
    // Sync is the extended-query protocol barrier, not a disconnect.
    // Only end()/Terminate (and connect-timeout teardown) should set _ending.
    this._send(syncBuffer)
  }

  ref() {
    this.stream.ref()
  }

  unref() {
    this.stream.unref()
  }

  end() {
    // 0x58 = 'X'
    this._ending = true
    if (!this._connecting || !this.stream.writable) {
      this.stream.end()
      return
    }
    return this.stream.write(endBuffer, () => {
      this.stream.end()
    })
  }

  close(msg) {
    this._send(serialize.close(msg))
  }

  describe(msg) {
    this._send(serialize.describe(msg))
  }

  sendCopyFromChunk(chunk) {
    this._send(serialize.copyData(chunk))
  }

  endCopyFrom() {
    this._send(serialize.copyDone())
  }

  sendCopyFail(msg) {
    this._send(serialize.copyFail(msg))
  }
}

module.exports = Connection


/***/ }),

/***/ 9765:
/***/ ((module) => {

function x509Error(msg, cert) {
  return new Error('SASL channel binding: ' + msg + ' when parsing public certificate ' + cert.toString('base64'))
}

function readASN1Length(data, index) {
  let length = data[index++]
  if (length < 0x80) return { length, index }

  const lengthBytes = length & 0x7f
  if (lengthBytes > 4) throw x509Error('bad length', data)

  length = 0
  for (let i = 0; i < lengthBytes; i++) {
    length = (length << 8) | data[index++]
  }

  return { length, index }
}

function readASN1OID(data, index) {
  if (data[index++] !== 0x6) throw x509Error('non-OID data', data) // 6 = OID

  const { length: OIDLength, index: indexAfterOIDLength } = readASN1Length(data, index)
  index = indexAfterOIDLength
  const lastIndex = index + OIDLength

  const byte1 = data[index++]
  let oid = ((byte1 / 40) >> 0) + '.' + (byte1 % 40)

  while (index < lastIndex) {
    // loop over numbers in OID
    let value = 0
    while (index < lastIndex) {
      // loop over bytes in number
      const nextByte = data[index++]
      value = (value << 7) | (nextByte & 0x7f)
      if (nextByte < 0x80) break
    }
    oid += '.' + value
  }

  return { oid, index }
}

function expectASN1Seq(data, index) {
  if (data[index++] !== 0x30) throw x509Error('non-sequence data', data) // 30 = Sequence
  return readASN1Length(data, index)
}

function signatureAlgorithmHashFromCertificate(data, index) {
  // read this thread: https://www.postgresql.org/message-id/17760-b6c61e752ec07060%40postgresql.org
  if (index === undefined) index = 0
  index = expectASN1Seq(data, index).index
  const { length: certInfoLength, index: indexAfterCertInfoLength } = expectASN1Seq(data, index)
  index = indexAfterCertInfoLength + certInfoLength // skip over certificate info
  index = expectASN1Seq(data, index).index // skip over signature length field
  const { oid, index: indexAfterOID } = readASN1OID(data, index)
  switch (oid) {
    // RSA
    case '1.2.840.113549.1.1.4':
      return 'MD5'
    case '1.2.840.113549.1.1.5':
      return 'SHA-1'
    case '1.2.840.113549.1.1.11':
      return 'SHA-256'
    case '1.2.840.113549.1.1.12':
      return 'SHA-384'
    case '1.2.840.113549.1.1.13':
      return 'SHA-512'
    case '1.2.840.113549.1.1.14':
      return 'SHA-224'
    case '1.2.840.113549.1.1.15':
      return 'SHA512-224'
    case '1.2.840.113549.1.1.16':
      return 'SHA512-256'
    // ECDSA
    case '1.2.840.10045.4.1':
      return 'SHA-1'
    case '1.2.840.10045.4.3.1':
      return 'SHA-224'
    case '1.2.840.10045.4.3.2':
      return 'SHA-256'
    case '1.2.840.10045.4.3.3':
      return 'SHA-384'
    case '1.2.840.10045.4.3.4':
      return 'SHA-512'
    // RSASSA-PSS: hash is indicated separately
    case '1.2.840.113549.1.1.10': {
      index = indexAfterOID
      index = expectASN1Seq(data, index).index
      if (data[index++] !== 0xa0) throw x509Error('non-tag data', data) // a0 = constructed tag 0
      index = readASN1Length(data, index).index // skip over tag length field
      index = expectASN1Seq(data, index).index // skip over sequence length field
      const { oid: hashOID } = readASN1OID(data, index)
      switch (hashOID) {
        // standalone hash OIDs
        case '1.2.840.113549.2.5':
          return 'MD5'
        case '1.3.14.3.2.26':
          return 'SHA-1'
        case '2.16.840.1.101.3.4.2.1':
          return 'SHA-256'
        case '2.16.840.1.101.3.4.2.2':
          return 'SHA-384'
        case '2.16.840.1.101.3.4.2.3':
          return 'SHA-512'
      }
      throw x509Error('unknown hash OID ' + hashOID, data)
    }
    // Ed25519 -- see https://github.com/openssl/openssl/issues/15477
    case '1.3.101.110':
    case '1.3.101.112': // ph
      return 'SHA-512'
    // Ed448 -- still not in pg 17.2 (if supported, digest would be SHAKE256 x 64 bytes)
    case '1.3.101.111':
    case '1.3.101.113': // ph
      throw x509Error('Ed448 certificate channel binding is not currently supported by Postgres')
  }
  throw x509Error('unknown OID ' + oid, data)
}

module.exports = { signatureAlgorithmHashFromCertificate }


/***/ }),

/***/ 948:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


const crypto = __nccwpck_require__(4150)
const { signatureAlgorithmHashFromCertificate } = __nccwpck_require__(9765)

// SASLprep (RFC 4013) — minimal in-tree implementation.
//
// Per RFC 5802 §2.2, the SCRAM-SHA-256 client must normalize the password via
// SASLprep before feeding it into PBKDF2. PostgreSQL's server applies the same
// SASLprep when computing the stored verifier, and libpq does the same client
// side, so passwords whose NFKC form differs from the raw form
// would otherwise authenticate against psql/libpq but fail against pg with `28P01`.
//
// We deliberately implement only the three steps that change the byte content:
//   1. RFC 3454 Table C.1.2 (non-ASCII space) → U+0020 SPACE.
//   2. RFC 3454 Table B.1 (commonly mapped to nothing) → empty.
//   3. NFKC normalization.
// We skip the prohibition (RFC 4013 §2.3) and bidi (RFC 3454 §6) checks.
// libpq is forgiving on those paths and Postgres's own SASLprep matches that
// leniency for legacy roles, so omitting the rejection logic keeps existing
// roles working without adding complexity.
function saslprep(password) {
  // RFC 3454 Table C.1.2 — non-ASCII space characters, mapped to U+0020.
  const nonAsciiSpace = /[\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000]/g
  // RFC 3454 Table B.1 — "commonly mapped to nothing". The set intentionally
  // contains zero-width joiners and variation selectors — the very characters
  // ESLint's no-misleading-character-class warns about — because they combine
  // with their neighbors and the RFC strips them for that reason.
  // eslint-disable-next-line no-misleading-character-class
  const mappedToNothing = /[\u00AD\u034F\u1806\u180B\u180C\u180D\u200C\u200D\u2060\uFE00-\uFE0F\uFEFF]/g
  return password.replace(nonAsciiSpace, ' ').replace(mappedToNothing, '').normalize('NFKC')
}

const DEFAULT_MAX_SCRAM_ITERATIONS = 100000

function startSession(mechanisms, stream, scramMaxIterations = DEFAULT_MAX_SCRAM_ITERATIONS) {
  const candidates = ['SCRAM-SHA-256']
  if (stream) candidates.unshift('SCRAM-SHA-256-PLUS') // higher-priority, so placed first

  const mechanism = candidates.find((candidate) => mechanisms.includes(candidate))

  if (!mechanism) {
    throw new Error('SASL: Only mechanism(s) ' + candidates.join(' and ') + ' are supported')
  }

  if (mechanism === 'SCRAM-SHA-256-PLUS' && typeof stream.getPeerCertificate !== 'function') {
    // this should never happen if we are really talking to a Postgres server
    throw new Error('SASL: Mechanism SCRAM-SHA-256-PLUS requires a certificate')
  }

  const clientNonce = crypto.randomBytes(18).toString('base64')
  const gs2Header = mechanism === 'SCRAM-SHA-256-PLUS' ? 'p=tls-server-end-point' : stream ? 'y' : 'n'

  return {
    mechanism,
    clientNonce,
    response: gs2Header + ',,n=*,r=' + clientNonce,
    message: 'SASLInitialResponse',
    scramMaxIterations,
  }
}

async function continueSession(session, password, serverData, stream) {
  if (session.message !== 'SASLInitialResponse') {
    throw new Error('SASL: Last message was not SASLInitialResponse')
  }
  if (typeof password !== 'string') {
    throw new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string')
  }
  if (password === '') {
    throw new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a non-empty string')
  }
  if (typeof serverData !== 'string') {
    throw new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: serverData must be a string')
  }

  const sv = parseServerFirstMessage(serverData)

  if (!sv.nonce.startsWith(session.clientNonce)) {
    throw new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: server nonce does not start with client nonce')
  } else if (sv.nonce.length === session.clientNonce.length) {
    throw new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: server nonce is too short')
  }

  const scramMaxIterations =
    typeof session.scramMaxIterations === 'number' ? session.scramMaxIterations : DEFAULT_MAX_SCRAM_ITERATIONS
  // a value of 0 disables the iteration count check
  if (scramMaxIterations !== 0 && sv.iteration > scramMaxIterations) {
    throw new Error(
      'SASL: SCRAM-SERVER-FIRST-MESSAGE: iteration count ' +
        sv.iteration +
        ' exceeds scramMaxIterations of ' +
        scramMaxIterations
    )
  }

  const clientFirstMessageBare = 'n=*,r=' + session.clientNonce
  const serverFirstMessage = 'r=' + sv.nonce + ',s=' + sv.salt + ',i=' + sv.iteration

  // without channel binding:
  let channelBinding = stream ? 'eSws' : 'biws' // 'y,,' or 'n,,', base64-encoded

  // override if channel binding is in use:
  if (session.mechanism === 'SCRAM-SHA-256-PLUS') {
    const peerCert = stream.getPeerCertificate().raw
    let hashName = signatureAlgorithmHashFromCertificate(peerCert)
    if (hashName === 'MD5' || hashName === 'SHA-1') hashName = 'SHA-256'
    const certHash = await crypto.hashByName(hashName, peerCert)
    const bindingData = Buffer.concat([Buffer.from('p=tls-server-end-point,,'), Buffer.from(certHash)])
    channelBinding = bindingData.toString('base64')
  }

  const clientFinalMessageWithoutProof = 'c=' + channelBinding + ',r=' + sv.nonce
  const authMessage = clientFirstMessageBare + ',' + serverFirstMessage + ',' + clientFinalMessageWithoutProof

  const saltBytes = Buffer.from(sv.salt, 'base64')
  const saltedPassword = await crypto.deriveKey(saslprep(password), saltBytes, sv.iteration)
  const clientKey = await crypto.hmacSha256(saltedPassword, 'Client Key')
  const storedKey = await crypto.sha256(clientKey)
  const clientSignature = await crypto.hmacSha256(storedKey, authMessage)
  const clientProof = xorBuffers(Buffer.from(clientKey), Buffer.from(clientSignature)).toString('base64')
  const serverKey = await crypto.hmacSha256(saltedPassword, 'Server Key')
  const serverSignatureBytes = await crypto.hmacSha256(serverKey, authMessage)

  session.message = 'SASLResponse'
  session.serverSignature = Buffer.from(serverSignatureBytes).toString('base64')
  session.response = clientFinalMessageWithoutProof + ',p=' + clientProof
}

function finalizeSession(session, serverData) {
  if (session.message !== 'SASLResponse') {
    throw new Error('SASL: Last message was not SASLResponse')
  }
  if (typeof serverData !== 'string') {
    throw new Error('SASL: SCRAM-SERVER-FINAL-MESSAGE: serverData must be a string')
  }

  const { serverSignature } = parseServerFinalMessage(serverData)

  if (serverSignature !== session.serverSignature) {
    throw new Error('SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature does not match')
  }
}

/**
 * printable       = %x21-2B / %x2D-7E
 *                   ;; Printable ASCII except ",".
 *                   ;; Note that any "printable" is also
 *                   ;; a valid "value".
 */
function isPrintableChars(text) {
  if (typeof text !== 'string') {
    throw new TypeError('SASL: text must be a string')
  }
  return text
    .split('')
    .map((_, i) => text.charCodeAt(i))
    .every((c) => (c >= 0x21 && c <= 0x2b) || (c >= 0x2d && c <= 0x7e))
}

/**
 * base64-char     = ALPHA / DIGIT / "/" / "+"
 *
 * base64-4        = 4base64-char
 *
 * base64-3        = 3base64-char "="
 *
 * base64-2        = 2base64-char "=="
 *
 * base64          = *base64-4 [base64-3 / base64-2]
 */
function isBase64(text) {
  return /^(?:[a-zA-Z0-9+/]{4})*(?:[a-zA-Z0-9+/]{2}==|[a-zA-Z0-9+/]{3}=)?$/.test(text)
}

function parseAttributePairs(text) {
  if (typeof text !== 'string') {
    throw new TypeError('SASL: attribute pairs text must be a string')
  }

  return new Map(
    text.split(',').map((attrValue) => {
      if (!/^.=/.test(attrValue)) {
        throw new Error('SASL: Invalid attribute pair entry')
      }
      const name = attrValue[0]
      const value = attrValue.substring(2)
      return [name, value]
    })
  )
}

function parseServerFirstMessage(data) {
  const attrPairs = parseAttributePairs(data)

  const nonce = attrPairs.get('r')
  if (!nonce) {
    throw new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: nonce missing')
  } else if (!isPrintableChars(nonce)) {
    throw new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: nonce must only contain printable characters')
  }
  const salt = attrPairs.get('s')
  if (!salt) {
    throw new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: salt missing')
  } else if (!isBase64(salt)) {
    throw new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: salt must be base64')
  }
  const iterationText = attrPairs.get('i')
  if (!iterationText) {
    throw new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: iteration missing')
  } else if (!/^[1-9][0-9]*$/.test(iterationText)) {
    throw new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: invalid iteration count')
  }
  const iteration = parseInt(iterationText, 10)

  return {
    nonce,
    salt,
    iteration,
  }
}

function parseServerFinalMessage(serverData) {
  const attrPairs = parseAttributePairs(serverData)
  const error = attrPairs.get('e')
  const serverSignature = attrPairs.get('v')

  if (error) {
    throw new Error(`SASL: SCRAM-SERVER-FINAL-MESSAGE: server returned error: "${error}"`)
  }

  if (!serverSignature) {
    throw new Error('SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature is missing')
  } else if (!isBase64(serverSignature)) {
    throw new Error('SASL: SCRAM-SERVER-FINAL-MESSAGE: server signature must be base64')
  }
  return {
    serverSignature,
  }
}

function xorBuffers(a, b) {
  if (!Buffer.isBuffer(a)) {
    throw new TypeError('first argument must be a Buffer')
  }
  if (!Buffer.isBuffer(b)) {
    throw new TypeError('second argument must be a Buffer')
  }
  if (a.length !== b.length) {
    throw new Error('Buffer lengths must match')
  }
  if (a.length === 0) {
    throw new Error('Buffers cannot be empty')
  }
  return Buffer.from(a.map((_, i) => a[i] ^ b[i]))
}

module.exports = {
  startSession,
  continueSession,
  finalizeSession,
  DEFAULT_MAX_SCRAM_ITERATIONS,
}


/***/ }),

/***/ 4150:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const nodeCrypto = __nccwpck_require__(6982)

module.exports = {
  postgresMd5PasswordHash,
  randomBytes,
  deriveKey,
  sha256,
  hashByName,
  hmacSha256,
  md5,
}

/**
 * The Web Crypto API - grabbed from the Node.js library or the global
 * @type Crypto
 */
// eslint-disable-next-line no-undef
const webCrypto = nodeCrypto.webcrypto || globalThis.crypto
/**
 * The SubtleCrypto API for low level crypto operations.
 * @type SubtleCrypto
 */
const subtleCrypto = webCrypto.subtle
const textEncoder = new TextEncoder()

/**
 *
 * @param {*} length
 * @returns
 */
function randomBytes(length) {
  return webCrypto.getRandomValues(Buffer.alloc(length))
}

async function md5(string) {
  try {
    return nodeCrypto.createHash('md5').update(string, 'utf-8').digest('hex')
  } catch (e) {
    // `createHash()` failed so we are probably not in Node.js, use the WebCrypto API instead.
    // Note that the MD5 algorithm on WebCrypto is not available in Node.js.
    // This is why we cannot just use WebCrypto in all environments.
    const data = typeof string === 'string' ? textEncoder.encode(string) : string
    const hash = await subtleCrypto.digest('MD5', data)
    return Array.from(new Uint8Array(hash))
      .map((b) => b.toString(16).padStart(2, '0'))
      .join('')
  }
}

// See AuthenticationMD5Password at https://www.postgresql.org/docs/current/static/protocol-flow.html
async function postgresMd5PasswordHash(user, password, salt) {
  const inner = await md5(password + user)
  const outer = await md5(Buffer.concat([Buffer.from(inner), salt]))
  return 'md5' + outer
}

/**
 * Create a SHA-256 digest of the given data
 * @param {Buffer} data
 */
async function sha256(text) {
  return await subtleCrypto.digest('SHA-256', text)
}

async function hashByName(hashName, text) {
  return await subtleCrypto.digest(hashName, text)
}

/**
 * Sign the message with the given key
 * @param {ArrayBuffer} keyBuffer
 * @param {string} msg
 */
async function hmacSha256(keyBuffer, msg) {
  const key = await subtleCrypto.importKey('raw', keyBuffer, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return await subtleCrypto.sign('HMAC', key, textEncoder.encode(msg))
}

/**
 * Derive a key from the password and salt
 * @param {string} password
 * @param {Uint8Array} salt
 * @param {number} iterations
 */
async function deriveKey(password, salt, iterations) {
  const key = await subtleCrypto.importKey('raw', textEncoder.encode(password), 'PBKDF2', false, ['deriveBits'])
  const params = { name: 'PBKDF2', hash: 'SHA-256', salt: salt, iterations: iterations }
  return await subtleCrypto.deriveBits(params, key, 32 * 8, ['deriveBits'])
}


/***/ }),

/***/ 8995:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



let user
try {
  user = process.platform === 'win32' ? process.env.USERNAME : process.env.USER
} catch {
  // ignore, e.g., Deno without --allow-env
}

module.exports = {
  // database host. defaults to localhost
  host: 'localhost',

  // database user's name
  user,

  // name of database to connect
  database: undefined,

  // database user's password
  password: null,

  // a Postgres connection string to be used instead of setting individual connection items
  // NOTE:  Setting this value will cause it to override any other value (such as database or user) defined
  // in the defaults object.
  connectionString: undefined,

  // database port
  port: 5432,

  // number of rows to return at a time from a prepared statement's
  // portal. 0 will return all rows at once
  rows: 0,

  // binary result mode
  binary: false,

  // Connection pool options - see https://github.com/brianc/node-pg-pool

  // number of connections to use in connection pool
  // 0 will disable connection pooling
  max: 10,

  // max milliseconds a client can go unused before it is removed
  // from the pool and destroyed
  idleTimeoutMillis: 30000,

  client_encoding: '',

  ssl: false,

  // SSL negotiation style: 'postgres' (traditional SSLRequest) or 'direct'
  sslnegotiation: undefined,

  application_name: undefined,

  fallback_application_name: undefined,

  options: undefined,

  parseInputDatesAsUTC: false,

  // max milliseconds any query using this connection will execute for before timing out in error.
  // false=unlimited
  statement_timeout: false,

  // Abort any statement that waits longer than the specified duration in milliseconds while attempting to acquire a lock.
  // false=unlimited
  lock_timeout: false,

  // Terminate any session with an open transaction that has been idle for longer than the specified duration in milliseconds
  // false=unlimited
  idle_in_transaction_session_timeout: false,

  // max milliseconds to wait for query to complete (client side)
  query_timeout: false,

  connect_timeout: 0,

  keepalives: 1,

  keepalives_idle: 0,
}

const pgTypes = __nccwpck_require__(1549)
// save default parsers
const parseBigInteger = pgTypes.getTypeParser(20, 'text')
const parseBigIntegerArray = pgTypes.getTypeParser(1016, 'text')

// parse int8 so you can get your count values as actual numbers
module.exports.__defineSetter__('parseInt8', function (val) {
  pgTypes.setTypeParser(20, 'text', val ? pgTypes.getTypeParser(23, 'text') : parseBigInteger)
  pgTypes.setTypeParser(1016, 'text', val ? pgTypes.getTypeParser(1007, 'text') : parseBigIntegerArray)
})


/***/ }),

/***/ 3273:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Client = __nccwpck_require__(5042)
const defaults = __nccwpck_require__(8995)
const Connection = __nccwpck_require__(9809)
const Result = __nccwpck_require__(6424)
const utils = __nccwpck_require__(9652)
const Pool = __nccwpck_require__(7558)
const TypeOverrides = __nccwpck_require__(365)
const { DatabaseError } = __nccwpck_require__(4233)
const { escapeIdentifier, escapeLiteral } = __nccwpck_require__(9652)

const poolFactory = (Client) => {
  return class BoundPool extends Pool {
    constructor(options) {
      super(options, Client)
    }
  }
}

const PG = function (clientConstructor) {
  this.defaults = defaults
  this.Client = clientConstructor
  this.Query = this.Client.Query
  this.Pool = poolFactory(this.Client)
  this._pools = []
  this.Connection = Connection
  this.types = __nccwpck_require__(1549)
  this.DatabaseError = DatabaseError
  this.TypeOverrides = TypeOverrides
  this.escapeIdentifier = escapeIdentifier
  this.escapeLiteral = escapeLiteral
  this.Result = Result
  this.utils = utils
}

let clientConstructor = Client

let forceNative = false
try {
  forceNative = !!process.env.NODE_PG_FORCE_NATIVE
} catch {
  // ignore, e.g., Deno without --allow-env
}

if (forceNative) {
  clientConstructor = __nccwpck_require__(5301)
}

module.exports = new PG(clientConstructor)

// lazy require native module...the native module may not have installed
Object.defineProperty(module.exports, "native", ({
  configurable: true,
  enumerable: false,
  get() {
    let native = null
    try {
      native = new PG(__nccwpck_require__(5301))
    } catch (err) {
      if (err.code !== 'MODULE_NOT_FOUND') {
        throw err
      }
    }

    // overwrite module.exports.native so that getter is never called again
    Object.defineProperty(module.exports, "native", ({
      value: native,
    }))

    return native
  },
}))


/***/ }),

/***/ 8942:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const nodeUtils = __nccwpck_require__(9023)
// eslint-disable-next-line
var Native
// eslint-disable-next-line no-useless-catch
try {
  // Wrap this `require()` in a try-catch to avoid upstream bundlers from complaining that this might not be available since it is an optional import
  Native = __nccwpck_require__(4390)
} catch (e) {
  throw e
}
const TypeOverrides = __nccwpck_require__(365)
const EventEmitter = (__nccwpck_require__(4434).EventEmitter)
const util = __nccwpck_require__(9023)
const ConnectionParameters = __nccwpck_require__(646)

const NativeQuery = __nccwpck_require__(7581)

const queryQueueLengthDeprecationNotice = nodeUtils.deprecate(
  () => {},
  'Calling client.query() when the client is already executing a query is deprecated and will be removed in pg@9.0. Use async/await or an external async flow control mechanism instead.'
)

const Client = (module.exports = function (config) {
  EventEmitter.call(this)
  config = config || {}

  this._Promise = config.Promise || global.Promise
  this._types = new TypeOverrides(config.types)

  this.native = new Native({
    types: this._types,
  })

  this._queryQueue = []
  this._ending = false
  this._connecting = false
  this._connected = false
  this._queryable = true
  this.pipeline = Boolean(config.pipeline)
  this._pipelineInFlight = false

  // keep these on the object for legacy reasons
  // for the time being. TODO: deprecate all this jazz
  const cp = (this.connectionParameters = new ConnectionParameters(config))
  if (config.nativeConnectionString) cp.nativeConnectionString = config.nativeConnectionString
  this.user = cp.user

  // "hiding" the password so it doesn't show up in stack traces
  // or if the client is console.logged
  Object.defineProperty(this, 'password', {
    configurable: true,
    enumerable: false,
    writable: true,
    value: cp.password,
  })
  this.database = cp.database
  this.host = cp.host
  this.port = cp.port

  // a hash to hold named queries
  this.namedQueries = {}
})

Client.Query = NativeQuery

util.inherits(Client, EventEmitter)

Client.prototype._errorAllQueries = function (err) {
  const enqueueError = (query) => {
    process.nextTick(() => {
      query.native = this.native
      query.handleError(err)
    })
  }

  if (this._hasActiveQuery()) {
    enqueueError(this._activeQuery)
    this._activeQuery = null
  }

  this._queryQueue.forEach(enqueueError)
  this._queryQueue.length = 0
}

// connect to the backend
// pass an optional callback to be called once connected
// or with an error if there was a connection error
Client.prototype._connect = function (cb) {
  const self = this

  if (this._connecting) {
    process.nextTick(() => cb(new Error('Client has already been connected. You cannot reuse a client.')))
    return
  }

  this._connecting = true

  this.connectionParameters.getLibpqConnectionString(function (err, conString) {
    if (self.connectionParameters.nativeConnectionString) conString = self.connectionParameters.nativeConnectionString
    if (err) return cb(err)
    self.native.connect(conString, function (err) {
      if (err) {
        self.native.end()
        return cb(err)
      }

      // set internal states to connected
      self._connected = true

      // handle connection errors from the native layer
      self.native.on('error', function (err) {
        self._queryable = false
        self._errorAllQueries(err)
        self.emit('error', err)
      })

      self.native.on('notification', function (msg) {
        self.emit('notification', {
          channel: msg.relname,
          payload: msg.extra,
        })
      })

      // signal we are connected now
      self.emit('connect')
      self._pulseQueryQueue(true)

      cb(null, this)
    })
  })
}

Client.prototype.connect = function (callback) {
  if (callback) {
    this._connect(callback)
    return
  }

  return new this._Promise((resolve, reject) => {
    this._connect((error) => {
      if (error) {
        reject(error)
      } else {
        resolve(this)
      }
    })
  })
}

// send a query to the server
// this method is highly overloaded to take
// 1) string query, optional array of parameters, optional function callback
// 2) object query with {
//    string query
//    optional array values,
//    optional function callback instead of as a separate parameter
//    optional string name to name & cache the query plan
//    optional string rowMode = 'array' for an array of results
//  }
Client.prototype.query = function (config, values, callback) {
  let query
  let result
  let readTimeout
  let readTimeoutTimer
  let queryCallback

  if (config === null || config === undefined) {
    throw new TypeError('Client was passed a null or undefined query')
  } else if (typeof config.submit === 'function') {
    readTimeout = config.query_timeout || this.connectionParameters.query_timeout
    result = query = config
    // accept query(new Query(...), (err, res) => { }) style
    if (typeof values === 'function') {
      config.callback = values
    }
  } else {
    readTimeout = config.query_timeout || this.connectionParameters.query_timeout
    query = new NativeQuery(config, values, callback)
    if (!query.callback) {
      let resolveOut, rejectOut
      result = new this._Promise((resolve, reject) => {
        resolveOut = resolve
        rejectOut = reject
      }).catch((err) => {
        Error.captureStackTrace(err)
        throw err
      })
      query.callback = (err, res) => (err ? rejectOut(err) : resolveOut(res))
    }
  }

  if (readTimeout) {
    queryCallback = query.callback || (() => {})

    readTimeoutTimer = setTimeout(() => {
      const error = new Error('Query read timeout')

      process.nextTick(() => {
        query.handleError(error, this.connection)
      })

      queryCallback(error)

      // we already returned an error,
      // just do nothing if query completes
      query.callback = () => {}

      // Remove from queue
      const index = this._queryQueue.indexOf(query)
      if (index > -1) {
        this._queryQueue.splice(index, 1)
      }

      this._pulseQueryQueue()
    }, readTimeout)

    query.callback = (err, res) => {
      clearTimeout(readTimeoutTimer)
      queryCallback(err, res)
    }
  }

  if (!this._queryable) {
    query.native = this.native
    process.nextTick(() => {
      query.handleError(new Error('Client has encountered a connection error and is not queryable'))
    })
    return result
  }

  if (this._ending) {
    query.native = this.native
    process.nextTick(() => {
      query.handleError(new Error('Client was closed and is not queryable'))
    })
    return result
  }

  if (this._queryQueue.length > 0 && !this.pipeline) {
    queryQueueLengthDeprecationNotice()
  }

  this._queryQueue.push(query)
  this._pulseQueryQueue()
  return result
}

// disconnect from the backend server
Client.prototype.end = function (cb) {
  const self = this

  this._ending = true

  if (this._connecting && !this._connected) {
    this.once('connect', () => {
      this.end(() => {})
    })
  }
  let result
  if (!cb) {
    result = new this._Promise(function (resolve, reject) {
      cb = (err) => (err ? reject(err) : resolve())
    })
  }

  const doEnd = function () {
    self.native.end(function () {
      self._connected = false

      self._errorAllQueries(new Error('Connection terminated'))

      process.nextTick(() => {
        self.emit('end')
        if (cb) cb()
      })
    })
  }

  // If pipeline has in-flight or queued queries, wait for them to drain before closing
  if (this.pipeline && (this._pipelineInFlight || this._queryQueue.length > 0)) {
    this.once('drain', doEnd)
  } else {
    doEnd()
  }
  return result
}

Client.prototype._hasActiveQuery = function () {
  return this._activeQuery && this._activeQuery.state !== 'error' && this._activeQuery.state !== 'end'
}

Client.prototype._pulseQueryQueue = function (initialConnection) {
  if (!this._connected) {
    return
  }
  if (this.pipeline && !initialConnection) {
    return this._pulsePipelinedQueryQueue()
  }
  if (this._hasActiveQuery()) {
    return
  }
  const query = this._queryQueue.shift()
  if (!query) {
    if (!initialConnection) {
      this.emit('drain')
    }
    return
  }
  this._activeQuery = query
  query.submit(this)
  const self = this
  query.once('_done', function () {
    self._pulseQueryQueue()
  })
}

Client.prototype._pulsePipelinedQueryQueue = function () {
  if (!this._connected || this._pipelineInFlight) {
    return
  }
  if (this._queryQueue.length === 0) {
    if (this.hasExecuted) {
      this.emit('drain')
    }
    return
  }

  this._pipelineInFlight = true
  const self = this
  const queries = []
  const nativeQueries = []
  const utils = __nccwpck_require__(9652)

  while (this._queryQueue.length > 0) {
    const query = this._queryQueue.shift()
    this.hasExecuted = true
    nativeQueries.push(query)

    const values = query.values ? query.values.map(utils.prepareValue) : null
    const pipelineEntry = { text: query.text, name: query.name, arrayMode: query._arrayMode }
    if (values) {
      pipelineEntry.values = values
    }
    if (query.name && this.namedQueries[query.name]) {
      pipelineEntry._alreadyPrepared = true
    }
    queries.push(pipelineEntry)
  }

  this.native.pipeline(queries, function (err, results) {
    self._pipelineInFlight = false

    if (err) {
      // Total pipeline failure. Per-query errors arrive on results[i].err, so reaching here means
      // the connection itself is gone: mark it unusable and say so, the way the JS client and the
      // non-pipelined native path both do. Without this the client looks healthy after losing its
      // backend, a Pool never discards it, and everything routed to it fails one query at a time
      // for the life of the process.
      self._connected = false
      self._queryable = false
      for (let i = 0; i < nativeQueries.length; i++) {
        const q = nativeQueries[i]
        q.native = self.native
        q.handleError(err)
      }
      self._errorAllQueries(err)
      self.emit('error', err)
      self.emit('end')
      return
    }

    // Deliver results to each query
    for (let i = 0; i < nativeQueries.length; i++) {
      const q = nativeQueries[i]
      const r = results[i]
      q.native = self.native

      if (r.err) {
        q.handleError(r.err)
      } else {
        // Track named queries on success
        if (q.name) {
          self.namedQueries[q.name] = q.text
        }
        q.state = 'end'
        q.emit('end', r.result)
        if (q.callback) {
          q.callback(null, r.result)
        }
      }

      setImmediate(function () {
        q.emit('_done')
      })
    }

    // Process any queries that arrived while we were reading
    self._pulsePipelinedQueryQueue()
  })
}

// attempt to cancel an in-progress query
Client.prototype.cancel = function (query) {
  if (this._activeQuery === query) {
    this.native.cancel(function () {})
  } else if (this._queryQueue.indexOf(query) !== -1) {
    this._queryQueue.splice(this._queryQueue.indexOf(query), 1)
  }
}

Client.prototype.ref = function () {}
Client.prototype.unref = function () {}

Client.prototype.setTypeParser = function (oid, format, parseFn) {
  return this._types.setTypeParser(oid, format, parseFn)
}

Client.prototype.getTypeParser = function (oid, format) {
  return this._types.getTypeParser(oid, format)
}

Client.prototype.isConnected = function () {
  return this._connected
}

Client.prototype.getTransactionStatus = function () {
  return this.native.getTransactionStatus()
}


/***/ }),

/***/ 5301:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {


module.exports = __nccwpck_require__(8942)


/***/ }),

/***/ 7581:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const EventEmitter = (__nccwpck_require__(4434).EventEmitter)
const util = __nccwpck_require__(9023)
const utils = __nccwpck_require__(9652)

const NativeQuery = (module.exports = function (config, values, callback) {
  EventEmitter.call(this)
  config = utils.normalizeQueryConfig(config, values, callback)
  this.text = config.text
  this.values = config.values
  this.name = config.name
  this.queryMode = config.queryMode
  this.callback = config.callback
  this.state = 'new'
  this._arrayMode = config.rowMode === 'array'

  // if the 'row' event is listened for
  // then emit them as they come in
  // without setting singleRowMode to true
  // this has almost no meaning because libpq
  // reads all rows into memory before returning any
  this._emitRowEvents = false
  this.on(
    'newListener',
    function (event) {
      if (event === 'row') this._emitRowEvents = true
    }.bind(this)
  )
})

util.inherits(NativeQuery, EventEmitter)

const errorFieldMap = {
  sqlState: 'code',
  statementPosition: 'position',
  messagePrimary: 'message',
  messageDetail: 'detail',
  messageHint: 'hint',
  context: 'where',
  schemaName: 'schema',
  tableName: 'table',
  columnName: 'column',
  dataTypeName: 'dataType',
  constraintName: 'constraint',
  sourceFile: 'file',
  sourceLine: 'line',
  sourceFunction: 'routine',
}

NativeQuery.prototype.handleError = function (err) {
  // copy pq error fields into the error object
  const fields = this.native && this.native.pq.resultErrorFields()
  if (fields) {
    for (const key in fields) {
      const normalizedFieldName = errorFieldMap[key] || key
      err[normalizedFieldName] = fields[key]
    }
  }
  if (this.callback) {
    this.callback(err)
  } else {
    this.emit('error', err)
  }
  this.state = 'error'
}

NativeQuery.prototype.then = function (onSuccess, onFailure) {
  return this._getPromise().then(onSuccess, onFailure)
}

NativeQuery.prototype.catch = function (callback) {
  return this._getPromise().catch(callback)
}

NativeQuery.prototype._getPromise = function () {
  if (this._promise) return this._promise
  this._promise = new Promise(
    function (resolve, reject) {
      this._once('end', resolve)
      this._once('error', reject)
    }.bind(this)
  )
  return this._promise
}

NativeQuery.prototype.submit = function (client) {
  this.state = 'running'
  const self = this
  this.native = client.native
  client.native.arrayMode = this._arrayMode

  let after = function (err, rows, results) {
    client.native.arrayMode = false
    setImmediate(function () {
      self.emit('_done')
    })

    // handle possible query error
    if (err) {
      return self.handleError(err)
    }

    // emit row events for each row in the result
    if (self._emitRowEvents) {
      if (results.length > 1) {
        rows.forEach((rowOfRows, i) => {
          rowOfRows.forEach((row) => {
            self.emit('row', row, results[i])
          })
        })
      } else {
        rows.forEach(function (row) {
          self.emit('row', row, results)
        })
      }
    }

    // handle successful result
    self.state = 'end'
    self.emit('end', results)
    if (self.callback) {
      self.callback(null, results)
    }
  }

  if (process.domain) {
    after = process.domain.bind(after)
  }

  // named query
  if (this.name) {
    if (this.name.length > 63) {
      console.error('Warning! Postgres only supports 63 characters for query names.')
      console.error('You supplied %s (%s)', this.name, this.name.length)
      console.error('This can cause conflicts and silent errors executing queries')
    }
    const values = (this.values || []).map(utils.prepareValue)

    // check if the client has already executed this named query
    // if so...just execute it again - skip the planning phase
    if (client.namedQueries[this.name] !== undefined) {
      if (this.text && client.namedQueries[this.name] !== this.text) {
        const err = new Error(`Prepared statements must be unique - '${this.name}' was used for a different statement`)
        return after(err)
      }
      return client.native.execute(this.name, values, after)
    }
    // plan the named query the first time, then execute it
    return client.native.prepare(this.name, this.text, values.length, function (err) {
      if (err) return after(err)
      client.namedQueries[self.name] = self.text
      return self.native.execute(self.name, values, after)
    })
  } else if (this.values) {
    if (!Array.isArray(this.values)) {
      const err = new Error('Query values must be an array')
      return after(err)
    }
    const vals = this.values.map(utils.prepareValue)
    client.native.query(this.text, vals, after)
  } else if (this.queryMode === 'extended') {
    client.native.query(this.text, [], after)
  } else {
    client.native.query(this.text, after)
  }
}


/***/ }),

/***/ 4473:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const { EventEmitter } = __nccwpck_require__(4434)

const Result = __nccwpck_require__(6424)
const utils = __nccwpck_require__(9652)

class Query extends EventEmitter {
  constructor(config, values, callback) {
    super()

    config = utils.normalizeQueryConfig(config, values, callback)

    this.text = config.text
    this.values = config.values
    this.rows = config.rows
    this.types = config.types
    this.name = config.name
    this.queryMode = config.queryMode
    this.binary = config.binary
    // use unique portal name each time
    this.portal = config.portal || ''
    this.callback = config.callback
    this._rowMode = config.rowMode
    if (process.domain && config.callback) {
      this.callback = process.domain.bind(config.callback)
    }
    this._result = new Result(this._rowMode, this.types)

    // potential for multiple results
    this._results = this._result
    this._canceledDueToError = false
  }

  requiresPreparation() {
    if (this.queryMode === 'extended') {
      return true
    }

    // named queries must always be prepared
    if (this.name) {
      return true
    }
    // always prepare if there are max number of rows expected per
    // portal execution
    if (this.rows) {
      return true
    }
    // don't prepare empty text queries
    if (!this.text) {
      return false
    }
    // prepare if there are values
    if (!this.values) {
      return false
    }
    return this.values.length > 0
  }

  _checkForMultirow() {
    // if we already have a result with a command property
    // then we've already executed one query in a multi-statement simple query
    // turn our results into an array of results
    if (this._result.command) {
      if (!Array.isArray(this._results)) {
        this._results = [this._result]
      }
      this._result = new Result(this._rowMode, this._result._types)
      this._results.push(this._result)
    }
  }

  // associates row metadata from the supplied
  // message with this query object
  // metadata used when parsing row results
  handleRowDescription(msg) {
    this._checkForMultirow()
    this._result.addFields(msg.fields)
    this._accumulateRows = this.callback || !this.listeners('row').length
  }

  handleDataRow(msg) {
    let row

    if (this._canceledDueToError) {
      return
    }

    try {
      row = this._result.parseRow(msg.fields)
    } catch (err) {
      this._canceledDueToError = err
      return
    }

    this.emit('row', row, this._result)
    if (this._accumulateRows) {
      this._result.addRow(row)
    }
  }

  handleCommandComplete(msg, connection) {
    this._checkForMultirow()
    this._result.addCommandComplete(msg)
    // need to sync after each command complete of a prepared statement
    // if we were using a row count which results in multiple calls to _getRows
    if (this.rows) {
      connection.sync()
    }
  }

  // if a named prepared statement is created with empty query text
  // the backend will send an emptyQuery message but *not* a command complete message
  // since we pipeline sync immediately after execute we don't need to do anything here
  // unless we have rows specified, in which case we did not pipeline the initial sync call
  handleEmptyQuery(connection) {
    if (this.rows) {
      connection.sync()
    }
  }

  handleError(err, connection) {
    // need to sync after error during a prepared statement
    if (this._canceledDueToError) {
      err = this._canceledDueToError
      this._canceledDueToError = false
    }
    // if callback supplied do not emit error event as uncaught error
    // events will bubble up to node process
    if (this.callback) {
      return this.callback(err)
    }
    this.emit('error', err)
  }

  handleReadyForQuery(con) {
    if (this._canceledDueToError) {
      return this.handleError(this._canceledDueToError, con)
    }
    if (this.callback) {
      try {
        this.callback(null, this._results)
      } catch (err) {
        process.nextTick(() => {
          throw err
        })
      }
    }
    this.emit('end', this._results)
  }

  submit(connection) {
    if (typeof this.text !== 'string' && typeof this.name !== 'string') {
      return new Error('A query must have either text or a name. Supplying neither is unsupported.')
    }
    const previous = connection.parsedStatements[this.name] || connection.submittedNamedStatements[this.name]
    if (this.text && previous && this.text !== previous) {
      return new Error(`Prepared statements must be unique - '${this.name}' was used for a different statement`)
    }
    if (this.values && !Array.isArray(this.values)) {
      return new Error('Query values must be an array')
    }
    if (this.requiresPreparation()) {
      // If we're using the extended query protocol we fire off several separate commands
      // to the backend. On some versions of node & some operating system versions
      // the network stack writes each message separately instead of buffering them together
      // causing the client & network to send more slowly. Corking & uncorking the stream
      // allows node to buffer up the messages internally before sending them all off at once.
      // note: we're checking for existence of cork/uncork because some versions of streams
      // might not have this (cloudflare?)
      connection.stream.cork && connection.stream.cork()
      try {
        this.prepare(connection)
      } finally {
        // while unlikely for this.prepare to throw, if it does & we don't uncork this stream
        // this client becomes unresponsive, so put in finally block "just in case"
        connection.stream.uncork && connection.stream.uncork()
      }
    } else {
      connection.query(this.text)
    }
    return null
  }

  hasBeenParsed(connection) {
    return (
      this.name &&
      (connection.parsedStatements[this.name] !== undefined ||
        connection.submittedNamedStatements[this.name] !== undefined)
    )
  }

  handlePortalSuspended(connection) {
    this._getRows(connection, this.rows)
  }

  _getRows(connection, rows) {
    connection.execute({
      portal: this.portal,
      rows: rows,
    })
    // if we're not reading pages of rows send the sync command
    // to indicate the pipeline is finished
    if (!rows) {
      connection.sync()
    } else {
      // otherwise flush the call out to read more rows
      connection.flush()
    }
  }

  // http://developer.postgresql.org/pgdocs/postgres/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY
  prepare(connection) {
    // TODO refactor this poor encapsulation
    if (!this.hasBeenParsed(connection)) {
      connection.parse({
        text: this.text,
        name: this.name,
        types: this.types,
      })
      if (this.name) {
        connection.submittedNamedStatements[this.name] = this.text
      }
    }

    // because we're mapping user supplied values to
    // postgres wire protocol compatible values it could
    // throw an exception, so try/catch this section
    try {
      connection.bind({
        portal: this.portal,
        statement: this.name,
        values: this.values,
        binary: this.binary,
        valueMapper: utils.prepareValue,
      })
    } catch (err) {
      // we should close parse to avoid leaking connections
      connection.close({ type: 'S', name: this.name })
      connection.sync()

      this.handleError(err, connection)
      return
    }

    connection.describe({
      type: 'P',
      name: this.portal || '',
    })

    this._getRows(connection, this.rows)
  }

  handleCopyInResponse(connection) {
    connection.sendCopyFail('No source stream defined')
  }

  handleCopyData(msg, connection) {
    // noop
  }
}

module.exports = Query


/***/ }),

/***/ 6424:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const types = __nccwpck_require__(1549)

const matchRegexp = /^([A-Za-z]+)(?: (\d+))?(?: (\d+))?/

// result object returned from query
// in the 'end' event and also
// passed as second argument to provided callback
class Result {
  constructor(rowMode, types) {
    this.command = null
    this.rowCount = null
    this.oid = null
    this.rows = []
    this.fields = []
    this._parsers = undefined
    this._types = types
    this.RowCtor = null
    this.rowAsArray = rowMode === 'array'
    if (this.rowAsArray) {
      this.parseRow = this._parseRowAsArray
    }
    this._prebuiltEmptyResultObject = null
  }

  // adds a command complete message
  addCommandComplete(msg) {
    let match
    if (msg.text) {
      // pure javascript
      match = matchRegexp.exec(msg.text)
    } else {
      // native bindings
      match = matchRegexp.exec(msg.command)
    }
    if (match) {
      this.command = match[1]
      if (match[3]) {
        // COMMAND OID ROWS
        this.oid = parseInt(match[2], 10)
        this.rowCount = parseInt(match[3], 10)
      } else if (match[2]) {
        // COMMAND ROWS
        this.rowCount = parseInt(match[2], 10)
      }
    }
  }

  _parseRowAsArray(rowData) {
    const row = new Array(rowData.length)
    for (let i = 0, len = rowData.length; i < len; i++) {
      const rawValue = rowData[i]
      if (rawValue !== null) {
        row[i] = this._parsers[i](rawValue)
      } else {
        row[i] = null
      }
    }
    return row
  }

  parseRow(rowData) {
    const row = { ...this._prebuiltEmptyResultObject }
    for (let i = 0, len = rowData.length; i < len; i++) {
      const rawValue = rowData[i]
      const field = this.fields[i].name
      if (rawValue !== null) {
        const v = this.fields[i].format === 'binary' ? Buffer.from(rawValue) : rawValue
        row[field] = this._parsers[i](v)
      } else {
        row[field] = null
      }
    }
    return row
  }

  addRow(row) {
    this.rows.push(row)
  }

  addFields(fieldDescriptions) {
    // clears field definitions
    // multiple query statements in 1 action can result in multiple sets
    // of rowDescriptions...eg: 'select NOW(); select 1::int;'
    // you need to reset the fields
    this.fields = fieldDescriptions
    if (this.fields.length) {
      this._parsers = new Array(fieldDescriptions.length)
    }

    const row = Object.create(null)

    for (let i = 0; i < fieldDescriptions.length; i++) {
      const desc = fieldDescriptions[i]
      row[desc.name] = null

      if (this._types) {
        this._parsers[i] = this._types.getTypeParser(desc.dataTypeID, desc.format || 'text')
      } else {
        this._parsers[i] = types.getTypeParser(desc.dataTypeID, desc.format || 'text')
      }
    }

    this._prebuiltEmptyResultObject = { ...row }
  }
}

module.exports = Result


/***/ }),

/***/ 829:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

const { getStream, getSecureStream } = getStreamFuncs()

module.exports = {
  /**
   * Get a socket stream compatible with the current runtime environment.
   * @returns {Duplex}
   */
  getStream,
  /**
   * Get a TLS secured socket, compatible with the current environment,
   * using the socket and other settings given in `options`.
   * @returns {Duplex}
   */
  getSecureStream,
}

/**
 * The stream functions that work in Node.js
 */
function getNodejsStreamFuncs() {
  function getStream(ssl) {
    const net = __nccwpck_require__(9278)
    return new net.Socket()
  }

  function getSecureStream(options) {
    const tls = __nccwpck_require__(4756)
    return tls.connect(options)
  }
  return {
    getStream,
    getSecureStream,
  }
}

/**
 * The stream functions that work in Cloudflare Workers
 */
function getCloudflareStreamFuncs() {
  function getStream(ssl) {
    const { CloudflareSocket } = __nccwpck_require__(785)
    return new CloudflareSocket(ssl)
  }

  function getSecureStream(options) {
    options.socket.startTls(options)
    return options.socket
  }
  return {
    getStream,
    getSecureStream,
  }
}

/**
 * Are we running in a Cloudflare Worker?
 *
 * @returns true if the code is currently running inside a Cloudflare Worker.
 */
function isCloudflareRuntime() {
  // Since 2022-03-21 the `global_navigator` compatibility flag is on for Cloudflare Workers
  // which means that `navigator.userAgent` will be defined.
  // eslint-disable-next-line no-undef
  if (typeof navigator === 'object' && navigator !== null && typeof navigator.userAgent === 'string') {
    // eslint-disable-next-line no-undef
    return navigator.userAgent === 'Cloudflare-Workers'
  }
  // In case `navigator` or `navigator.userAgent` is not defined then try a more sneaky approach
  if (typeof Response === 'function') {
    const resp = new Response(null, { cf: { thing: true } })
    if (typeof resp.cf === 'object' && resp.cf !== null && resp.cf.thing) {
      return true
    }
  }
  return false
}

function getStreamFuncs() {
  if (isCloudflareRuntime()) {
    return getCloudflareStreamFuncs()
  }
  return getNodejsStreamFuncs()
}


/***/ }),

/***/ 365:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const types = __nccwpck_require__(1549)

function TypeOverrides(userTypes) {
  this._types = userTypes || types
  this.text = {}
  this.binary = {}
}

TypeOverrides.prototype.getOverrides = function (format) {
  switch (format) {
    case 'text':
      return this.text
    case 'binary':
      return this.binary
    default:
      return {}
  }
}

TypeOverrides.prototype.setTypeParser = function (oid, format, parseFn) {
  if (typeof format === 'function') {
    parseFn = format
    format = 'text'
  }
  this.getOverrides(format)[oid] = parseFn
}

TypeOverrides.prototype.getTypeParser = function (oid, format) {
  format = format || 'text'
  return this.getOverrides(format)[oid] || this._types.getTypeParser(oid, format)
}

module.exports = TypeOverrides


/***/ }),

/***/ 9652:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const defaults = __nccwpck_require__(8995)
const nodeUtils = __nccwpck_require__(9023)

const { isDate } = __nccwpck_require__(8253)

const invalidDateDeprecationNotice = nodeUtils.deprecate(
  () => {},
  'Sending an invalid date to Postgres is deprecated and will throw an error in the next major version of pg. Ensure any Date object passed as a query parameter is valid.',
  'PG_INVALID_DATE'
)

function escapeElement(elementRepresentation) {
  const escaped = elementRepresentation.replace(/\\/g, '\\\\').replace(/"/g, '\\"')

  return '"' + escaped + '"'
}

// convert a JS array to a postgres array literal
// uses comma separator so won't work for types like box that use
// a different array separator.
function arrayString(val) {
  let result = '{'
  for (let i = 0; i < val.length; i++) {
    if (i > 0) {
      result += ','
    }
    let item = val[i]
    if (item == null) {
      result += 'NULL'
    } else if (Array.isArray(item)) {
      result += arrayString(item)
    } else if (ArrayBuffer.isView(item)) {
      if (!(item instanceof Buffer)) {
        item = Buffer.from(item.buffer, item.byteOffset, item.byteLength)
      }
      result += '\\\\x' + item.toString('hex')
    } else {
      result += escapeElement(prepareValue(item))
    }
  }
  result += '}'
  return result
}

// converts values from javascript types
// to their 'raw' counterparts for use as a postgres parameter
// note: you can override this function to provide your own conversion mechanism
// for complex types, etc...
const prepareValue = function (val, seen) {
  // null and undefined are both null for postgres
  if (val == null) {
    return null
  }
  if (typeof val === 'object') {
    if (val instanceof Buffer) {
      return val
    }
    if (ArrayBuffer.isView(val)) {
      return Buffer.from(val.buffer, val.byteOffset, val.byteLength)
    }
    if (isDate(val)) {
      if (isNaN(val.getTime())) {
        invalidDateDeprecationNotice()
      }
      if (defaults.parseInputDatesAsUTC) {
        return dateToStringUTC(val)
      } else {
        return dateToString(val)
      }
    }
    if (Array.isArray(val)) {
      return arrayString(val)
    }

    return prepareObject(val, seen)
  }
  return val.toString()
}

function prepareObject(val, seen) {
  if (val && typeof val.toPostgres === 'function') {
    seen = seen || []
    if (seen.indexOf(val) !== -1) {
      throw new Error('circular reference detected while preparing "' + val + '" for query')
    }
    seen.push(val)

    return prepareValue(val.toPostgres(prepareValue), seen)
  }
  return JSON.stringify(val)
}

function dateToString(date) {
  let offset = -date.getTimezoneOffset()

  let year = date.getFullYear()
  const isBCYear = year < 1
  if (isBCYear) year = Math.abs(year) + 1 // negative years are 1 off their BC representation

  let ret =
    String(year).padStart(4, '0') +
    '-' +
    String(date.getMonth() + 1).padStart(2, '0') +
    '-' +
    String(date.getDate()).padStart(2, '0') +
    'T' +
    String(date.getHours()).padStart(2, '0') +
    ':' +
    String(date.getMinutes()).padStart(2, '0') +
    ':' +
    String(date.getSeconds()).padStart(2, '0') +
    '.' +
    String(date.getMilliseconds()).padStart(3, '0')

  if (offset < 0) {
    ret += '-'
    offset *= -1
  } else {
    ret += '+'
  }

  ret += String(Math.floor(offset / 60)).padStart(2, '0') + ':' + String(offset % 60).padStart(2, '0')
  if (isBCYear) ret += ' BC'
  return ret
}

function dateToStringUTC(date) {
  let year = date.getUTCFullYear()
  const isBCYear = year < 1
  if (isBCYear) year = Math.abs(year) + 1 // negative years are 1 off their BC representation

  let ret =
    String(year).padStart(4, '0') +
    '-' +
    String(date.getUTCMonth() + 1).padStart(2, '0') +
    '-' +
    String(date.getUTCDate()).padStart(2, '0') +
    'T' +
    String(date.getUTCHours()).padStart(2, '0') +
    ':' +
    String(date.getUTCMinutes()).padStart(2, '0') +
    ':' +
    String(date.getUTCSeconds()).padStart(2, '0') +
    '.' +
    String(date.getUTCMilliseconds()).padStart(3, '0')

  ret += '+00:00'
  if (isBCYear) ret += ' BC'
  return ret
}

function normalizeQueryConfig(config, values, callback) {
  // can take in strings or config objects
  // Copy config so normalization does not mutate the caller's object.
  config = typeof config === 'string' ? { text: config } : cloneQueryConfig(config)
  if (values) {
    if (typeof values === 'function') {
      config.callback = values
    } else {
      config.values = values
    }
  }
  if (callback) {
    config.callback = callback
  }
  return config
}

function cloneQueryConfig(config) {
  if (config == null) {
    return config
  }
  return Object.defineProperties(Object.create(Object.getPrototypeOf(config)), Object.getOwnPropertyDescriptors(config))
}

// Ported from PostgreSQL 9.2.4 source code in src/interfaces/libpq/fe-exec.c
const escapeIdentifier = function (str) {
  return '"' + str.replace(/"/g, '""') + '"'
}

const escapeLiteral = function (str) {
  let hasBackslash = false
  let escaped = "'"

  if (str == null) {
    return "''"
  }

  if (typeof str !== 'string') {
    return "''"
  }

  for (let i = 0; i < str.length; i++) {
    const c = str[i]
    if (c === "'") {
      escaped += c + c
    } else if (c === '\\') {
      escaped += c + c
      hasBackslash = true
    } else {
      escaped += c
    }
  }

  escaped += "'"

  if (hasBackslash === true) {
    escaped = ' E' + escaped
  }

  return escaped
}

module.exports = {
  prepareValue: function prepareValueWrapper(value) {
    // this ensures that extra arguments do not get passed into prepareValue
    // by accident, eg: from calling values.map(utils.prepareValue)
    return prepareValue(value)
  },
  normalizeQueryConfig,
  escapeIdentifier,
  escapeLiteral,
}


/***/ }),

/***/ 8702:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



var path = __nccwpck_require__(6928)
  , Stream = (__nccwpck_require__(2203).Stream)
  , split = __nccwpck_require__(5286)
  , util = __nccwpck_require__(9023)
  , defaultPort = 5432
  , isWin = (process.platform === 'win32')
  , warnStream = process.stderr
;


var S_IRWXG = 56     //    00070(8)
  , S_IRWXO = 7      //    00007(8)
  , S_IFMT  = 61440  // 00170000(8)
  , S_IFREG = 32768  //  0100000(8)
;
function isRegFile(mode) {
    return ((mode & S_IFMT) == S_IFREG);
}

var fieldNames = [ 'host', 'port', 'database', 'user', 'password' ];
var nrOfFields = fieldNames.length;
var passKey = fieldNames[ nrOfFields -1 ];


function warn() {
    var isWritable = (
        warnStream instanceof Stream &&
          true === warnStream.writable
    );

    if (isWritable) {
        var args = Array.prototype.slice.call(arguments).concat("\n");
        warnStream.write( util.format.apply(util, args) );
    }
}


Object.defineProperty(module.exports, "isWin", ({
    get : function() {
        return isWin;
    } ,
    set : function(val) {
        isWin = val;
    }
}));


module.exports.warnTo = function(stream) {
    var old = warnStream;
    warnStream = stream;
    return old;
};

module.exports.getFileName = function(rawEnv){
    var env = rawEnv || process.env;
    var file = env.PGPASSFILE || (
        isWin ?
          path.join( env.APPDATA || './' , 'postgresql', 'pgpass.conf' ) :
          path.join( env.HOME || './', '.pgpass' )
    );
    return file;
};

module.exports.usePgPass = function(stats, fname) {
    if (Object.prototype.hasOwnProperty.call(process.env, 'PGPASSWORD')) {
        return false;
    }

    if (isWin) {
        return true;
    }

    fname = fname || '<unkn>';

    if (! isRegFile(stats.mode)) {
        warn('WARNING: password file "%s" is not a plain file', fname);
        return false;
    }

    if (stats.mode & (S_IRWXG | S_IRWXO)) {
        /* If password file is insecure, alert the user and ignore it. */
        warn('WARNING: password file "%s" has group or world access; permissions should be u=rw (0600) or less', fname);
        return false;
    }

    return true;
};


var matcher = module.exports.match = function(connInfo, entry) {
    return fieldNames.slice(0, -1).reduce(function(prev, field, idx){
        if (idx == 1) {
            // the port
            if ( Number( connInfo[field] || defaultPort ) === Number( entry[field] ) ) {
                return prev && true;
            }
        }
        return prev && (
            entry[field] === '*' ||
              entry[field] === connInfo[field]
        );
    }, true);
};


module.exports.getPassword = function(connInfo, stream, cb) {
    var pass;
    var lineStream = stream.pipe(split());

    function onLine(line) {
        var entry = parseLine(line);
        if (entry && isValidEntry(entry) && matcher(connInfo, entry)) {
            pass = entry[passKey];
            lineStream.end(); // -> calls onEnd(), but pass is set now
        }
    }

    var onEnd = function() {
        stream.destroy();
        cb(pass);
    };

    var onErr = function(err) {
        stream.destroy();
        warn('WARNING: error on reading file: %s', err);
        cb(undefined);
    };

    stream.on('error', onErr);
    lineStream
        .on('data', onLine)
        .on('end', onEnd)
        .on('error', onErr)
    ;

};


var parseLine = module.exports.parseLine = function(line) {
    if (line.length < 11 || line.match(/^\s+#/)) {
        return null;
    }

    var curChar = '';
    var prevChar = '';
    var fieldIdx = 0;
    var startIdx = 0;
    var endIdx = 0;
    var obj = {};
    var isLastField = false;
    var addToObj = function(idx, i0, i1) {
        var field = line.substring(i0, i1);

        if (! Object.hasOwnProperty.call(process.env, 'PGPASS_NO_DEESCAPE')) {
            field = field.replace(/\\([:\\])/g, '$1');
        }

        obj[ fieldNames[idx] ] = field;
    };

    for (var i = 0 ; i < line.length-1 ; i += 1) {
        curChar = line.charAt(i+1);
        prevChar = line.charAt(i);

        isLastField = (fieldIdx == nrOfFields-1);

        if (isLastField) {
            addToObj(fieldIdx, startIdx);
            break;
        }

        if (i >= 0 && curChar == ':' && prevChar !== '\\') {
            addToObj(fieldIdx, startIdx, i+1);

            startIdx = i+2;
            fieldIdx += 1;
        }
    }

    obj = ( Object.keys(obj).length === nrOfFields ) ? obj : null;

    return obj;
};


var isValidEntry = module.exports.isValidEntry = function(entry){
    var rules = {
        // host
        0 : function(x){
            return x.length > 0;
        } ,
        // port
        1 : function(x){
            if (x === '*') {
                return true;
            }
            x = Number(x);
            return (
                isFinite(x) &&
                  x > 0 &&
                  x < 9007199254740992 &&
                  Math.floor(x) === x
            );
        } ,
        // database
        2 : function(x){
            return x.length > 0;
        } ,
        // username
        3 : function(x){
            return x.length > 0;
        } ,
        // password
        4 : function(x){
            return x.length > 0;
        }
    };

    for (var idx = 0 ; idx < fieldNames.length ; idx += 1) {
        var rule = rules[idx];
        var value = entry[ fieldNames[idx] ] || '';

        var res = rule(value);
        if (!res) {
            return false;
        }
    }

    return true;
};



/***/ }),

/***/ 3272:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



var path = __nccwpck_require__(6928)
  , fs = __nccwpck_require__(9896)
  , helper = __nccwpck_require__(8702)
;


module.exports = function(connInfo, cb) {
    var file = helper.getFileName();
    
    fs.stat(file, function(err, stat){
        if (err || !helper.usePgPass(stat, file)) {
            return cb(undefined);
        }

        var st = fs.createReadStream(file);

        helper.getPassword(connInfo, st, cb);
    });
};

module.exports.warnTo = helper.warnTo;


/***/ }),

/***/ 3879:
/***/ ((__unused_webpack_module, exports) => {



exports.parse = function (source, transform) {
  return new ArrayParser(source, transform).parse()
}

class ArrayParser {
  constructor (source, transform) {
    this.source = source
    this.transform = transform || identity
    this.position = 0
    this.entries = []
    this.recorded = []
    this.dimension = 0
  }

  isEof () {
    return this.position >= this.source.length
  }

  nextCharacter () {
    var character = this.source[this.position++]
    if (character === '\\') {
      return {
        value: this.source[this.position++],
        escaped: true
      }
    }
    return {
      value: character,
      escaped: false
    }
  }

  record (character) {
    this.recorded.push(character)
  }

  newEntry (includeEmpty) {
    var entry
    if (this.recorded.length > 0 || includeEmpty) {
      entry = this.recorded.join('')
      if (entry === 'NULL' && !includeEmpty) {
        entry = null
      }
      if (entry !== null) entry = this.transform(entry)
      this.entries.push(entry)
      this.recorded = []
    }
  }

  consumeDimensions () {
    if (this.source[0] === '[') {
      while (!this.isEof()) {
        var char = this.nextCharacter()
        if (char.value === '=') break
      }
    }
  }

  parse (nested) {
    var character, parser, quote
    this.consumeDimensions()
    while (!this.isEof()) {
      character = this.nextCharacter()
      if (character.value === '{' && !quote) {
        this.dimension++
        if (this.dimension > 1) {
          parser = new ArrayParser(this.source.substr(this.position - 1), this.transform)
          this.entries.push(parser.parse(true))
          this.position += parser.position - 2
        }
      } else if (character.value === '}' && !quote) {
        this.dimension--
        if (!this.dimension) {
          this.newEntry()
          if (nested) return this.entries
        }
      } else if (character.value === '"' && !character.escaped) {
        if (quote) this.newEntry(true)
        quote = !quote
      } else if (character.value === ',' && !quote) {
        this.newEntry()
      } else {
        this.record(character.value)
      }
    }
    if (this.dimension !== 0) {
      throw new Error('array dimension not balanced')
    }
    return this.entries
  }
}

function identity (value) {
  return value
}


/***/ }),

/***/ 463:
/***/ ((module) => {



var bufferFrom = Buffer.from || Buffer

module.exports = function parseBytea (input) {
  if (/^\\x/.test(input)) {
    // new 'hex' style response (pg >9.0)
    return bufferFrom(input.substr(2), 'hex')
  }
  var output = ''
  var i = 0
  while (i < input.length) {
    if (input[i] !== '\\') {
      output += input[i]
      ++i
    } else {
      if (/[0-7]{3}/.test(input.substr(i + 1, 3))) {
        output += String.fromCharCode(parseInt(input.substr(i + 1, 3), 8))
        i += 4
      } else {
        var backslashes = 1
        while (i + backslashes < input.length && input[i + backslashes] === '\\') {
          backslashes++
        }
        for (var k = 0; k < Math.floor(backslashes / 2); ++k) {
          output += '\\'
        }
        i += Math.floor(backslashes / 2) * 2
      }
    }
  }
  return bufferFrom(output, 'binary')
}


/***/ }),

/***/ 2690:
/***/ ((module) => {



var DATE_TIME = /(\d{1,})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})(\.\d{1,})?.*?( BC)?$/
var DATE = /^(\d{1,})-(\d{2})-(\d{2})( BC)?$/
var TIME_ZONE = /([Z+-])(\d{2})?:?(\d{2})?:?(\d{2})?/
var INFINITY = /^-?infinity$/

module.exports = function parseDate (isoDate) {
  if (INFINITY.test(isoDate)) {
    // Capitalize to Infinity before passing to Number
    return Number(isoDate.replace('i', 'I'))
  }
  var matches = DATE_TIME.exec(isoDate)

  if (!matches) {
    // Force YYYY-MM-DD dates to be parsed as local time
    return getDate(isoDate) || null
  }

  var isBC = !!matches[8]
  var year = parseInt(matches[1], 10)
  if (isBC) {
    year = bcYearToNegativeYear(year)
  }

  var month = parseInt(matches[2], 10) - 1
  var day = matches[3]
  var hour = parseInt(matches[4], 10)
  var minute = parseInt(matches[5], 10)
  var second = parseInt(matches[6], 10)

  var ms = matches[7]
  ms = ms ? 1000 * parseFloat(ms) : 0

  var date
  var offset = timeZoneOffset(isoDate)
  if (offset != null) {
    date = new Date(Date.UTC(year, month, day, hour, minute, second, ms))

    // Account for years from 0 to 99 being interpreted as 1900-1999
    // by Date.UTC / the multi-argument form of the Date constructor
    if (is0To99(year)) {
      date.setUTCFullYear(year)
    }

    if (offset !== 0) {
      date.setTime(date.getTime() - offset)
    }
  } else {
    date = new Date(year, month, day, hour, minute, second, ms)

    if (is0To99(year)) {
      date.setFullYear(year)
    }
  }

  return date
}

function getDate (isoDate) {
  var matches = DATE.exec(isoDate)
  if (!matches) {
    return
  }

  var year = parseInt(matches[1], 10)
  var isBC = !!matches[4]
  if (isBC) {
    year = bcYearToNegativeYear(year)
  }

  var month = parseInt(matches[2], 10) - 1
  var day = matches[3]
  // YYYY-MM-DD will be parsed as local time
  var date = new Date(year, month, day)

  if (is0To99(year)) {
    date.setFullYear(year)
  }

  return date
}

// match timezones:
// Z (UTC)
// -05
// +06:30
function timeZoneOffset (isoDate) {
  if (isoDate.endsWith('+00')) {
    return 0
  }

  var zone = TIME_ZONE.exec(isoDate.split(' ')[1])
  if (!zone) return
  var type = zone[1]

  if (type === 'Z') {
    return 0
  }
  var sign = type === '-' ? -1 : 1
  var offset = parseInt(zone[2], 10) * 3600 +
    parseInt(zone[3] || 0, 10) * 60 +
    parseInt(zone[4] || 0, 10)

  return offset * sign * 1000
}

function bcYearToNegativeYear (year) {
  // Account for numerical difference between representations of BC years
  // See: https://github.com/bendrucker/postgres-date/issues/5
  return -(year - 1)
}

function is0To99 (num) {
  return num >= 0 && num < 100
}


/***/ }),

/***/ 8755:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



var extend = __nccwpck_require__(223)

module.exports = PostgresInterval

function PostgresInterval (raw) {
  if (!(this instanceof PostgresInterval)) {
    return new PostgresInterval(raw)
  }
  extend(this, parse(raw))
}
var properties = ['seconds', 'minutes', 'hours', 'days', 'months', 'years']
PostgresInterval.prototype.toPostgres = function () {
  var filtered = properties.filter(this.hasOwnProperty, this)

  // In addition to `properties`, we need to account for fractions of seconds.
  if (this.milliseconds && filtered.indexOf('seconds') < 0) {
    filtered.push('seconds')
  }

  if (filtered.length === 0) return '0'
  return filtered
    .map(function (property) {
      var value = this[property] || 0

      // Account for fractional part of seconds,
      // remove trailing zeroes.
      if (property === 'seconds' && this.milliseconds) {
        value = (value + this.milliseconds / 1000).toFixed(6).replace(/\.?0+$/, '')
      }

      return value + ' ' + property
    }, this)
    .join(' ')
}

var propertiesISOEquivalent = {
  years: 'Y',
  months: 'M',
  days: 'D',
  hours: 'H',
  minutes: 'M',
  seconds: 'S'
}
var dateProperties = ['years', 'months', 'days']
var timeProperties = ['hours', 'minutes', 'seconds']
// according to ISO 8601
PostgresInterval.prototype.toISOString = PostgresInterval.prototype.toISO = function () {
  var datePart = dateProperties
    .map(buildProperty, this)
    .join('')

  var timePart = timeProperties
    .map(buildProperty, this)
    .join('')

  return 'P' + datePart + 'T' + timePart

  function buildProperty (property) {
    var value = this[property] || 0

    // Account for fractional part of seconds,
    // remove trailing zeroes.
    if (property === 'seconds' && this.milliseconds) {
      value = (value + this.milliseconds / 1000).toFixed(6).replace(/0+$/, '')
    }

    return value + propertiesISOEquivalent[property]
  }
}

var NUMBER = '([+-]?\\d+)'
var YEAR = NUMBER + '\\s+years?'
var MONTH = NUMBER + '\\s+mons?'
var DAY = NUMBER + '\\s+days?'
var TIME = '([+-])?([\\d]*):(\\d\\d):(\\d\\d)\\.?(\\d{1,6})?'
var INTERVAL = new RegExp([YEAR, MONTH, DAY, TIME].map(function (regexString) {
  return '(' + regexString + ')?'
})
  .join('\\s*'))

// Positions of values in regex match
var positions = {
  years: 2,
  months: 4,
  days: 6,
  hours: 9,
  minutes: 10,
  seconds: 11,
  milliseconds: 12
}
// We can use negative time
var negatives = ['hours', 'minutes', 'seconds', 'milliseconds']

function parseMilliseconds (fraction) {
  // add omitted zeroes
  var microseconds = fraction + '000000'.slice(fraction.length)
  return parseInt(microseconds, 10) / 1000
}

function parse (interval) {
  if (!interval) return {}
  var matches = INTERVAL.exec(interval)
  var isNegative = matches[8] === '-'
  return Object.keys(positions)
    .reduce(function (parsed, property) {
      var position = positions[property]
      var value = matches[position]
      // no empty string
      if (!value) return parsed
      // milliseconds are actually microseconds (up to 6 digits)
      // with omitted trailing zeroes.
      value = property === 'milliseconds'
        ? parseMilliseconds(value)
        : parseInt(value, 10)
      // no zeros
      if (!value) return parsed
      if (isNegative && ~negatives.indexOf(property)) {
        value *= -1
      }
      parsed[property] = value
      return parsed
    }, {})
}


/***/ }),

/***/ 5286:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

/*
Copyright (c) 2014-2021, Matteo Collina <hello@matteocollina.com>

Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES
WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR
ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR
IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.
*/



const { Transform } = __nccwpck_require__(2203)
const { StringDecoder } = __nccwpck_require__(3193)
const kLast = Symbol('last')
const kDecoder = Symbol('decoder')

function transform (chunk, enc, cb) {
  let list
  if (this.overflow) { // Line buffer is full. Skip to start of next line.
    const buf = this[kDecoder].write(chunk)
    list = buf.split(this.matcher)

    if (list.length === 1) return cb() // Line ending not found. Discard entire chunk.

    // Line ending found. Discard trailing fragment of previous line and reset overflow state.
    list.shift()
    this.overflow = false
  } else {
    this[kLast] += this[kDecoder].write(chunk)
    list = this[kLast].split(this.matcher)
  }

  this[kLast] = list.pop()

  for (let i = 0; i < list.length; i++) {
    try {
      push(this, this.mapper(list[i]))
    } catch (error) {
      return cb(error)
    }
  }

  this.overflow = this[kLast].length > this.maxLength
  if (this.overflow && !this.skipOverflow) {
    cb(new Error('maximum buffer reached'))
    return
  }

  cb()
}

function flush (cb) {
  // forward any gibberish left in there
  this[kLast] += this[kDecoder].end()

  if (this[kLast]) {
    try {
      push(this, this.mapper(this[kLast]))
    } catch (error) {
      return cb(error)
    }
  }

  cb()
}

function push (self, val) {
  if (val !== undefined) {
    self.push(val)
  }
}

function noop (incoming) {
  return incoming
}

function split (matcher, mapper, options) {
  // Set defaults for any arguments not supplied.
  matcher = matcher || /\r?\n/
  mapper = mapper || noop
  options = options || {}

  // Test arguments explicitly.
  switch (arguments.length) {
    case 1:
      // If mapper is only argument.
      if (typeof matcher === 'function') {
        mapper = matcher
        matcher = /\r?\n/
      // If options is only argument.
      } else if (typeof matcher === 'object' && !(matcher instanceof RegExp) && !matcher[Symbol.split]) {
        options = matcher
        matcher = /\r?\n/
      }
      break

    case 2:
      // If mapper and options are arguments.
      if (typeof matcher === 'function') {
        options = mapper
        mapper = matcher
        matcher = /\r?\n/
      // If matcher and options are arguments.
      } else if (typeof mapper === 'object') {
        options = mapper
        mapper = noop
      }
  }

  options = Object.assign({}, options)
  options.autoDestroy = true
  options.transform = transform
  options.flush = flush
  options.readableObjectMode = true

  const stream = new Transform(options)

  stream[kLast] = ''
  stream[kDecoder] = new StringDecoder('utf8')
  stream.matcher = matcher
  stream.mapper = mapper
  stream.maxLength = options.maxLength
  stream.skipOverflow = options.skipOverflow || false
  stream.overflow = false
  stream._destroy = function (err, cb) {
    // Weird Node v12 bug that we need to work around
    this._writableState.errorEmitted = false
    cb(err)
  }

  return stream
}

module.exports = split


/***/ }),

/***/ 223:
/***/ ((module) => {

module.exports = extend

var hasOwnProperty = Object.prototype.hasOwnProperty;

function extend(target) {
    for (var i = 1; i < arguments.length; i++) {
        var source = arguments[i]

        for (var key in source) {
            if (hasOwnProperty.call(source, key)) {
                target[key] = source[key]
            }
        }
    }

    return target
}


/***/ }),

/***/ 4390:
/***/ ((module) => {

module.exports = eval("require")("pg-native");


/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 2250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 8253:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util/types");

/***/ }),

/***/ 6666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BX: () => (/* binding */ tryLockAgain),
/* harmony export */   KP: () => (/* binding */ lockTransaction),
/* harmony export */   MR: () => (/* binding */ readLockHolder),
/* harmony export */   TL: () => (/* binding */ lockKey),
/* harmony export */   Tl: () => (/* binding */ unlock),
/* harmony export */   ag: () => (/* binding */ lockHolderQuery),
/* harmony export */   bh: () => (/* binding */ tryLock),
/* harmony export */   xE: () => (/* binding */ lockedByAnother)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1502);
/* harmony import */ var _postgres_message_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5865);



/**
 * The key of the lock that one runner holds per history: 64 bits of a hash of database, schema and table, so
 * that runners of different histories never wait for each other.
 */
function lockKey(database, schema, table) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`migrate-action\0${database}\0${schema}\0${table}`).digest();
    return digest.readBigInt64BE(0);
}
/**
 * Takes the lock if it is free. Always polled, never waited for on the server: a session that waits inside
 * pg_advisory_lock holds a snapshot, and CREATE INDEX CONCURRENTLY of the lock's holder waits for snapshots.
 */
function tryLock(key) {
    return `SELECT pg_catalog.pg_try_advisory_lock(${key})`;
}
/** What the server says when `lockTransaction` does not get the lock. No file can say the same. */
const LOCKED_BY_ANOTHER = `migrate-action ${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}: another runner holds the lock`;
/**
 * Takes the lock for the transaction that it stands in, or raises an error at once. What holds behind a
 * transaction pooler too, and does not keep a session of its pool waiting. The same key, so that runners with
 * and without the pooler keep out of each other's way.
 */
function lockTransaction(key) {
    return `SELECT CASE WHEN pg_catalog.pg_try_advisory_xact_lock(${key}) THEN 1 ELSE (${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(LOCKED_BY_ANOTHER)} || pg_catalog.random()::text)::integer END`;
}
function lockedByAnother(error) {
    return (error instanceof _postgres_message_js__WEBPACK_IMPORTED_MODULE_1__/* .ServerError */ .gP && error.sqlstate === '22P02' && error.message.includes(LOCKED_BY_ANOTHER));
}
/** Takes the lock unless this session holds it; for use after a file that may have given it up. */
function tryLockAgain(key) {
    return `SELECT CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_locks l WHERE ${isLock(key)} AND l.pid = pg_catalog.pg_backend_pid()) THEN true ELSE pg_catalog.pg_try_advisory_lock(${key}) END`;
}
function unlock(key) {
    return `SELECT pg_catalog.pg_advisory_unlock(${key})`;
}
/** Who holds the lock. A role that may not see other sessions gets the process ID alone. */
function lockHolderQuery(key) {
    return `SELECT l.pid, a.application_name, a.usename,
  pg_catalog.to_char(COALESCE(a.query_start, a.backend_start) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
  pg_catalog.left(a.query, 200)
FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
WHERE ${isLock(key)} LIMIT 1`;
}
function readLockHolder(result) {
    const row = result?.rows[0];
    if (!row)
        return undefined;
    return {
        pid: Number(row[0]),
        applicationName: row[1] ?? '',
        user: row[2] ?? '',
        since: row[3] ?? null,
        query: row[4] ?? '',
    };
}
/** A 64-bit key stands in pg_locks as two halves, with objsubid 1. */
function isLock(key) {
    const unsigned = BigInt.asUintN(64, key);
    return `l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 AND l.classid = ${unsigned >> 32n} AND l.objid = ${unsigned & 0xffffffffn}
  AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())`;
}


/***/ }),

/***/ 7443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G4: () => (/* binding */ isAborted),
/* harmony export */   jo: () => (/* binding */ backoffMs),
/* harmony export */   yy: () => (/* binding */ sleep)
/* harmony export */ });
/**
 * How long to wait before try number `attempt` (1 is the second try): doubling from `firstMs` up to `mostMs`,
 * of which a random half is taken off, so that runners that failed together do not meet again.
 */
function backoffMs(attempt, firstMs, mostMs) {
    const full = Math.min(mostMs, firstMs * 2 ** (attempt - 1));
    return Math.round(full / 2 + (Math.random() * full) / 2);
}
/** Waits, or returns at once when the signal is or gets aborted. */
function sleep(ms, signal) {
    if (signal?.aborted === true)
        return Promise.resolve();
    return new Promise((resolve) => {
        const done = () => {
            clearTimeout(timer);
            signal?.removeEventListener('abort', done);
            resolve();
        };
        const timer = setTimeout(done, ms);
        signal?.addEventListener('abort', done);
    });
}
function isAborted(signal) {
    return signal?.aborted === true;
}


/***/ }),

/***/ 602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  mN: () => (/* binding */ blockers),
  Eo: () => (/* binding */ goesOn),
  _E: () => (/* binding */ unfinishedRemedy)
});

// EXTERNAL MODULE: ./build/postgres/quote.js
var quote = __nccwpck_require__(1502);
// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __nccwpck_require__(7805);
// EXTERNAL MODULE: ./build/sql/scanner.js + 1 modules
var sql_scanner = __nccwpck_require__(1951);
;// CONCATENATED MODULE: ./build/sql/compare.js


/** Do two scripts differ in nothing but white space and comments, outside of literals and COPY data? */
function sameButForCommentsAndSpace(one, other) {
    const [left, right] = [tokens(one), tokens(other)];
    for (;;) {
        const [token, counterpart] = [left.next(), right.next()];
        if (token.done === true || counterpart.done === true)
            return token.done === counterpart.done;
        if (token.value !== counterpart.value)
            return false;
    }
}
function* tokens(text) {
    const data = (0,lexer/* copyDataBlocks */.oS)(text);
    const scanner = new sql_scanner/* Scanner */.L(text);
    while (scanner.next() !== 'end') {
        const [block] = data;
        if (block !== undefined && scanner.start >= block.start) {
            data.shift();
            yield text.slice(block.start, block.end);
            scanner.jumpTo(block.end);
        }
        else if (scanner.kind !== 'line comment' && scanner.kind !== 'block comment') {
            yield scanner.raw();
        }
    }
}

// EXTERNAL MODULE: ./build/sql/text.js
var sql_text = __nccwpck_require__(3180);
// EXTERNAL MODULE: ./build/engine/checksum.js
var checksum = __nccwpck_require__(9844);
// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __nccwpck_require__(2952);
// EXTERNAL MODULE: ./build/engine/folder.js
var folder = __nccwpck_require__(6663);
// EXTERNAL MODULE: ./build/engine/history-row.js
var history_row = __nccwpck_require__(8218);
// EXTERNAL MODULE: ./build/engine/path.js
var engine_path = __nccwpck_require__(9248);
// EXTERNAL MODULE: ./build/engine/version.js
var version = __nccwpck_require__(4879);
;// CONCATENATED MODULE: ./build/engine/blockers.js









/** What each command refuses to go on with, gravest first. */
const REFUSED = {
    up: ['unfinished', 'checksum-mismatch', 'missing-migration', 'out-of-order'],
    check: ['unfinished', 'checksum-mismatch', 'missing-migration', 'out-of-order'],
    down: ['unfinished'],
    reset: ['unfinished'],
    status: ['checksum-mismatch'],
    verify: ['unfinished', 'checksum-mismatch', 'missing-migration'],
};
/**
 * What in the history or the folder stands in the way of a command, as one error that lists all of it; its
 * reason is that of the gravest. Undefined when nothing does.
 */
async function blockers(situation) {
    const problems = [];
    let gravest;
    for (const reason of REFUSED[situation.command]) {
        const found = await problemsOf(reason, situation);
        if (found.length > 0)
            gravest ??= reason;
        problems.push(...found);
    }
    return gravest === undefined ? undefined : blockedBy(gravest, problems);
}
async function problemsOf(reason, situation) {
    const { known, settings } = situation;
    const inState = (state) => known.filter((migration) => migration.state === state);
    switch (reason) {
        case 'unfinished':
            return inState('unfinished')
                .filter((migration) => !situation.chosen.includes(migration))
                .map((migration) => unfinishedProblem(migration, situation));
        case 'checksum-mismatch':
            return Promise.all(inState('mismatch').map((migration) => mismatchProblem(migration, settings.git)));
        case 'missing-migration':
            return inState('missing').map((migration) => missingProblem(migration, situation));
        case 'out-of-order':
            return outOfOrderProblems(situation);
        default:
            return [];
    }
}
function blockedBy(reason, problems) {
    const [first] = problems;
    return new errors/* MigrationError */.Py({
        reason,
        message: problems.length === 1 && first
            ? first.message
            : `${problems.length} problems between the files and the history.`,
        state: errors/* NOTHING_TOUCHED */.X2,
        next: problems.length === 1 && first?.remedy
            ? first.remedy
            : 'See to every problem listed and run the command again.',
        file: first?.file ?? undefined,
        problems,
    });
}
async function mismatchProblem({ version, name, file, row }, git) {
    const path = file?.path ?? `${version}_${name}`;
    const change = await git?.lastChange(path);
    const original = await originalVersion(path, row?.checksum ?? '', git);
    const uncommitted = change !== undefined && original?.commit === change.commit;
    const changedBy = uncommitted
        ? ' The change is not committed.'
        : change
            ? ` Last changed by commit ${change.commit.slice(0, 12)} (${change.author}, ${change.date.slice(0, 10)}: ${change.subject}).`
            : '';
    const nature = original === undefined || !file
        ? ''
        : sameButForCommentsAndSpace(original.text, (0,sql_text/* decoded */.DH)(file.read()))
            ? ' Only white space or comments differ.'
            : ' The SQL itself differs.';
    const restore = uncommitted
        ? `git restore -- ${shellWord(path)}`
        : original
            ? `git restore --source=${original.commit.slice(0, 12)} -- ${shellWord(path)}`
            : `git log --oneline -- ${shellWord(path)} (find the commit from before the change), then git restore --source=COMMIT -- ${shellWord(path)}`;
    return {
        message: `${path} has changed since it was applied: its checksum is ${file?.checksum ?? 'unknown'}, the history has ${row?.checksum ?? 'none'}.${nature}${changedBy}`,
        remedy: `Restore the file (${restore}). If the change is wanted, put it into a new migration.`,
        file: path,
        line: null,
        column: null,
    };
}
/** How many versions of a file are looked through for the one that was applied. */
const VERSIONS_SEARCHED = 20;
async function originalVersion(path, recordedChecksum, git) {
    for (const { commit, bytes } of (await git?.versionsOf(path, VERSIONS_SEARCHED)) ?? []) {
        const decoded = (0,checksum/* decodeText */.g7)(bytes);
        if ('text' in decoded &&
            (0,checksum/* acceptedChecksums */.ay)(decoded.text, decoded.hadByteOrderMark).includes(recordedChecksum)) {
            return { commit, text: decoded.text };
        }
    }
    return undefined;
}
function unfinishedProblem(migration, { table, dir, runner, resumed }) {
    const { version, name, row, file, key } = migration;
    const progress = row && (0,history_row/* unfinished */.M1)(row);
    const down = progress?.direction === 'down';
    const done = progress?.done ?? 0;
    const began = row?.appliedAt && !down ? ` It was claimed at ${row.appliedAt}.` : '';
    const doneSoFar = `${done === 0 ? 'None' : done} of its statements ${done > 1 ? 'are' : 'is'} done${progress?.begun === true ? '; the one after was begun and may be done, too.' : '.'}`;
    const byHand = unfinishedRemedy(table, version, down ? 'down' : 'up');
    const resumption = resumed.get(key);
    const why = resumption?.goesOn === false && resumption.why !== undefined ? ` ${resumption.why}` : '';
    return {
        message: `The ${down ? 'rollback' : 'application'} of ${version}_${name} was begun and not finished.${began} ${doneSoFar}${why}`,
        remedy: runner === 'unseen'
            ? `Another run may be at work on it: through a pooler that cannot be seen. Run ${down ? 'down' : 'up'} over a direct connection: it goes on where it can. Only when you know that none is at work: ${byHand}`
            : runner
                ? `Wait: another run is at work (process ${runner.pid}) and may finish it. When it is still unfinished when that process is gone, run ${down ? 'down' : 'up'}: it goes on where it can, or says what to do.`
                : resumption?.goesOn === true
                    ? goesOn(resumption)
                    : byHand,
        file: down ? (0,folder/* rollbackScriptPath */.j$)(dir, version, name) : (file?.path ?? null),
        line: null,
        column: null,
    };
}
/** What the command that an unfinished migration waits for does with it. */
function goesOn({ progress, total }) {
    return `Run ${progress.direction}: it goes on with statement ${progress.done + 1} of ${total}${progress.begun ? ', after a look at what became of it' : ''}.`;
}
/** The two ways out of an unfinished row: back, or to the end. */
function unfinishedRemedy(table, version, direction) {
    const where = ` WHERE version = ${(0,quote/* quoteLiteral */.c)(version).trim()};`;
    const remove = `DELETE FROM ${table}${where}`;
    const mark = `UPDATE ${table} SET execution_time_ms = 0${where}`;
    return direction === 'up'
        ? `See in the database which statements of the file took effect. Either undo them by hand and remove the row with ${remove} Then mend the file and run up again. Or leave the file as it is, do the rest by hand, and mark it applied with ${mark}`
        : `See in the database which statements of the rollback script took effect. Either do the rest by hand and remove the row with ${remove} Or undo them by hand and mark it applied with ${mark}`;
}
function missingProblem({ version, name, row }, { dir, known }) {
    const path = (0,engine_path/* pathTo */.v)([dir, 'versions', `${version}_${name}.sql`]);
    const renamed = known.find(({ state, file }) => state === 'pending' && file?.acceptedChecksums.includes(row?.checksum ?? ''));
    const word = shellWord(path);
    return {
        message: `${version}_${name} is applied, but the folder has no file for version ${version}.`,
        remedy: renamed?.file
            ? `${renamed.file.path} has the same content: give it its old name back (${path}).`
            : [
                'Bring the file back. When it is gone from the working tree alone:',
                `  git restore -- ${word}`,
                'When a commit removed it, the first command shows that COMMIT, and the second brings the file back:',
                `  git log -1 --diff-filter=D --no-renames --format=%h -- ${word}`,
                `  git restore --source=COMMIT~1 -- ${word}`,
            ].join('\n'),
        file: path,
        line: null,
        column: null,
    };
}
/** Pending below the highest applied version: merged late, and never run by tools that only look upwards. */
function outOfOrderProblems({ known, chosen, settings }) {
    if (settings.outOfOrder === 'allow')
        return [];
    const highest = known.filter(({ row, state }) => row !== undefined && state !== 'unfinished').at(-1);
    if (!highest)
        return [];
    return chosen
        .filter((migration) => (0,version/* compareVersions */.Z)(migration.version, highest.version) < 0)
        .map((migration) => ({
        message: `${migration.file?.path ?? migration.version} is pending, but a higher version (${highest.version}) is applied already.`,
        remedy: 'Give the file a version above every applied one, or allow this with out-of-order: allow.',
        file: migration.file?.path ?? null,
        line: null,
        column: null,
    }));
}
/** A path as one word of a POSIX shell. */
function shellWord(path) {
    return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}


/***/ }),

/***/ 9844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ZJ: () => (/* binding */ fullChecksum),
/* harmony export */   ay: () => (/* binding */ acceptedChecksums),
/* harmony export */   fF: () => (/* binding */ cleanBytes),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   mU: () => (/* binding */ hashesOf)
/* harmony export */ });
/* unused harmony export checksum */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4573);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7975);



/**
 * Takes the byte order mark off the bytes of a file and reads CRLF and CR as LF, in place. Function bodies are
 * stored byte for byte, so a checkout with CRLF must not give another database.
 */
function cleanBytes(bytes) {
    const encoding = foreignEncoding(bytes);
    if (encoding !== undefined)
        return { problem: `is ${encoding}, not UTF-8`, offset: 0 };
    const nul = bytes.indexOf(0);
    if (nul !== -1)
        return { problem: 'has a NUL byte, which PostgreSQL does not accept in SQL', offset: nul };
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return { problem: 'is not valid UTF-8', offset: firstInvalidUtf8(bytes) ?? 0 };
    const hadByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return { bytes: foldLineEnds(hadByteOrderMark ? bytes.subarray(3) : bytes), hadByteOrderMark };
}
/** Reads the bytes of a file, which are changed by it, as UTF-8: as `cleanBytes` has them. */
function decodeText(bytes) {
    const clean = cleanBytes(bytes);
    return 'problem' in clean
        ? clean
        : { text: clean.bytes.toString('utf8'), hadByteOrderMark: clean.hadByteOrderMark };
}
/** First 16 hex digits of the SHA-256 of the text. */
function checksum(text) {
    return fullChecksum(text).slice(0, 16);
}
/** The whole SHA-256 of the text, in hex. */
function fullChecksum(text) {
    return sha256Of(text);
}
/** Node.js 20.11 has no one-shot hash, which takes a third of the time: a folder is hashed in every run. */
const oneShot = node_crypto__WEBPACK_IMPORTED_MODULE_1__.hash;
function sha256Of(data) {
    return oneShot ? oneShot('sha256', data, 'hex') : node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash('sha256').update(data).digest('hex');
}
/**
 * The hashes of clean bytes. The original runner hashed what Python's text mode reads: line endings folded as
 * ours, the byte order mark kept.
 */
function hashesOf(bytes, hadByteOrderMark) {
    const sha256 = sha256Of(bytes);
    const checksum = sha256.slice(0, 16);
    if (!hadByteOrderMark)
        return { sha256, checksum, acceptedChecksums: [checksum] };
    const marked = node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash('sha256')
        .update('\uFEFF', 'utf8')
        .update(bytes)
        .digest('hex')
        .slice(0, 16);
    return { sha256, checksum, acceptedChecksums: [checksum, marked] };
}
/** As `hashesOf`, of a text. */
function acceptedChecksums(text, hadByteOrderMark) {
    return hadByteOrderMark ? [checksum(text), checksum(`\uFEFF${text}`)] : [checksum(text)];
}
function foldLineEnds(bytes) {
    let to = bytes.indexOf(CR);
    if (to < 0)
        return bytes;
    for (let from = to; from < bytes.length;) {
        const next = bytes.indexOf(CR, from + 1);
        const end = next < 0 ? bytes.length : next;
        bytes[to++] = LF;
        from += bytes[from + 1] === LF ? 2 : 1;
        bytes.copyWithin(to, from, end);
        to += Math.max(end - from, 0);
        from = end;
    }
    return bytes.subarray(0, to);
}
const CR = 0x0d;
const LF = 0x0a;
function foreignEncoding(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return 'UTF-16 (little endian)';
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
        return 'UTF-16 (big endian)';
    return undefined;
}
/** Offset of the first byte that is not valid UTF-8; undefined when U+FFFD is really in the text. */
function firstInvalidUtf8(bytes) {
    const decoder = new node_util__WEBPACK_IMPORTED_MODULE_2__.TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    if (isValid(decoder, bytes))
        return undefined;
    let good = 0;
    let bad = bytes.length;
    while (good < bad) {
        const middle = (good + bad) >> 1;
        if (isValid(decoder, bytes.subarray(0, middle + 1)) || endsInsideCharacter(bytes, middle + 1))
            good = middle + 1;
        else
            bad = middle;
    }
    return startOfCharacter(bytes, Math.min(good, bytes.length - 1));
}
/** Where the character begins that the byte at `offset` breaks off; `offset` itself when it begins one. */
function startOfCharacter(bytes, offset) {
    for (let lead = offset - 1; lead >= offset - 3; lead--) {
        const byte = bytes[lead] ?? 0;
        if (byte < 0x80)
            return offset;
        if (byte >= 0xc0)
            return offset - lead < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? lead : offset;
    }
    return offset;
}
function isValid(decoder, bytes) {
    try {
        decoder.decode(bytes);
        return true;
    }
    catch {
        return false;
    }
}
/** Whether `bytes[0, end)` is valid but for a character that it cuts off. */
function endsInsideCharacter(bytes, end) {
    const decoder = new node_util__WEBPACK_IMPORTED_MODULE_2__.TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    try {
        decoder.decode(bytes.subarray(0, end), { stream: true });
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 6523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N: () => (/* binding */ connect)
});

// EXTERNAL MODULE: ./build/postgres/connection.js + 1 modules
var connection = __nccwpck_require__(2356);
// EXTERNAL MODULE: ./build/postgres/hosts.js
var hosts = __nccwpck_require__(9205);
// EXTERNAL MODULE: ./build/postgres/secrets.js
var secrets = __nccwpck_require__(3151);
// EXTERNAL MODULE: ./build/postgres/sqlstate.js
var sqlstate = __nccwpck_require__(7929);
;// CONCATENATED MODULE: ./build/postgres/server-refusal.js


/** Why the server turned the connection away, for a person. */
function explainRefusal(refusal, target, host) {
    const { message, advice } = explanationOf(refusal, target, host);
    return { message, advice, retriable: (0,sqlstate/* retriesOf */.Ko)(refusal) === 'on connecting' };
}
function explanationOf({ sqlstate, message }, target, host) {
    const said = `${message} (${sqlstate})`;
    if (/tenant.{0,4}user.*not found/i.test(message)) {
        return {
            message: `The pooler at ${host.host} does not know the user "${target.user}".`,
            advice: [
                'On a Supabase pooler the user is postgres.<project ref>. Copy host and user from "Connect" in the dashboard: a region may have more than one pooler.',
            ],
        };
    }
    switch (sqlstate) {
        case '28P01':
            return {
                message: `The server at ${host.host} refused the password of the user "${target.user}".`,
                advice: passwordAdvice(target, host),
            };
        case '28000':
            return explainAuthorization(said, message, target, host);
        case '3D000':
            return {
                message: `The database "${target.database}" does not exist on ${host.host}.`,
                advice: [
                    'Check the name after the last / of the URL. Migrations do not create the database itself: use createdb or CREATE DATABASE.',
                ],
            };
        case '42501':
            return {
                message: `The user "${target.user}" may not connect to the database "${target.database}".`,
                advice: [`Let the owner of the database run GRANT CONNECT ON DATABASE … TO … for this user.`],
            };
        case '53300':
            return {
                message: `The server at ${host.host} has no connection left: ${said}.`,
                advice: [
                    'Close sessions that are not needed (see pg_stat_activity), or raise max_connections or the limit of the user.',
                ],
            };
        case '57P03':
            return {
                message: `The server at ${host.host} does not take connections yet: ${said}.`,
                advice: ['Wait until it has started.'],
            };
        case '08P01':
            return explainProtocol(said, message, host);
        default:
            return { message: `The server at ${host.host} refused the connection: ${said}.`, advice: [] };
    }
}
function passwordAdvice(target, host) {
    if ((host.password ?? target.password) === undefined) {
        return [
            'No password was given. Put it into the URL, or set PGPASSWORD. In a workflow, check that the secret exists and has a value.',
        ];
    }
    const advice = [
        'Check the user and the password. In a URL, special characters of the password must be percent-encoded; ' +
            'square brackets of a template such as [YOUR-PASSWORD] are not part of it.',
    ];
    const { kind } = (0,hosts/* explainHost */.m)(host.host, host.port);
    if (kind.startsWith('supabase-pooler') && !target.user.includes('.')) {
        advice.push('On a Supabase pooler the user is postgres.<project ref>.');
    }
    return advice;
}
function explainAuthorization(said, message, target, host) {
    if (/no encryption|SSL off|insecure|SSL(\/TLS)? (is )?required/i.test(message)) {
        return {
            message: `The server at ${host.host} takes encrypted connections only.`,
            advice: ['Use sslmode=require or sslmode=verify-full.'],
        };
    }
    if (/role ".*" does not exist/.test(message)) {
        return {
            message: `The user "${target.user}" does not exist on ${host.host}.`,
            advice: ['Check the user of the URL. Without one, the name of the operating system user is taken.'],
        };
    }
    if (/^(peer|ident) authentication failed/i.test(message)) {
        return {
            message: `The server lets the user "${target.user}" in over this socket only from the system account of that name.`,
            advice: [
                'Connect to localhost with a password, run as that account, or change the method in pg_hba.conf.',
            ],
        };
    }
    if (/client certificate/i.test(message)) {
        return {
            message: `The server at ${host.host} wants a client certificate.`,
            advice: ['Give it as sslcert and sslkey.'],
        };
    }
    return {
        message: `The server at ${host.host} does not let the user "${target.user}" in: ${said}.`,
        advice: ['Check pg_hba.conf on the server: it has no rule that lets this user, database and address in.'],
    };
}
function explainProtocol(said, message, host) {
    const parameter = /unsupported startup parameter(?: in options)?: *"?(\w+)/.exec(message)?.[1];
    if (!message.includes('unsupported startup parameter')) {
        return { message: `The server or pooler at ${host.host} refused the connection: ${said}.`, advice: [] };
    }
    return {
        message: `The pooler at ${host.host} does not accept ${parameter === undefined ? 'a setting' : `the setting ${parameter}`} at the start of a session.`,
        advice: [
            'Leave options out of the URL and PGOPTIONS unset, and give the setting to the user: ALTER ROLE … SET …. Or connect without the pooler.',
        ],
    };
}

// EXTERNAL MODULE: ./build/postgres/tls.js
var tls = __nccwpck_require__(623);
;// CONCATENATED MODULE: ./build/postgres/tls-failure.js

/** Why the encrypted connection could not be made, for a person. */
function explainTlsFault(error, fault, target, host) {
    const { mode, negotiation } = target.tls;
    switch (fault) {
        case 'no TLS':
            return {
                message: `The server at ${host.host} has no TLS, and sslmode=${mode} asks for it.`,
                advice: [
                    'Turn TLS on at the server (ssl = on). Inside a network you trust, sslmode=prefer or sslmode=disable connects without.',
                ],
                retriable: false,
            };
        case 'certificate':
            return explainCertificate(error, target, host);
        case 'handshake':
            return {
                message: `The server at ${host.host} and this machine could not agree on an encrypted connection${codeOf(error)}.`,
                advice: negotiation === 'direct'
                    ? ['sslnegotiation=direct works from PostgreSQL 17 on. Leave it out for an older server.']
                    : [
                        'Check that the port leads to a PostgreSQL server, that it has TLS 1.2 or later, and whether it wants a client certificate (sslcert, sslkey).',
                    ],
                retriable: false,
            };
    }
}
function explainCertificate({ code, cert }, { tls }, host) {
    switch (code ?? '') {
        case 'ERR_TLS_CERT_ALTNAME_INVALID': {
            const names = cert?.subjectaltname?.replaceAll(/(DNS|IP Address):/g, '') ??
                String(cert?.subject?.CN ?? 'another name');
            return {
                message: `The server's certificate is not for ${host.host} but for ${names}.`,
                advice: [
                    'Connect by a name that is in the certificate. sslmode=verify-ca checks who signed it and not the name.',
                ],
                retriable: false,
            };
        }
        case 'CERT_HAS_EXPIRED':
            return {
                message: `The certificate of ${host.host}, or one that signed it, has expired.`,
                advice: ["Renew the server's certificate, or give the root certificate that is in use now."],
                retriable: false,
            };
        case 'CERT_NOT_YET_VALID':
            return {
                message: `The certificate of ${host.host} is not valid yet.`,
                advice: ["Check this machine's clock."],
                retriable: false,
            };
        default:
            return {
                message: `The certificate of ${host.host} was not signed by anyone this connection trusts ` +
                    `(${tls.rootCertSource ?? 'no root certificate'}; ${code ?? 'unknown reason'}).`,
                advice: [rootCertificateAdvice(host)],
                retriable: false,
            };
    }
}
function rootCertificateAdvice({ host, port }) {
    const give = 'Give the certificate that signed it as sslrootcert=<path>';
    const { kind } = (0,hosts/* explainHost */.m)(host, port);
    if (kind.startsWith('supabase'))
        return `${give}: the dashboard offers it for download under "Database settings", "SSL configuration".`;
    if (kind.startsWith('neon'))
        return 'Use sslmode=verify-full with sslrootcert=system: the certificates of Neon are signed by a public authority.';
    if (host.endsWith('.rds.amazonaws.com'))
        return `${give}: Amazon publishes the bundle for its regions.`;
    return `${give}, or sslrootcert=system if a public authority signed it.`;
}
function codeOf(error) {
    const { code } = (error ?? {});
    return typeof code === 'string' ? ` (${code})` : '';
}

;// CONCATENATED MODULE: ./build/postgres/connect-error.js





/**
 * Explains to a person why a connection to `host` failed. `error` is what connecting threw: an error of
 * `pg`, of the server, of Node.js's network or TLS. The text holds no form of `target.secrets`.
 */
function explainConnectFailure(error, target, host) {
    const { refusal, code, text } = read(error);
    const fault = (0,tls/* tlsFault */.gA)(error);
    const explanation = refusal
        ? explainRefusal(refusal, target, host)
        : fault !== undefined
            ? explainTlsFault(error, fault, target, host)
            : (explainPasswordFault(text) ?? explainNetworkFault(code ?? timeoutCode(text) ?? text, target, host));
    const clean = (part) => (0,secrets/* withoutSecrets */.cT)(part, target.secrets);
    return {
        message: clean(explanation.message),
        advice: explanation.advice.map(clean),
        retriable: explanation.retriable,
        ...(refusal && { sqlstate: refusal.sqlstate }),
        ...(!refusal && code !== undefined && { code }),
    };
}
/** `name, port 5432`, or the path of a Unix socket. */
function placeOf({ host, port, address }) {
    if (host.startsWith('/'))
        return `${host}/.s.PGSQL.${port}`;
    return `${host}${address === undefined || address === host ? '' : ` (${address})`}, port ${port}`;
}
/** Finds what counts: several addresses of one host fail as one error of many, and wrappers have a cause. */
function read(error) {
    const { code, sqlstate, severity, message, errors, cause } = (error ?? {});
    const text = typeof message === 'string' ? message : String(error);
    if (typeof sqlstate === 'string')
        return { refusal: { sqlstate, message: text }, text };
    if (typeof severity === 'string' && typeof code === 'string')
        return { refusal: { sqlstate: code, message: text }, text };
    if (Array.isArray(errors) && errors.length > 0)
        return read(mostTelling(errors));
    if (typeof code === 'string')
        return { code, text };
    const inner = cause;
    return inner === undefined || inner === null ? { text } : read(inner);
}
/** A machine without IPv6 fails to reach every IPv6 address; that says nothing about the server. */
function mostTelling(errors) {
    const answered = ({ code }) => code !== 'ENETUNREACH' && code !== 'EADDRNOTAVAIL';
    return errors.find((error) => answered((error ?? {}))) ?? errors[0];
}
/** `pg` reports its own timeout without a code. */
function timeoutCode(text) {
    return text === 'timeout expired' ? 'ETIMEDOUT' : undefined;
}
function explainPasswordFault(text) {
    if (text.startsWith('SASL:') && text.includes('client password must be')) {
        return {
            message: 'The server asks for a password, and none was given.',
            advice: [
                'Put the password into the URL, or set PGPASSWORD. In a workflow, check that the secret exists and has a value.',
            ],
            retriable: false,
        };
    }
    if (!text.startsWith('SASL:'))
        return undefined;
    return {
        message: `Authentication with the server failed: ${text.replace(/^SASL: /, '')}.`,
        advice: ['Check the password, and that the host and port lead to a PostgreSQL server.'],
        retriable: false,
    };
}
const unreachable = ['EADDRNOTAVAIL', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'ETIMEDOUT'];
/** `cause` is an error code of Node.js, or the text of an error without one. */
function explainNetworkFault(cause, target, host) {
    const place = placeOf(host);
    const { kind, advice: hostAdvice } = (0,hosts/* explainHost */.m)(host.host, host.port);
    if (kind === 'supabase-direct' && hostAdvice !== undefined && unreachable.includes(cause)) {
        const retriable = cause === 'ETIMEDOUT' || cause === 'EAI_AGAIN';
        return { message: `${place} cannot be reached from this machine.`, advice: [hostAdvice], retriable };
    }
    switch (cause) {
        case 'ECONNREFUSED':
            return {
                message: `Nothing accepts connections at ${place}.`,
                advice: ['Check that the server runs and that the port is right.', ...adviceForLocalHost(host)],
                retriable: true,
            };
        case 'ENOENT':
            return {
                message: `There is no Unix socket ${place}.`,
                advice: ['Check that the server runs, and the directory of its socket (unix_socket_directories).'],
                retriable: true,
            };
        case 'EACCES':
            return {
                message: `This user may not open the Unix socket ${place}.`,
                advice: ['Check the permissions of the directory and of the socket.'],
                retriable: false,
            };
        case 'ENOTFOUND':
            return {
                message: `The host name ${host.host} does not exist, or this machine cannot look it up.`,
                advice: ['Check the spelling of the host. A name inside a private network is known only there.'],
                retriable: true,
            };
        case 'EAI_AGAIN':
            return {
                message: `The host name ${host.host} could not be looked up just now.`,
                advice: ["Check this machine's network and DNS."],
                retriable: true,
            };
        case 'ENETUNREACH':
        case 'EADDRNOTAVAIL':
            return {
                message: `There is no route from this machine to ${place}.`,
                advice: [
                    "The host may have an IPv6 address only, and this machine (as GitHub's hosted runners) none. Use a host with an IPv4 address.",
                ],
                retriable: false,
            };
        case 'EHOSTUNREACH':
        case 'ETIMEDOUT':
            return {
                message: `${place} did not answer${cause === 'ETIMEDOUT' ? ' in time' : ''}.`,
                advice: [
                    "Check the firewall and the list of addresses that may connect: those of GitHub's hosted runners change. A server in a private network needs a runner inside it.",
                ],
                retriable: true,
            };
        default:
            return droppedConnection(place, cause, target);
    }
}
function droppedConnection(place, cause, target) {
    if (!['ECONNRESET', 'EPIPE', 'Connection terminated unexpectedly'].includes(cause)) {
        return { message: `The connection to ${place} failed: ${cause}.`, advice: [], retriable: false };
    }
    const direct = target.tls.negotiation === 'direct';
    return {
        message: `${place} closed the connection before it was ready.`,
        advice: [
            direct
                ? 'sslnegotiation=direct works from PostgreSQL 17 on. Leave it out for an older server.'
                : 'Check that the port leads to a PostgreSQL server; a proxy or firewall between may have cut the connection.',
        ],
        retriable: !direct,
    };
}
function adviceForLocalHost({ host }) {
    if (!['localhost', '127.0.0.1', '::1'].includes(host))
        return [];
    return [
        'In a container, localhost is the container itself: use the name of the service as host. A service ' +
            'container of a workflow must publish its port (ports: 5432:5432) for steps that run on the machine.',
    ];
}

// EXTERNAL MODULE: ./build/postgres/open.js + 2 modules
var postgres_open = __nccwpck_require__(2779);
// EXTERNAL MODULE: ./build/engine/backoff.js
var backoff = __nccwpck_require__(7443);
// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __nccwpck_require__(2952);
// EXTERNAL MODULE: ./build/engine/options.js
var options = __nccwpck_require__(3029);
;// CONCATENATED MODULE: ./build/engine/connect.js






/** Connects to the database of the settings; a target is tried again with growing waits while the failure may pass. */
async function connect(settings) {
    const { database } = settings;
    switch (database.kind) {
        case 'client':
            requireConnected(database.client);
            return { connection: (0,connection/* connectionOf */.a)(database.client, { owned: false }), closeServer: nothingToClose };
        case 'embedded':
            return connectEmbedded(database.dir);
        case 'target':
            return { connection: await connectWithRetry(database.target, settings), closeServer: nothingToClose };
    }
}
/** A query on a client that has not connected waits for ever. */
function requireConnected(client) {
    const { processID, getTransactionStatus } = client;
    if (processID !== null || getTransactionStatus?.call(client) != null)
        return;
    throw new errors/* MigrationError */.Py({
        reason: 'invalid-input',
        message: 'The client that was handed over is not connected.',
        state: errors/* NOTHING_TOUCHED */.X2,
        next: 'Await client.connect() first.',
    });
}
async function connectEmbedded(dir) {
    const { startEmbedded, EmbeddedServerError } = await __nccwpck_require__.e(/* import() */ 757).then(__nccwpck_require__.bind(__nccwpck_require__, 8757));
    try {
        const server = await startEmbedded(dir === undefined ? {} : { dir });
        const client = (0,connection/* clientOverStream */.Y)(server.connect());
        await client.connect();
        return {
            connection: (0,connection/* connectionOf */.a)(client, { owned: true, embedded: true }),
            closeServer: () => server.close(),
        };
    }
    catch (error) {
        if (!(error instanceof EmbeddedServerError))
            throw error;
        throw new errors/* MigrationError */.Py({
            reason: 'connection',
            message: error.message,
            state: errors/* NOTHING_TOUCHED */.X2,
            next: error.remedy,
            cause: error,
        });
    }
}
async function connectWithRetry(target, settings) {
    const attempts = settings.connectAttempts ?? options/* DEFAULTS */.z.connectAttempts;
    for (let attempt = 1;; attempt++) {
        if ((0,backoff/* isAborted */.G4)(settings.signal))
            throw (0,errors/* cancelled */.KW)('while connecting');
        settings.onEvent?.({ type: 'connecting', attempt, attempts });
        try {
            return await (0,postgres_open/* openConnection */.JY)(target, settings.connectTimeoutMs ?? options/* DEFAULTS */.z.connectTimeoutMs, settings.signal);
        }
        catch (error) {
            if ((0,backoff/* isAborted */.G4)(settings.signal))
                throw (0,errors/* cancelled */.KW)('while connecting');
            const failure = worstFailure(error, target);
            if (attempt >= attempts || !failure.retriable)
                throw notConnected(failure, error, attempt);
            const retryInMs = (0,backoff/* backoffMs */.jo)(attempt, 250, 10_000);
            settings.onEvent?.({ type: 'connect-failed', message: failure.message, retryInMs });
            await (0,backoff/* sleep */.yy)(retryInMs, settings.signal);
        }
    }
}
/** What the hosts of a target answered, as one failure that may pass when any of them may. */
function worstFailure(error, target) {
    if (!(error instanceof postgres_open/* ConnectError */.T$))
        throw error;
    const failures = error.failures.map((failure) => explainConnectFailure(failure.error, target, failure.host));
    const [first, ...others] = failures;
    if (!first)
        throw error;
    return {
        ...first,
        message: failures.map((failure) => failure.message).join(' '),
        advice: [...new Set(failures.flatMap((failure) => failure.advice))],
        retriable: first.retriable || others.some((failure) => failure.retriable),
    };
}
function notConnected(failure, cause, attempts) {
    return new errors/* MigrationError */.Py({
        reason: 'connection',
        message: attempts > 1 ? `${failure.message} Tried ${attempts} times.` : failure.message,
        state: errors/* NOTHING_TOUCHED */.X2,
        next: failure.advice.join(' ') ||
            'Check the host, the port and the network between, then run the command again.',
        sqlstate: failure.sqlstate,
        cause,
    });
}
function nothingToClose() {
    return Promise.resolve();
}


/***/ }),

/***/ 9976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Eb: () => (/* binding */ readOnlyServer),
/* harmony export */   Gf: () => (/* binding */ noHistory),
/* harmony export */   jO: () => (/* binding */ runnerAtWork),
/* harmony export */   pO: () => (/* binding */ historyRefused),
/* harmony export */   zX: () => (/* binding */ lockedOut)
/* harmony export */ });
/* harmony import */ var _postgres_message_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5865);
/* harmony import */ var _postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7929);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2952);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(355);
/* harmony import */ var _watch_words_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(168);





function readOnlyServer(state) {
    const message = state.inRecovery
        ? 'The server is a standby: it takes no changes.'
        : 'Transactions of this session are read-only (default_transaction_read_only).';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .MigrationError */ .Py({
        reason: 'read-only',
        message,
        state: _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_TOUCHED */ .X2,
        next: state.inRecovery
            ? 'Connect to the primary; with several hosts in the URL, target_session_attrs=read-write finds it.'
            : 'Connect as a role that may write, or take the setting off the role or the database.',
    });
}
/** Another runner held the lock for longer than we were told to wait. */
function lockedOut(holder, waitedMs) {
    const waited = waitedMs < 1000 ? `${Math.round(waitedMs)} ms` : `${Math.round(waitedMs / 1000)} s`;
    const who = holder ? describeHolder(holder) : 'It has ended in the meantime';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .MigrationError */ .Py({
        reason: 'locked',
        message: `Another run is at work on this database; waited ${waited} for it. ${who}.`,
        state: `${_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_TOUCHED */ .X2} What the other run does is not affected.`,
        next: holder
            ? `Wait until it is done and run the command again, or give it more time with lock-wait. If it is stuck, end it with SELECT pg_terminate_backend(${holder.pid}).`
            : 'Run the command again.',
        blockers: holder ? [{ ...holder, state: null, transactionMs: null, queryMs: null }] : [],
    });
}
/** A runner holds the lock while something is unfinished: it may be its doing, and not a dead run's. */
function runnerAtWork(holder) {
    return {
        code: 'unfinished',
        message: `A runner is at work and may finish it yet. ${describeHolder(holder)}.`,
        file: null,
    };
}
/** Right for a new database, and the only sign of a wrong name or of a database that lost its contents. */
function noHistory({ table, state }) {
    return {
        code: 'no-history',
        message: `There is no history table ${table.schema}.${table.table} in the database ${state.database}: nothing is known to be applied. If this database has been migrated before, it is not the one that was meant, or the schema or the table is another, or it was restored without its tables.`,
        file: null,
    };
}
function describeHolder(holder) {
    return `The lock is held by ${(0,_watch_words_js__WEBPACK_IMPORTED_MODULE_4__/* .describeSession */ ._0)(holder)}`;
}
/** The history could not be read, created or widened. */
function historyRefused(error, table, state, verb) {
    if (!(error instanceof _postgres_message_js__WEBPACK_IMPORTED_MODULE_0__/* .ServerError */ .gP))
        return error;
    // A cancel request of ours; who sent it says what it means.
    if ((0,_postgres_sqlstate_js__WEBPACK_IMPORTED_MODULE_1__/* .isCancelled */ .mm)(error.sqlstate) && !error.message.includes('statement timeout'))
        return error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .MigrationError */ .Py({
        reason: error.sqlstate === '25006' ? 'read-only' : 'history',
        message: `The history ${(0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .qualified */ .LX)(table)} could not be ${verb}: ${error.message}`,
        state: _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_TOUCHED */ .X2,
        next: historyRemedy(error.sqlstate, table, state, verb),
        sqlstate: error.sqlstate,
        detail: error.fields.detail,
        hint: error.fields.hint,
        cause: error,
    });
}
function historyRemedy(sqlstate, table, state, verb) {
    const role = `"${state.user}"`;
    if (sqlstate === '42501' && verb === 'read') {
        return `Let the role read it: GRANT USAGE ON SCHEMA "${table.schema}" TO ${role}; GRANT SELECT ON ${(0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .qualified */ .LX)(table)} TO ${role};`;
    }
    if (sqlstate === '42501' && verb === 'written') {
        return `Let the role write it: GRANT SELECT, INSERT, UPDATE, DELETE ON ${(0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .qualified */ .LX)(table)} TO ${role}; GRANT USAGE ON SEQUENCE ${(0,_history_js__WEBPACK_IMPORTED_MODULE_3__/* .qualified */ .LX)({ ...table, table: `${table.table}_id_seq` })} TO ${role};`;
    }
    if (sqlstate === '42501') {
        return `The role ${role} may not do that. Let it: GRANT USAGE, CREATE ON SCHEMA "${table.schema}" TO ${role} (on PostgreSQL 15 and later only the database's owner has CREATE on public), or name another schema with schema.`;
    }
    if (sqlstate === '42703') {
        return 'A table of this name is there, but it is not a history of ours. Name another with table.';
    }
    if (sqlstate === '0A000')
        return 'A view uses the column. Drop the view, run the command again, and create the view anew.';
    if (sqlstate === '25006')
        return 'Connect to a server, or as a role, that takes changes.';
    return 'See to what the server says and run the command again.';
}


/***/ }),

/***/ 4467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ digestOfPlan),
/* harmony export */   Dc: () => (/* binding */ digestInput),
/* harmony export */   Gb: () => (/* binding */ planDigest),
/* harmony export */   JD: () => (/* binding */ approves),
/* harmony export */   Jh: () => (/* binding */ appliedRows),
/* harmony export */   WQ: () => (/* binding */ digestProblem),
/* harmony export */   ek: () => (/* binding */ planStep)
/* harmony export */ });
/* unused harmony exports WHOLE_DIGEST, canonicalJson */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4879);


/**
 * SHA-256, in hex, over the canonical JSON of what a plan would run and what it starts from. No hosts, users,
 * rendered text or times: the same files against the same history give the same digest anywhere.
 */
function planDigest(plan) {
    return digestOfPlan(digestInput(plan));
}
/** The digest of a plan that is at hand as data. */
function digestOfPlan(plan) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(canonicalJson({ ...plan }), 'utf8')
        .digest('hex');
}
/** What is hashed. */
function digestInput(plan) {
    return {
        v: 1,
        command: plan.command,
        limit: plan.limit,
        target: { database: plan.target.database, schema: plan.target.schema, table: plan.target.table },
        applied: appliedRows(plan.history),
        steps: plan.steps.map(planStep),
        ...(plan.atomic && { atomic: true }),
    };
}
/** A history as a plan starts from it. */
function appliedRows(history) {
    return [...history]
        .sort((a, b) => (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(a.version, b.version))
        .map((row) => [(0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .versionKey */ ._)(row.version), row.checksum]);
}
/** A step as a plan names it. */
function planStep(step) {
    const { key, name, direction, sha256, script, resume } = step;
    const whole = [key, name, direction, sha256, script.transaction];
    return resume ? [...whole, resume.done] : [...whole];
}
/**
 * How many of its 64 digits bind to a plan. Whoever writes the files can make two plans that have fewer digits in
 * common in minutes (12 digits: 2^24 tries), and have one of them approved; 32 are out of reach.
 */
const LEAST_DIGITS = 32;
/** What is wrong with hex digits that are given as a plan digest; undefined when nothing is. */
function digestProblem(hex) {
    if (hex.length > 64)
        return 'a plan digest has 64 hex digits';
    if (hex.length >= LEAST_DIGITS)
        return undefined;
    return `a plan digest has 64 hex digits, of which fewer than ${LEAST_DIGITS} do not tell one plan from another that was made to look like it`;
}
/** Where the whole digest is. */
const WHOLE_DIGEST = 'Copy the whole digest: it is in the line of the plan in the comment, the output plan-digest, and planDigest of --json.';
/** Whether an approval names this digest: all of it, or enough of its digits. */
function approves(approvedPlan, digest) {
    const given = approvedPlan
        .trim()
        .toLowerCase()
        .replace(/^sha256:/, '');
    return given.length >= LEAST_DIGITS && digest.startsWith(given);
}
/** JSON with the keys of every object in code unit order and no white space (as RFC 8785 orders them). */
function canonicalJson(value) {
    if (value === null || typeof value !== 'object')
        return JSON.stringify(value);
    if (isList(value)) {
        // The rows of a history, a thousand times the rest: there are no keys to be put in order.
        if (value.every((item) => typeof item === 'string'))
            return JSON.stringify(value);
        const items = value.filter((item) => item !== undefined);
        return `[${items.map((item) => canonicalJson(item)).join(',')}]`;
    }
    const members = Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
}
function isList(value) {
    return Array.isArray(value);
}


/***/ }),

/***/ 2952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Eb: () => (/* binding */ present),
/* harmony export */   KW: () => (/* binding */ cancelled),
/* harmony export */   Py: () => (/* binding */ MigrationError),
/* harmony export */   X2: () => (/* binding */ NOTHING_TOUCHED),
/* harmony export */   mi: () => (/* binding */ unexpectedFailure)
/* harmony export */ });
/**
 * The one error of the engine. `message` says what happened, `state` what is in the database now, `next` what
 * to do; `reason` is the same for machines. `report` is the outcome up to here, when a command was under way.
 */
class MigrationError extends Error {
    name = 'MigrationError';
    reason;
    details;
    report;
    constructor(fields) {
        super(withProblems(fields), fields.cause === undefined ? undefined : { cause: fields.cause });
        this.reason = fields.reason;
        this.details = {
            reason: fields.reason,
            message: fields.message,
            state: fields.state,
            next: fields.next,
            file: fields.file ?? null,
            line: fields.line ?? null,
            column: fields.column ?? null,
            excerpt: fields.excerpt ?? null,
            sqlstate: fields.sqlstate ?? null,
            detail: fields.detail ?? null,
            hint: fields.hint ?? null,
            where: fields.where ?? null,
            problems: [...(fields.problems ?? [])],
            differences: [...(fields.differences ?? [])],
            blockers: [...(fields.blockers ?? [])],
        };
    }
    /** The same error with every text passed through `redact`; without its cause, if that had anything to hide. */
    redacted(redact) {
        const details = redact(this.details);
        const report = this.report && redact(this.report);
        const clean = JSON.stringify(details) === JSON.stringify(this.details);
        const error = new MigrationError({ ...present(details), ...(clean ? { cause: this.cause } : {}) });
        error.report = report;
        return error;
    }
}
/** Details without what is null, as the constructor takes them. */
function present(details) {
    const given = Object.entries(details).filter(([, value]) => value !== null);
    return Object.fromEntries(given);
}
const NOTHING_TOUCHED = 'Nothing was changed in the database.';
/** The message as `Error.message` has it: with every problem when there are several. */
function withProblems({ message, problems = [] }) {
    return problems.length < 2
        ? message
        : [message, ...problems.map((problem) => `- ${problem.message}`)].join('\n');
}
/** The command was cancelled before it changed anything. */
function cancelled(when) {
    return new MigrationError({
        reason: 'cancelled',
        message: `Cancelled ${when}.`,
        state: NOTHING_TOUCHED,
        next: 'Run the command again when it should go on.',
    });
}
/** What should not have happened, as an error of ours. */
function unexpectedFailure(error, state) {
    return new MigrationError({
        reason: 'internal',
        message: `Unexpected failure: ${error instanceof Error ? error.message : String(error)}`,
        state,
        next: 'Run status to see what the history says. If this happens again, report it with the steps that lead to it, without secrets.',
        cause: error,
    });
}


/***/ }),

/***/ 6663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HT: () => (/* binding */ invalidMigrations),
/* harmony export */   _: () => (/* binding */ readMigrationsFolder),
/* harmony export */   _L: () => (/* binding */ readMigrationsFolderBeside),
/* harmony export */   j$: () => (/* binding */ rollbackScriptPath),
/* harmony export */   vw: () => (/* binding */ rollbackScriptOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2952);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9248);
/* harmony import */ var _source_file_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4981);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4879);





const MIGRATION = /^(\d+)_(.+)\.sql$/;
const ROLLBACK_SCRIPT = /^(\d+)_(.+)_down\.sql$/;
/**
 * Reads `versions/` and lists `down/`. Folders below them are not searched: other tools keep test data there.
 * Fails with one `MigrationError` (`invalid-migrations`) that names every problem of the folder.
 */
function readMigrationsFolder(dir) {
    const reading = readInParts(dir);
    for (;;) {
        const { done, value } = reading.next();
        if (done === true)
            return value;
    }
}
/** As `readMigrationsFolder`, a few files at a time: what comes from the network meanwhile is seen to in between. */
async function readMigrationsFolderBeside(dir) {
    const reading = readInParts(dir);
    for (;;) {
        const { done, value } = reading.next();
        if (done === true)
            return value;
        await new Promise((resolve) => setImmediate(resolve));
    }
}
/** Files that are read at a time: as many as take about a millisecond. */
const FILES_AT_A_TIME = 50;
function* readInParts(dir) {
    const problems = [];
    const warnings = [];
    const migrations = yield* readVersions(dir, problems, warnings);
    const rollbackScripts = listRollbackScripts(dir, migrations, problems, warnings);
    if (problems.length > 0)
        throw invalidMigrations(problems, dir);
    return { dir, migrations, rollbackScripts, warnings };
}
/** The path at which the rollback script of a migration is expected. */
function rollbackScriptPath(dir, version, name) {
    return (0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathTo */ .v)([dir, 'down', `${version}_${name}_down.sql`]);
}
/** The rollback script of a migration, whatever zeros lead its version. */
function rollbackScriptOf(folder, version, name) {
    return folder.rollbackScripts.get(scriptKey(version, name));
}
function invalidMigrations(problems, dir) {
    const first = problems[0];
    const message = problems.length === 1 && first
        ? first.message
        : `${problems.length} problems in the migrations folder ${dir}.`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MigrationError */ .Py({
        reason: 'invalid-migrations',
        message,
        state: _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_TOUCHED */ .X2,
        next: (problems.length === 1 && first?.remedy) || 'Mend every problem listed and run the command again.',
        file: first?.file ?? undefined,
        line: first?.line ?? undefined,
        column: first?.column ?? undefined,
        problems,
    });
}
function* readVersions(dir, problems, warnings) {
    const versionsDir = (0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathTo */ .v)([dir, 'versions']);
    const migrations = [];
    for (const [index, fileName] of list(versionsDir, true, problems).entries()) {
        if (index % FILES_AT_A_TIME === 0)
            yield;
        const path = `${versionsDir}/${fileName}`;
        const match = MIGRATION.exec(fileName);
        if (!match) {
            if (fileName.toLowerCase().endsWith('.sql'))
                warnings.push(skipped(path, fileName));
            continue;
        }
        const [, version = '', name = ''] = match;
        if (name.endsWith('.down')) {
            problems.push(undoing(path, rollbackScriptPath(dir, version, name.slice(0, -'.down'.length))));
            continue;
        }
        const source = (0,_source_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readSource */ .o)(path, problems);
        if (source)
            migrations.push({ ...source, version, key: (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .versionKey */ ._)(version), name });
    }
    migrations.sort((a, b) => (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Z)(a.version, b.version) || (a.path < b.path ? -1 : 1));
    addDuplicateProblems(migrations, problems);
    addWidthWarning(migrations, warnings);
    if (migrations.length === 0 && problems.length === 0) {
        warnings.push({
            code: 'empty-folder',
            message: `${versionsDir} holds no migration (NNN_name.sql).`,
            file: versionsDir,
        });
    }
    return migrations;
}
function listRollbackScripts(dir, migrations, problems, warnings) {
    const downDir = (0,_path_js__WEBPACK_IMPORTED_MODULE_2__/* .pathTo */ .v)([dir, 'down']);
    const names = new Map(migrations.map((migration) => [migration.key, migration.name]));
    const scripts = new Map();
    for (const fileName of list(downDir, false, problems)) {
        if (!fileName.toLowerCase().endsWith('.sql'))
            continue;
        const path = `${downDir}/${fileName}`;
        const match = ROLLBACK_SCRIPT.exec(fileName);
        if (!match) {
            warnings.push({
                code: 'skipped-file',
                message: `${path} is skipped: a rollback script is named NNN_name_down.sql.`,
                file: path,
            });
            continue;
        }
        const [, version = '', name = ''] = match;
        const key = scriptKey(version, name);
        const other = scripts.get(key);
        if (other) {
            problems.push({
                message: `${path} and ${other.path} are rollback scripts of the same migration.`,
                remedy: 'Keep one of the two.',
                file: path,
                line: null,
                column: null,
            });
        }
        const upName = names.get((0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .versionKey */ ._)(version));
        if (upName !== undefined && upName !== name) {
            warnings.push({
                code: 'orphan-rollback-script',
                message: `${path} belongs to no migration: version ${version} is named "${upName}", so its rollback script would be ${rollbackScriptPath(dir, version, upName)}.`,
                file: path,
            });
        }
        scripts.set(key, { path, read: () => readScript(path, dir) });
    }
    return scripts;
}
function readScript(path, dir) {
    const problems = [];
    const source = (0,_source_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readSource */ .o)(path, problems);
    if (!source)
        throw invalidMigrations(problems, dir);
    return source;
}
function list(dir, required, problems) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(dir, { withFileTypes: true })
            .filter((entry) => !entry.isDirectory())
            .map((entry) => entry.name)
            .sort();
    }
    catch (error) {
        const code = error.code ?? 'unknown error';
        if (required || code !== 'ENOENT') {
            problems.push({
                message: code === 'ENOENT'
                    ? `The folder ${dir} does not exist.`
                    : `The folder ${dir} cannot be read (${code}).`,
                remedy: 'Name the folder that holds versions/ with migrations-dir.',
                file: dir,
                line: null,
                column: null,
            });
        }
        return [];
    }
}
/** Other tools keep the two side by side. Taken for a migration, it would take back what was just applied. */
function undoing(path, expected) {
    return {
        message: `${path} is a rollback script by its name, and stands where it would be applied.`,
        remedy: `Move it to ${expected}; NNN_name.up.sql beside it becomes NNN_name.sql.`,
        file: path,
        line: null,
        column: null,
    };
}
function skipped(path, fileName) {
    const why = /^\d+[^_\d]/.test(fileName)
        ? 'after the digits of its version comes no underscore'
        : MIGRATION.test(fileName.toLowerCase())
            ? 'its extension is not in lower case'
            : /^\d/.test(fileName)
                ? 'it has no name after its version'
                : 'its name does not start with the digits of a version';
    return {
        code: 'skipped-file',
        message: `${path} is skipped: ${why} (a migration is named NNN_name.sql).`,
        file: path,
    };
}
function addDuplicateProblems(migrations, problems) {
    for (const [index, migration] of migrations.entries()) {
        const other = migrations[index - 1];
        if (other?.key !== migration.key)
            continue;
        problems.push({
            message: `${other.path} and ${migration.path} have the same version ${migration.key}.`,
            remedy: `Give the newer of the two a version of its own.`,
            file: migration.path,
            line: null,
            column: null,
        });
    }
}
/** A version far longer than the others is most often a slip, and makes every later file out of order. */
function addWidthWarning(migrations, warnings) {
    const last = migrations.at(-1);
    const before = migrations.at(-2);
    if (!last || !before || migrations.length < 3)
        return;
    if (last.key.length > before.key.length + 1 && last.version.length > before.version.length) {
        warnings.push({
            code: 'version-width',
            message: `${last.path}: version ${last.version} has ${last.version.length} digits, the one before it ${before.version.length}. Every later version must be higher.`,
            file: last.path,
        });
    }
}
function scriptKey(version, name) {
    return `${(0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .versionKey */ ._)(version)}_${name}`;
}


/***/ }),

/***/ 8218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ scriptTag),
/* harmony export */   M1: () => (/* binding */ unfinished),
/* harmony export */   YO: () => (/* binding */ currentVersion),
/* harmony export */   jk: () => (/* binding */ progressMark)
/* harmony export */ });
/* harmony import */ var _checksum_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9844);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4879);


/**
 * The original runner's `execution_time_ms` is NOT NULL, so a claim is marked by a negative duration, and the
 * same number says how far a statement-by-statement file came: -1 is claimed, -1 - n is n statements done, and
 * 500,000,000 less that the one after them was begun. Rollbacks count from -1,000,000,000, in 4096 for the
 * statements, 2 for what was begun, and the rest of the integer for the tag of the script.
 */
const DOWN_BASE = 1_000_000_000;
const UP_BEGUN = 500_000_000;
const MOST_DONE = 4096;
const TAGS = 140_000;
function unfinished(row) {
    if (row.executionTimeMs >= 0)
        return undefined;
    const count = -row.executionTimeMs;
    if (count < DOWN_BASE) {
        const begun = count > UP_BEGUN;
        return { direction: 'up', done: count - 1 - (begun ? UP_BEGUN : 0), begun, tag: 0 };
    }
    const rest = count - DOWN_BASE;
    const tag = Math.floor(rest / (2 * MOST_DONE));
    const begun = Math.floor(rest / MOST_DONE) % 2 === 1;
    return { direction: 'down', done: rest % MOST_DONE, begun, tag };
}
/** The mark of a row that is not finished; `unfinished` reads it. */
function progressMark({ direction, done, begun, tag }) {
    if (direction === 'up')
        return -1 - done - (begun ? UP_BEGUN : 0);
    return -DOWN_BASE - (tag * 2 + (begun ? 1 : 0)) * MOST_DONE - Math.min(done, MOST_DONE - 1);
}
/** Tells a rollback script from a changed one: 1 to 139,999. 0 when it has more statements than a mark can count. */
function scriptTag(text, statements) {
    if (statements >= MOST_DONE)
        return 0;
    return 1 + (Number.parseInt((0,_checksum_js__WEBPACK_IMPORTED_MODULE_0__/* .fullChecksum */ .ZJ)(text).slice(0, 8), 16) % (TAGS - 1));
}
/** The highest applied version. */
function currentVersion(history) {
    let highest = null;
    for (const { version, executionTimeMs } of history) {
        if (executionTimeMs < 0)
            continue;
        if (highest === null || (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Z)(version, highest) > 0)
            highest = version;
    }
    return highest;
}


/***/ }),

/***/ 355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ claim),
/* harmony export */   Bz: () => (/* binding */ claimRollback),
/* harmony export */   G8: () => (/* binding */ DURABLE),
/* harmony export */   G9: () => (/* binding */ finishOwn),
/* harmony export */   LO: () => (/* binding */ removeOwn),
/* harmony export */   LX: () => (/* binding */ qualified),
/* harmony export */   Lu: () => (/* binding */ readHistory),
/* harmony export */   Nj: () => (/* binding */ guarded),
/* harmony export */   O9: () => (/* binding */ finish),
/* harmony export */   QE: () => (/* binding */ NOT_WAITING),
/* harmony export */   TF: () => (/* binding */ remove),
/* harmony export */   Uc: () => (/* binding */ lockRow),
/* harmony export */   ZM: () => (/* binding */ FLUSH),
/* harmony export */   Zf: () => (/* binding */ LEFT_TRANSACTION),
/* harmony export */   Zk: () => (/* binding */ historyQuery),
/* harmony export */   _H: () => (/* binding */ releaseRollback),
/* harmony export */   __: () => (/* binding */ ROW_CHANGED),
/* harmony export */   bG: () => (/* binding */ takeUp),
/* harmony export */   g1: () => (/* binding */ record),
/* harmony export */   gx: () => (/* binding */ NO_LONGER_APPLIED),
/* harmony export */   nS: () => (/* binding */ createHistory),
/* harmony export */   np: () => (/* binding */ advance),
/* harmony export */   oP: () => (/* binding */ widen),
/* harmony export */   uE: () => (/* binding */ WAITING),
/* harmony export */   yB: () => (/* binding */ NOT_IN_TURN)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1502);
/* harmony import */ var _postgres_utc_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8410);
/* harmony import */ var _history_row_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8218);




/**
 * Reads the history. Without a schema the name is looked up through the search_path, so that the first
 * message of a session can carry it before the schema is known. The comment keeps a load-balancing pooler
 * (Pgpool-II) from sending the query to a standby that lags behind.
 */
function historyQuery(table, schema) {
    const from = schema === undefined ? (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdentifier */ .C)(table) : qualified({ schema, table });
    return `/*NO LOAD BALANCE*/ SELECT id, version, name, checksum,
  ${(0,_postgres_utc_text_js__WEBPACK_IMPORTED_MODULE_3__/* .utcText */ .k)('applied_at')}, execution_time_ms, git_commit
FROM ${from} ORDER BY id`;
}
function readHistory(result) {
    return (result?.rows ?? []).map((row) => ({
        id: Number(row[0]),
        version: row[1] ?? '',
        name: row[2] ?? '',
        checksum: row[3] ?? '',
        appliedAt: row[4] ?? null,
        executionTimeMs: Number(row[5] ?? 0),
        gitCommit: row[6] ?? null,
    }));
}
function qualified({ schema, table }) {
    return `${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdentifier */ .C)(schema)}.${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdentifier */ .C)(table)}`;
}
/** Creates the history, column for column the original runner's table. */
function createHistory(history, schemaExists) {
    const schema = schemaExists ? '' : `CREATE SCHEMA IF NOT EXISTS ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteIdentifier */ .C)(history.schema)};\n`;
    return `${schema}CREATE TABLE IF NOT EXISTS ${qualified(history)} (
  id SERIAL PRIMARY KEY,
  version VARCHAR(10) NOT NULL UNIQUE,
  name VARCHAR(255) NOT NULL,
  checksum VARCHAR(32) NOT NULL,
  applied_at TIMESTAMPTZ NOT NULL DEFAULT pg_catalog.clock_timestamp(),
  execution_time_ms INTEGER NOT NULL,
  git_commit VARCHAR(40)
)`;
}
/** Widens a column of the history. To text: no rewrite, and no limit to meet again. */
function widen(history, column) {
    return `ALTER TABLE ${qualified(history)} ALTER COLUMN ${column} TYPE text`;
}
/** Claims a version for application: a row with the mark of what is not finished. Its uniqueness keeps other runners out. */
function claim(history, migration, gitCommit, mark = '-1') {
    return insert(history, migration, gitCommit, { appliedAt: 'pg_catalog.clock_timestamp()', time: mark });
}
/**
 * Records a version that was applied in this transaction, and gives the time since that began in the first column
 * of its row. As a claim does, it fails when somebody else has recorded it.
 */
function record(history, migration, gitCommit, also) {
    const appliedAt = 'pg_catalog.transaction_timestamp()';
    const row = insert(history, migration, gitCommit, { appliedAt, time: milliseconds(appliedAt) });
    return `${row} RETURNING ${columns('execution_time_ms', also)}`;
}
function insert(history, { version, name, checksum }, gitCommit, { appliedAt, time }) {
    const commit = gitCommit === undefined ? 'NULL' : (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(gitCommit);
    return `INSERT INTO ${qualified(history)} (version, name, checksum, applied_at, execution_time_ms, git_commit) VALUES (${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(version)}, ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(name)}, ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(checksum)}, ${appliedAt}, ${time}, ${commit})`;
}
/** What the server says when a step is not run since the one in front of it is not finished. */
const NOT_IN_TURN = `migrate-action ${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}: the migration before is not finished`;
/** What the server says when a finish finds no claim of its own transaction. No file can say the same. */
const LEFT_TRANSACTION = `migrate-action ${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}: the file left its transaction`;
/**
 * Finishes a claim of the same transaction, and gives its duration in the first column of one row; of none when
 * the file has ended that transaction. The row's xmin tells, whatever the file did with BEGIN, COMMIT or ROLLBACK.
 */
function finishOwn(history, version, also) {
    return `UPDATE ${qualified(history)} SET execution_time_ms = ${milliseconds('applied_at')} WHERE ${ownRow(version)} RETURNING ${columns('execution_time_ms', also)}`;
}
/** Removes the row that `lockRow` claimed in the same transaction, and gives the time since that began; as `finishOwn`. */
function removeOwn(history, version, also) {
    const time = milliseconds('pg_catalog.transaction_timestamp()');
    return `DELETE FROM ${qualified(history)} WHERE ${ownRow(version)} RETURNING ${columns(time, also)}`;
}
function columns(result, also) {
    return `${result} AS result${also === undefined ? '' : `, ${also}`}`;
}
/**
 * Claims an applied version for rollback in this transaction; fails when it is no longer applied, or when the
 * row that it stands `behind` still is.
 */
function lockRow(history, row, behind) {
    const inTurn = behind === undefined
        ? ''
        : ` AND NOT EXISTS (SELECT FROM ${qualified(history)} b WHERE b.version = ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(behind.version)} AND b.id = ${behind.id})`;
    return guarded(`UPDATE ${qualified(history)} SET execution_time_ms = execution_time_ms WHERE version = ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(row.version)} AND id = ${row.id} AND execution_time_ms >= 0${inTurn} RETURNING 1 AS result`, NO_LONGER_APPLIED);
}
const NO_LONGER_APPLIED = `migrate-action ${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}: the migration is no longer applied`;
/** What the server says when a row is not as this run has left it. */
const ROW_CHANGED = `migrate-action ${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}: the row of the history was changed`;
/** Moves the mark of an unfinished row on; raises an error when the row does not have the mark `from`. */
function advance(history, version, from, to) {
    return guarded(`UPDATE ${qualified(history)} SET execution_time_ms = ${(0,_history_row_js__WEBPACK_IMPORTED_MODULE_1__/* .progressMark */ .jk)(to)} WHERE ${marked(version, from)} RETURNING 1 AS result`, ROW_CHANGED);
}
/** Takes an unfinished row up: counts a row when it is still as it was read. */
function takeUp(history, version, from) {
    return `UPDATE ${qualified(history)} SET execution_time_ms = execution_time_ms WHERE ${marked(version, from)}`;
}
/** Claims an applied version for a statement-by-statement rollback, durably. */
function claimRollback(history, row, mark) {
    return `UPDATE ${qualified(history)} SET execution_time_ms = ${(0,_history_row_js__WEBPACK_IMPORTED_MODULE_1__/* .progressMark */ .jk)(mark)} WHERE version = ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(row.version)} AND id = ${row.id} AND execution_time_ms >= 0`;
}
/** Gives a claimed rollback back: nothing of it was done. */
function releaseRollback(history, row) {
    return `UPDATE ${qualified(history)} SET execution_time_ms = ${row.executionTimeMs} WHERE version = ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(row.version)} AND id = ${row.id}`;
}
/** Finishes a row that was claimed in an earlier transaction, and gives the time since. */
function finish(history, version, from) {
    return guarded(`UPDATE ${qualified(history)} SET execution_time_ms = ${milliseconds('applied_at')} WHERE ${marked(version, from)} RETURNING execution_time_ms AS result`, ROW_CHANGED);
}
/** Removes a row that was claimed in an earlier transaction. */
function remove(history, version, from) {
    return guarded(`DELETE FROM ${qualified(history)} WHERE ${marked(version, from)} RETURNING NULL::integer AS result`, ROW_CHANGED);
}
function marked(version, mark) {
    return `version = ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(version)} AND execution_time_ms = ${(0,_history_row_js__WEBPACK_IMPORTED_MODULE_1__/* .progressMark */ .jk)(mark)}`;
}
/** Milliseconds since a point in time, as the column holds them. */
function milliseconds(since) {
    // EXTRACT gives a numeric, which costs several times as much.
    return `LEAST(2147483647, pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() - ${since}) * 1000)::integer`;
}
function ownRow(version) {
    return `version = ${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(version)} AND xmin = pg_catalog.pg_current_xact_id()::xid`;
}
/**
 * Raises an error unless the statement has one row, and gives its `result`. The text is not a constant, so that
 * the planner cannot evaluate the failing cast beforehand.
 */
function guarded(statement, complaint = LEFT_TRANSACTION) {
    return `WITH done AS (${statement}) SELECT CASE WHEN pg_catalog.count(*) = 1 THEN pg_catalog.max(result) ELSE (${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteLiteral */ .c)(complaint)} || pg_catalog.count(*)::text)::integer END FROM done`;
}
/** A value that lets this transaction's commit wait for the disk where the role or the database says that none has to. */
const WAITING = "CASE pg_catalog.current_setting('synchronous_commit') WHEN 'off' THEN pg_catalog.set_config('synchronous_commit', 'local', true) END";
/** A value that lets this transaction's commit not wait for the disk. */
const NOT_WAITING = "pg_catalog.set_config('synchronous_commit', 'off', true)";
const DURABLE = `SELECT ${WAITING}`;
/**
 * Writes to the log and nothing else. Commits reach the disk in their order, so what was committed before without
 * waiting is durable with this one. A transaction that has written nothing would not wait for the disk.
 */
const FLUSH = `${DURABLE};\nSELECT pg_catalog.pg_logical_emit_message(true, 'migrate-action', 'durable')`;


/***/ }),

/***/ 7940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   In: () => (/* binding */ interruptible),
/* harmony export */   _s: () => (/* binding */ dropAfterAbort),
/* harmony export */   xR: () => (/* binding */ PATIENCE_MS)
/* harmony export */ });
/** How long after an abort whatever is being sent may take to end before the connection is dropped. Milliseconds. */
const PATIENCE_MS = 3000;
const REPEAT_MS = 250;
/**
 * Drops a connection `patienceMs` after an abort, whatever is being sent on it then: on a silent network nothing
 * else ends, and who aborts is killed soon after. Returns what takes this back.
 */
function dropAfterAbort(connection, signal, patienceMs) {
    if (!signal || connection.embedded)
        return () => undefined;
    let giveUp;
    const begin = () => {
        giveUp = setTimeout(() => {
            connection.destroy();
        }, patienceMs);
    };
    if (signal.aborted)
        begin();
    else
        signal.addEventListener('abort', begin, { once: true });
    return () => {
        signal.removeEventListener('abort', begin);
        clearTimeout(giveUp);
    };
}
/**
 * Runs `work` on a connection so that an abort ends it: the server is asked to cancel, again and again since a
 * request that falls between two statements is lost, and at last the connection is dropped. `work` then fails
 * with 57014 or with the loss of the connection.
 */
async function interruptible(connection, signal, work, patienceMs = PATIENCE_MS) {
    if (!signal || connection.embedded)
        return work();
    let repeat;
    const requests = [];
    const request = () => {
        requests.push(connection.cancel());
    };
    const interrupt = () => {
        request();
        repeat = setInterval(request, REPEAT_MS);
    };
    const keep = dropAfterAbort(connection, signal, patienceMs);
    const running = work();
    if (signal.aborted)
        interrupt();
    else
        signal.addEventListener('abort', interrupt, { once: true });
    try {
        return await running;
    }
    finally {
        signal.removeEventListener('abort', interrupt);
        clearInterval(repeat);
        keep();
        // A request that is still on its way would cancel whatever runs next.
        if (!connection.lost)
            await Promise.all(requests);
    }
}


/***/ }),

/***/ 6919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x: () => (/* binding */ locate),
  Y: () => (/* binding */ standsBehind)
});

;// CONCATENATED MODULE: ./build/sql/excerpt.js
const columnsShown = 120;
const tabWidth = 4;
/** Text this far from the offset cannot be within the columns shown, unless it has no width. */
const excerpt_window = 400;
/**
 * The line that holds an offset, and below it a caret under the place:
 *
 *     SELECT * FORM users;
 *              ^
 *
 * Of a long line, about 120 terminal columns around the place. Tabs become spaces, wide characters take two
 * columns and combining ones none; control and formatting characters show as U+FFFD, so that no text can
 * move a cursor or turn the direction of a line.
 */
function excerpt(source, offset) {
    if (typeof source !== 'string') {
        if (!source.inBytes)
            return excerpt(source.text, offset);
        const { text, at } = decodedAround(source.text, offset);
        return excerpt(text, at);
    }
    const text = source;
    const at = Math.min(Math.max(offset, 0), text.length);
    const lineStart = text.lastIndexOf('\n', at - 1) + 1;
    const newline = text.indexOf('\n', at);
    const lineEnd = newline < 0 ? text.length : newline;
    const from = wholeCharacter(text, Math.max(lineStart, at - excerpt_window), lineStart);
    const to = wholeCharacter(text, Math.min(lineEnd, at + excerpt_window), lineStart);
    const before = cells(text.slice(from, at), 0);
    const after = cells(text.slice(at, to), widthOf(before));
    const cutBefore = keepEnd(before, columnsShown / 2);
    const room = columnsShown - widthOf(cutBefore);
    const cutAfter = keepStart(after, room);
    const head = from > lineStart || cutBefore.length < before.length ? '…' : '';
    const tail = to < lineEnd || cutAfter.length < after.length ? '…' : '';
    const shown = head + textOf(cutBefore) + textOf(cutAfter) + tail;
    return `${shown.trimEnd()}\n${' '.repeat(head.length + widthOf(cutBefore))}^`;
}
/** The part of a text in bytes that an excerpt can be cut from, as letters. */
function decodedAround(bytes, offset) {
    const letters = (start, end) => Buffer.from(bytes.slice(start, end), 'latin1').toString('utf8');
    const from = wholeByteCharacter(bytes, Math.max(offset - 8 * excerpt_window, 0));
    const to = wholeByteCharacter(bytes, Math.min(offset + 8 * excerpt_window, bytes.length));
    const before = letters(from, offset);
    return { text: before + letters(offset, to), at: before.length };
}
/** Moves a cut that would fall inside a character to the end of it. */
function wholeByteCharacter(bytes, offset) {
    let at = offset;
    while ((bytes.charCodeAt(at) & 0xc0) === 0x80)
        at++;
    return at;
}
/** Made when it is first needed: that takes longer than to read a small folder. */
let graphemes;
const unprintable = /^[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+$/u;
const combining = /^\p{M}+$/u;
const wide = /^(?:\p{Emoji_Presentation}|.\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}])/u;
function cells(text, column) {
    const result = [];
    let at = column;
    graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    for (const { segment } of graphemes.segment(text)) {
        const cell = cellOf(segment, at);
        result.push(cell);
        at += cell.width;
    }
    return result;
}
function cellOf(grapheme, column) {
    if (grapheme === '\t') {
        const width = tabWidth - (column % tabWidth);
        return { text: ' '.repeat(width), width };
    }
    if (unprintable.test(grapheme))
        return { text: '\ufffd', width: 1 };
    if (combining.test(grapheme))
        return { text: grapheme, width: 0 };
    return { text: grapheme, width: wide.test(grapheme) ? 2 : 1 };
}
function keepEnd(all, columns) {
    let first = all.length;
    for (let left = columns; first > 0; first--) {
        left -= all[first - 1]?.width ?? 0;
        if (left < 0)
            break;
    }
    return all.slice(first);
}
function keepStart(all, columns) {
    let count = 0;
    for (let left = columns; count < all.length; count++) {
        left -= all[count]?.width ?? 0;
        if (left < 0)
            break;
    }
    return all.slice(0, count);
}
function widthOf(all) {
    return all.reduce((sum, cell) => sum + cell.width, 0);
}
function textOf(all) {
    return all.map((cell) => cell.text).join('');
}
/** Moves a cut that would fall inside a surrogate pair to the front of it. */
function wholeCharacter(text, offset, lineStart) {
    const inside = offset > lineStart && (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
    return inside ? offset - 1 : offset;
}

// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __nccwpck_require__(7805);
;// CONCATENATED MODULE: ./build/sql/locate.js

/**
 * Where the statement number `n` (0-based) of what was sent stands in the original text. Runtime errors
 * carry no position, but the statements of a message that went through can be counted.
 */
function nthStatement(mapped, n) {
    const statement = (0,lexer/* statementAt */.BT)(mapped.sql, n);
    // The end maps as the last character and one more: behind it something may have been taken out.
    return (statement && { start: mapped.toSource(statement.start), end: mapped.toSource(statement.end - 1) + 1 });
}

// EXTERNAL MODULE: ./build/sql/position.js
var sql_position = __nccwpck_require__(8520);
;// CONCATENATED MODULE: ./build/engine/locate.js




/**
 * Where in the file an error of its message happened. The server gives a position for what it finds while it
 * reads a statement; for what fails while one runs, the statements that completed before it are counted, and
 * inside a DO block the line that the error's context names.
 *
 * @param shown the file with secrets starred out, for the excerpt
 */
function locate(error, message, file, shown = file) {
    const placeAt = (offset) => ({
        ...(0,sql_position/* lineAndColumn */.q1)(file, offset),
        excerpt: excerpt(shown, offset),
    });
    const { text } = file;
    const { position } = error.fields;
    if (error.sqlstate === '42601') {
        // What does not end swallows what stands behind the file; the server complains about that instead.
        const unterminated = (0,lexer/* findUnterminated */.iA)(text);
        if (unterminated)
            return { ...placeAt(unterminated.start), unterminated: unterminated.what };
    }
    if (position !== undefined) {
        const codePoint = position - 1 - message.fileStart;
        const offset = codePoint < 0 ? undefined : message.body.toSourceOfCodePoint(codePoint);
        if (offset !== undefined)
            return placeAt(offset);
    }
    const index = error.completed.length - message.before;
    if (index < 0)
        return {};
    const statement = nthStatement(message.body, index);
    if (!statement) {
        return { behind: standsBehind(error, message, 0) ? 'constraints' : 'record' };
    }
    const dataLine = /^COPY .*?, line (\d+)/m.exec(error.fields.where ?? '')?.[1];
    if (dataLine !== undefined && message.body.copyData.length > 0) {
        return placeAt(lineBehind(text, statement.end - 1, Number(dataLine)));
    }
    const inBlock = lineInDoBlock(error, text.slice(statement.start, statement.end));
    return placeAt(statement.start + (inBlock ?? 0));
}
/** Whether the statement that failed stands behind the file, with `between` others between them. */
function standsBehind({ completed }, { body, before }, between) {
    const statements = completed.length - before - between;
    if (statements < 0 || nthStatement(body, statements) !== undefined)
        return false;
    return statements === 0 || nthStatement(body, statements - 1) !== undefined;
}
/** The offset of the n-th line behind the one that holds `offset`: where that line of a COPY's data is. */
function lineBehind(text, offset, lines) {
    let at = offset;
    for (let line = 0; line < lines; line++) {
        const next = text.indexOf('\n', at);
        if (next === -1)
            return offset;
        at = next + 1;
    }
    return at;
}
/** The offset in a DO statement of the line that the context names; undefined when it names none. */
function lineInDoBlock(error, statement) {
    const line = /function inline_code_block line (\d+)/.exec(error.fields.where ?? '')?.[1];
    const body = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$|'/.exec(statement);
    if (line === undefined || !body || !/^do\b/i.test(statement))
        return undefined;
    let offset = body.index + body[0].length;
    for (let at = 1; at < Number(line); at++) {
        const next = statement.indexOf('\n', offset);
        if (next === -1)
            return undefined;
        offset = next + 1;
    }
    return offset + (/^[ \t]*/.exec(statement.slice(offset, offset + 200))?.[0].length ?? 0);
}


/***/ }),

/***/ 2581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ Migrator)
});

// EXTERNAL MODULE: ./build/postgres/message.js + 1 modules
var message = __nccwpck_require__(5865);
// EXTERNAL MODULE: ./build/postgres/sqlstate.js
var sqlstate = __nccwpck_require__(7929);
// EXTERNAL MODULE: ./build/engine/digest.js
var engine_digest = __nccwpck_require__(4467);
// EXTERNAL MODULE: ./build/engine/history-row.js
var history_row = __nccwpck_require__(8218);
// EXTERNAL MODULE: ./build/engine/version.js
var engine_version = __nccwpck_require__(4879);
;// CONCATENATED MODULE: ./build/engine/plan-differences.js

/** How many differences are named one by one. */
const MOST = 50;
/**
 * Where the plan that would run now differs from the approved one, field by field. First what explains the
 * rest: what was asked for, where, the files that changed, the history; then the steps that come and go with
 * it. At most 50, and then one that counts the others. Empty for equal plans.
 */
function comparePlans(approvedPlan, planNow, asWritten) {
    const approved = written(approvedPlan, asWritten);
    const now = written(planNow, asWritten);
    const differences = [
        ...requestDifferences(approved, now),
        ...changedSteps(approved, now),
        ...historyDifferences(approved, now),
        ...stepsThatComeOrGo(approved, now),
    ];
    const more = differences.length - MOST;
    if (more <= 0)
        return differences;
    const rest = `${more} more ${more === 1 ? 'difference' : 'differences'}`;
    return [...differences.slice(0, MOST), { field: rest, approved: null, now: null, says: rest }];
}
function written(plan, asWritten) {
    const { limit, applied, steps } = plan;
    return {
        ...plan,
        limit: limit && 'to' in limit ? { to: asWritten(limit.to) } : limit,
        applied: applied.map(([version, checksum]) => [asWritten(version), checksum]),
        steps: steps.map(([version, ...step]) => [asWritten(version), ...step]),
    };
}
/** What was asked for, and where. */
function requestDifferences(approved, now) {
    const differences = [];
    const compare = (field, before, after, says) => {
        if (before !== after)
            differences.push({ field, approved: before, now: after, says });
    };
    compare('command', approved.command, now.command, `it was approved for ${approved.command}, and this is ${now.command}`);
    for (const part of ['database', 'schema', 'table']) {
        const [before, after] = [approved.target[part], now.target[part]];
        const what = part === 'table' ? 'history table' : part;
        compare(part, before, after, `it was approved for the ${what} ${before}, and this is ${after}`);
    }
    const [before, after] = [limitInWords(approved.limit), limitInWords(now.limit)];
    compare('limit', before, after, `it was approved for ${before}, and this is ${after}`);
    const [apart, together] = ['a transaction for each migration', 'one transaction for all migrations'];
    const [was, is] = [approved.atomic ? together : apart, now.atomic ? together : apart];
    compare('atomic', was, is, `it was approved for ${was}, and this is ${is}`);
    return differences;
}
/** Steps of both plans whose files, names or ways to run have changed. */
function changedSteps(approved, now) {
    const before = new Map(approved.steps.map((step) => [stepKey(step), step]));
    const after = new Map(now.steps.map((step) => [stepKey(step), step]));
    const differences = [];
    for (const [key, [version, name, direction, sha256, transaction, done]] of after) {
        const old = before.get(key);
        if (!old)
            continue;
        const title = `${version}_${name}`;
        const [, oldName, oldDirection, oldSha256, oldTransaction, oldDone] = old;
        const compare = (field, approved, now, says) => {
            if (approved !== now)
                differences.push({ field: `${title} ${field}`, approved, now, says });
        };
        compare('SQL', plan_differences_short(oldSha256), plan_differences_short(sha256), `the SQL of ${title} has changed`);
        compare('name', oldName, name, `${version}_${oldName} is named ${title} now`);
        compare('direction', oldDirection, direction, direction === 'up'
            ? `${title} would be applied, and was to be rolled back`
            : `${title} would be rolled back, and was to be applied`);
        compare('transaction', oldTransaction, transaction, transaction === 'transactional'
            ? `${title} would run in one transaction now`
            : `${title} would run statement by statement now`);
        compare('start', startInWords(oldDone), startInWords(done), done === undefined
            ? `${title} would run from its beginning, and was to be gone on with`
            : `${title} is begun: it would run from statement ${done + 1} on`);
    }
    const order = (steps, others) => [...steps].filter((key) => others.has(key));
    const [oldOrder, newOrder] = [order(before.keys(), after), order(after.keys(), before)];
    if (oldOrder.join() !== newOrder.join()) {
        differences.push({
            field: 'order of steps',
            approved: listed(oldOrder),
            now: listed(newOrder),
            says: 'the order of the steps has changed',
        });
    }
    return differences;
}
/** What the plan starts from. */
function historyDifferences(approved, now) {
    const before = new Map(approved.applied);
    const after = new Map(now.applied);
    const versions = [...new Set([...before.keys(), ...after.keys()])].sort(engine_version/* compareVersions */.Z);
    return versions.flatMap((version) => {
        const [old, current] = [before.get(version), after.get(version)];
        if (old === current)
            return [];
        const begun = now.steps.some(([key, , direction]) => key === version && direction === 'up');
        const says = old === undefined
            ? `${version} has been ${begun ? 'begun' : 'applied'} since`
            : current === undefined
                ? `${version} is not applied any more`
                : `${version} is recorded with another checksum now`;
        const difference = { approved: shortOrNull(old), now: shortOrNull(current), says };
        return [{ field: `applied ${version}`, ...difference }];
    });
}
/** Steps of one plan alone. */
function stepsThatComeOrGo(approved, now) {
    const before = new Set(approved.steps.map(stepKey));
    const after = new Set(now.steps.map(stepKey));
    const added = now.steps.filter((step) => !before.has(stepKey(step)));
    const removed = approved.steps.filter((step) => !after.has(stepKey(step)));
    return [
        ...added.map((step) => ({
            field: titleOf(step),
            approved: null,
            now: inWords(step),
            says: `${titleOf(step)} would ${verb(step)}, too`,
        })),
        ...removed.map((step) => ({
            field: titleOf(step),
            approved: inWords(step),
            now: null,
            says: `${titleOf(step)} would not ${verb(step)} any more`,
        })),
    ];
}
function stepKey([version]) {
    return (0,engine_version/* versionKey */._)(version);
}
function titleOf([version, name]) {
    return `${version}_${name}`;
}
function verb([, , direction]) {
    return direction === 'up' ? 'be applied' : 'be rolled back';
}
function inWords([, , direction, sha256]) {
    return `${direction === 'up' ? 'apply' : 'roll back'}, SQL ${plan_differences_short(sha256)}`;
}
function startInWords(done) {
    return done === undefined ? 'from the beginning' : `from statement ${done + 1}`;
}
function limitInWords(limit) {
    if (limit === null)
        return 'all';
    return 'to' in limit ? `to ${limit.to}` : `${limit.steps} ${limit.steps === 1 ? 'step' : 'steps'}`;
}
function listed(versions) {
    return versions.length > 10 ? `${versions.slice(0, 10).join(', ')}, …` : versions.join(', ');
}
function shortOrNull(checksum) {
    return checksum === undefined ? null : plan_differences_short(checksum);
}
/** As digests are shown. */
function plan_differences_short(hash) {
    return hash.slice(0, 12);
}

// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __nccwpck_require__(2952);
// EXTERNAL MODULE: ./build/engine/folder.js
var engine_folder = __nccwpck_require__(6663);
// EXTERNAL MODULE: ./build/engine/plan.js + 1 modules
var engine_plan = __nccwpck_require__(9187);
// EXTERNAL MODULE: ./build/engine/step-source.js + 2 modules
var step_source = __nccwpck_require__(4256);
// EXTERNAL MODULE: ./build/engine/states.js
var states = __nccwpck_require__(737);
;// CONCATENATED MODULE: ./build/engine/plan-hypotheses.js







/** How far back and how far aside is looked: a few hundred plans in all. */
const MOST_CHANGES = 50;
const MOST_STEPS = 100;
/**
 * The approved plan, worked out from its digest alone. Tried is what mostly comes between an approval and its
 * run: migrations were applied or rolled back, files were added, the limit is another. A plan with the
 * approved digest is that plan; undefined when none of them has it.
 */
async function approvedPlanBehind(approvedPlan, plan, folder) {
    const worlds = plan.command === 'up' ? await worldsOfUp(plan, folder) : await worldsOfDown(plan, folder);
    for (const candidate of worlds) {
        if ((0,engine_digest/* approves */.JD)(approvedPlan, (0,engine_digest/* digestOfPlan */.B1)(candidate)))
            return candidate;
    }
    return undefined;
}
async function worldsOfUp(plan, folder) {
    const known = (0,states/* knownMigrations */.L)(folder, plan.history);
    const pending = known.flatMap(({ state, file }) => (state === 'pending' && file ? [file] : []));
    const files = new Map(known.flatMap(({ state, file, key }) => (state === 'applied' && file ? [[key, file]] : [])));
    const appliedSince = [];
    for (const row of (0,engine_plan/* latestFirst */.yM)(plan.history).slice(0, MOST_CHANGES)) {
        const file = files.get((0,engine_version/* versionKey */._)(row.version));
        // Its content at the time of the approval is not known, nor that of what was applied before it.
        if (!file)
            break;
        appliedSince.push(file);
    }
    const near = [...pending.slice(0, 2 * MOST_STEPS), ...appliedSince];
    const steps = await stepsOf('up', near.map(step_source/* migrationSource */.SL), folder);
    const { limit, ...now } = (0,engine_digest/* digestInput */.Dc)(plan);
    const planned = (upTo, files, applied = now.applied) => {
        const chosen = within(upTo, files).map(({ key }) => steps.get(key));
        return chosen.every((step) => step !== undefined)
            ? [{ ...now, limit: upTo, applied, steps: chosen }]
            : [];
    };
    return (function* worlds() {
        for (let count = 1; count <= appliedSince.length; count++) {
            const since = appliedSince.slice(0, count);
            const keys = new Set(since.map(({ key }) => key));
            const applied = now.applied.filter(([version]) => !keys.has(version));
            yield* planned(limit, inOrder([...pending, ...since]), applied);
            yield* planned(limit, inOrder(since), applied);
        }
        for (let count = 0; count < Math.min(pending.length, MOST_STEPS); count++) {
            yield* planned(limit, pending.slice(0, count));
            yield* planned(limit, pending.toSpliced(count, 1));
        }
        const last = folder.migrations.at(-1);
        const versions = [...pending.slice(0, MOST_CHANGES), ...(last ? [last] : [])].map(({ key }) => key);
        for (const other of otherLimits(versions))
            yield* planned(other, pending);
    })();
}
async function worldsOfDown(plan, folder) {
    const rows = (0,engine_plan/* latestFirst */.yM)(plan.history);
    const rolledBackSince = (0,states/* knownMigrations */.L)(folder, plan.history)
        .flatMap(({ state, file }) => (state === 'pending' && file ? [file] : []))
        .slice(0, MOST_CHANGES)
        .map((file, index) => rowOf(file, (rows[0]?.id ?? 0) + index + 1));
    const near = rows.slice(0, Math.max(2 * MOST_STEPS, plan.steps.length + plan.skipped.length));
    const steps = await stepsOf('down', rollbackSources([...rolledBackSince, ...near], folder), folder);
    const { limit, ...now } = (0,engine_digest/* digestInput */.Dc)(plan);
    const planned = (upTo, history, applied = now.applied) => {
        const chosen = withinApplied(upTo, history).map((row) => steps.get((0,engine_version/* versionKey */._)(row.version)));
        return { ...now, limit: upTo, applied, steps: chosen.filter((step) => step !== undefined) };
    };
    return (function* worlds() {
        for (let count = 1; count <= rolledBackSince.length; count++) {
            const history = [...rolledBackSince.slice(0, count).reverse(), ...rows];
            yield planned(limit, history, (0,engine_digest/* appliedRows */.Jh)(history));
        }
        for (let count = 1; count <= Math.min(rows.length, MOST_CHANGES); count++) {
            const history = rows.slice(count);
            yield planned(limit, history, (0,engine_digest/* appliedRows */.Jh)(history));
        }
        for (const step of now.steps.slice(0, MOST_STEPS)) {
            yield { ...now, limit, steps: now.steps.filter((other) => other !== step) };
        }
        if (plan.command === 'reset')
            return;
        const versions = rows.slice(0, MOST_CHANGES).map((row) => (0,engine_version/* versionKey */._)(row.version));
        for (const other of otherLimits(['0', ...versions]))
            yield planned(other, rows);
    })();
}
/** The steps of the files that can be read, by version key. */
async function stepsOf(direction, sources, folder) {
    const { steps, problems } = await (0,step_source/* readSteps */.I$)(direction, sources, folder);
    const unreadable = new Set(problems.map(({ file }) => file));
    return new Map(steps.filter(({ path }) => !unreadable.has(path)).map((step) => [step.key, (0,engine_digest/* planStep */.ek)(step)]));
}
function rollbackSources(rows, folder) {
    return rows.flatMap((row) => {
        const script = (0,engine_folder/* rollbackScriptOf */.vw)(folder, row.version, row.name);
        if (!script)
            return [];
        try {
            return [(0,step_source/* rollbackSource */.oZ)(row, script)];
        }
        catch (error) {
            if (error instanceof errors/* MigrationError */.Py)
                return [];
            throw error;
        }
    });
}
/** A file as the history had it when it was applied. */
function rowOf({ version, name, checksum }, id) {
    return { id, version, name, checksum, appliedAt: null, executionTimeMs: 0, gitCommit: null };
}
function within(limit, pending) {
    if (limit === null)
        return pending;
    if ('steps' in limit)
        return pending.slice(0, limit.steps);
    return pending.filter(({ version }) => (0,engine_version/* compareVersions */.Z)(version, limit.to) <= 0);
}
function withinApplied(limit, latestFirst) {
    if (limit === null)
        return latestFirst;
    if ('steps' in limit)
        return latestFirst.slice(0, limit.steps);
    return latestFirst.filter(({ version }) => (0,engine_version/* compareVersions */.Z)(version, limit.to) > 0);
}
function otherLimits(versions) {
    return [
        null,
        ...Array.from({ length: MOST_CHANGES }, (_, index) => ({ steps: index + 1 })),
        ...versions.map((to) => ({ to })),
    ];
}
function inOrder(files) {
    return [...files].sort((a, b) => (0,engine_version/* compareVersions */.Z)(a.version, b.version));
}

;// CONCATENATED MODULE: ./build/engine/run-errors.js

/** The plan is not the approved one. `differences` are not given when what was approved is not known. */
function planChanged(approvedPlan, plan, { differences, dryRun }) {
    const asksOtherwise = `The files or the database have changed since the approval, or the ${dryRun ? 'dry run' : 'run'} asks for something else.`;
    const again = dryRun
        ? 'To see the plan as it is now, make the dry run without approved-plan; then have that plan approved.'
        : 'Make the plan again with a dry run, and have it approved.';
    const known = differences !== undefined && differences.length > 0;
    return new errors/* MigrationError */.Py({
        reason: 'plan-changed',
        message: known
            ? `What would run now is not the approved plan ${shortDigest(approvedPlan)}: ${inShort(differences)}.`
            : `The approved plan is ${shortDigest(approvedPlan)}; what would run now is plan ${shortDigest(plan.digest)}: ${namesOf(plan)}. Only the digest of what was approved is at hand, so what differs is not known.`,
        state: errors/* NOTHING_TOUCHED */.X2,
        next: `${asksOtherwise} ${again}${known ? '' : ' Given the JSON report of a dry run in place of its digest, approved-plan tells what differs.'}`,
        differences: withoutWords(differences),
    });
}
/**
 * The approved plan was carried out before, and there is more that could be run. Most often a job that has
 * succeeded was run again; another plan, approved in haste, would do what nobody wanted.
 */
function alreadyDone(approvedPlan, plan, { names, differences }) {
    const up = plan.command === 'up';
    return new errors/* MigrationError */.Py({
        reason: 'plan-changed',
        message: `The approved plan ${shortDigest(approvedPlan)} is done already: ${listedSteps(names)} ${names.length === 1 ? 'is' : 'are'} ${up ? 'applied' : 'rolled back'}. What would run now is another plan, which is not approved: ${namesOf(plan)}.`,
        state: `${errors/* NOTHING_TOUCHED */.X2} What was approved is in place.`,
        next: `Nothing has to be done. Only to ${up ? 'apply' : 'roll back'} more (${namesOf(plan)}), make a new plan with a dry run and have that approved.`,
        differences: withoutWords(differences),
    });
}
function withoutWords(differences) {
    return differences?.map(({ field, approved, now }) => ({ field, approved, now }));
}
/** There must be an approval, and none was found. */
function notApproved(plan) {
    return new errors/* MigrationError */.Py({
        reason: 'not-approved',
        message: `No approved plan was found, and nothing runs without one. Plan ${shortDigest(plan.digest)} would run: ${namesOf(plan)}.`,
        state: errors/* NOTHING_TOUCHED */.X2,
        next: `Make the plan with a dry run and have it approved, or give its digest as approved-plan: ${plan.digest}`,
    });
}
/** The digest as people are shown it. */
function shortDigest(digest) {
    return digest
        .trim()
        .replace(/^sha256:/i, '')
        .slice(0, 12);
}
/** Names of steps in a sentence. */
function listedSteps(names) {
    if (names.length === 0)
        return 'nothing';
    return names.length > 10
        ? `${names.slice(0, 10).join(', ')} and ${names.length - 10} more`
        : names.join(', ');
}
function namesOf(plan) {
    return listedSteps(plan.steps.map(({ version, name }) => `${version}_${name}`));
}
/** The few that a sentence can hold. */
function inShort(differences) {
    const says = differences.map((difference) => difference.says);
    return says.length <= 3 ? says.join('; ') : `${says.length} differences, the first: ${says[0] ?? ''}`;
}
/** Cancelled after a step was committed and before the next began. */
function stoppedBetween(run, next) {
    return new errors/* MigrationError */.Py({
        reason: 'cancelled',
        message: `Cancelled before ${next.version}_${next.name}.`,
        state: `Finished by this run: ${run.finished.join(', ')}. Nothing else was begun.`,
        next: `Run ${run.command} again when it should go on.`,
    });
}
/** The connection was lost for good. Says what is known of the step that was running. */
function connectionLost(run, cause, signal) {
    const aborted = signal?.aborted === true;
    const why = aborted
        ? 'Cancelled; the server did not answer in time'
        : `The connection was lost (${cause.message})`;
    const step = run.current;
    const during = step
        ? ` while ${step.version}_${step.name} was ${step.direction === 'up' ? 'being applied' : 'being rolled back'}`
        : '';
    return new errors/* MigrationError */.Py({
        reason: aborted ? 'cancelled' : step ? 'unknown-outcome' : 'connection',
        message: `${why}${during}.`,
        state: stateOfRun(run),
        next: `Run status when the server can be reached: the history tells. ${again(run)}`,
        file: step?.path,
        cause,
    });
}
/** The connection was lost while a step ran, and no other could be had to see what became of it. */
function unreachable(run, error) {
    const name = run.current ? `${run.current.version}_${run.current.name}` : 'a migration';
    const doing = run.current?.direction === 'down' ? 'rolled back' : 'applied';
    return {
        reason: 'unknown-outcome',
        message: `The connection was lost while ${name} was being ${doing}, and no other could be had since. ${error.details.message}`,
        state: stateOfRun(run),
        next: `When the server can be reached again, run status: the history tells what became of ${name}. ${again(run)}`,
    };
}
/** A file of the run has taken back what the history said of another. */
function deniedByHistory(run, names, table) {
    const up = run.command === 'up';
    const done = up ? 'applied' : 'rolled back';
    return new errors/* MigrationError */.Py({
        reason: 'history',
        message: `This run has ${done} ${listedSteps(names)}, and the history does not say so any more: a file of the run has worked on ${table}.`,
        state: `What the files did is committed; of ${listedSteps(names)} the history ${up ? 'has no finished row' : 'still has a row'}.`,
        next: `Find the file that works on ${table}, and bring the rows in line by hand before ${run.command} is run again: it would do by what they say now.`,
    });
}
/** What is known of a run's steps when the server cannot be asked any more. */
function stateOfRun({ current, behind, finished, inDoubt, plan, }) {
    const done = finished.length === 0
        ? 'No migration was finished by this run.'
        : `Finished by this run: ${listedSteps(finished)}.`;
    if (!current || !inDoubt)
        return done;
    const name = `${current.version}_${current.name}`;
    const last = behind.at(-1);
    if (last && plan?.atomic === true) {
        return `${name} to ${last.version}_${last.name} ran in one transaction: all of them are committed with their records, or none; which of the two is not known yet. ${done}`;
    }
    if (last) {
        return `${name} and the ${behind.length} sent behind it, up to ${last.version}_${last.name}, are each either committed with their record or rolled back whole, the earlier ones first; how far it came is not known yet. ${done}`;
    }
    const fate = current.script.transaction === 'transactional'
        ? `${name} is either committed with its record or rolled back whole; which of the two is not known yet.`
        : `${name} does not run in a transaction and is unfinished, or finished without our having heard of it.`;
    return `${fate} ${done}`;
}
/** What is applied is not applied twice; each rollback rolls back more. */
function again({ command }) {
    return command === 'down' || command === 'reset'
        ? `Then run ${command} again only if the migration is still applied: each run rolls back more.`
        : `Then run ${command} again; what is done is not done twice.`;
}

;// CONCATENATED MODULE: ./build/engine/approval.js






function approvalOf({ approvedPlan, approvedPlanData }) {
    if (approvedPlan === null)
        return 'missing';
    if (approvedPlanData === undefined)
        return approvedPlan === undefined ? undefined : { digest: approvedPlan, data: undefined };
    const digest = (0,engine_digest/* digestOfPlan */.B1)(approvedPlanData);
    if (approvedPlan === undefined)
        return { digest, data: approvedPlanData };
    return { digest: approvedPlan, data: (0,engine_digest/* approves */.JD)(approvedPlan, digest) ? approvedPlanData : undefined };
}
/**
 * Lets only the approved plan run. With nothing left to run nothing can go wrong either, as when a job that has
 * succeeded is run again: that is a warning of the run and no refusal, unless it is known that what was approved
 * has not been done. A dry run needs no approval; given one, it tells whether that still holds.
 *
 * @throws {MigrationError} `plan-changed`, with what differs as far as it can be known; `not-approved`
 */
async function requireApproval(run, plan, approval) {
    const nothingLeft = plan.steps.length === 0;
    if (approval === 'missing') {
        if (nothingLeft || run.dryRun)
            return;
        throw notApproved(plan);
    }
    if (!approval || (0,engine_digest/* approves */.JD)(approval.digest, plan.digest))
        return;
    const { folder, dryRun } = run;
    const asWritten = versionsAsWritten(plan, folder);
    const approved = approval.data ?? (folder && (await approvedPlanBehind(approval.digest, plan, folder)));
    const done = approved !== undefined && isDone(approved, plan, folder);
    if (nothingLeft && (!approved || done)) {
        run.warnings.push(nothingLeftToRun(approval, approved, asWritten));
        return;
    }
    const differences = approved && comparePlans(approved, (0,engine_digest/* digestInput */.Dc)(plan), asWritten);
    throw done && approved.steps.length > 0
        ? alreadyDone(approval.digest, plan, { names: namesOfSteps(approved, asWritten), differences })
        : planChanged(approval.digest, plan, { differences, dryRun });
}
/** A plan has versions without leading zeros; people know them as their files, or else the history, have them. */
function versionsAsWritten({ history }, folder) {
    const known = [...history, ...(folder?.migrations ?? [])];
    const versions = new Map(known.map(({ version }) => [(0,engine_version/* versionKey */._)(version), version]));
    return (key) => versions.get(key) ?? key;
}
/** Whether the history shows that an approved plan was carried out. */
function isDone(approved, plan, folder) {
    const { command, target } = plan;
    const sameTarget = ['database', 'schema', 'table'].every((part) => approved.target[part] === target[part]);
    if (approved.command !== command || !sameTarget)
        return false;
    const rows = new Map(plan.history.map((row) => [(0,engine_version/* versionKey */._)(row.version), row]));
    return approved.steps.every(([version, , direction, sha256]) => {
        const row = rows.get((0,engine_version/* versionKey */._)(version));
        return direction === 'down' ? !row : row !== undefined && isRecordOf(row, sha256, folder);
    });
}
/** The history has the first 16 digits, or, as the original runner wrote it, those of the text with its byte order mark. */
function isRecordOf(row, sha256, folder) {
    if ((0,history_row/* unfinished */.M1)(row))
        return false;
    if (row.checksum === sha256.slice(0, 16))
        return true;
    const file = folder?.migrations.find(({ key }) => key === (0,engine_version/* versionKey */._)(row.version));
    return file !== undefined && file.sha256 === sha256 && file.acceptedChecksums.includes(row.checksum);
}
function namesOfSteps({ steps }, asWritten) {
    return steps.map(([version, name]) => `${asWritten(version)}_${name}`);
}
function nothingLeftToRun({ digest }, approved, asWritten) {
    const short = shortDigest(digest);
    const names = approved ? namesOfSteps(approved, asWritten) : [];
    const message = !approved
        ? `Nothing is left to run: the approved plan ${short} was not run now. Whether it was run before is not known, because only its digest is at hand.`
        : names.length === 0
            ? `Nothing is left to run, and plan ${short} was approved with nothing to run.`
            : `Nothing is left to run: the approved plan ${short} is done already (${listedSteps(names)}).`;
    return { code: 'approved-plan', message, file: null };
}

// EXTERNAL MODULE: ./build/engine/backoff.js
var backoff = __nccwpck_require__(7443);
// EXTERNAL MODULE: ./build/engine/blockers.js + 1 modules
var blockers = __nccwpck_require__(602);
// EXTERNAL MODULE: ./build/engine/database-errors.js
var database_errors = __nccwpck_require__(9976);
// EXTERNAL MODULE: ./build/engine/history.js
var engine_history = __nccwpck_require__(355);
// EXTERNAL MODULE: ./build/postgres/quote.js
var quote = __nccwpck_require__(1502);
// EXTERNAL MODULE: ./build/postgres/utc-text.js
var utc_text = __nccwpck_require__(8410);
// EXTERNAL MODULE: ./build/engine/server-state.js
var server_state = __nccwpck_require__(2448);
;// CONCATENATED MODULE: ./build/engine/lost-session.js



/**
 * Whether the server process of a lost session is gone: until then it may still commit. False when that cannot be
 * seen.
 */
async function isGone(connection, { pooled, state }) {
    const { backendPid, backendStart } = state;
    if (pooled || backendStart === null)
        return false;
    const [result] = await connection.send((0,server_state/* serverProcessQuery */.jz)(backendPid), { rows: 'all' });
    return result?.rows[0]?.[0] !== backendStart;
}
/**
 * Ends a lost session. Where only our side knows of the loss, as behind a firewall that forgot the connection, its
 * server process would keep the lock and lock its own run out.
 */
async function endLost(connection, { pooled, state }) {
    const { backendPid, backendStart } = state;
    if (pooled || backendStart === null)
        return;
    await connection.send(`SELECT pg_catalog.pg_terminate_backend(a.pid) FROM pg_catalog.pg_stat_get_activity(${backendPid}) a WHERE ${(0,utc_text/* utcText */.k)('a.backend_start')} = ${(0,quote/* quoteLiteral */.c)(backendStart)}`);
}

// EXTERNAL MODULE: ./build/engine/session.js + 5 modules
var engine_session = __nccwpck_require__(6278);
;// CONCATENATED MODULE: ./build/engine/look-once.js



/** How long connecting and looking may take in all: who has cancelled does not wait long. Milliseconds. */
const MOST_MS = 2000;
const CONNECT_MS = 1000;
/** How often, and how far apart, it is looked whether the lost session has ended. */
const LOOKS = 10;
const BETWEEN_LOOKS_MS = 100;
/**
 * After a cancellation cut the connection: what the history says now, if it can be had in a moment. Otherwise
 * the run stays in doubt, and so it does while the server process of the lost session is still there.
 */
async function lookOnce(run, settings) {
    const lost = run.session;
    const signal = AbortSignal.timeout(MOST_MS);
    try {
        const session = await engine_session/* Session */.N.open({ ...settings, signal, connectAttempts: 1, connectTimeoutMs: CONNECT_MS }, 0);
        try {
            const ended = run.current === undefined || (lost !== undefined && (await hasEnded(lost, session, signal)));
            await session.readHistoryAgain();
            if (run.current)
                await session.makeDurable();
            run.settle(session.history, { ended });
            run.saw(session);
        }
        finally {
            await session.close();
        }
    }
    catch {
        // The report then says that the outcome is not known.
    }
}
async function hasEnded(lost, session, signal) {
    for (let look = 1;; look++) {
        if (await isGone(session.connection, lost))
            return true;
        if (look === LOOKS)
            return false;
        await (0,backoff/* sleep */.yy)(BETWEEN_LOOKS_MS, signal);
    }
}

// EXTERNAL MODULE: ./build/engine/options.js
var options = __nccwpck_require__(3029);
// EXTERNAL MODULE: ./build/engine/advisory-lock.js
var advisory_lock = __nccwpck_require__(6666);
// EXTERNAL MODULE: ./build/sql/text.js
var sql_text = __nccwpck_require__(3180);
;// CONCATENATED MODULE: ./build/engine/other-runner.js









/**
 * How long a runner behind a pooler may show nothing of itself before its unfinished row counts as left behind.
 * Between two statements of its file it is seen nowhere. Milliseconds.
 */
const UNSEEN_MS = 5000;
/**
 * Waits for other runners where no session lock keeps them out: behind a pooler, or beside a runner behind one.
 * Looks again and again and never waits on the server, where a waiting statement would keep a session of the
 * pool from the application and a snapshot from CREATE INDEX CONCURRENTLY. All waits of a run together last at
 * most `lock-wait`, counted anew whenever the run has got on.
 */
class OtherRunner {
    #settings;
    #started;
    #attempt = 0;
    constructor(settings) {
        this.#settings = settings;
    }
    /** The run has got on: what it waits for next is another wait. */
    gotOn() {
        this.#started = undefined;
        this.#attempt = 0;
    }
    /** Waits until nobody holds the lock of the history. Somebody else may have taken it by the time of the next try. */
    async untilUnlocked(session) {
        let holder = await session.lockHolder();
        do {
            await this.#pause(holder);
            holder = await session.lockHolder();
        } while (holder);
    }
    /**
     * Waits while an unfinished row shows signs of life: its runner's statement is on the server, or it gets on.
     * What is still unfinished afterwards seems to be left behind by a run that died.
     */
    async untilFinished(session, folder) {
        const patienceMs = session.pooled ? UNSEEN_MS : 0;
        let before = '';
        let seenAt = performance.now();
        for (;;) {
            const rows = session.history.filter((row) => (0,history_row/* unfinished */.M1)(row));
            if (rows.length === 0)
                return;
            const now = rows.map(({ version, executionTimeMs }) => `${version} ${executionTimeMs}`).join();
            const runner = await runnerOf(session, folder);
            if (runner || (before !== '' && now !== before))
                seenAt = performance.now();
            else if (performance.now() - seenAt >= patienceMs)
                return;
            before = now;
            await this.#pause(runner);
            await session.readHistoryAgain();
        }
    }
    async #pause(holder) {
        const { signal, onEvent, lockWaitMs = options/* DEFAULTS */.z.lockWaitMs } = this.#settings;
        this.#started ??= performance.now();
        const waitedMs = performance.now() - this.#started;
        if ((0,backoff/* isAborted */.G4)(signal))
            throw (0,errors/* cancelled */.KW)('while waiting for another run');
        if (waitedMs >= lockWaitMs)
            throw (0,database_errors/* lockedOut */.zX)(holder, waitedMs);
        onEvent?.({ type: 'waiting-for-runner', holder, waitedMs });
        this.#attempt += 1;
        await (0,backoff/* sleep */.yy)(Math.min((0,backoff/* backoffMs */.jo)(this.#attempt, 50, 1000), lockWaitMs - waitedMs), signal);
    }
}
/**
 * The session that is at work on an unfinished row: it holds the lock, as a runner that came without the pooler
 * does, or it runs a statement of the row's file. Which session of the server a runner behind a pooler has changes
 * from statement to statement.
 */
async function runnerOf(session, folder) {
    const holder = session.pooled ? await session.lockHolder() : undefined;
    return holder ?? runnerOfUnfinished(session, folder);
}
/**
 * The session that runs a statement of the file of an unfinished row, as one does that was begun through a pooler and
 * whose process is gone.
 */
async function runnerOfUnfinished(session, folder) {
    const scripts = session.history.flatMap((row) => {
        const direction = (0,history_row/* unfinished */.M1)(row)?.direction;
        const file = direction === 'down'
            ? (0,engine_folder/* rollbackScriptOf */.vw)(folder, row.version, row.name)?.read()
            : folder.migrations.find(({ key }) => key === (0,engine_version/* versionKey */._)(row.version));
        return direction && file ? [(0,sql_text/* decoded */.DH)(file.read())] : [];
    });
    const [running] = await session.connection.send(RUNNING, { rows: 'all' });
    const row = running?.rows.find(([, , , , query]) => {
        const text = statementIn(query ?? '');
        return text.length >= SHORTEST && scripts.some((script) => script.includes(text));
    });
    return (0,advisory_lock/* readLockHolder */.MR)(row && running && { ...running, rows: [row] });
}
/** Of a message of ours what is of the file: without the BEGIN in front of it and the record behind it. */
function statementIn(query) {
    const [text = ''] = query
        .replace(/^BEGIN;\n/, '')
        .split(/\n;(?:WITH done AS \(|SELECT pg_catalog\.set_config\('migrate_action\.)/, 1);
    return text.trim();
}
/** A shorter query is found in too many files to tell whose it is. */
const SHORTEST = 10;
/** What other sessions of the database run, in the columns of `lockHolderQuery`; the server cuts long ones off. */
const RUNNING = `SELECT a.pid, a.application_name, a.usename,
  pg_catalog.to_char(a.query_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), a.query
FROM pg_catalog.pg_stat_activity a
WHERE a.datname = pg_catalog.current_database() AND a.pid <> pg_catalog.pg_backend_pid() AND a.state = 'active'`;

;// CONCATENATED MODULE: ./build/engine/read-and-open.js


/**
 * Reads the migrations folder while a server is connected to and the history read, so that the two take the time of
 * one. What is wrong with the folder is told whatever the server says, and nothing of the connection then. The
 * embedded server is not started for a folder that may be none, and a caller's own connection is there already.
 */
async function readAndOpen(settings) {
    const { database, migrationsDir, onEvent } = settings;
    if (settings.folder)
        return { folder: settings.folder, opening: undefined };
    if (database.kind !== 'target')
        return { folder: (0,engine_folder/* readMigrationsFolder */._)(migrationsDir), opening: undefined };
    const giveUp = new AbortController();
    const signal = settings.signal ? AbortSignal.any([settings.signal, giveUp.signal]) : giveUp.signal;
    let held = [];
    const hold = onEvent &&
        ((event) => {
            if (held)
                held.push(event);
            else
                onEvent(event);
        });
    const opening = engine_session/* Session */.N.open({ ...settings, signal, onEvent: hold });
    // Whoever waits for it later is told.
    opening.catch(() => undefined);
    try {
        const folder = await (0,engine_folder/* readMigrationsFolderBeside */._L)(migrationsDir);
        for (const event of held)
            onEvent?.(event);
        held = undefined;
        return { folder, opening };
    }
    catch (error) {
        giveUp.abort();
        await opening.then((session) => session.close()).catch(() => undefined);
        throw error;
    }
}

// EXTERNAL MODULE: ./build/engine/resume.js
var resume = __nccwpck_require__(4724);
;// CONCATENATED MODULE: ./build/engine/rehearse-plan.js

/** Hands what a command is about to those who look at it first; undefined when nobody does. */
async function rehearsed(run, session, purpose, { rehearse }) {
    const { folder } = run;
    if (!rehearse || !folder)
        return undefined;
    const known = (0,states/* knownMigrations */.L)(folder, session.history);
    return rehearse({
        purpose,
        folder,
        steps: (run.plan?.steps ?? []).map(fromItsBeginning),
        base: known.flatMap(({ file, state }) => file && (state === 'applied' || state === 'mismatch') ? [file] : []),
        baseFrom: 'target',
        baseGaps: known.flatMap(gap),
        target: { connection: session.connection, state: session.state, table: session.table },
    });
}
function gap({ state, version, name, file }) {
    switch (state) {
        case 'mismatch':
            return [`${file?.path ?? version} is not the file that was applied.`];
        case 'missing':
        case 'future':
            return [`${version}_${name} is applied, and there is no file for it.`];
        case 'unfinished':
            return [`${version}_${name} was begun and not finished.`];
        default:
            return [];
    }
}
/** The server that it is rehearsed on has nothing of an unfinished file. */
function fromItsBeginning(step) {
    const whole = { ...step };
    delete whole.resume;
    return whole;
}

// EXTERNAL MODULE: ./build/engine/step-failure.js + 2 modules
var step_failure = __nccwpck_require__(2661);
;// CONCATENATED MODULE: ./build/engine/run-plan.js










/** What a plan is made of. */
function planInput({ run, session, settings }) {
    if (!run.folder)
        throw new Error('the migrations folder is read before a session is opened');
    const target = { ...session.table, database: session.state.database };
    // Under the lock there is no other runner; behind a pooler there is no lock.
    const runner = session.pooled ? 'unseen' : undefined;
    return { folder: run.folder, history: session.history, target, runner, settings };
}
/** How often a claim may be refused without the history showing why. */
const MOST_REFUSALS = 5;
/**
 * Makes the plan under the lock and runs it. Where no lock keeps other runners out, what one of them has claimed is
 * left to it, and what it leaves is planned anew.
 */
async function runPlan(work, planner, approval, gitCommit) {
    const { run, session } = work;
    const other = new OtherRunner(work.settings);
    for (let refusals = 0;;) {
        const plan = await planUnderLock(work, planner, approval, other);
        const finished = run.finished.length;
        try {
            await runSteps(work, plan, await gitCommit);
            await session.readHistoryAgain();
            run.saw(session);
            // Behind a pooler another run may have gone on from there since.
            const denied = session.pooled ? [] : run.denied(session.history);
            if (denied.length > 0)
                throw deniedByHistory(run, denied, (0,engine_history/* qualified */.LX)(session.table));
            return;
        }
        catch (error) {
            const claimed = run.current;
            const taken = error instanceof step_failure/* ClaimTakenError */.a4 ? error : undefined;
            if (!taken) {
                await refresh(run, session);
                if (!appliedByAnother(error, claimed, session))
                    throw error;
            }
            run.leftToAnother();
            if (run.finished.length > finished)
                other.gotOn();
            if (!taken)
                continue;
            if (taken.locked)
                await other.untilUnlocked(session);
            await session.readHistoryAgain();
            run.saw(session);
            if (taken.locked)
                continue;
            refusals = claimed && inHistory(claimed, session) === (claimed.direction === 'up') ? 0 : refusals + 1;
            // Not another runner: a constraint or a policy of the history's own table.
            if (refusals > MOST_REFUSALS) {
                throw (0,database_errors/* historyRefused */.pO)(taken.cause ?? taken, session.table, session.state, 'written');
            }
        }
    }
}
async function planUnderLock(work, planner, approval, other) {
    const { run, session } = work;
    const input = planInput(work);
    await other.untilFinished(session, input.folder);
    run.saw(session);
    const plan = await planner({ ...input, history: session.history }, run.remaining);
    if (!run.remaining) {
        await requireApproval(run, plan, approval);
        run.planned(plan);
        run.remaining = new Set(plan.steps.map((step) => step.key));
    }
    await session.widenFor(plan.steps);
    return plan;
}
/** Words by which a file can give the session's advisory locks up. */
const MAY_DROP_LOCK = /advisory_unlock|\bdiscard\b/i;
async function runSteps({ run, session, settings }, plan, gitCommit) {
    if (plan.steps.length === 0)
        return;
    // Most runs have nothing to do, and load nothing of this.
    const apply = await __nccwpck_require__.e(/* import() */ 384).then(__nccwpck_require__.bind(__nccwpck_require__, 4384));
    const { signal } = settings;
    const context = { session, settings, gitCommit, run, atomic: plan.atomic };
    const last = plan.steps.at(-1);
    const readAhead = !plan.atomic && session.pipelined && last !== undefined && !apply.nothingBehind(last);
    for (const steps of plan.atomic ? [plan.steps] : apply.groups(plan.steps, session.pipelined)) {
        const [first] = steps;
        if (signal?.aborted === true && first)
            throw run.finished.length === 0 ? (0,errors/* cancelled */.KW)('before the first migration') : stoppedBetween(run, first);
        if (session.connection.lost)
            throw new message/* ConnectionLostError */.N9('connection lost', []);
        await apply.runSteps({ ...context, readAhead: readAhead && steps.at(-1) === last }, steps);
        if (steps.some(({ text }) => MAY_DROP_LOCK.test(text)))
            await session.relock();
    }
}
function inHistory(step, session) {
    return session.history.some((row) => (0,engine_version/* versionKey */._)(row.version) === step.key);
}
/**
 * The file failed, and yet the history has it as finished: a runner without the lock was quicker, and what it made
 * was in the way.
 */
function appliedByAnother(error, step, { history }) {
    if (!(error instanceof errors/* MigrationError */.Py) || error.reason !== 'sql-error')
        return false;
    return (step?.direction === 'up' &&
        history.some((row) => (0,engine_version/* versionKey */._)(row.version) === step.key && !(0,history_row/* unfinished */.M1)(row)));
}
/** Reads the history for the report of a failed run; when that fails too, the report has the last known one. */
async function refresh(run, session) {
    if (session.connection.lost)
        return;
    try {
        await session.readHistoryAgain();
        run.saw(session);
    }
    catch {
        // The failure that is being reported matters more.
    }
}

;// CONCATENATED MODULE: ./build/engine/own-changes.js

/** Stands for the id of a row that this run has committed and not read. */
const NOT_READ = 0;
/**
 * The history as it was read last, with what this run has committed since: a connection that was lost before the
 * history could be read again makes none of that undone.
 */
function withOwnChanges(history, changed, plan) {
    if (changed.size === 0)
        return history;
    const read = new Map(history.map((row) => [row.version, row]));
    const gone = new Set();
    const own = [];
    for (const { key, version, name, checksum, row } of plan?.steps ?? []) {
        const change = changed.get(key);
        const before = read.get(row?.version ?? version);
        if (change === 'reverted' && before && before.id === row?.id)
            gone.add(before);
        if (change !== 'applied' || (before && !(0,history_row/* unfinished */.M1)(before)))
            continue;
        if (before)
            gone.add(before);
        const known = { appliedAt: null, gitCommit: null, ...before };
        own.push({ ...known, id: NOT_READ, version, name, checksum, executionTimeMs: 0 });
    }
    return [...history.filter((row) => !gone.has(row)), ...own];
}
/** Null while it is unfinished, and when it was not read. */
function executionTimeOf(row) {
    return row && row.id !== NOT_READ && !(0,history_row/* unfinished */.M1)(row) ? row.executionTimeMs : null;
}

// EXTERNAL MODULE: ./build/sql/position.js
var position = __nccwpck_require__(8520);
;// CONCATENATED MODULE: ./build/engine/report-steps.js




/**
 * What a dry run would do, step by step. A rollback script that cannot be read does not keep a migration from
 * being applied: it is told in `warnings`, and left out.
 */
function reportSteps(steps, folder) {
    const warnings = [];
    const reported = steps.map((step) => ({
        version: step.version,
        name: step.name,
        direction: step.direction,
        file: step.path,
        transaction: step.script.transaction,
        notAtomic: step.script.reasons.map(({ offset, message }) => ({
            line: (0,position/* lineAndColumn */.q1)(step, offset).line,
            message,
        })),
        sql: (0,sql_text/* decoded */.DH)(step),
        rollback: step.direction === 'up' && folder ? rollbackOf(step, folder, warnings) : null,
    }));
    return { steps: reported, warnings };
}
function rollbackOf({ version, name }, folder, warnings) {
    const script = (0,engine_folder/* rollbackScriptOf */.vw)(folder, version, name);
    if (!script)
        return null;
    try {
        return { file: script.path, sql: (0,sql_text/* decoded */.DH)(script.read().read()) };
    }
    catch (error) {
        if (!(error instanceof errors/* MigrationError */.Py))
            throw error;
        warnings.push({
            code: 'no-rollback-script',
            message: `${error.details.message} ${version}_${name} could not be rolled back by it. ${error.details.next}`,
            file: script.path,
        });
        return null;
    }
}

;// CONCATENATED MODULE: ./build/engine/build-report.js







function buildReport(asRead) {
    const history = withOwnChanges(asRead.history, asRead.changed, asRead.plan);
    const facts = { ...asRead, history };
    const known = facts.folder ? (0,states/* knownMigrations */.L)(facts.folder, facts.history) : [];
    const counts = countStates(known, facts);
    const planned = {
        steps: new Map(facts.plan?.steps.map((step) => [step.key, step])),
        skipped: new Set(facts.plan?.skipped.map((step) => step.key)),
    };
    const { plan, state, table, command } = facts;
    const shown = reportSteps(facts.dryRun ? (plan?.steps ?? []) : [], facts.folder);
    return {
        version: 1,
        command: facts.command,
        dryRun: facts.dryRun,
        status: statusOf(facts, counts),
        failureReason: facts.error?.reason ?? null,
        database: state && table
            ? {
                name: state.database,
                schema: table.schema,
                table: table.table,
                serverVersion: state.serverVersion,
            }
            : null,
        currentVersion: (0,history_row/* currentVersion */.YO)(history),
        targetVersion: plan ? versionAfter(plan) : null,
        // Only a dry run of `up` asks for an approval.
        planDigest: command === 'check' ? null : (plan?.digest ?? null),
        plan: plan && command !== 'check' ? (0,engine_digest/* digestInput */.Dc)(plan) : null,
        migrations: known.map((migration) => reportMigration(migration, facts, planned)),
        counts,
        steps: shown.steps,
        timeline: [...facts.timeline],
        findings: facts.rehearsed?.findings ?? [],
        rehearsal: facts.rehearsed?.rehearsal ?? null,
        warnings: [
            ...(facts.folder?.warnings ?? []),
            ...stateWarnings(known, facts),
            ...shown.warnings,
            ...facts.warnings,
            ...(facts.rehearsed?.warnings ?? []),
        ],
        error: facts.error?.details ?? null,
        durationMs: Math.round(facts.durationMs),
    };
}
function reportMigration(migration, facts, planned) {
    const { file, row, key } = migration;
    return {
        version: migration.version,
        name: migration.name,
        state: shownState(migration, facts, planned),
        changed: facts.changed.has(key),
        checksum: file?.checksum ?? null,
        recordedChecksum: row?.checksum ?? null,
        appliedAt: row?.appliedAt ?? null,
        executionTimeMs: executionTimeOf(row),
        gitCommit: row?.gitCommit ?? null,
        hasDown: migration.hasDown,
        transaction: planned.steps.get(key)?.script.transaction ?? null,
    };
}
function shownState(migration, facts, planned) {
    if (facts.failed === migration.key && migration.state !== 'unfinished')
        return 'failed';
    if (facts.changed.get(migration.key) === 'reverted' && !migration.row)
        return 'reverted';
    if (planned.skipped.has(migration.key))
        return 'skipped';
    return migration.state;
}
function countStates(known, { changed, plan }) {
    const states = { applied: 0, pending: 0, mismatch: 0, missing: 0, future: 0, unfinished: 0 };
    let inHistory = 0;
    for (const { state, row } of known) {
        states[state] += 1;
        if (row && state !== 'unfinished')
            inHistory += 1;
    }
    const done = (what) => [...changed.values()].filter((value) => value === what).length;
    return {
        applied: inHistory,
        pending: states.pending,
        newlyApplied: done('applied'),
        reverted: done('reverted'),
        skipped: plan?.skipped.length ?? 0,
        mismatch: states.mismatch,
        missing: states.missing,
        future: states.future,
        unfinished: states.unfinished,
    };
}
function statusOf({ error, dryRun, command, plan }, counts) {
    if (error)
        return error.reason === 'cancelled' ? 'cancelled' : 'failed';
    if (dryRun)
        return (plan?.steps.length ?? 0) > 0 ? 'pending' : 'up-to-date';
    if (counts.newlyApplied > 0)
        return 'applied';
    if (counts.reverted > 0)
        return 'reverted';
    return counts.pending > 0 && command !== 'down' && command !== 'reset' ? 'pending' : 'up-to-date';
}
/** The highest version when the plan is through. */
function versionAfter(plan) {
    const gone = new Set(plan.steps.filter((step) => step.direction === 'down').map((step) => step.key));
    const left = gone.size === 0 ? plan.history : plan.history.filter((row) => !gone.has((0,engine_version/* versionKey */._)(row.version)));
    const applied = plan.steps.filter((step) => step.direction === 'up').map((step) => step.version);
    const before = (0,history_row/* currentVersion */.YO)(left);
    return [...(before === null ? [] : [before]), ...applied].sort(engine_version/* compareVersions */.Z).at(-1) ?? null;
}
/** Characters of a file from which on the memory that the server takes to parse it is worth a word. */
const LARGE = 10_000_000;
function stateWarnings(known, { command, plan, resumed }) {
    const warnings = [];
    for (const { state, version, name, file, key } of known) {
        if (state === 'future') {
            warnings.push({
                code: 'future-migration',
                message: `${version}_${name} is applied, but is above every file: this checkout is older than the database.`,
                file: null,
            });
        }
        if (state === 'missing' && command !== 'up' && command !== 'verify') {
            warnings.push({
                code: 'missing-migration',
                message: `${version}_${name} is applied, but the folder has no file for it.`,
                file: null,
            });
        }
        if (state === 'mismatch' && (command === 'down' || command === 'reset')) {
            warnings.push({
                code: 'mismatch',
                message: `${file?.path ?? version} has changed since it was applied.`,
                file: file?.path ?? null,
            });
        }
        if (state === 'unfinished' && command === 'status') {
            const resumption = resumed?.get(key);
            warnings.push({
                code: 'unfinished',
                message: `${version}_${name} was begun and not finished. ${resumption?.goesOn === true ? (0,blockers/* goesOn */.Eo)(resumption) : 'verify says what to do.'}`,
                file: file?.path ?? null,
            });
        }
    }
    for (const { resume, version, name, direction, path, script } of plan?.steps ?? []) {
        if (!resume)
            continue;
        warnings.push({
            code: 'unfinished',
            message: `The ${direction === 'up' ? 'application' : 'rollback'} of ${version}_${name} was begun by an earlier run: ${direction} goes on with statement ${resume.done + 1} of ${script.units.length}${resume.begun ? ', after a look at what became of it' : ''}.`,
            file: path,
        });
    }
    for (const { path, text } of plan?.steps ?? []) {
        if (text.length > LARGE) {
            warnings.push({
                code: 'large-file',
                message: `${path} has ${Math.round(text.length / 1e6)} MB: the server reads all of it before it runs any, in several times the memory. Rows are loaded better by COPY … FROM STDIN.`,
                file: path,
            });
        }
    }
    for (const skipped of plan?.skipped ?? []) {
        warnings.push({
            code: 'no-rollback-script',
            message: `${skipped.version}_${skipped.name} is skipped and stays applied: it has no rollback script. Expected at ${skipped.expectedPath}.${above(skipped, plan)}`,
            file: skipped.expectedPath,
        });
    }
    return warnings;
}
/** Around a skipped migration the history gets a hole, which the next `up` will not fill of itself. */
function above(skipped, plan) {
    const below = plan?.steps.some((step) => (0,engine_version/* compareVersions */.Z)(step.version, skipped.version) < 0) ?? false;
    return below
        ? ' What is rolled back below it will be out of order for up; require-down refuses instead.'
        : '';
}

;// CONCATENATED MODULE: ./build/engine/timeline.js
/** When the steps of a run were started and how each ended, on the run's own clock. */
class Timeline {
    #now;
    #spans = new Map();
    /** `now` gives the milliseconds since the command began. */
    constructor(now) {
        this.#now = now;
    }
    /** False when it had been: a step that is tried again, or after its connection was lost, goes on with its first start. */
    started(step) {
        if (this.#spans.has(step.key))
            return false;
        this.#spans.set(step.key, { step, startedMs: this.#now(), doneMs: undefined });
        return true;
    }
    /** `at` is a time of the run's own clock; now, if it is left out. */
    done(step, at = this.#now()) {
        const span = this.#spans.get(step.key);
        if (span)
            span.doneMs = at;
    }
    /** Nothing of the step was run: another runner had claimed it. */
    leftToAnother(step) {
        this.#spans.delete(step.key);
    }
    /** What was run, in order; `last` is what became of the step that was started and is not done. */
    spans(last) {
        return [...this.#spans.values()].map(({ step, startedMs, doneMs }) => ({
            version: step.version,
            name: step.name,
            direction: step.direction,
            startedMs: Math.round(startedMs),
            durationMs: Math.round((doneMs ?? this.#now()) - startedMs),
            outcome: doneMs === undefined ? last : 'done',
        }));
    }
}

;// CONCATENATED MODULE: ./build/engine/run.js






/** What one command has seen and done so far, across the sessions that it took. */
class Run {
    command;
    dryRun;
    folder;
    plan;
    /** What can be done about unfinished migrations, for a command that only looks. */
    resumed;
    /** What the rules and the rehearsal had to say. */
    rehearsed;
    /** `001_name` of what is done, in order. */
    finished = [];
    /** Keys of the plan's steps that are still to be done; set with the first plan under the lock. */
    remaining;
    /** The connection was lost while steps were on their way, and the history has not been seen since. */
    inDoubt = false;
    /** The one that was at work last. */
    session;
    /** Those before it whose connections were lost, as long as their server processes may still be there. */
    lost = [];
    warnings;
    #started = performance.now();
    #timeline = new Timeline(() => performance.now() - this.#started);
    #changed = new Map();
    #emit;
    /** What was sent and is not known to be done, in order: committed but not durable, running, or behind that. */
    #underWay = new Map();
    #state;
    #table;
    #history = [];
    constructor(command, dryRun, emit, warnings) {
        this.command = command;
        this.dryRun = dryRun;
        this.#emit = emit;
        this.warnings = [...warnings];
    }
    /** Takes note of the server and the history as a session has them. */
    saw(session) {
        if (this.session && this.session !== session)
            this.lost.push(this.session);
        this.session = session;
        this.#state = session.state;
        this.#table = session.table;
        this.#history = session.history;
        const pooler = session.pooled ? poolerWarning(session.poolerAdvice) : undefined;
        if (pooler && !this.warnings.some((warning) => warning.code === 'pooler'))
            this.warnings.push(pooler);
    }
    /** Settles what will run. */
    planned(plan) {
        this.plan = plan;
        this.#emit({ type: 'planned', digest: plan.digest, steps: plan.steps.length });
        for (const { version, name, expectedPath } of plan.skipped) {
            this.#emit({ type: 'step-skipped', version, name, expectedPath });
        }
    }
    /** The first step that is not known to be done: it runs, has failed, or is in doubt. */
    get current() {
        return this.#underWay.values().next().value;
    }
    /** What was sent behind `current`. */
    get behind() {
        return [...this.#underWay.values()].slice(1);
    }
    sent(step) {
        // Planned anew after a lost connection, it is another object.
        this.#underWay.set(step.key, step);
    }
    starting(step) {
        if (!this.#timeline.started(step))
            return;
        const { direction, version, name } = step;
        this.#emit({ type: 'step-started', direction, version, name, transaction: step.script.transaction });
    }
    done(step, outcome) {
        this.#underWay.delete(step.key);
        this.inDoubt = false;
        this.remaining?.delete(step.key);
        this.finished.push(`${step.version}_${step.name}`);
        const { answeredAt } = outcome;
        this.#timeline.done(step, answeredAt === undefined ? undefined : answeredAt - this.#started);
        this.#changed.set(step.key, step.direction === 'up' ? 'applied' : 'reverted');
        const { direction, version, name } = step;
        this.#emit({ type: 'step-finished', direction, version, name, executionTimeMs: outcome.executionTimeMs });
    }
    failedAt(step) {
        for (const other of this.#underWay.values())
            if (other.key !== step.key)
                this.#timeline.leftToAnother(other);
        this.#underWay = new Map([[step.key, step]]);
    }
    withdrawn(behind) {
        const keys = [...this.#underWay.keys()];
        for (const key of keys.slice(keys.indexOf(behind.key) + 1))
            this.#underWay.delete(key);
    }
    /** Another runner had claimed the current step: nothing of it, or of what is behind it, was run here. */
    leftToAnother() {
        for (const step of this.#underWay.values())
            this.#timeline.leftToAnother(step);
        this.#underWay.clear();
    }
    /**
     * Decides by the history what became of the steps that were under way when the connection was lost. The
     * history must have been read after the lost session had ended, and what it has must be durable; or, not having
     * `ended`, the first that is not in it may still be under way.
     */
    settle(history, { ended = true } = {}) {
        const rows = new Map(history.map((row) => [(0,engine_version/* versionKey */._)(row.version), row]));
        for (const step of [...this.#underWay.values()]) {
            const row = rows.get(step.key);
            if (!(step.direction === 'up' ? row && !(0,history_row/* unfinished */.M1)(row) : !row))
                break;
            this.starting(step);
            this.done(step, { executionTimeMs: row?.executionTimeMs ?? null });
        }
        this.inDoubt = this.#underWay.size > 0 && !ended;
        if (ended)
            this.#underWay = new Map([...this.#underWay].slice(0, 1));
    }
    /**
     * Names of what this run did and the history, read after it, denies: a later file has worked on the table. From
     * here on the report goes by the history.
     */
    denied(history) {
        const finished = new Set(history.filter((row) => !(0,history_row/* unfinished */.M1)(row)).map(({ version }) => (0,engine_version/* versionKey */._)(version)));
        const steps = (this.plan?.steps ?? []).filter(({ key }) => {
            const change = this.#changed.get(key);
            return change !== undefined && finished.has(key) !== (change === 'applied');
        });
        for (const { key } of steps)
            this.#changed.delete(key);
        return steps.map(({ version, name }) => `${version}_${name}`);
    }
    /** The report up to now. */
    report(error) {
        return buildReport({
            command: this.command,
            dryRun: this.dryRun,
            folder: this.folder,
            state: this.#state,
            table: this.#table,
            history: this.#history,
            plan: this.plan,
            resumed: this.resumed,
            rehearsed: this.rehearsed,
            changed: this.#changed,
            failed: error && !this.inDoubt ? this.current?.key : undefined,
            timeline: this.#timeline.spans(this.inDoubt ? 'unknown' : error?.reason === 'cancelled' ? 'cancelled' : 'failed'),
            warnings: this.warnings,
            error,
            durationMs: performance.now() - this.#started,
        });
    }
    /** Whatever went wrong, as a `MigrationError` with the report up to now. */
    failure(error) {
        const failure = error instanceof errors/* MigrationError */.Py ? this.#completed(error) : (0,errors/* unexpectedFailure */.mi)(error, stateOfRun(this));
        failure.report ??= this.report(failure);
        return failure;
    }
    /**
     * What fails while connecting, locking or planning knows nothing of the steps that this run has finished, or
     * left in doubt, on an earlier connection.
     */
    #completed(error) {
        const details = (0,errors/* present */.Eb)(error.details);
        if (!error.details.state.startsWith(errors/* NOTHING_TOUCHED */.X2))
            return error;
        if (this.inDoubt && error.reason === 'connection') {
            return new errors/* MigrationError */.Py({ ...details, ...unreachable(this, error), cause: error.cause });
        }
        if (this.finished.length === 0 && !this.inDoubt)
            return error;
        return new errors/* MigrationError */.Py({ ...details, state: stateOfRun(this), cause: error.cause });
    }
}
function poolerWarning(advice) {
    const message = advice ??
        'The connection goes through a pooler. No session can hold a lock there: each transaction takes it for itself. Files that do not run in a transaction should go over a direct connection.';
    return { code: 'pooler', message, file: null };
}

;// CONCATENATED MODULE: ./build/engine/migrator.js






















/**
 * The commands on one migrations folder and one database. Each command opens a session of its own and closes
 * it; nothing is kept between them. A command resolves with its report, or fails with a `MigrationError` that
 * carries the report up to there.
 */
class Migrator {
    #settings;
    constructor(settings) {
        this.#settings = Object.freeze({ ...settings });
    }
    /** Runs a command by its name; each verb takes of the options what is its own. */
    run(command, options) {
        switch (command) {
            case 'up':
                return this.up(options);
            case 'down':
                return this.down(options);
            case 'reset':
                return this.reset(options);
            case 'status':
                return this.status();
            case 'verify':
                return this.verify(options);
            case 'check':
                return this.check(options);
        }
    }
    /** Applies pending migrations in the order of their versions: all, the first `steps`, or up to version `to`. */
    up(options = {}) {
        const planner = (input, only) => (0,engine_plan/* planUp */.dF)(input, options, only);
        return this.#change('up', planner, options);
    }
    /** Looks at what `up` would apply with the rules and on a throw-away server, without touching the database. */
    check(options = {}) {
        const planner = (input, only) => (0,engine_plan/* planUp */.dF)(input, options, only);
        return this.#change('check', planner, { dryRun: true });
    }
    /** Rolls back what was applied last: one migration, `steps` of them, or everything above version `to`. */
    down(options = {}) {
        const planner = (input, only) => (0,engine_plan/* planDown */.gC)(input, options, 'down', only);
        return this.#change('down', planner, options);
    }
    /** Rolls back everything. `confirm` must be the word RESET, unless it is a dry run. */
    async reset(options = {}) {
        if (options.dryRun !== true && options.confirm !== 'RESET') {
            throw new errors/* MigrationError */.Py({
                reason: 'invalid-input',
                message: 'reset rolls back every migration and was not confirmed.',
                state: errors/* NOTHING_TOUCHED */.X2,
                next: 'Confirm it with confirm: RESET, or look at it first with a dry run.',
            });
        }
        const planner = (input, only) => (0,engine_plan/* planDown */.gC)(input, options, 'reset', only);
        return this.#change('reset', planner, options);
    }
    /** Shows every migration and its state. The report is `failed` when an applied file has changed. Changes nothing. */
    status() {
        return this.#look('status');
    }
    /** Checks that every applied migration has its file, unchanged. The report is `failed` otherwise. Changes nothing. */
    verify({ drift = false } = {}) {
        return this.#look('verify', drift);
    }
    async #look(command, drift = false) {
        const run = this.#begin(command, false);
        try {
            const { folder, opening } = await readAndOpen(this.#settings);
            run.folder = folder;
            return await this.#overLosses(run, opening, async (session) => {
                run.saw(session);
                if (!session.state.tableExists && folder.migrations.length > 0)
                    run.warnings.push((0,database_errors/* noHistory */.Gf)(session));
                const known = (0,states/* knownMigrations */.L)(folder, session.history);
                const runner = await runnerBeside(run, session);
                const resumed = (run.resumed = await (0,resume/* resumptions */.K)(folder, known, runner));
                const situation = { command, known, chosen: [], resumed, runner, dir: folder.dir };
                const table = (0,engine_history/* qualified */.LX)(session.table);
                const blocked = await (0,blockers/* blockers */.mN)({ ...situation, table, settings: this.#settings });
                if (drift)
                    run.rehearsed = await rehearsed(run, session, 'drift', this.#settings);
                void session.close();
                return run.report(blocked ?? run.rehearsed?.error);
            });
        }
        catch (error) {
            throw run.failure(this.#stoppedBySignal(error) ? (0,errors/* cancelled */.KW)('while the history was read') : error);
        }
    }
    async #change(command, planner, options) {
        const approval = approvalOf(options);
        const run = this.#begin(command, options.dryRun ?? false);
        try {
            const { folder, opening } = await readAndOpen(this.#settings);
            run.folder = folder;
            return await this.#overLosses(run, opening, async (session) => {
                await this.#session(run, session, planner, approval);
                void session.close();
                return run.report();
            });
        }
        catch (error) {
            throw run.failure(this.#stoppedBySignal(error) ? (0,errors/* cancelled */.KW)('between two statements') : error);
        }
    }
    /** A cancel request that met a statement of our own. */
    #stoppedBySignal(error) {
        return (this.#settings.signal?.aborted === true && error instanceof message/* ServerError */.gP && (0,sqlstate/* isCancelled */.mm)(error.sqlstate));
    }
    #begin(command, dryRun) {
        const { database, onEvent } = this.#settings;
        const notes = database.kind === 'target' ? database.target.notes : [];
        const warnings = notes.map((message) => ({ code: 'connection', message, file: null }));
        return new Run(command, dryRun, (event) => onEvent?.(event), warnings);
    }
    /** Works in a session, and in another when it is lost: the history says what is done, so nothing is done twice. */
    async #overLosses(run, opening, work) {
        const { signal, database, onEvent, connectAttempts = options/* DEFAULTS */.z.connectAttempts } = this.#settings;
        let opened = opening;
        for (let losses = 0;;) {
            const before = run.finished.length;
            try {
                return await this.#inSession(opened ?? engine_session/* Session */.N.open(this.#settings), work);
            }
            catch (error) {
                opened = undefined;
                if (!(error instanceof message/* ConnectionLostError */.N9))
                    throw error;
                run.inDoubt = run.current !== undefined;
                if (run.finished.length > before)
                    losses = 0;
                losses += 1;
                if (signal?.aborted === true)
                    await lookOnce(run, this.#settings);
                if (signal?.aborted === true || database.kind !== 'target' || losses >= connectAttempts) {
                    throw connectionLost(run, error, signal);
                }
                const retryInMs = (0,backoff/* backoffMs */.jo)(losses, 250, 10_000);
                onEvent?.({ type: 'connect-failed', message: 'The connection was lost.', retryInMs });
                await (0,backoff/* sleep */.yy)(retryInMs, signal);
            }
        }
    }
    async #inSession(opening, work) {
        const session = await opening;
        try {
            const { backendPid: pid, backendStart } = session.state;
            if (!session.pooled && !session.connection.embedded)
                this.#settings.onEvent?.({ type: 'session', pid, backendStart });
            return await work(session);
        }
        finally {
            await session.close();
        }
    }
    /** One session: plan, lock, plan again under the lock, run. */
    async #session(run, session, planner, approval) {
        run.saw(session);
        if (!run.remaining) {
            const plan = await this.#planBeforeLock(run, session, planner);
            if (plan && (run.dryRun || plan.steps.length === 0)) {
                await requireApproval(run, plan, approval);
                run.planned(plan);
                if (run.dryRun && (run.command === 'up' || run.command === 'check')) {
                    run.rehearsed = await rehearsed(run, session, 'plan', this.#settings);
                    if (run.rehearsed?.error)
                        throw run.rehearsed.error;
                }
                return;
            }
        }
        // git is asked while the lock is taken.
        const gitCommit = this.#gitCommit();
        for (const lost of run.lost)
            await endLost(session.connection, lost);
        await session.lock();
        run.lost = [];
        if (run.current)
            await session.makeDurable();
        run.settle(session.history);
        run.saw(session);
        await runPlan({ run, session, settings: this.#settings }, planner, approval, gitCommit);
    }
    /**
     * The plan as far as it can be made without the lock. Undefined when a row is unfinished, which may be the
     * work of a runner that is still at it: under the lock it is seen who that is.
     */
    async #planBeforeLock(run, session, planner) {
        const runner = run.dryRun ? await runnerBeside(run, session) : undefined;
        try {
            return await planner({ ...planInput({ run, session, settings: this.#settings }), runner }, undefined);
        }
        catch (error) {
            if (error instanceof errors/* MigrationError */.Py && error.reason === 'unfinished' && !run.dryRun)
                return undefined;
            throw error;
        }
    }
    async #gitCommit() {
        const commit = this.#settings.gitCommit ?? (await this.#settings.git?.head());
        return commit?.slice(0, 40);
    }
}
/** Beside an unfinished row it matters whether its runner is still at work. */
async function runnerBeside(run, session) {
    if (!session.history.some((row) => (0,history_row/* unfinished */.M1)(row)))
        return undefined;
    if (session.pooled)
        return 'unseen';
    const holder = (await session.lockHolder()) ?? (run.folder && (await runnerOfUnfinished(session, run.folder)));
    if (holder)
        run.warnings.push((0,database_errors/* runnerAtWork */.jO)(holder));
    return holder;
}


/***/ }),

/***/ 3029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ DEFAULTS)
/* harmony export */ });
const DEFAULTS = {
    table: '_migrations',
    // Below the 2 seconds that an application may give a query, and above the deadlock_timeout of 1 second, after
    // which a waiting statement ends an autovacuum that is in its way: a shorter one would never get past it.
    lockTimeoutMs: 1_200,
    lockAttempts: 50,
    statementTimeoutMs: 0,
    lockWaitMs: 10 * 60_000,
    connectTimeoutMs: 15_000,
    connectAttempts: 7,
};


/***/ }),

/***/ 9248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ pathTo)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);

/**
 * A path joined as the system does it, written with `/` on every system: Windows takes it as well, and a path
 * in a report, a link or an annotation is the same wherever it was made.
 */
function pathTo(parts, system = node_path__WEBPACK_IMPORTED_MODULE_0__) {
    return system
        .join(...parts)
        .split(system.sep)
        .join('/');
}


/***/ }),

/***/ 9187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yM: () => (/* binding */ latestFirst),
  gC: () => (/* binding */ planDown),
  dF: () => (/* binding */ planUp)
});

// UNUSED EXPORTS: choosePending

// EXTERNAL MODULE: ./build/engine/blockers.js + 1 modules
var blockers = __nccwpck_require__(602);
// EXTERNAL MODULE: ./build/engine/digest.js
var digest = __nccwpck_require__(4467);
// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __nccwpck_require__(2952);
// EXTERNAL MODULE: ./build/engine/folder.js
var engine_folder = __nccwpck_require__(6663);
// EXTERNAL MODULE: ./build/engine/history.js
var engine_history = __nccwpck_require__(355);
// EXTERNAL MODULE: ./build/sql/position.js
var position = __nccwpck_require__(8520);
;// CONCATENATED MODULE: ./build/engine/atomic.js


/** Why these steps cannot all run in one transaction; empty when they can, as far as their text tells. */
function againstAtomic(steps) {
    return steps.flatMap((step, index) => {
        const [reason] = step.script.reasons;
        const problem = (message, offset) => ({
            message: `${step.path}: ${message}`,
            remedy: 'Apply up to the file before it with to, then this one without atomic.',
            file: step.path,
            ...(0,position/* lineAndColumn */.q1)(step.text, offset),
        });
        if (step.script.transaction === 'statement-by-statement')
            return [
                problem(`it does not run in a transaction: ${reason?.message ?? 'it is marked so'}.`, reason?.offset ?? 0),
            ];
        if (index > 0 && step.script.leading.length > 0)
            return [problem('SET TRANSACTION has to come before everything else in the transaction.', 0)];
        return [];
    });
}
function notAtomic(problems) {
    const [first] = problems;
    return new errors/* MigrationError */.Py({
        reason: 'invalid-input',
        message: problems.length === 1 && first
            ? `atomic is asked for, and one file cannot run in a transaction with others. ${first.message}`
            : `atomic is asked for, and ${problems.length} files cannot run in a transaction with others.`,
        state: errors/* NOTHING_TOUCHED */.X2,
        next: 'Run up without atomic, where each migration is a transaction of its own; or take those files out with steps or to.',
        file: first?.file ?? undefined,
        line: first?.line ?? undefined,
        problems,
    });
}

// EXTERNAL MODULE: ./build/engine/resume.js
var resume = __nccwpck_require__(4724);
// EXTERNAL MODULE: ./build/engine/step-source.js + 2 modules
var step_source = __nccwpck_require__(4256);
// EXTERNAL MODULE: ./build/engine/states.js
var states = __nccwpck_require__(737);
// EXTERNAL MODULE: ./build/engine/version.js
var engine_version = __nccwpck_require__(4879);
;// CONCATENATED MODULE: ./build/engine/plan.js










/**
 * Plans `up`. Fails with `MigrationError` when something in the history or the folder stands in the way. `only`
 * narrows it to the steps that are left of an earlier plan, in place of `options`.
 */
async function planUp(input, options, only) {
    const known = (0,states/* knownMigrations */.L)(input.folder, input.history);
    const resumed = await (0,resume/* resumptions */.K)(input.folder, known, input.runner);
    const goesOn = ({ key }) => {
        const resumption = resumed.get(key);
        return resumption?.goesOn === true && resumption.progress.direction === 'up';
    };
    // What was begun first is finished first.
    const open = [...known.filter(goesOn), ...known.filter(({ state }) => state === 'pending')];
    const chosen = only ? open.filter(({ key }) => only.has(key)) : choosePending(open, known, options);
    const blocked = await (0,blockers/* blockers */.mN)({ command: 'up', known, chosen, resumed, ...surroundings(input) });
    if (blocked)
        throw blocked;
    const sources = chosen.flatMap(({ key, file }) => {
        const resumption = resumed.get(key);
        if (resumption?.goesOn === true)
            return [resumption.source];
        return file ? [(0,step_source/* migrationSource */.SL)(file)] : [];
    });
    const steps = await analyzeSteps('up', sources, input.folder);
    const atomic = options.atomic ?? false;
    const against = atomic ? againstAtomic(steps) : [];
    if (against.length > 0)
        throw notAtomic(against);
    return withDigest({
        command: 'up',
        atomic,
        limit: limitOf(options),
        target: input.target,
        history: input.history,
        steps,
        skipped: [],
    });
}
/** Plans `down` and `reset`: what was applied last is reverted first. */
async function planDown(input, options, command = 'down', only) {
    const known = (0,states/* knownMigrations */.L)(input.folder, input.history);
    const resumed = await (0,resume/* resumptions */.K)(input.folder, known, input.runner);
    const limit = command === 'reset' ? null : (limitOf(options) ?? { steps: 1 });
    // What was begun first is finished first.
    const begun = ({ version }) => resumed.has((0,engine_version/* versionKey */._)(version));
    const applied = latestFirst(input.history);
    const ordered = [...applied.filter(begun), ...applied.filter((row) => !begun(row))];
    const rows = only
        ? ordered.filter((row) => only.has((0,engine_version/* versionKey */._)(row.version)))
        : chooseApplied(ordered, known, limit);
    const chosen = known.filter(({ key, row }) => {
        const resumption = resumed.get(key);
        const goesOn = resumption?.goesOn === true && resumption.progress.direction === 'down';
        return row !== undefined && rows.includes(row) && goesOn;
    });
    const blocked = await (0,blockers/* blockers */.mN)({ command, known, chosen, resumed, ...surroundings(input) });
    if (blocked)
        throw blocked;
    const skipped = [];
    const sources = [];
    for (const row of rows) {
        const { version, name } = row;
        const script = (0,engine_folder/* rollbackScriptOf */.vw)(input.folder, version, name);
        const resumption = resumed.get((0,engine_version/* versionKey */._)(version));
        if (resumption?.goesOn === true)
            sources.push(resumption.source);
        else if (script)
            sources.push((0,step_source/* rollbackSource */.oZ)(row, script));
        else {
            const expectedPath = (0,engine_folder/* rollbackScriptPath */.j$)(input.folder.dir, version, name);
            skipped.push({ version, key: (0,engine_version/* versionKey */._)(version), name, expectedPath });
        }
    }
    if (options.requireDown === true && skipped.length > 0)
        throw scriptsRequired(skipped);
    const steps = await analyzeSteps('down', sources, input.folder);
    return withDigest({
        command,
        limit,
        target: input.target,
        history: input.history,
        steps,
        skipped,
        atomic: false,
    });
}
function surroundings({ target, folder, runner, settings, }) {
    return { table: (0,engine_history/* qualified */.LX)(target), dir: folder.dir, runner, settings };
}
function withDigest(plan) {
    return { ...plan, digest: (0,digest/* planDigest */.Gb)(plan) };
}
function limitOf(options) {
    if (options.to !== undefined)
        return { to: (0,engine_version/* versionKey */._)(options.to) };
    return options.steps === undefined ? null : { steps: options.steps };
}
/** The pending migrations that `up` takes with these options. */
function choosePending(pending, known, options) {
    const { to, steps } = options;
    if (to === undefined)
        return pending.slice(0, steps);
    if (!known.some((migration) => migration.file && migration.key === (0,engine_version/* versionKey */._)(to)))
        throw noSuchVersion(to, known);
    return pending.filter((migration) => (0,engine_version/* compareVersions */.Z)(migration.version, to) <= 0);
}
function chooseApplied(rows, known, limit) {
    if (limit === null)
        return rows;
    if ('steps' in limit)
        return rows.slice(0, limit.steps);
    if (limit.to !== '0' && !rows.some((row) => (0,engine_version/* versionKey */._)(row.version) === limit.to))
        throw noSuchVersion(limit.to, known);
    return rows.filter((row) => (0,engine_version/* compareVersions */.Z)(row.version, limit.to) > 0);
}
/** The order of rollback: what was applied last first, which need not be the highest version. */
function latestFirst(history) {
    return [...history].sort((a, b) => b.id - a.id);
}
async function analyzeSteps(direction, sources, folder) {
    const { steps, problems } = await (0,step_source/* readSteps */.I$)(direction, sources, folder);
    if (problems.length > 0)
        throw (0,engine_folder/* invalidMigrations */.HT)(problems, folder.dir);
    return steps;
}
function noSuchVersion(version, known) {
    const versions = known.map((migration) => migration.version);
    const listed = versions.length > 20 ? [...versions.slice(0, 10), '…', ...versions.slice(-9)] : versions;
    return new errors/* MigrationError */.Py({
        reason: 'invalid-input',
        message: `There is no migration with version ${version}.`,
        state: errors/* NOTHING_TOUCHED */.X2,
        next: versions.length === 0 ? 'There are no migrations.' : `Name one of these: ${listed.join(', ')}.`,
    });
}
function scriptsRequired(skipped) {
    return new errors/* MigrationError */.Py({
        reason: 'no-rollback-script',
        message: skipped.length === 1
            ? `Migration ${skipped[0]?.version ?? ''}_${skipped[0]?.name ?? ''} has no rollback script.`
            : `${skipped.length} migrations have no rollback script.`,
        state: errors/* NOTHING_TOUCHED */.X2,
        next: 'Write the scripts, or run without require-down: migrations without a script are then skipped.',
        problems: skipped.map((step) => ({
            message: `${step.version}_${step.name} has no rollback script; expected at ${step.expectedPath}.`,
            remedy: null,
            file: step.expectedPath,
            line: null,
            column: null,
        })),
    });
}


/***/ }),

/***/ 4724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ resumptions),
/* harmony export */   z: () => (/* binding */ needsPerson)
/* harmony export */ });
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6663);
/* harmony import */ var _history_row_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8218);
/* harmony import */ var _step_source_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4256);
/* harmony import */ var _session_effects_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1426);
/* harmony import */ var _unit_kinds_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6255);





/** Decides for every unfinished migration, by its key, whether a run can go on with it. */
async function resumptions(folder, known, runner) {
    const decided = new Map();
    for (const migration of known) {
        const progress = migration.row && (0,_history_row_js__WEBPACK_IMPORTED_MODULE_1__/* .unfinished */ .M1)(migration.row);
        if (!progress)
            continue;
        decided.set(migration.key, runner ? { goesOn: false, why: undefined } : await resumption(folder, migration, progress));
    }
    return decided;
}
async function resumption(folder, migration, progress) {
    const { direction } = progress;
    const source = sourceOf(folder, migration, direction);
    const what = direction === 'up' ? 'file' : 'rollback script';
    if (!source)
        return { goesOn: false, why: `Its ${what} is not there.` };
    const { steps: [step], problems, } = await (0,_step_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readSteps */ .I$)(direction, [source], folder);
    if (!step || problems.length > 0)
        return { goesOn: false, why: `Its ${what} cannot be run.` };
    const same = direction === 'up'
        ? migration.file?.acceptedChecksums.includes(migration.row?.checksum ?? '') === true
        : progress.tag !== 0 && progress.tag === (0,_history_row_js__WEBPACK_IMPORTED_MODULE_1__/* .scriptTag */ .Gz)(source.text, step.script.units.length);
    if (!same)
        return { goesOn: false, why: `Its ${what} is not the one that was begun.` };
    const why = needsPerson(step.script, progress);
    if (why !== undefined)
        return { goesOn: false, why };
    return { goesOn: true, source: { ...source, resume: progress }, progress, total: step.script.units.length };
}
function sourceOf(folder, { file, row, version, name }, direction) {
    // The row has the version and the name as they were claimed.
    if (direction === 'up')
        return file && { ...(0,_step_source_js__WEBPACK_IMPORTED_MODULE_2__/* .migrationSource */ .SL)(file), version, name };
    const script = (0,_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .rollbackScriptOf */ .vw)(folder, version, name);
    return row && script && (0,_step_source_js__WEBPACK_IMPORTED_MODULE_2__/* .rollbackSource */ .oZ)(row, script);
}
/** Why a run that knows this much of a script cannot go on with it; undefined when it can. */
function needsPerson({ transaction, units }, { done, begun }) {
    if (transaction === 'transactional')
        return 'It ended the transaction that it ran in.';
    const next = units[done];
    if (!next)
        return 'More of its statements are done than its file has.';
    if (begun && (0,_unit_kinds_js__WEBPACK_IMPORTED_MODULE_4__/* .whenInDoubt */ .KQ)(next) === 'person')
        return `Whether statement ${done + 1} is done cannot be seen from outside.`;
    const { lost } = (0,_session_effects_js__WEBPACK_IMPORTED_MODULE_3__/* .sessionEffects */ .L)(units.slice(0, done), units.slice(done));
    return lost === undefined
        ? undefined
        : `The session that ran its first statements is gone, and ${lost} with it, which the rest may need.`;
}


/***/ }),

/***/ 2448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   jz: () => (/* binding */ serverProcessQuery),
/* harmony export */   kE: () => (/* binding */ stateQuery),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1502);
/* harmony import */ var _postgres_utc_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8410);


/**
 * The state of the server, in one statement that runs for any role, on a standby too. Without a schema the
 * history is found as the original runner finds it, through the session's search_path, and would be created
 * in its first schema.
 */
function stateQuery(schema, table) {
    const tableName = (0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .c)(table);
    const home = schema === undefined
        ? `COALESCE(
      (SELECT p.name FROM pg_catalog.unnest(pg_catalog.current_schemas(false)) WITH ORDINALITY AS p(name, place)
         JOIN pg_catalog.pg_namespace n ON n.nspname = p.name
         JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = ${tableName}
        ORDER BY p.place LIMIT 1),
      pg_catalog.current_schema(), 'public')::text`
        : `${(0,_postgres_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLiteral */ .c)(schema)}::text`;
    return `SELECT pg_catalog.pg_backend_pid(), pg_catalog.pg_is_in_recovery(),
  pg_catalog.current_setting('transaction_read_only'), pg_catalog.current_setting('server_version_num'),
  pg_catalog.current_setting('server_version'), pg_catalog.current_database(), current_user, h.schema,
  n.oid IS NOT NULL, c.oid IS NOT NULL,
  (SELECT a.atttypmod - 4 FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'version' AND a.atttypmod > 0),
  (SELECT a.atttypmod - 4 FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'name' AND a.atttypmod > 0),
  pg_catalog.version(),
  (${serverProcessQuery('pg_catalog.pg_backend_pid()')}),
  COALESCE(c.relkind = 'r' AND NOT c.relhastriggers AND NOT c.relhasrules AND pg_catalog.has_table_privilege(c.oid, 'INSERT'), true)
FROM (SELECT ${home} AS schema) h
LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = h.schema
LEFT JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = ${tableName}`;
}
/** When a server process was started, as ISO 8601 in UTC; null when it does not say, and no row when it is gone. */
function serverProcessQuery(pid) {
    return `SELECT ${(0,_postgres_utc_text_js__WEBPACK_IMPORTED_MODULE_1__/* .utcText */ .k)('a.backend_start')} FROM pg_catalog.pg_stat_get_activity(${pid}) a`;
}
function readState(result) {
    const row = result?.rows[0] ?? [];
    const text = (index) => row[index] ?? '';
    const number = (index) => (row[index] == null ? null : Number(row[index]));
    return {
        backendPid: Number(text(0)),
        inRecovery: text(1) === 't',
        readOnly: text(2) === 'on',
        serverVersionNum: Number(text(3)),
        serverVersion: text(4),
        database: text(5),
        user: text(6),
        schema: text(7),
        schemaExists: text(8) === 't',
        tableExists: text(9) === 't',
        versionLimit: number(10),
        nameLimit: number(11),
        platform: text(12),
        backendStart: row[13] ?? null,
        plainInsert: text(14) === 't',
    };
}


/***/ }),

/***/ 1426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ sessionEffects)
});

// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __nccwpck_require__(7805);
// EXTERNAL MODULE: ./build/sql/core-functions.js
var core_functions = __nccwpck_require__(6856);
;// CONCATENATED MODULE: ./build/engine/session-losses.js

/** A call of set_config that is as good as a SET. */
const SET_CONFIG = /^SELECT\s+(?:pg_catalog\s*\.\s*)?set_config\s*\(\s*'(?:[^']|'')*'\s*,\s*'(?:[^']|'')*'\s*,\s*(?:false|true)\s*\)$/i;
/** SET and the like as a statement of PL/pgSQL, or as the text of one that is executed. */
const SET_IN_CODE = /(?:^|[;$]|\b(?:begin|then|else|loop)\b)\s*(?:set|reset)\s|'\s*(?:set|reset|prepare|listen|load|discard)\s/i;
/** They may stand before a SET as well as within a string. */
const COMMENTS = /--.*|\/\*[^]*?\*\//g;
/** What is called: of SQL by any name before a parenthesis, of PL/pgSQL by what is sure to be a call. */
const CALLS = /((?:"[^"]+"|[a-z_][\w$]*)(?:\s*\.\s*(?:"[^"]+"|[a-z_][\w$]*))?)\s*\(/gi;
const CALLS_IN_CODE = new RegExp(`\\b(?:perform|call|select)\\s+${CALLS.source}`, 'gi');
/** What stands before a parenthesis and is no function. */
const NO_FUNCTION = /^(?:select|from|where|on|in|values|and|or|not|exists|any|all|some|as|over|filter|using|row|array|with|union|except|intersect|lateral|rows|case|when|then|else|by|group|within|cast|coalesce|nullif|greatest|least|extract|position|substring|trim|overlay|into|set)$/i;
/** Of PostgreSQL itself, beside those that a DEFAULT can call. */
const ROWS_AND_AGGREGATES = /^(?:count|sum|min|max|avg|string_agg|array_agg|jsonb?_agg|jsonb?_object_agg|bool_and|bool_or|every|row_number|rank|dense_rank|lag|lead|first_value|last_value|generate_series|unnest)$/;
/** The first function that a statement calls of which nothing is known: it may set what it likes for the session. */
function unknownFunction(verb, sql) {
    if (!/^(?:SELECT|WITH|VALUES|CALL|DO)$/.test(verb))
        return undefined;
    const columnsApart = sql.replace(/\binto\s+[\w."]+\s*\(/gi, ' ');
    const found = columnsApart.matchAll(verb === 'DO' ? CALLS_IN_CODE : CALLS);
    for (const [, called = ''] of found) {
        const name = called.replace(/^pg_catalog\s*\.\s*/i, '').toLowerCase();
        if (NO_FUNCTION.test(name) || name.startsWith('pg_') || name === 'set_config')
            continue;
        if (ROWS_AND_AGGREGATES.test(name) || core_functions/* steadyFunctions */.s.has(name) || core_functions/* volatileFunctions */.M.has(name))
            continue;
        return called;
    }
    return undefined;
}
/**
 * What a statement may have left in its session that no other can be given, in words; undefined when nothing. Errs on
 * the side of something.
 */
function lostWith(words, sql) {
    const [verb = '', object = ''] = words;
    if (verb === 'DO' && /\btemp(?:orary)?\b/i.test(sql))
        return 'a temporary table';
    if (verb === 'DO' && [sql, sql.replace(COMMENTS, ' ')].some((code) => SET_IN_CODE.test(code)))
        return 'what its DO block has set';
    const called = unknownFunction(verb, sql);
    if (called !== undefined)
        return `what ${called}() may have set`;
    if (words.some((word) => /^(?:TEMP|TEMPORARY)$/.test(word)) || /\bpg_temp/i.test(sql))
        return 'a temporary table';
    if (verb === 'PREPARE')
        return 'a prepared statement';
    if (verb === 'LISTEN')
        return 'LISTEN';
    if (verb === 'DECLARE')
        return 'a cursor';
    // What a routine does is done when it is called.
    const defines = verb === 'CREATE' && words.some((word) => /^(?:FUNCTION|PROCEDURE)$/.test(word));
    if (defines || object === 'FUNCTION')
        return undefined;
    if (/\bpg_(?:try_)?advisory_lock/i.test(sql))
        return 'an advisory lock';
    if (/\bset_config\b/i.test(sql) && !SET_CONFIG.test(sql))
        return 'what set_config has set';
    return undefined;
}

;// CONCATENATED MODULE: ./build/engine/session-effects.js


/**
 * What a new session lacks of the one that ran `done`, for `left` to run as in the old one. Errs on the side of
 * `lost`.
 */
function sessionEffects(done, left) {
    let replay = [];
    for (const unit of done) {
        const { sql: whole } = unit.sql;
        if (unit.kind === 'block' && /\brollback\b/i.test(whole) && /\bset\b/i.test(whole))
            return { replay: [], lost: 'what it has set and rolled back' };
        for (const { start, end, words } of (0,lexer/* splitStatements */.Xd)(unit.sql.sql, { copyData: 'removed' }).statements) {
            const sql = unit.sql.sql.slice(start, end);
            const lost = lostWith(words, sql);
            if (lost !== undefined)
                return { replay: [], lost };
            if (words[0] === 'DISCARD' && words[1] === 'ALL')
                replay = [];
            else if (replayable(words, sql))
                replay.push(sql);
        }
    }
    const usesSequences = done.length > 0 && left.some(({ sql }) => /\b(?:currval|lastval)\b/i.test(sql.sql));
    return usesSequences ? { replay: [], lost: 'what currval and lastval tell' } : { replay, lost: undefined };
}
function replayable(words, sql) {
    if (words[0] === 'SET')
        return words[1] !== 'LOCAL' && !/^(?:TRANSACTION|CONSTRAINTS)$/.test(words[1] ?? '');
    return words[0] === 'RESET' || words[0] === 'LOAD' || SET_CONFIG.test(sql);
}


/***/ }),

/***/ 6278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N: () => (/* binding */ Session)
});

// EXTERNAL MODULE: ./build/postgres/hosts.js
var hosts = __nccwpck_require__(9205);
// EXTERNAL MODULE: ./build/postgres/message.js + 1 modules
var postgres_message = __nccwpck_require__(5865);
// EXTERNAL MODULE: ./build/postgres/sqlstate.js
var sqlstate = __nccwpck_require__(7929);
// EXTERNAL MODULE: ./build/postgres/session.js
var session = __nccwpck_require__(6238);
// EXTERNAL MODULE: ./build/engine/advisory-lock.js
var advisory_lock = __nccwpck_require__(6666);
// EXTERNAL MODULE: ./build/engine/backoff.js
var backoff = __nccwpck_require__(7443);
// EXTERNAL MODULE: ./build/postgres/quote.js
var quote = __nccwpck_require__(1502);
// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __nccwpck_require__(2952);
;// CONCATENATED MODULE: ./build/engine/caller-session.js





/** What a caller's own session carried when it was handed over, so that it can be given back as it was. */
class CallerSession {
    keeps;
    #settings;
    #sessionUser;
    #role;
    constructor(keeps, settings, sessionUser, role) {
        this.keeps = keeps;
        this.#settings = settings;
        this.#sessionUser = sessionUser;
        this.#role = role;
    }
    /** Reads the session. Fails when it is in a transaction: whatever ran there would not be ours to commit. */
    static async record(connection) {
        const [info, settings] = await read(connection, `SELECT session_user, pg_catalog.current_setting('role'),
  EXISTS (SELECT FROM pg_catalog.pg_prepared_statements), EXISTS (SELECT pg_catalog.pg_listening_channels()),
  EXISTS (SELECT FROM pg_catalog.pg_class WHERE relnamespace = pg_catalog.pg_my_temp_schema()),
  pg_catalog.now() <> pg_catalog.statement_timestamp();
SELECT name, pg_catalog.current_setting(name) FROM pg_catalog.pg_settings WHERE source = 'session' AND name NOT IN ('role', 'session_authorization')`);
        const row = info?.rows[0] ?? [];
        if (row[5] === 't')
            throw inTransaction();
        return new CallerSession({ preparedStatements: row[2] === 't', listening: row[3] === 't', temporaryTables: row[4] === 't' }, (settings?.rows ?? []).map(([name, value]) => [name ?? '', value ?? '']), row[0] ?? '', row[1] ?? 'none');
    }
    async restore(connection) {
        const settings = this.#settings.map(([name, value]) => `SELECT pg_catalog.set_config(${(0,quote/* quoteLiteral */.c)(name)}, ${(0,quote/* quoteLiteral */.c)(value)}, false)`);
        const role = this.#role === 'none' ? 'SET ROLE NONE' : `SET ROLE ${(0,quote/* quoteIdentifier */.C)(this.#role)}`;
        await connection.send([
            ...(0,session/* sessionReset */.Au)(this.keeps),
            `SET SESSION AUTHORIZATION ${(0,quote/* quoteIdentifier */.C)(this.#sessionUser)}`,
            role,
            ...settings,
        ].join(';\n'));
    }
}
async function read(connection, sql) {
    try {
        return await connection.send(sql, { rows: 'all' });
    }
    catch (error) {
        throw error instanceof postgres_message/* ServerError */.gP && (0,sqlstate/* isAbortedTransaction */.o$)(error.sqlstate) ? inTransaction() : error;
    }
}
function inTransaction() {
    return new errors/* MigrationError */.Py({
        reason: 'invalid-input',
        message: 'The client that was handed over is in a transaction.',
        state: errors/* NOTHING_TOUCHED */.X2,
        next: 'Commit or roll back first, or hand over a client of its own.',
    });
}

// EXTERNAL MODULE: ./build/engine/database-errors.js
var database_errors = __nccwpck_require__(9976);
// EXTERNAL MODULE: ./build/engine/connect.js + 3 modules
var connect = __nccwpck_require__(6523);
// EXTERNAL MODULE: ./build/sql/position.js
var position = __nccwpck_require__(8520);
// EXTERNAL MODULE: ./build/engine/history.js
var engine_history = __nccwpck_require__(355);
// EXTERNAL MODULE: ./build/engine/server-state.js
var server_state = __nccwpck_require__(2448);
;// CONCATENATED MODULE: ./build/engine/first-look.js




/**
 * The state of the server and the history in one message, whether or not the history is there.
 *
 * @throws {MigrationError} `history` when it is there and cannot be read
 */
async function readFirst(connection, schema, table) {
    const message = `${(0,server_state/* stateQuery */.kE)(schema, table)};\n${(0,engine_history/* historyQuery */.Zk)(table, schema)}`;
    try {
        const [state, history] = await connection.send(message, { rows: 'all' });
        return { state: (0,server_state/* readState */.un)(state), history: (0,engine_history/* readHistory */.Lu)(history) };
    }
    catch (error) {
        if (!(error instanceof postgres_message/* ServerError */.gP) || error.completed.length !== 1)
            throw error;
        const state = (0,server_state/* readState */.un)(error.completed[0]);
        if (error.sqlstate === '42P01' && !state.tableExists)
            return { state, history: [] };
        if (error.sqlstate === '42P01' && schema === undefined) {
            // In no schema of the search_path: it is where the state query found it.
            const [history] = await connection.send((0,engine_history/* historyQuery */.Zk)(table, state.schema), { rows: 'all' });
            return { state, history: (0,engine_history/* readHistory */.Lu)(history) };
        }
        throw (0,database_errors/* historyRefused */.pO)(error, { schema: state.schema, table }, state, 'read');
    }
}

// EXTERNAL MODULE: ./build/engine/interrupt.js
var interrupt = __nccwpck_require__(7940);
// EXTERNAL MODULE: ./build/engine/options.js
var options = __nccwpck_require__(3029);
;// CONCATENATED MODULE: ./build/engine/notices.js
/** Of one step, from its first notice on. */
const FIRST = 40;
/** Of one step, when more were raised: how it ended is most often of interest. */
const LAST = 5;
/** Of all steps of a session. */
const MOST = 200;
/** Of one text of a notice, in UTF-16 code units. */
const LONGEST = 2000;
/** Passes on what migrations raise, of a flood its beginning, its end and a count. */
class Notices {
    #onEvent;
    #told = 0;
    constructor(onEvent) {
        this.#onEvent = onEvent;
    }
    /** Of a step that begins now or later. */
    of({ version, name }) {
        // Known with its first notice: until then others may have told theirs.
        let first = 0;
        const last = [];
        let count = 0;
        const tell = (notice) => {
            this.#told += 1;
            this.#onEvent?.({ type: 'notice', version, name, notice: shortened(notice) });
        };
        const take = (notice) => {
            if (count === 0)
                first = Math.min(FIRST, MOST - this.#told);
            count += 1;
            if (count <= first)
                tell(notice);
            // A ring: moving everything up for each of a flood would cost more than the flood.
            else
                last[(count - first - 1) % LAST] = notice;
        };
        const end = () => {
            const held = Math.max(0, count - first);
            const shown = Math.min(last.length, Math.max(0, MOST - this.#told));
            if (held > shown)
                this.#onEvent?.({ type: 'notices-left-out', version, name, count: held - shown });
            for (let back = shown; back > 0; back--) {
                const notice = last[(held - back) % LAST];
                if (notice)
                    tell(notice);
            }
            count = 0;
            last.length = 0;
        };
        return { take, end };
    }
}
/** A notice can be as long as a text of the server can: 1 GB. */
function shortened(notice) {
    const texts = Object.entries(notice).map(([key, value]) => [
        key,
        typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value,
    ]);
    return Object.fromEntries(texts);
}

// EXTERNAL MODULE: ./build/postgres/open.js + 2 modules
var postgres_open = __nccwpck_require__(2779);
;// CONCATENATED MODULE: ./build/engine/watch-queries.js

/**
 * What a server process does and whom it waits for: one message, over before it can hold anything up. Ours
 * must not stay in a transaction: CREATE INDEX CONCURRENTLY waits for every older snapshot.
 */
function lifeQuery({ backendPid, backendStart, serverVersionNum }) {
    const process = `a.pid = ${backendPid} AND a.backend_start = ${(0,quote/* quoteLiteral */.c)(backendStart ?? '-infinity')}::timestamptz`;
    return [
        `SELECT p.pid, b.application_name, b.usename, b.state,
  pg_catalog.left(NULLIF(b.query, '<insufficient privilege>'), 200),
  pg_catalog.to_char(COALESCE(b.xact_start, b.backend_start) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
  ${ageMs('b.xact_start')}, ${ageMs('b.query_start')}
FROM pg_catalog.pg_stat_activity a
CROSS JOIN LATERAL (SELECT DISTINCT pg_catalog.unnest(pg_catalog.pg_blocking_pids(a.pid))) p (pid)
LEFT JOIN pg_catalog.pg_stat_activity b ON b.pid = p.pid
WHERE ${process} AND a.wait_event_type = 'Lock' ORDER BY b.xact_start, p.pid LIMIT ${MOST_BLOCKERS}`,
        `SELECT l.mode || ' on ' || COALESCE(l.relation::pg_catalog.regclass::pg_catalog.text, l.locktype)
FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
WHERE ${process} AND NOT l.granted LIMIT 1`,
        `SELECT v.command, v.phase, v.done, v.total FROM (${progressViews(serverVersionNum).join('\nUNION ALL ')}) v
JOIN pg_catalog.pg_stat_activity a ON a.pid = v.pid WHERE ${process} LIMIT 1`,
    ].join(';\n');
}
/** More of them say nothing more. */
const MOST_BLOCKERS = 10;
function ageMs(since) {
    return `pg_catalog.round(EXTRACT(epoch FROM pg_catalog.clock_timestamp() - ${since}) * 1000)::bigint`;
}
/** PostgreSQL documentation, "Progress Reporting". What is counted differs from phase to phase. */
function progressViews(serverVersionNum) {
    const views = [
        `SELECT pid, 'VACUUM' AS command, phase, heap_blks_scanned AS done, heap_blks_total AS total
FROM pg_catalog.pg_stat_progress_vacuum`,
    ];
    if (serverVersionNum >= 120000) {
        views.push(`SELECT pid, command, phase,
  CASE WHEN phase LIKE 'waiting%' THEN lockers_done WHEN phase LIKE '%tuples%' THEN tuples_done ELSE blocks_done END,
  CASE WHEN phase LIKE 'waiting%' THEN lockers_total WHEN phase LIKE '%tuples%' THEN tuples_total ELSE blocks_total END
FROM pg_catalog.pg_stat_progress_create_index`, `SELECT pid, command, phase, heap_blks_scanned, heap_blks_total FROM pg_catalog.pg_stat_progress_cluster`);
    }
    if (serverVersionNum >= 130000) {
        views.push(`SELECT pid, 'ANALYZE', phase, sample_blks_scanned, sample_blks_total FROM pg_catalog.pg_stat_progress_analyze`);
    }
    if (serverVersionNum >= 140000) {
        views.push(`SELECT pid, command, tuples_processed || ' rows', bytes_processed, bytes_total FROM pg_catalog.pg_stat_progress_copy`);
    }
    return views;
}
function readLife([blockers, lock, progress]) {
    const [command, phase, done, total] = progress?.rows[0] ?? [];
    return {
        progress: command == null
            ? null
            : { command, phase: phase ?? '', percent: percentOf(Number(done ?? 0), Number(total ?? 0)) },
        waitsFor: lock?.rows[0]?.[0] ?? null,
        blockers: (blockers?.rows ?? []).map((row) => ({
            pid: Number(row[0]),
            applicationName: row[1] ?? '',
            user: row[2] ?? '',
            state: row[3] ?? null,
            query: row[4] ?? '',
            since: row[5] ?? null,
            transactionMs: milliseconds(row[6]),
            queryMs: milliseconds(row[7]),
        })),
    };
}
/** Nothing is known. */
const NO_LIFE = { progress: null, waitsFor: null, blockers: [] };
/** Rounded down: 100 is said only of what is done. */
function percentOf(done, total) {
    return total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : null;
}
function milliseconds(text) {
    return text == null ? null : Number(text);
}

;// CONCATENATED MODULE: ./build/engine/watch.js



/** How long a step runs before it is looked at, and how long a look may take. Milliseconds. */
const PATIENCE_MS = 1000;
/** Between two looks at most. Milliseconds. */
const EVERY_MS = 500;
/** A look that fails so often in a row is given up. */
const MOST_FAILURES = 3;
/**
 * Looks, on a connection of its own, at a step that takes its time: what it does, how far it is, who keeps it
 * waiting. The connection is opened when it is first needed and closed with the session; where none can be had,
 * only the time is told. A step never waits for it, and never fails for it.
 */
class Watch {
    #settings;
    #target;
    #watched;
    #closing = new AbortController();
    #connection;
    #opening;
    #failures = 0;
    #spell;
    #timer;
    /** By process: who was seen to keep the present try waiting. */
    #seen = new Map();
    #failed = new WeakMap();
    /**
     * `direct` when the watched process is the session's own for as long as that lasts. Behind a transaction
     * pooler it works for anybody a moment later, and what it does would be told of the step.
     */
    constructor(settings, watched, { direct }) {
        const { database } = settings;
        this.#settings = settings;
        this.#watched = watched;
        if (direct && database.kind === 'target' && watched.backendStart !== null)
            this.#target = database.target;
    }
    /** A step begins. Returns what ends it. */
    begin(step) {
        const lockTimeoutMs = step.directives.lockTimeoutMs ?? this.#settings.lockTimeoutMs ?? options/* DEFAULTS */.z.lockTimeoutMs;
        // Soon enough to see whom it waits for before it gives way.
        const soon = lockTimeoutMs === 0 ? Infinity : Math.max(20, lockTimeoutMs * 0.4);
        const spell = { step, began: performance.now(), everyMs: Math.min(EVERY_MS, soon) };
        this.#spell = spell;
        this.newTry();
        this.#lookIn(Math.min(PATIENCE_MS, soon), spell);
        return () => {
            if (this.#spell === spell)
                this.#spell = undefined;
        };
    }
    /** The step is tried once more: whom the last try waited for says nothing of this one. */
    newTry() {
        this.#seen = new Map();
    }
    /** A try has failed with this error. Returns who was seen to keep it waiting, longest transaction first. */
    failed(error) {
        const known = this.#failed.get(error);
        if (known)
            return known;
        const blockers = [...this.#seen.values()];
        this.#failed.set(error, blockers);
        return blockers;
    }
    /** The error stands for another one of the same try. */
    failedAs(error, own) {
        this.#failed.set(own, this.blockersOf(error));
    }
    /** Who was seen to keep the try waiting that failed with this error. */
    blockersOf(error) {
        return this.#failed.get(error) ?? [];
    }
    /** Connects, if that is possible and not done, so that the next try is seen from its start. */
    open() {
        if (!this.#target || this.#failures >= MOST_FAILURES || this.#closing.signal.aborted)
            return;
        if (this.#connection && !this.#connection.lost)
            return;
        this.#opening ??= this.#connect(this.#target)
            .catch(() => {
            // Too many connections, most likely. The step does not depend on it.
            this.#failures += 1;
        })
            .finally(() => {
            this.#opening = undefined;
        });
    }
    async close() {
        this.#spell = undefined;
        clearTimeout(this.#timer);
        this.#closing.abort();
        await this.#opening;
        // Who aborts is killed soon after, and a silent network takes its time to say goodbye.
        if (this.#settings.signal?.aborted === true)
            this.#connection?.destroy();
        else
            await this.#connection?.close();
    }
    async #connect(target) {
        const { connectTimeoutMs = options/* DEFAULTS */.z.connectTimeoutMs } = this.#settings;
        const named = { ...target, applicationName: `${target.applicationName ?? 'migrate-action'} watch` };
        const connection = await (0,postgres_open/* openConnection */.JY)(named, connectTimeoutMs, this.#closing.signal);
        this.#connection = connection;
        const drop = () => {
            connection.destroy();
        };
        this.#closing.signal.addEventListener('abort', drop);
        // What is looked at may be locked by the very step.
        await connection
            .send(`SET statement_timeout = ${PATIENCE_MS}; SET lock_timeout = ${PATIENCE_MS / 2}`)
            .finally(() => {
            this.#closing.signal.removeEventListener('abort', drop);
        });
    }
    #lookIn(ms, spell) {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => {
            if (this.#spell === spell)
                void this.#look(spell);
        }, ms);
        this.#timer.unref();
    }
    async #look(spell) {
        const seen = this.#seen;
        const life = await this.#life(spell.everyMs);
        for (const blocker of life.blockers)
            seen.set(blocker.pid, blocker);
        // The step may be through, or another under way, by now.
        if (this.#spell !== spell)
            return;
        const { version, name } = spell.step;
        const elapsedMs = performance.now() - spell.began;
        this.#settings.onEvent?.({ type: 'step-running', version, name, elapsedMs, ...life });
        this.#lookIn(spell.everyMs, spell);
    }
    async #life(patienceMs) {
        this.open();
        if (this.#opening)
            await Promise.race([this.#opening, passed(patienceMs)]);
        const connection = this.#connection;
        if (this.#opening || !connection || connection.lost || this.#failures >= MOST_FAILURES)
            return NO_LIFE;
        const giveUp = setTimeout(() => {
            connection.destroy();
        }, 2 * PATIENCE_MS);
        giveUp.unref();
        try {
            const life = readLife(await connection.send(lifeQuery(this.#watched), { rows: 'all' }));
            this.#failures = 0;
            return life;
        }
        catch {
            this.#failures += 1;
            return NO_LIFE;
        }
        finally {
            clearTimeout(giveUp);
        }
    }
}
function passed(ms) {
    return new Promise((resolve) => {
        setTimeout(resolve, ms).unref();
    });
}

;// CONCATENATED MODULE: ./build/engine/session.js

















/** One session on the target, from its first message to its last. */
class Session {
    connection;
    state;
    table;
    /**
     * The session is not the server process that was announced: a pooler stands between. Then nothing may be
     * set on the session, no session lock excludes anybody, and each transaction takes the lock for itself.
     */
    pooled;
    /** Sees what a step does that takes its time. */
    watch;
    notices;
    history;
    /** A file that was sent names the history, and may have given it what keeps records out: a trigger, a rule. */
    historyNamed = false;
    #settings;
    #key;
    #caller;
    #closeServer;
    #keepConnection;
    #tableExists;
    #settingsSent = false;
    #locked = false;
    #readAhead;
    #closing;
    constructor(opened, settings, caller) {
        this.connection = opened.connection;
        this.state = opened.state;
        this.history = opened.history;
        this.#closeServer = opened.closeServer;
        this.#keepConnection = opened.keepConnection;
        this.#settings = settings;
        this.#caller = caller;
        this.#tableExists = opened.state.tableExists;
        this.table = { schema: opened.state.schema, table: settings.table ?? options/* DEFAULTS */.z.table };
        this.#key = (0,advisory_lock/* lockKey */.TL)(opened.state.database, this.table.schema, this.table.table);
        this.pooled =
            !opened.connection.embedded &&
                opened.connection.announcedPid !== undefined &&
                opened.connection.announcedPid !== opened.state.backendPid;
        this.watch = new Watch(settings, opened.state, { direct: !this.pooled });
        this.notices = new Notices(settings.onEvent);
    }
    /**
     * Connects and reads the state of the server and the history, in one message: all that a command needs
     * that only reads. Nothing is created and no lock is taken. The connection is dropped `patienceMs` after an
     * abort, unless it is a caller's own.
     */
    static async open(settings, patienceMs = interrupt/* PATIENCE_MS */.xR) {
        const { connection, closeServer } = await (0,connect/* connect */.N)(settings);
        const ours = settings.database.kind === 'target' ? settings.signal : undefined;
        const keepConnection = (0,interrupt/* dropAfterAbort */._s)(connection, ours, patienceMs);
        try {
            const table = settings.table ?? options/* DEFAULTS */.z.table;
            // First of all: in a caller's transaction the first failing query would spoil what it has done.
            const caller = settings.database.kind === 'client' ? await CallerSession.record(connection) : undefined;
            const { state, history } = await (0,interrupt/* interruptible */.In)(connection, settings.signal, () => readFirst(connection, settings.schema, table), patienceMs);
            return new Session({ connection, state, history, closeServer, keepConnection }, settings, caller);
        }
        catch (error) {
            keepConnection();
            await connection.close();
            await closeServer();
            throw error;
        }
    }
    /**
     * Makes the session ready to change the database: its settings, the lock that keeps other runners out, the
     * history table, and the history as it is under the lock.
     */
    async lock() {
        if (this.state.inRecovery || this.state.readOnly)
            throw (0,database_errors/* readOnlyServer */.Eb)(this.state);
        if (this.pooled) {
            await this.#prepareHistory();
            return;
        }
        const started = performance.now();
        const waitMs = this.#settings.lockWaitMs ?? options/* DEFAULTS */.z.lockWaitMs;
        for (let attempt = 1;; attempt++) {
            if (this.#settings.signal?.aborted === true)
                throw (0,errors/* cancelled */.KW)(attempt === 1 ? 'before anything was run' : 'while waiting for another run');
            if (await this.#tryLock())
                break;
            const holder = await this.lockHolder();
            const waitedMs = performance.now() - started;
            if (waitedMs >= waitMs)
                throw (0,database_errors/* lockedOut */.zX)(holder, waitedMs);
            this.#settings.onEvent?.({ type: 'waiting-for-runner', holder, waitedMs });
            await (0,backoff/* sleep */.yy)(Math.min((0,backoff/* backoffMs */.jo)(attempt, 50, 1000), Math.max(0, waitMs - waitedMs)), this.#settings.signal);
        }
        await this.#prepareHistory();
    }
    /** What is known of the pooler by its host name. */
    get poolerAdvice() {
        const { database } = this.#settings;
        if (database.kind !== 'target')
            return undefined;
        const explained = database.target.hosts.map(({ host, port }) => (0,hosts/* explainHost */.m)(host, port));
        return explained.find(({ kind }) => kind !== 'supabase-direct')?.advice;
    }
    /** SET statements that restore the session's own settings after a reset; none behind a pooler. */
    ownSettings() {
        return this.pooled ? [] : (0,session/* sessionSettings */.MS)(this.#timeouts(), this.state);
    }
    /** The same for one transaction, which is all that may be set behind a pooler. */
    localSettings() {
        return this.pooled ? (0,session/* sessionSettings */.MS)(this.#timeouts(), this.state, 'LOCAL') : [];
    }
    /** What takes the lock for each transaction, which is all that holds behind a pooler. */
    transactionLock() {
        return this.pooled ? [(0,advisory_lock/* lockTransaction */.KP)(this.#key)] : [];
    }
    /** What takes back what a script has set for the session, and restores the session's own settings. */
    resetAfter({ body }) {
        const shared = this.pooled ? (0,session/* sharedSessionReset */.v0)(body.sql) : [];
        return [...(0,session/* sessionReset */.Au)(this.keeps), ...shared, ...this.ownSettings()];
    }
    /** What the caller's session keeps when a migration's traces are taken back; nothing for a session of our own. */
    get keeps() {
        if (this.pooled)
            return { preparedStatements: true };
        return this.#caller?.keeps ?? {};
    }
    /** Takes the lock again when a migration may have given it up. */
    async relock() {
        if (this.pooled || !this.#locked)
            return;
        const [result] = await this.connection.send((0,advisory_lock/* tryLockAgain */.BX)(this.#key), { rows: 'all' });
        if (result?.rows[0]?.[0] === 't')
            return;
        this.#locked = false;
        await this.lock();
    }
    /** Whether steps may be sent without waiting for the answer to the one before: not through a transaction pooler. */
    get pipelined() {
        return this.connection.pipelined && !this.pooled;
    }
    /** Makes durable what was committed without waiting for the disk, in this session or another, cancelled or not. */
    async makeDurable() {
        await this.connection.send(engine_history/* FLUSH */.ZM);
    }
    /** Who holds the lock of this history; undefined when nobody does. */
    async lockHolder() {
        const [result] = await this.connection.send((0,advisory_lock/* lockHolderQuery */.ag)(this.#key), { rows: 'all' });
        return (0,advisory_lock/* readLockHolder */.MR)(result);
    }
    async readHistoryAgain() {
        const ahead = this.#readAhead;
        this.#readAhead = undefined;
        const result = (await ahead) ?? (await this.#sendHistoryQuery());
        this.history = (0,engine_history/* readHistory */.Lu)(result);
    }
    /** Sends the question for the history behind what is on its way; the answer is for `readHistoryAgain`. */
    readAhead() {
        // What becomes of the messages in front decides whether the answer is of use.
        this.#readAhead = this.#sendHistoryQuery().catch(() => undefined);
    }
    /** Forgets what was read ahead: more has been sent since, or it was asked in a transaction that has failed. */
    forgetReadAhead() {
        this.#readAhead = undefined;
    }
    async #sendHistoryQuery() {
        const query = (0,engine_history/* historyQuery */.Zk)(this.table.table, this.table.schema);
        const [result] = await this.connection.send(query, { rows: 'all' });
        return result;
    }
    /** Makes the history's columns wide enough for what is going to be written. */
    async widenFor(migrations) {
        const longest = (column) => migrations.reduce((most, migration) => Math.max(most, (0,position/* codePointLength */.O7)(migration[column])), 0);
        const limits = this.state.tableExists ? this.state : { versionLimit: 10, nameLimit: 255 };
        const statements = [];
        if (limits.versionLimit !== null && longest('version') > limits.versionLimit)
            statements.push((0,engine_history/* widen */.oP)(this.table, 'version'));
        if (limits.nameLimit !== null && longest('name') > limits.nameLimit)
            statements.push((0,engine_history/* widen */.oP)(this.table, 'name'));
        if (statements.length === 0)
            return;
        try {
            await this.#send(statements.join(';\n'));
        }
        catch (error) {
            throw (0,database_errors/* historyRefused */.pO)(error, this.table, this.state, 'widened for a longer version or name');
        }
    }
    /**
     * Gives the lock back, the caller's session as it was, and ends a session of our own. The goodbye is said at
     * once; who has something else to do may wait for the answer later.
     */
    close() {
        return (this.#closing ??= this.#close());
    }
    async #close() {
        try {
            if (this.#caller && !this.connection.lost) {
                if (this.#locked)
                    await this.connection.send((0,advisory_lock/* unlock */.Tl)(this.#key));
                if (this.#settingsSent)
                    await this.#caller.restore(this.connection);
            }
        }
        finally {
            this.#keepConnection();
            await Promise.all([this.watch.close(), this.connection.close()]);
            await this.#closeServer();
        }
    }
    async #tryLock() {
        const settings = this.#settingsSent ? [] : this.ownSettings();
        const statements = [...settings, (0,advisory_lock/* tryLock */.bh)(this.#key)];
        if (this.#tableExists)
            statements.push((0,engine_history/* historyQuery */.Zk)(this.table.table, this.table.schema));
        const results = await this.#send(statements.join(';\n'));
        this.#settingsSent = true;
        if (results[settings.length]?.rows[0]?.[0] !== 't')
            return false;
        this.#locked = true;
        if (this.#tableExists)
            this.history = (0,engine_history/* readHistory */.Lu)(results.at(-1));
        return true;
    }
    /** Creates the history when it is not there. Behind a pooler two runners may do so at once. */
    async #prepareHistory() {
        if (this.#tableExists) {
            if (this.pooled)
                await this.readHistoryAgain();
            return;
        }
        const create = `${(0,engine_history/* createHistory */.nS)(this.table, this.state.schemaExists)};\n${(0,engine_history/* historyQuery */.Zk)(this.table.table, this.table.schema)}`;
        for (let attempt = 1;; attempt++) {
            try {
                const results = await this.#send(create);
                this.history = (0,engine_history/* readHistory */.Lu)(results.at(-1));
                this.#tableExists = true;
                return;
            }
            catch (error) {
                if (attempt < 20 && createdByAnother(error))
                    continue;
                throw (0,database_errors/* historyRefused */.pO)(error, this.table, this.state, 'created');
            }
        }
    }
    /** Somebody may hold a lock on the history: what waits for it ends when the run is cancelled. */
    #send(sql) {
        return (0,interrupt/* interruptible */.In)(this.connection, this.#settings.signal, () => this.connection.send(sql, { rows: 'all' }));
    }
    #timeouts() {
        return {
            statementTimeoutMs: this.#settings.statementTimeoutMs ?? options/* DEFAULTS */.z.statementTimeoutMs,
            lockTimeoutMs: this.#settings.lockTimeoutMs ?? options/* DEFAULTS */.z.lockTimeoutMs,
        };
    }
}
/** IF NOT EXISTS does not keep two sessions apart: the loser gets a duplicate key of a catalog, or 42P07. */
function createdByAnother(error) {
    return error instanceof postgres_message/* ServerError */.gP && (0,sqlstate/* isAlreadyThere */.P2)(error.sqlstate);
}


/***/ }),

/***/ 4981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readSource)
/* harmony export */ });
/* unused harmony export STANDARD_INPUT */
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4573);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var _checksum_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9844);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2952);




/** Bytes from which on a text is not kept when it may not be needed, and may be held as bytes. */
const LARGE = 1 << 22;
/** The most characters that a string can have (2^29 - 24), with room for what is put around a file. */
const LARGEST = 536_000_000;
/** The name of standard input where a path is wanted. */
const STANDARD_INPUT = '-';
/** Reads a file; `problems` gets what keeps it from being read as text. */
function readSource(path, problems) {
    const bytes = bytesOfFile(path, problems);
    if (bytes === undefined)
        return undefined;
    const clean = (0,_checksum_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanBytes */ .fF)(bytes);
    if ('problem' in clean) {
        problems.push(notText(path, bytes, clean));
        return undefined;
    }
    const hashes = (0,_checksum_js__WEBPACK_IMPORTED_MODULE_2__/* .hashesOf */ .mU)(clean.bytes, clean.hadByteOrderMark);
    if (clean.bytes.length < LARGE || path === STANDARD_INPUT) {
        let text;
        return {
            path,
            ...hashes,
            read: () => (text ??= { text: clean.bytes.toString('utf8'), inBytes: false }),
        };
    }
    release(bytes);
    let kept;
    return { path, ...hashes, read: () => (kept ??= readAgain(path, hashes.sha256)) };
}
/** The hashes went into a plan, or were held against the history: nothing else may be run in place of it. */
function readAgain(path, sha256) {
    const problems = [];
    const bytes = bytesOfFile(path, problems);
    const clean = bytes && (0,_checksum_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanBytes */ .fF)(bytes);
    if (!clean || 'problem' in clean || (0,_checksum_js__WEBPACK_IMPORTED_MODULE_2__/* .hashesOf */ .mU)(clean.bytes, false).sha256 !== sha256) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .MigrationError */ .Py({
            reason: 'invalid-migrations',
            message: problems[0]?.message ?? `${path} was changed while this command ran.`,
            state: _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .NOTHING_TOUCHED */ .X2,
            next: 'Run the command again when the file stays as it is.',
            file: path,
        });
    }
    // ASCII is the same either way.
    const text = { text: clean.bytes.toString('latin1'), inBytes: !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isAscii)(clean.bytes) };
    release(bytes);
    return text;
}
/** Gives the memory of a large buffer back at once, and not when the garbage is next collected. */
function release({ buffer }) {
    // From Node.js 21 on.
    buffer.transfer?.(0);
}
function bytesOfFile(path, problems) {
    const problem = { remedy: null, file: path, line: null, column: null };
    try {
        if (path === STANDARD_INPUT)
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(0);
        const small = smallFile(path);
        if (small)
            return small;
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path);
        if (size <= LARGEST)
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path);
        problems.push({
            ...problem,
            message: `${path} has ${Math.round(size / 1e6)} MB; a migration can have ${LARGEST / 1e6} MB at most.`,
            remedy: 'Split it into several migrations.',
        });
    }
    catch (error) {
        const code = error.code ?? 'unknown error';
        problems.push({ ...problem, message: `${path} cannot be read (${code}).` });
    }
    return undefined;
}
/** What most files fit in. */
const READ_AT_ONCE = Buffer.allocUnsafeSlow(1 << 16);
/** All of a file that is small, with the fewest calls to the system: a folder is read whole in every run. */
function smallFile(path) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, 'r');
    try {
        // To its end, which a single short read need not be.
        for (let length = 0; length < READ_AT_ONCE.length;) {
            const more = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(file, READ_AT_ONCE, length, READ_AT_ONCE.length - length, null);
            if (more === 0)
                return Buffer.from(READ_AT_ONCE.subarray(0, length));
            length += more;
        }
        return undefined;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(file);
    }
}
function notText(path, bytes, { problem, offset }) {
    let line = 1;
    for (let at = bytes.indexOf(0x0a); at >= 0 && at < offset; at = bytes.indexOf(0x0a, at + 1))
        line++;
    return {
        message: `${path} ${problem} (byte ${offset}, line ${line}).`,
        remedy: 'Save the file as UTF-8 text.',
        file: path,
        line,
        column: null,
    };
}


/***/ }),

/***/ 737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ knownMigrations)
/* harmony export */ });
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6663);
/* harmony import */ var _history_row_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8218);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4879);



/** What was held against each other last: a plan and the report of it need the same. */
const held = new WeakMap();
/** Holds the folder against the history, neither of which is changed once it is read. In the order of versions. */
function knownMigrations(folder, history) {
    const before = held.get(history);
    if (before?.folder === folder)
        return before.known;
    const known = compared(folder, history);
    held.set(history, { folder, known });
    return known;
}
function compared(folder, history) {
    const rows = new Map(history.map((row) => [(0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .versionKey */ ._)(row.version), row]));
    const highestFile = folder.migrations.at(-1)?.version;
    const fromFiles = folder.migrations.map((file) => {
        const row = rows.get(file.key);
        rows.delete(file.key);
        return {
            version: row?.version ?? file.version,
            key: file.key,
            name: row?.name ?? file.name,
            file,
            row,
            state: stateWithFile(file, row),
            hasDown: (0,_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .rollbackScriptOf */ .vw)(folder, file.version, row?.name ?? file.name) !== undefined,
        };
    });
    const withoutFile = [...rows].map(([key, row]) => ({
        version: row.version,
        key,
        name: row.name,
        file: undefined,
        row,
        state: (0,_history_row_js__WEBPACK_IMPORTED_MODULE_1__/* .unfinished */ .M1)(row)
            ? 'unfinished'
            : highestFile !== undefined && (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Z)(row.version, highestFile) > 0
                ? 'future'
                : 'missing',
        hasDown: (0,_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .rollbackScriptOf */ .vw)(folder, row.version, row.name) !== undefined,
    }));
    return [...fromFiles, ...withoutFile].sort((a, b) => (0,_version_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Z)(a.version, b.version));
}
function stateWithFile(file, row) {
    if (!row)
        return 'pending';
    if ((0,_history_row_js__WEBPACK_IMPORTED_MODULE_1__/* .unfinished */ .M1)(row))
        return 'unfinished';
    return file.acceptedChecksums.includes(row.checksum) ? 'applied' : 'mismatch';
}


/***/ }),

/***/ 2661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a4: () => (/* binding */ ClaimTakenError),
  Yi: () => (/* binding */ finishedSoFar),
  nK: () => (/* binding */ stepFailure),
  Q4: () => (/* binding */ whatNext)
});

// EXTERNAL MODULE: ./build/postgres/message.js + 1 modules
var message = __nccwpck_require__(5865);
// EXTERNAL MODULE: ./build/postgres/sqlstate.js
var sqlstate = __nccwpck_require__(7929);
// EXTERNAL MODULE: ./build/sql/text.js
var sql_text = __nccwpck_require__(3180);
// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __nccwpck_require__(7805);
// EXTERNAL MODULE: ./build/sql/names.js
var names = __nccwpck_require__(4655);
// EXTERNAL MODULE: ./build/sql/position.js
var position = __nccwpck_require__(8520);
// EXTERNAL MODULE: ./build/sql/scanner.js + 1 modules
var sql_scanner = __nccwpck_require__(1951);
;// CONCATENATED MODULE: ./build/sql/enums.js




/** Finds the enum values that a script adds, as statements of its own or in DO blocks. */
function enumValueUse(text) {
    if (!/\bADD\s+VALUE\b/i.test(text))
        return [];
    return (0,lexer/* splitStatements */.Xd)(text).statements.flatMap(({ start, end, words }) => {
        const adds = words[0] === 'DO' || (words[0] === 'ALTER' && words[1] === 'TYPE');
        return adds ? addedValues(text, start, end) : [];
    });
}
function addedValues(text, start, end) {
    const found = [];
    const scanner = new sql_scanner/* Scanner */.L(text.slice(0, end), start);
    /** The offset of the ALTER TYPE that is being read. */
    let alter;
    let adding = false;
    let word = '';
    let offset = start;
    while (scanner.next() !== 'end') {
        if (scanner.kind === 'line comment' || scanner.kind === 'block comment')
            continue;
        const previous = word;
        word = scanner.kind === 'word' ? scanner.raw().toUpperCase() : '';
        if (scanner.is(';'))
            alter = undefined;
        else if (previous === 'ALTER' && word === 'TYPE')
            [alter, adding] = [offset, false];
        else if (previous === 'ADD' && word === 'VALUE')
            adding = true;
        else if (scanner.kind === 'dollar string')
            scanner.jumpTo(behindTag(text, scanner.start));
        else if (scanner.kind === 'string' && alter !== undefined && adding) {
            const type = (0,names/* nameAfter */.uG)(text.slice(alter, end), 'TYPE');
            const value = scanner.raw().slice(1, -1).replaceAll("''", "'");
            const { line } = (0,position/* lineAndColumn */.q1)(text, alter);
            found.push({ offset: alter, line, type: type ? (0,names/* nameText */.fh)(type) : '', value });
            alter = undefined;
        }
        offset = scanner.start;
    }
    return found;
}
/** Steps into a dollar-quoted body instead of over it. */
function behindTag(text, start) {
    return text.indexOf('$', start + 1) + 1;
}

// EXTERNAL MODULE: ./build/engine/watch-words.js
var watch_words = __nccwpck_require__(168);
;// CONCATENATED MODULE: ./build/engine/sql-remedy.js



/** What to do about an error whose cause PostgreSQL's own hint does not tell, in the terms of a migration file. */
function sqlRemedy(error, step, blockers) {
    switch (error.sqlstate) {
        case '25001':
            return error.message.includes('SET TRANSACTION')
                ? 'Put SET TRANSACTION first in the file.'
                : 'The statement cannot run in a transaction: begin the file with "-- migrate: no-transaction".';
        case '25006':
            return 'The file makes its transaction read-only. Take that out of it.';
        case '2D000':
            return 'A procedure or DO block commits, which it may not do in a transaction: begin the file with "-- migrate: no-transaction".';
        case '55P04':
            return newEnumValue(step);
        case '55006':
            return error.message.includes('pending trigger events')
                ? 'Rows changed earlier in the file wait for a deferred constraint. Put SET CONSTRAINTS ALL IMMEDIATE; before the statement, or the statement into a migration of its own.'
                : '';
        case '55P03':
            return `${blockers.length > 0 ? (0,watch_words/* blockerRemedy */.vZ)(blockers) : WHO_WAITS} Every try waits for at most lock-timeout, and there are lock-attempts of them: "-- migrate: lock-timeout=5s" at the head of the file waits longer, and every query of the table with it.`;
        case '57014':
            return error.message.includes('statement timeout')
                ? 'Give the file more time: "-- migrate: statement-timeout=15min" at its head, or statement-timeout: 0.'
                : 'The statement was cancelled from outside this run.';
        case '53200':
            return 'The file locks more objects than max_locks_per_transaction allows: split it.';
        case '42501':
            return 'The role that runs migrations lacks a privilege: grant it, or connect as the owner of the objects.';
        case '08P01':
            return 'The file has COPY … FROM STDIN where no data follows it.';
        default:
            return '';
    }
}
/** When nobody was seen to hold the lock. */
const WHO_WAITS = "Another session held the lock. Who it is shows while a migration waits: SELECT pid, pg_blocking_pids(pid), query FROM pg_stat_activity WHERE wait_event_type = 'Lock';";
/** A new enum value cannot be used in the transaction that added it. */
function newEnumValue(step) {
    const added = enumValueUse(step.text).map(({ line, value }) => `'${step.inBytes ? (0,sql_text/* lettersOf */.bi)(value) : value}' (line ${line})`);
    if (added.length === 0)
        return 'An earlier migration of this transaction adds the enum value, and it can be used only after a COMMIT. Run up without atomic, or up to and including that migration first, with to.';
    return `The file adds the enum value ${added.join(', ')} and uses it in the same transaction. Put the ALTER TYPE … ADD VALUE into a migration of its own before this one.`;
}

// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __nccwpck_require__(2952);
// EXTERNAL MODULE: ./build/engine/history.js
var engine_history = __nccwpck_require__(355);
// EXTERNAL MODULE: ./build/engine/locate.js + 2 modules
var locate = __nccwpck_require__(6919);
;// CONCATENATED MODULE: ./build/engine/step-failure.js








/** The version was claimed, or is no longer applied: another runner was quicker. Nothing of the step remains. */
class ClaimTakenError extends Error {
    name = 'ClaimTakenError';
    /** Another runner holds the lock at this moment, whichever step it runs. */
    locked;
    constructor(step, cause, { locked = false } = {}) {
        super(`another runner has ${step.version}_${step.name}`, { cause });
        this.locked = locked;
    }
}
/** The error of a failed step: where in the file, what the server said, what is in the database now, what to do. */
function stepFailure(error, failure) {
    const { context, step } = failure;
    if (error !== undefined && !(error instanceof message/* ServerError */.gP))
        return error;
    if (failure.committed === true)
        return committedByItself(failure, error);
    const guarded = error?.sqlstate === '22P02' && error.message.includes(engine_history/* LEFT_TRANSACTION */.Zf);
    if (failure.rowLost === true || guarded || failure.left === true)
        return lostItsRow(failure, error);
    if (!error)
        return error;
    const place = (0,locate/* locate */.x)(error, failure.message, step, masked(step, context));
    const remains = failure.remains ?? rolledBack(step, error);
    // Seen while the last try waited. Of other errors nobody is the cause.
    const blockers = (0,sqlstate/* isLockNotAvailable */.Gp)(error.sqlstate) ? context.session.watch.blockersOf(error) : [];
    const fields = {
        file: step.path,
        line: place.line,
        column: place.column,
        excerpt: place.excerpt,
        sqlstate: error.sqlstate,
        detail: error.fields.detail,
        hint: error.fields.hint,
        where: error.fields.where,
        blockers,
        cause: error,
    };
    const state = `${remains.state} ${finishedSoFar(context, step.direction)}`;
    const stopped = (0,sqlstate/* isCancelled */.mm)(error.sqlstate) || (0,sqlstate/* retriesOf */.Ko)(error.fields) === 'whole transaction';
    if (context.settings.signal?.aborted === true && stopped) {
        return new errors/* MigrationError */.Py({
            ...fields,
            reason: 'cancelled',
            message: `Cancelled during ${step.version}_${step.name}.`,
            state,
            next: failure.remains?.next ?? `Run ${step.direction} again when it should go on.`,
        });
    }
    const at = place.line === undefined ? '' : ` at line ${place.line}`;
    const when = place.behind === 'constraints'
        ? ', when its deferred constraints were checked before COMMIT'
        : place.behind === 'record'
            ? ', behind its last statement, when it was recorded in the history and committed'
            : at;
    const complaint = place.unterminated === undefined
        ? error.message
        : `the ${place.unterminated} that begins here does not end`;
    const held = blockers.length === 0 ? '' : `. The lock is held by ${(0,watch_words/* describeBlockers */.db)(blockers)}`;
    return new errors/* MigrationError */.Py({
        ...fields,
        reason: 'sql-error',
        message: `${step.path} failed${when}: ${complaint} (SQLSTATE ${error.sqlstate})${held}`,
        state,
        next: [sqlRemedy(error, step, blockers), remains.next].filter(Boolean).join(' '),
    });
}
/**
 * The text with every secret starred out, character for character, so that offsets stay. Done before an excerpt
 * is cut: a piece of a password is no longer found.
 */
function masked({ text, inBytes }, { settings: { database } }) {
    if (database.kind !== 'target')
        return { text, inBytes };
    const secrets = database.target.secrets.map((secret) => (inBytes ? (0,sql_text/* bytesOf */.$$)(secret) : secret));
    return {
        text: secrets.reduce((shown, secret) => shown.replaceAll(secret, secret.replace(/[^\n]/g, '*')), text),
        inBytes,
    };
}
/** What this run had finished before it stopped. */
function finishedSoFar({ run }, direction) {
    const verb = direction === 'up' ? 'applied' : 'rolled back';
    const { finished } = run;
    if (finished.length === 0)
        return `Nothing else was ${verb} by this run.`;
    const listed = finished.length > 10
        ? `${finished.length} migrations, the last of them ${finished.at(-1) ?? ''}`
        : finished.join(', ');
    return `Before it this run ${verb}: ${listed}.`;
}
function rolledBack(step, error) {
    return {
        state: step.direction === 'up'
            ? `Nothing of ${step.version}_${step.name} remains: its transaction was rolled back.`
            : `${step.version}_${step.name} is still applied: the transaction of its rollback script was rolled back.`,
        next: whatNext(step, error),
    };
}
/** After a failure of which nothing remains. What passes by itself is not the file's fault. */
function whatNext(step, error) {
    const passing = (0,sqlstate/* retriesOf */.Ko)(error.fields) === 'whole transaction' || (0,sqlstate/* isCancelled */.mm)(error.sqlstate);
    if (passing)
        return `Run ${step.direction} again.`;
    return `Mend the ${step.direction === 'up' ? 'file' : 'rollback script'} and run ${step.direction} again.`;
}
function committedByItself({ context, step, message }, error) {
    const place = error ? (0,locate/* locate */.x)(error, message, step) : {};
    return new errors/* MigrationError */.Py({
        reason: 'left-transaction',
        message: `${step.path} ended the transaction that it ran in by a COMMIT of its own${error ? `, and then failed: ${error.message}` : ''}.`,
        state: `What it did up to its COMMIT remains, and the history shows ${step.version}_${step.name} as unfinished. ${finishedSoFar(context, step.direction)}`,
        next: 'Take the COMMIT out of the file, or begin it with "-- migrate: no-transaction". What verify says of an unfinished migration holds for this one.',
        file: step.path,
        line: place.line,
        sqlstate: error?.sqlstate,
        cause: error,
    });
}
function lostItsRow({ context, step, left }, error) {
    return new errors/* MigrationError */.Py({
        reason: 'left-transaction',
        message: left === true
            ? `${step.path} ended the transaction that it ran in by a ROLLBACK.`
            : `${step.path} took its own row of the history away: it ended the transaction by a ROLLBACK, or changed the history table.`,
        state: `${step.direction === 'up' ? `Nothing of ${step.version}_${step.name} remains` : `${step.version}_${step.name} is still applied`}: all of it was rolled back. ${finishedSoFar(context, step.direction)}`,
        next: `Take ROLLBACK ${left === true ? '' : 'and every statement on the history table '}out of the file, and run ${step.direction} again.`,
        file: step.path,
        cause: error,
    });
}


/***/ }),

/***/ 4256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  SL: () => (/* binding */ migrationSource),
  I$: () => (/* binding */ readSteps),
  oZ: () => (/* binding */ rollbackSource)
});

// EXTERNAL MODULE: ./build/sql/routines.js + 1 modules
var routines = __nccwpck_require__(6509);
// EXTERNAL MODULE: ./build/sql/script.js + 7 modules
var sql_script = __nccwpck_require__(1555);
// EXTERNAL MODULE: ./build/sql/position.js
var position = __nccwpck_require__(8520);
// EXTERNAL MODULE: ./build/sql/text.js
var sql_text = __nccwpck_require__(3180);
// EXTERNAL MODULE: ./build/sql/comments.js
var comments = __nccwpck_require__(917);
// EXTERNAL MODULE: ./build/postgres/nearest.js
var nearest = __nccwpck_require__(2108);
;// CONCATENATED MODULE: ./build/engine/duration.js
const UNITS = { ms: 1, s: 1000, min: 60_000, m: 60_000, h: 3_600_000 };
/** The longest time that PostgreSQL and timers can hold: 2^31 - 1 milliseconds, 24.8 days. */
const LONGEST_MS = 2 ** 31 - 1;
/**
 * Reads `500ms`, `2s`, `1.5s`, `15min` (or `15m`), `1h`, and `0`. A number alone is refused: to one reader it
 * is seconds, to PostgreSQL milliseconds.
 */
function readDuration(text) {
    const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?) ?([a-z]*)$/i.exec(text.trim()) ?? [];
    if (number === '')
        return { problem: `"${text}" is not a duration.`, remedy: EXAMPLES };
    if (unit === '') {
        if (Number(number) === 0)
            return { ms: 0 };
        return {
            problem: `"${text}" has no unit.`,
            remedy: `Write ${number}s for seconds, or ${number}ms, ${number}min or ${number}h.`,
        };
    }
    const factor = Object.hasOwn(UNITS, unit.toLowerCase()) ? UNITS[unit.toLowerCase()] : undefined;
    if (factor === undefined)
        return { problem: `"${text}" has an unknown unit: ${unit}.`, remedy: EXAMPLES };
    const ms = Math.round(Number(number) * factor);
    if (ms > LONGEST_MS) {
        return { problem: `"${text}" is longer than 24 days.`, remedy: 'Write a shorter time, or 0.' };
    }
    if (ms === 0 && Number(number) > 0) {
        return { problem: `"${text}" is less than a millisecond.`, remedy: 'Write 1ms or more, or 0.' };
    }
    return { ms };
}
/** The duration as it would be written: `5s`, `10min`, `0`. */
function writeDuration(ms) {
    for (const [unit, factor] of LARGEST_FIRST)
        if (ms !== 0 && ms % factor === 0)
            return `${ms / factor}${unit}`;
    return '0';
}
const LARGEST_FIRST = (/* unused pure expression or super */ null && ([
    ['h', 3_600_000],
    ['min', 60_000],
    ['s', 1000],
    ['ms', 1],
]));
const EXAMPLES = 'Write a number with its unit (ms, s, min or h), such as 500ms, 2s or 15min.';

;// CONCATENATED MODULE: ./build/engine/directives.js



/**
 * Reads the directives of a migration: line comments in front of its first statement, one directive each,
 * such as `-- migrate: no-transaction` and `-- migrate: lock-timeout=2s`. What other tools write for "no
 * transaction" is understood. A part that another tool would run on the way down is a problem.
 */
function readDirectives(text) {
    const directives = {};
    const problems = [];
    if (!anyDirective.test(text))
        return { directives, problems };
    for (const comment of (0,comments/* lineComments */.F)(text)) {
        const problem = downSection(comment) ?? ownDirective(comment, directives) ?? foreign(comment, directives);
        if (problem !== undefined)
            problems.push({ offset: comment.start, ...problem });
    }
    return { directives, problems };
}
/** Without any of these in its text, a file has no directive of any tool. */
const anyDirective = /migrate:|\+goose|\+migrate|atlas:txmode|tern: disable-tx|no-transaction|disable-transaction|drop below|down migration/i;
const downSections = [
    ['goose', /^--\s*\+goose\s+down\b/i],
    ['dbmate', /^--\s*migrate:down\b/i],
    ['sql-migrate', /^--\s*\+migrate\s+down\b/i],
    ['tern', /^---- create above \/ drop below ----/i],
    ['node-pg-migrate', /^--[\s-]*down migration[\s-]*$/i],
];
function downSection({ text, ownLine }) {
    const tool = downSections.find(([, pattern]) => ownLine && pattern.test(text))?.[0];
    if (tool === undefined)
        return undefined;
    return {
        message: `"${text.trim()}" begins the down part of a ${tool} migration: running the file would undo what it has just done.`,
        remedy: 'Move that part to a rollback script, down/NNN_name_down.sql, and remove this line.',
    };
}
const noTransactionOfOthers = [
    /^--\s*\+goose\s+no\s+transaction\b/i,
    /^--\s*\+migrate\s+up\s+notransaction\b/i,
    /^--\s*atlas:txmode\s+none\b/,
    /^--\s*migrate:up\s.*\btransaction:\s*false\b/,
    /^---- tern: disable-tx ----/,
    /^--!\s*no-transaction\b/,
    /^-- postgres-migrations disable-transaction\b/,
];
function foreign({ text, start, inHead }, into) {
    // sqlx reads its directive as the very first bytes only; elsewhere the same words are a comment.
    const isSqlx = start === 0 && text.startsWith('-- no-transaction');
    if (!isSqlx && !noTransactionOfOthers.some((pattern) => pattern.test(text)))
        return undefined;
    if (!inHead)
        return tooLate(text);
    into.noTransaction = true;
    return undefined;
}
function ownDirective(comment, into) {
    // dbmate's `-- migrate:up` has no space, ours is never called up.
    const content = /^--\s*migrate:(?!up\b)(.*)$/i.exec(comment.text)?.[1]?.trim();
    if (content === undefined)
        return undefined;
    const [name = '', value] = splitOnce(content, '=');
    const similar = similarTo(name);
    if (!comment.inHead)
        return similar === undefined ? undefined : tooLate(comment.text);
    switch (name) {
        case 'no-transaction':
            if (value !== undefined) {
                return {
                    message: 'The directive no-transaction takes no value.',
                    remedy: `Write "-- migrate: ${name}".`,
                };
            }
            into.noTransaction = true;
            return undefined;
        case 'lock-timeout':
            return setDuration(name, value, into, 'lockTimeoutMs');
        case 'statement-timeout':
            return setDuration(name, value, into, 'statementTimeoutMs');
        default:
            return {
                message: `Unknown directive "${content}".`,
                remedy: similar
                    ? `Did you mean "${similar}"?`
                    : `The directives are ${names.join(', ')}, one a line. If this is a remark, write it without "migrate:".`,
            };
    }
}
const names = ['no-transaction', 'lock-timeout', 'statement-timeout'];
function tooLate(text) {
    return {
        message: `"${text.trim()}" comes after the first statement, where it has no effect.`,
        remedy: 'Move it to the head of the file, in front of the first statement.',
    };
}
function setDuration(name, value, into, key) {
    if (value === undefined) {
        return {
            message: `The directive ${name} needs a duration.`,
            remedy: `Write "-- migrate: ${name}=2s", for example.`,
        };
    }
    const read = readDuration(value);
    if ('problem' in read) {
        return {
            message: `The directive ${name} has no duration that can be read: ${read.problem}`,
            remedy: read.remedy,
        };
    }
    const before = into[key];
    if (before !== undefined && before !== read.ms) {
        return {
            message: `The directive ${name} is given twice, with different values.`,
            remedy: 'Remove one of them.',
        };
    }
    into[key] = read.ms;
    return undefined;
}
function splitOnce(text, separator) {
    const at = text.indexOf(separator);
    return at < 0 ? [text] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
/** The directive that a name was meant to be, also when it is written with other separators. */
function similarTo(name) {
    return name.length > 40 ? undefined : (0,nearest/* nearest */.p)(name.replaceAll(/[\s_]/g, '-'), names);
}

// EXTERNAL MODULE: ./build/engine/version.js
var engine_version = __nccwpck_require__(4879);
;// CONCATENATED MODULE: ./build/engine/step-source.js






function migrationSource(file) {
    const known = sources.get(file);
    if (known)
        return known;
    const { version, key, name, path, sha256, checksum } = file;
    const source = { version, key, name, path, ...file.read(), sha256, checksum, row: undefined };
    sources.set(file, source);
    return source;
}
/** A command plans twice, before it has the lock and under it: the second time nothing is read again. */
const sources = new WeakMap();
const scripts = new WeakMap();
/** Fails with `MigrationError` when the script is not text. */
function rollbackSource(row, script) {
    const { version, name, checksum } = row;
    const file = script.read();
    const { path, sha256 } = file;
    return { version, key: (0,engine_version/* versionKey */._)(version), name, path, ...file.read(), sha256, checksum, row };
}
/** Reads what the files say, all of them before any runs; `problems` are those of every file. */
async function readSteps(direction, sources, folder) {
    const committingProcedures = await proceduresThatCommit(sources, folder);
    const problems = [];
    const steps = [];
    for (const source of sources) {
        const known = committingProcedures.size === 0 ? scripts.get(source) : undefined;
        const reading = known ?? (await read(source, committingProcedures));
        if (committingProcedures.size === 0)
            scripts.set(source, reading);
        const { script, directives } = reading;
        for (const problem of reading.problems) {
            problems.push({
                message: `${source.path}: ${source.inBytes ? (0,sql_text/* lettersOf */.bi)(problem.message) : problem.message}`,
                remedy: problem.remedy,
                file: source.path,
                ...(0,position/* lineAndColumn */.q1)(source, problem.offset),
            });
        }
        steps.push({ ...source, direction, script, directives });
    }
    return { steps, problems };
}
async function read(source, committingProcedures) {
    const { directives, problems } = readDirectives(source.text);
    const noTransaction = directives.noTransaction ?? false;
    const script = await (0,sql_script/* analyzeScript */.c)(source, { noTransaction, committingProcedures });
    return { script, directives, problems: [...problems, ...script.problems] };
}
/** A CALL commits when the procedure does; the procedure may be any file's of the folder. */
async function proceduresThatCommit(sources, folder) {
    if (!sources.some((source) => /\bcall\b/i.test(source.text)))
        return new Set();
    const names = new Set();
    for (const migration of folder.migrations) {
        const { text, inBytes } = migration.read();
        for (const name of await (0,routines/* procedureNamesThatCommit */.S)(text))
            names.add(inBytes ? (0,sql_text/* lettersOf */.bi)(name) : name);
    }
    return names;
}


/***/ }),

/***/ 6255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KQ: () => (/* binding */ whenInDoubt),
/* harmony export */   KW: () => (/* binding */ isReindex),
/* harmony export */   tZ: () => (/* binding */ recordedTogether),
/* harmony export */   yH: () => (/* binding */ changesRole),
/* harmony export */   yb: () => (/* binding */ announced)
/* harmony export */ });
/**
 * Statements that mean the same in a transaction block of their own. Not LOCK, DECLARE or SAVEPOINT, which are
 * errors outside of one and have to stay so; not CALL, whose procedure may commit; not ANALYZE, which takes its
 * tables one by one outside; and nothing that is not known.
 */
const SAME_IN_BLOCK = new Set([
    ...['CREATE', 'ALTER', 'DROP', 'COMMENT', 'SECURITY', 'GRANT', 'REVOKE', 'REASSIGN', 'IMPORT', 'REFRESH'],
    ...['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'TRUNCATE', 'COPY', 'SELECT', 'WITH', 'VALUES', 'DO'],
]);
/** Statements that may be run again when it is not known whether they were run. */
const AGAIN = new Set([
    ...['VACUUM', 'ANALYZE', 'CLUSTER', 'REINDEX', 'CHECKPOINT', 'SET', 'RESET', 'SHOW', 'LOAD', 'LOCK'],
    ...['DISCARD', 'LISTEN', 'UNLISTEN', 'PREPARE', 'DEALLOCATE', 'DECLARE', 'FETCH', 'MOVE', 'CLOSE'],
    ...['SAVEPOINT', 'RELEASE'],
]);
/** Words by which a file can change who it runs as: the record is then written as the user who connected. */
function changesRole(text) {
    return /role|authorization|set_config/i.test(text);
}
/**
 * Whether a unit and the record that it is done can be one transaction. Not a block that may only read, nor one
 * that changes its role for itself alone: that role cannot be given back within the block.
 */
function recordedTogether(unit) {
    if (unit.kind === 'block') {
        const { sql } = unit.sql;
        if (/\bread\s+only\b|read_only/i.test(sql))
            return false;
        return !(changesRole(sql) && /\blocal\b|set_config/i.test(sql));
    }
    return !unit.outsideBlock && (unit.setting || SAME_IN_BLOCK.has(unit.words[0] ?? ''));
}
/**
 * What is to be done about a unit that was begun and whose end nobody saw: run it again, look in the database
 * what became of it, or leave that to a person.
 */
function whenInDoubt(unit) {
    if (unit.kind === 'block')
        return 'person';
    if (unit.concurrently) {
        const { index, drops, detaches } = unit;
        const named = index && (isReindex(unit) || (index.index && index.table));
        return named || drops || detaches ? 'look' : 'person';
    }
    const [verb = '', object] = unit.words;
    return AGAIN.has(verb) || (verb === 'ALTER' && object === 'SYSTEM') ? 'again' : 'person';
}
function isReindex({ words }) {
    return words[0] === 'REINDEX';
}
/** Whether the history has to say that a unit was begun, before it is. */
function announced(unit) {
    return !recordedTogether(unit) && whenInDoubt(unit) !== 'again';
}


/***/ }),

/***/ 4879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ compareVersions),
/* harmony export */   _: () => (/* binding */ versionKey)
/* harmony export */ });
/**
 * The identity of a version: its digits without leading zeros, so that `1` and `001` are the same version.
 * Versions are numbers of any size (timestamps pass 2^53) and are never turned into a JavaScript number.
 */
function versionKey(version) {
    let zeros = 0;
    while (version.charCodeAt(zeros) === ZERO && isDigit(version.charCodeAt(zeros + 1)))
        zeros++;
    return zeros === 0 ? version : version.slice(zeros);
}
const ZERO = 0x30;
const NINE = 0x39;
/** The code is NaN behind the last character. */
function isDigit(code) {
    return code >= ZERO && code <= NINE;
}
/** Orders two versions as integers of any size. */
function compareVersions(a, b) {
    const left = versionKey(a);
    const right = versionKey(b);
    if (left.length !== right.length)
        return left.length - right.length;
    return left < right ? -1 : left > right ? 1 : 0;
}


/***/ }),

/***/ 168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _0: () => (/* binding */ describeSession),
/* harmony export */   db: () => (/* binding */ describeBlockers),
/* harmony export */   vZ: () => (/* binding */ blockerRemedy)
/* harmony export */ });
/** A session in a sentence: its process, application and user, since when, and what it runs. One line. */
function describeSession(session) {
    const { pid, applicationName, user, since, state, transactionMs } = session;
    if (pid === 0)
        return 'a prepared transaction (SELECT * FROM pg_prepared_xacts)';
    const application = applicationName === '' ? '' : ` (${oneLine(applicationName)})`;
    const of = user === '' ? '' : ` of ${oneLine(user)}`;
    // Of what runs, the query says enough.
    const idle = state == null || state === 'active' ? '' : `, ${state}`;
    const when = transactionMs != null
        ? `, in a transaction for ${span(transactionMs)}`
        : since === null
            ? ''
            : `, since ${since}`;
    return `process ${pid}${application}${of}${idle}${when}${whatItRuns(session)}`;
}
/** At most three, and how many more. */
function describeBlockers(blockers) {
    const more = blockers.length - MOST_DESCRIBED;
    const described = blockers.slice(0, MOST_DESCRIBED).map(describeSession);
    return [...described, ...(more > 0 ? [`${more} more`] : [])].join('; and by ');
}
const MOST_DESCRIBED = 3;
function whatItRuns({ query, state }) {
    const migration = /^\/\* migrate-action (up|down) (.*?) \*\//.exec(query);
    if (migration)
        return `, and runs ${migration[1] ?? ''} ${migration[2] ?? ''}`;
    const text = oneLine(query);
    if (text === '')
        return '';
    return state?.startsWith('idle') === true ? `, after: ${text}` : `: ${text}`;
}
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}
function span(ms) {
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    const seconds = Math.round(ms / 1000);
    return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
/** What to do about sessions that hold a lock. */
function blockerRemedy(blockers) {
    const pids = blockers.filter(({ pid }) => pid !== 0).map(({ pid }) => pid);
    const end = pids.length === 0 ? '' : pids.map((pid) => `SELECT pg_terminate_backend(${pid});`).join(' ');
    return [
        'Wait until the lock is given back.',
        end === '' ? '' : `Or end what holds it, whose work is then rolled back: ${end}`,
        blockers.some(({ pid }) => pid === 0)
            ? 'Or end the prepared transaction with COMMIT PREPARED or ROLLBACK PREPARED.'
            : '',
    ]
        .filter(Boolean)
        .join(' ');
}


/***/ }),

/***/ 7564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y: () => (/* binding */ readConnectionText),
  D: () => (/* binding */ unwrapped)
});

// EXTERNAL MODULE: ./build/postgres/parameters.js
var postgres_parameters = __nccwpck_require__(6432);
;// CONCATENATED MODULE: ./build/postgres/key-value.js

/**
 * Reads `host=… dbname=…` as libpq does ("Keyword/Value Connection Strings"): white space around the `=` is
 * allowed, a value with spaces is in single quotes, a backslash takes the next character as it is. Problems
 * quote nothing of the text.
 */
function readKeyValue(text) {
    const parameters = [];
    let at = 0;
    while (at < text.length) {
        const [matched, name = ''] = /^\s*([^\s=]*)\s*=\s*/.exec(text.slice(at)) ?? [];
        if (matched === undefined || name === '') {
            if (text.slice(at).trim() === '')
                break;
            return faulty('A word has no = after it. A value with spaces must be in single quotes.');
        }
        at += matched.length;
        const [written, quoted, bare] = /^(?:'((?:[^'\\]|\\.)*)'(?=\s|$)|((?:[^\s'\\]|\\.)(?:[^\s\\]|\\.)*)?(?=\s|$))/s.exec(text.slice(at)) ??
            [];
        if (written === undefined) {
            return faulty("A value in single quotes does not end, or something follows its quote. Write a quote itself as \\'.");
        }
        // libpq takes the next parameter for the value here; nobody means that.
        if (bare !== undefined && (0,postgres_parameters/* isParameterName */.XK)(/^(\w+)=/.exec(bare)?.[1] ?? '') && /\s$/.test(matched)) {
            return faulty("A parameter has no value. Write an empty value as ''.");
        }
        at += written.length;
        parameters.push([name, (quoted ?? bare ?? '').replace(/\\(.)/gs, '$1')]);
    }
    return { parameters, problems: [] };
}
function faulty(problem) {
    return { parameters: [], problems: [problem] };
}

// EXTERNAL MODULE: ./build/postgres/nearest.js
var nearest = __nccwpck_require__(2108);
// EXTERNAL MODULE: ./build/postgres/url.js
var postgres_url = __nccwpck_require__(7731);
;// CONCATENATED MODULE: ./build/postgres/connection-text.js




/**
 * Reads a database URL or connection string as a person pastes it: white space, line ends, quotes and a
 * leading `psql` around it are taken off. `postgres://` and `postgresql://`, the same with a driver
 * (`postgresql+asyncpg://`), `jdbc:postgresql://` and libpq's `host=… dbname=…` are understood.
 */
function readConnectionText(pasted) {
    const text = unwrapped(pasted);
    const fault = faultOfWhole(text);
    if (fault !== undefined)
        return { parameters: {}, problems: [fault], notes: [] };
    const url = /^(jdbc:)?postgres(?:ql)?(?:\+\w+)?:\/\/(.*)$/is.exec(text);
    if (!url)
        return collect([], readKeyValue(text), false);
    const [, jdbc, rest = ''] = url;
    const read = (0,postgres_url/* readUrl */.wo)(rest);
    return collect(read.place, read, jdbc !== undefined);
}
/** The text without what commonly comes along when it is copied from a shell, a file or a web page. */
function unwrapped(pasted) {
    let text = pasted.trim().replace(/^psql\s+(?=['"]?postgres)/, '');
    for (const [open, close] of ['""', "''", '``', '“”', '‘’']) {
        if (open !== undefined &&
            close !== undefined &&
            text.length > 1 &&
            text.startsWith(open) &&
            text.endsWith(close)) {
            text = text.slice(1, -1).trim();
        }
    }
    return text;
}
function faultOfWhole(text) {
    if (text.startsWith('$')) {
        return 'It begins with a $: it looks like the name of a variable or secret that was not replaced by its value.';
    }
    if (/^\*+$/.test(text))
        return 'It consists of asterisks: it was copied from a place that hides secrets.';
    if (/[\r\n]/.test(text))
        return 'It has a line break in it. It must be on one line.';
    // eslint-disable-next-line no-control-regex
    if (/[\u0000-\u001f\u007f\u200b-\u200f\u2060\ufeff]/.test(text))
        return 'It has an invisible character in it. Type it anew.';
    if (/^(?:jdbc:)?postgres(?:ql)?(?:\+\w+)?:\/\//i.test(text))
        return undefined;
    if (/^(?:export\s+)?[A-Z_][A-Z0-9_]*\s*=\s*['"]?(?:jdbc:)?postgres/.test(text)) {
        return 'It begins with the name of a variable. Leave out everything before postgresql://.';
    }
    if (/^(?:jdbc:)?postgres(?:ql)?(?:\+\w+)?:/i.test(text))
        return 'There must be // after the colon of postgresql:.';
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
    if (scheme !== undefined)
        return foreignScheme(scheme);
    if (/^\w+\s*=/.test(text))
        return undefined;
    return 'It begins neither with postgresql:// nor with a parameter such as host=.';
}
function foreignScheme(scheme) {
    if (scheme === 'prisma' || scheme === 'prisma+postgres') {
        return 'It is an address of Prisma Accelerate. Use the URL of the PostgreSQL server itself.';
    }
    if (scheme === 'http' || scheme === 'https') {
        return 'It is a web address. Use the connection string, which begins with postgresql://.';
    }
    const known = [
        'cockroachdb',
        'mariadb',
        'mongodb',
        'mysql',
        'pgsql',
        'postgis',
        'redis',
        'socket',
        'sqlite',
        'sqlserver',
    ];
    const shown = known.includes(scheme) ? `with ${scheme}://` : 'with another scheme';
    return `It begins ${shown}; a PostgreSQL URL begins with postgresql://.`;
}
function collect(place, read, jdbc) {
    const text = {
        parameters: Object.fromEntries(place),
        problems: [...read.problems],
        notes: [],
    };
    let ssl;
    let afterSecret = false;
    for (const [given, value] of read.parameters) {
        const name = (jdbc ? jdbcNames[given] : undefined) ?? given;
        const standing = (0,postgres_parameters/* standingOf */.YP)(name);
        if (name === 'ssl')
            ssl = value;
        else if (standing.kind === 'known')
            text.parameters[standing.name] = value;
        else if (standing.kind === 'ignored')
            text.notes.push(standing.note);
        else if (standing.kind === 'refused')
            text.problems.push(standing.problem);
        else
            text.problems.push(unknownParameter(name, afterSecret));
        // What follows a password that is not encoded may be the rest of the password.
        afterSecret ||= name === 'password' || name === 'sslpassword';
    }
    if (ssl !== undefined)
        text.parameters.sslmode ??= sslModeOf(ssl, jdbc, text.problems);
    return text;
}
/** Names that the JDBC driver has for parameters of libpq. */
const jdbcNames = {
    ApplicationName: 'application_name',
    connectTimeout: 'connect_timeout',
};
function unknownParameter(name, afterSecret) {
    if (afterSecret) {
        return 'A parameter after the password is not known. If the password has an & or a space in it, encode or quote it.';
    }
    const suggestion = (0,nearest/* nearest */.p)(name, postgres_parameters/* parameterNames */.u6);
    return `The parameter "${name}" is not known.${suggestion === undefined ? '' : ` Did you mean ${suggestion}?`}`;
}
/** `ssl=true` is no parameter of libpq, but libpq, node-postgres and JDBC accept it in a URL. */
function sslModeOf(ssl, jdbc, problems) {
    if (ssl === 'true' || ssl === '1')
        return jdbc ? 'verify-full' : 'require';
    if (ssl === 'false' || ssl === '0')
        return 'disable';
    if (ssl === 'no-verify')
        return ssl;
    problems.push('The parameter ssl must be true or false. sslmode=require or sslmode=verify-full says more.');
    return 'require';
}


/***/ }),

/***/ 2356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ clientOverStream),
  a: () => (/* binding */ connectionOf)
});

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __nccwpck_require__(3849);
;// CONCATENATED MODULE: ./build/postgres/cancel.js

/**
 * Sends a CancelRequest on a connection of its own and waits until the server has closed it, which it does
 * whether or not there was something to cancel. The request goes over TLS where the session does: hosted
 * poolers find the server by the TLS server name. Never fails: there is nothing to do about a lost request
 * but to send another.
 */
function requestCancel(target, timeoutMs = 2000) {
    const WireConnection = esm/* default.Connection */.Ay.Connection;
    const ssl = target.ssl === undefined || target.ssl === false ? false : target.ssl;
    const direct = ssl !== false && target.sslNegotiation === 'direct';
    const wire = new WireConnection({ ssl, sslNegotiation: target.sslNegotiation ?? 'postgres' });
    return new Promise((resolve) => {
        const done = () => {
            clearTimeout(timer);
            wire.stream.destroy();
            resolve();
        };
        const timer = setTimeout(done, timeoutMs);
        const send = () => {
            wire.cancel(target.processID, target.secretKey);
        };
        wire.on('error', done);
        wire.on('end', done);
        wire.on('connect', () => {
            if (ssl === false)
                send();
            else if (!direct)
                wire.requestSsl();
        });
        wire.on('sslconnect', send);
        if (target.host.startsWith('/'))
            wire.connect(`${target.host}/.s.PGSQL.${target.port}`);
        else
            wire.connect(target.port, target.host);
    });
}

// EXTERNAL MODULE: ./build/postgres/message.js + 1 modules
var postgres_message = __nccwpck_require__(5865);
;// CONCATENATED MODULE: ./build/postgres/connection.js



/** How long the server may take to end the session; a dead network never answers. */
const GOODBYE_MS = 2000;
/** Wraps a connected client. `owned` clients are closed by `close()`; a caller's own client is only released. */
function connectionOf(client, options) {
    return new ClientConnection(client, options.owned, options.embedded ?? false);
}
class ClientConnection {
    onNotice;
    embedded;
    #client;
    #owned;
    /** What has been sent and not been answered yet, in order: the server is at work on the first. */
    #sent = [];
    #lost = false;
    #notice = (notice) => {
        const fields = (0,postgres_message/* serverErrorFields */.Px)(notice);
        if (fields)
            (this.#sent[0]?.onNotice ?? this.onNotice)?.(fields);
    };
    // Without a listener the 'error' event of a dropped connection would end the process; the failure itself
    // reaches whoever waits in send().
    #error = () => {
        this.#lost = true;
    };
    constructor(client, owned, embedded) {
        this.#client = client;
        this.#owned = owned;
        this.embedded = embedded;
        client.on('notice', this.#notice);
        client.on('error', this.#error);
        client.on('end', this.#error);
    }
    get announcedPid() {
        return this.#client.processID ?? undefined;
    }
    get pipelined() {
        return this.#client.pipeline === true;
    }
    get lost() {
        return this.#lost;
    }
    send(sql, given = {}) {
        const options = { ...given };
        return new Promise((resolve, reject) => {
            const message = new postgres_message/* Message */.QB(sql, options, (error, results) => {
                // At once and not in the promise's turn: the next message's notices may stand in the same packet.
                const place = this.#sent.indexOf(options);
                if (place >= 0)
                    this.#sent.splice(place, 1);
                if (error)
                    reject(error);
                else
                    resolve(results);
            });
            this.#sent.push(options);
            this.#client.query(message);
        });
    }
    async cancel() {
        const { processID, secretKey, host, port, ssl, sslNegotiation } = this.#client;
        if (this.embedded || this.#lost || processID == null || secretKey == null)
            return;
        await requestCancel({
            host: host ?? 'localhost',
            port: port ?? 5432,
            ssl,
            sslNegotiation,
            processID,
            secretKey,
        });
    }
    async close() {
        this.onNotice = undefined;
        if (!this.#owned) {
            this.#client.removeListener('notice', this.#notice);
            this.#client.removeListener('error', this.#error);
            this.#client.removeListener('end', this.#error);
            return;
        }
        if (this.#lost) {
            this.destroy();
            return;
        }
        const goodbye = setTimeout(() => {
            this.destroy();
        }, GOODBYE_MS);
        await this.#client.end().finally(() => {
            clearTimeout(goodbye);
        });
    }
    destroy() {
        this.#lost = true;
        this.#client.connection?.stream?.destroy?.();
    }
}
/** A new client over a stream that is already a session, such as the embedded server's. */
function clientOverStream(stream) {
    return new esm/* default.Client */.Ay.Client({ stream: () => stream, user: 'postgres', database: 'postgres' });
}


/***/ }),

/***/ 5026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ queryFrame),
/* harmony export */   cO: () => (/* binding */ copyFrames),
/* harmony export */   dp: () => (/* binding */ byteLength),
/* harmony export */   mC: () => (/* binding */ around)
/* harmony export */ });
/** A message with our own SQL around a file's; in one text when it is small. */
function around(before, pieces, after) {
    const [only, ...others] = pieces;
    return typeof only === 'string' && others.length === 0 && only.length < LARGE
        ? `${before}${only}${after}`
        : [before, ...pieces, after];
}
/** Characters of a text that is copied without a thought. */
const LARGE = 1 << 18;
/** Characters of a piece that are encoded at a time. */
const SLICE = 1 << 16;
/**
 * One Query message, a part at a time: what is large is never encoded whole (PostgreSQL documentation, "Message
 * Formats").
 */
function* queryFrame(pieces) {
    const head = Buffer.alloc(5);
    head.write('Q', 'latin1');
    head.writeUInt32BE(4 + pieces.reduce((length, piece) => length + byteLength(piece), 0) + 1, 1);
    yield head;
    for (const piece of pieces)
        yield* encoded(piece);
    yield Buffer.alloc(1);
}
/** The data of a COPY as CopyData messages, and CopyDone behind them. */
function* copyFrames(data) {
    for (const bytes of encoded(data)) {
        const head = Buffer.alloc(5);
        head.write('d', 'latin1');
        head.writeUInt32BE(4 + bytes.length, 1);
        yield Buffer.concat([head, bytes]);
    }
    yield Buffer.from([0x63, 0, 0, 0, 4]);
}
function byteLength(piece) {
    return typeof piece === 'string' ? utf8Length(piece) : piece.utf8.length;
}
/** `Buffer.byteLength` of all of a large slice would copy it first. */
function utf8Length(text) {
    let length = 0;
    for (const slice of slices(text))
        length += Buffer.byteLength(slice, 'utf8');
    return length;
}
function* encoded(piece) {
    const [text, encoding] = typeof piece === 'string' ? [piece, 'utf8'] : [piece.utf8, 'latin1'];
    for (const slice of slices(text))
        yield Buffer.from(slice, encoding);
}
/** Cuts no surrogate pair in two. */
function* slices(text) {
    for (let at = 0; at < text.length;) {
        let end = Math.min(at + SLICE, text.length);
        if (end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800)
            end--;
        yield text.slice(at, end);
        at = end;
    }
}


/***/ }),

/***/ 9205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ explainHost)
/* harmony export */ });
/** What is known of a host by its name and port alone. */
function explainHost(host, port) {
    const name = host.toLowerCase().replace(/\.$/, '');
    const project = /^db\.([a-z0-9]+)\.supabase\.(?:co|red)$/.exec(name)?.[1];
    if (project !== undefined) {
        return port === 6543
            ? { kind: 'supabase-pooler-transaction', advice: transactionPooler }
            : supabaseDirect(project);
    }
    if (/\.pooler\.supabase\.com$/.test(name)) {
        return port === 6543
            ? {
                kind: 'supabase-pooler-transaction',
                advice: `${transactionPooler} On the same host, port 5432 gives each client a session of its own.`,
            }
            : { kind: 'supabase-pooler-session' };
    }
    if (/(?:^|\.)neon\.(?:tech|build)$/.test(name)) {
        if (!/^[^.]*-pooler\./.test(name))
            return { kind: 'neon-direct' };
        return {
            kind: 'neon-pooler',
            advice: `${transactionPooler} Without "-pooler" in its first part, the host name leads to the server itself.`,
        };
    }
    if (port === 6432) {
        return {
            kind: 'pgbouncer-port',
            advice: `Port 6432 is the usual port of PgBouncer. ${transactionPooler}`,
        };
    }
    return { kind: 'other' };
}
const transactionPooler = 'A transaction pooler gives every transaction another session of the server, so locks and settings of a ' +
    'session do not hold. Migrations still run exactly once; statements that cannot run in a transaction, such ' +
    'as CREATE INDEX CONCURRENTLY, should go over a direct connection or a session pooler.';
function supabaseDirect(project) {
    return {
        kind: 'supabase-direct',
        advice: `The direct host of a Supabase project has an IPv6 address only, and GitHub's hosted runners have no IPv6. ` +
            `Use the session pooler: in the dashboard under "Connect", "Session pooler"; its host ends in ` +
            `.pooler.supabase.com, its port is 5432, and its user is postgres.${project}.`,
    };
}


/***/ }),

/***/ 5865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N9: () => (/* binding */ ConnectionLostError),
  QB: () => (/* binding */ Message),
  gP: () => (/* binding */ ServerError),
  Px: () => (/* binding */ serverErrorFields)
});

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __nccwpck_require__(3849);
// EXTERNAL MODULE: ./build/postgres/frames.js
var postgres_frames = __nccwpck_require__(5026);
;// CONCATENATED MODULE: ./build/postgres/outbox.js
/** What waits to be written to a stream, in order; the first is being written. */
const queues = new WeakMap();
/**
 * Writes buffers to a stream as fast as the other side takes them. They are made one at a time, so that no more
 * of a large message is in memory than the stream asks for. What is sent meanwhile waits for its turn.
 */
function sendInParts(stream, parts) {
    const iterator = parts[Symbol.iterator]();
    const sending = { next: () => iterator.next().value, stopped: false };
    const queue = queues.get(stream) ?? [];
    queues.set(stream, queue);
    if (queue.push(sending) === 1)
        pump(stream, queue);
    return sending;
}
/** Whether something sent earlier is still being written, so that a direct write would end up inside of it. */
function isSending(stream) {
    return (queues.get(stream)?.length ?? 0) > 0;
}
function pump(stream, queue) {
    for (let first = queue[0]; first !== undefined; first = queue[0]) {
        for (let part = first.next(); part !== undefined && !first.stopped; part = first.next()) {
            // The connection is gone: whoever waits for the answer is told so by the stream's own events.
            if (stream.writable === false) {
                queue.length = 0;
                return;
            }
            if (!stream.write(part)) {
                stream.once('drain', () => {
                    pump(stream, queue);
                });
                return;
            }
        }
        queue.shift();
    }
}

;// CONCATENATED MODULE: ./build/postgres/message.js



/** An error that the server reported, with the results of the message's statements before it. */
class ServerError extends Error {
    name = 'ServerError';
    sqlstate;
    fields;
    completed;
    constructor(fields, completed) {
        super(fields.message);
        this.sqlstate = fields.sqlstate;
        this.fields = fields;
        this.completed = completed;
    }
}
/** The connection ended before the server answered: what the message did is not known from here. */
class ConnectionLostError extends Error {
    name = 'ConnectionLostError';
    completed;
    constructor(cause, completed) {
        super(cause instanceof Error ? cause.message : String(cause), { cause });
        this.completed = completed;
    }
}
/** Bytes of a message from which on it is sent in parts. */
const LARGE = 1 << 20;
/**
 * One simple-protocol Query message. `pg`'s own query drops the results that came before an error; they
 * are what tells which statement of a script failed when the error carries no position.
 */
class Message extends esm/* default.Query */.Ay.Query {
    /** Until they are written. */
    #pieces;
    #rowsKept;
    #copyData;
    #onRow;
    #results = [];
    #settle;
    #rows = [];
    #copied = 0;
    #copying;
    constructor(sql, options, settle) {
        super({ text: typeof sql === 'string' ? sql : '' });
        this.#pieces = typeof sql === 'string' ? [sql] : sql;
        this.#rowsKept = options.rows === 'all' ? Infinity : options.rows === 'first' ? 1 : 0;
        this.#copyData = options.copyData ?? [];
        this.#onRow = options.onRow;
        this.#settle = settle;
    }
    submit = (wire) => {
        const connection = wire;
        const { stream } = connection;
        if (stream.wantsEagerCopy === true) {
            // The embedded server reads the data of a COPY only from the buffer that holds the Query itself.
            stream.cork?.();
            for (const part of (0,postgres_frames/* queryFrame */.K2)(this.#pieces))
                stream.write(part);
            for (const data of this.#copyData)
                for (const frame of (0,postgres_frames/* copyFrames */.cO)(data))
                    stream.write(frame);
            this.#copied = this.#copyData.length;
            stream.uncork?.();
            return;
        }
        const [only, ...others] = this.#pieces;
        const small = this.#pieces.reduce((sum, piece) => sum + (0,postgres_frames/* byteLength */.dp)(piece), 0) < LARGE;
        if (small && others.length === 0 && typeof only === 'string' && !isSending(stream))
            connection.query(only);
        else
            sendInParts(stream, (0,postgres_frames/* queryFrame */.K2)(this.#pieces));
        // Thousands may wait for their answers.
        this.#pieces = [];
        this.text = '';
    };
    handleRowDescription() {
        this.#rows = [];
    }
    handleDataRow(message) {
        this.#onRow?.(message.fields);
        if (this.#rows.length < this.#rowsKept)
            this.#rows.push(message.fields);
    }
    handleCommandComplete({ text }) {
        if (this.#rows.length === 0)
            this.#results.push(withoutRows(text));
        else
            this.#results.push({ ...resultOf(text), rows: this.#rows });
        this.#rows = [];
    }
    handleEmptyQuery() {
        // A message without a statement: no result, and not an error.
    }
    handleCopyInResponse(wire) {
        if (wire.stream.wantsEagerCopy === true)
            return;
        const data = this.#copyData[this.#copied++];
        if (data !== undefined)
            this.#copying = sendInParts(wire.stream, (0,postgres_frames/* copyFrames */.cO)(data));
        else
            wire.sendCopyFail('COPY FROM STDIN has no data in this file');
    }
    handleCopyData() {
        // COPY … TO STDOUT in a migration: nobody reads it.
    }
    handleError(error) {
        // The server throws away what still comes of the data, and answers no CopyDone.
        if (this.#copying)
            this.#copying.stopped = true;
        this.#settle(toMessageError(error, this.#results), this.#results);
    }
    handleReadyForQuery() {
        this.#settle(undefined, this.#results);
    }
}
/** Results without rows, by their tags: a script of a million INSERTs shares one. */
const alike = new Map();
const MOST_ALIKE = 100;
function withoutRows(tag) {
    const known = alike.get(tag);
    if (known)
        return known;
    const result = { ...resultOf(tag), rows: [] };
    if (alike.size >= MOST_ALIKE)
        alike.clear();
    alike.set(tag, result);
    return result;
}
function resultOf(tag) {
    // INSERT has an OID, always 0, before its count.
    const [, command = tag, count] = /^(.*?)(?: 0(?= ))?(?: (\d+))?$/.exec(tag) ?? [];
    return { command, rowCount: count === undefined ? null : Number(count) };
}
function toMessageError(error, completed) {
    const fields = serverErrorFields(error);
    if (!fields)
        return new ConnectionLostError(error, completed);
    const failure = new ServerError(fields, completed);
    return endsSession(fields) ? new ConnectionLostError(failure, completed) : failure;
}
/** The server ends the session. A file can raise any SQLSTATE, but not this severity. */
function endsSession({ severity }) {
    return severity === 'FATAL' || severity === 'PANIC';
}
/** The fields of an error or notice that came from the server; undefined for anything else. */
function serverErrorFields(error) {
    const raw = error;
    const sqlstate = raw['code'];
    if (sqlstate === undefined || !/^[0-9A-Z]{5}$/.test(sqlstate) || raw['severity'] === undefined)
        return undefined;
    const fields = { severity: raw['severity'], sqlstate, message: raw['message'] ?? '' };
    for (const name of [
        'detail',
        'hint',
        'internalQuery',
        'where',
        'schema',
        'table',
        'column',
        'constraint',
    ]) {
        const value = raw[name];
        if (value !== undefined)
            fields[name] = value;
    }
    for (const name of ['position', 'internalPosition']) {
        const value = raw[name];
        if (value !== undefined)
            fields[name] = Number(value);
    }
    return fields;
}


/***/ }),

/***/ 2108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/**
 * The candidate that `word` is most likely a misspelling of, or undefined when none is near: at most one
 * letter in three added, left out, replaced or swapped with its neighbour. Case is ignored.
 */
function nearest(word, candidates) {
    let best;
    let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
        if (distance < bestDistance)
            [best, bestDistance] = [candidate, distance];
    }
    return best;
}
/** Optimal string alignment distance: a swap of two neighbours counts as one change. */
function editDistance(a, b) {
    let beforePrevious = [];
    let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const current = [row];
        for (let column = 1; column <= b.length; column++) {
            const same = a[row - 1] === b[column - 1];
            let distance = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (same ? 0 : 1));
            if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
                distance = Math.min(distance, (beforePrevious[column - 2] ?? 0) + 1);
            }
            current.push(distance);
        }
        [beforePrevious, previous] = [previous, current];
    }
    return previous[b.length] ?? 0;
}


/***/ }),

/***/ 2779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  T$: () => (/* binding */ ConnectError),
  JY: () => (/* binding */ openConnection)
});

// UNUSED EXPORTS: UnfitHostError

// EXTERNAL MODULE: ./node_modules/pg/esm/index.mjs
var esm = __nccwpck_require__(3849);
;// CONCATENATED MODULE: ./build/postgres/channel-binding.js
/**
 * Makes a client that has not connected yet refuse every authentication but SCRAM-SHA-256-PLUS: what
 * libpq's `channel_binding=require` means. `pg` itself uses channel binding where the server offers it, and
 * goes on without where it does not. The client must have been made with `enableChannelBinding`.
 */
function requireChannelBinding(client) {
    const { connection } = client;
    let bound = false;
    const refuse = () => {
        // At once: what else the server sent is already being read, and may say that the session is ready.
        connection.emit('error', new ChannelBindingError());
        connection.stream.destroy();
    };
    for (const event of ['authenticationCleartextPassword', 'authenticationMD5Password']) {
        connection.removeAllListeners(event);
        connection.on(event, refuse);
    }
    connection.prependListener('authenticationSASL', ({ mechanisms }) => {
        if (!mechanisms?.includes('SCRAM-SHA-256-PLUS')) {
            connection.removeAllListeners('authenticationSASL');
            refuse();
        }
    });
    connection.on('authenticationSASLFinal', () => {
        bound = true;
    });
    connection.on('authenticationOk', () => {
        if (!bound)
            refuse();
    });
}
class ChannelBindingError extends Error {
    name = 'ChannelBindingError';
    constructor() {
        super('the server did not authenticate with channel binding, and channel_binding=require asks for it');
    }
}

// EXTERNAL MODULE: ./build/postgres/connection.js + 1 modules
var connection = __nccwpck_require__(2356);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./node_modules/pg/lib/crypto/utils.js
var utils = __nccwpck_require__(4150);
;// CONCATENATED MODULE: ./build/postgres/scram-hashes.js



/*
 * pg takes the hashes of SCRAM from Web Crypto, which it has in common with other runtimes: ten tasks for other
 * threads, and most of the time that a connection takes. Those of node:crypto give the same bytes. Which are
 * called, on what, and what is made of the answers, stays with pg.
 */
const derive = (0,external_node_util_.promisify)(external_node_crypto_.pbkdf2);
const hashes = {
    deriveKey: (password, salt, iterations) => derive(password, salt, iterations, 32, 'sha256'),
    hmacSha256: (key, text) => (0,external_node_crypto_.createHmac)('sha256', key).update(text, 'utf8').digest(),
    sha256: (data) => (0,external_node_crypto_.createHash)('sha256').update(data).digest(),
};
/** Lets pg authenticate with the hashes of node:crypto. */
function useNodeHashes() {
    // A pg that has them under other names goes on with its own.
    if (Object.keys(hashes).every((name) => name in utils))
        Object.assign(utils, hashes);
}

// EXTERNAL MODULE: ./build/postgres/tls.js
var tls = __nccwpck_require__(623);
;// CONCATENATED MODULE: ./build/postgres/open.js





/** Every host of a target was tried and none took us. */
class ConnectError extends Error {
    name = 'ConnectError';
    failures;
    constructor(failures) {
        super('no host could be connected to', { cause: failures.at(-1)?.error });
        this.failures = failures;
    }
}
/** A host answered, but is not what `target_session_attrs` asks for. */
class UnfitHostError extends Error {
    name = 'UnfitHostError';
    constructor(attributes) {
        super(`the server is not ${attributes}, which target_session_attrs asks for`);
    }
}
/** Soon enough that a firewall does not forget the connection of a long statement, and that a dead network is noticed. */
const KEEP_ALIVE_IDLE_MS = 30_000;
/**
 * Connects to the first host of the target that answers and fits `target_session_attrs`, in libpq's order:
 * hosts one after the other, and for each the ways of TLS that its `sslmode` allows. Tries each once;
 * fails with `ConnectError`. `timeoutMs` is for each attempt; 0 waits for ever. An abort ends all of it at once.
 */
async function openConnection(target, timeoutMs, signal) {
    const failures = [];
    const wanted = target.targetSessionAttrs;
    const passes = wanted === 'prefer-standby' ? ['standby', 'any'] : [wanted];
    for (const attributes of passes) {
        for (const host of target.hosts) {
            if (signal?.aborted === true)
                break;
            try {
                const patienceMs = target.connectTimeoutMs ?? timeoutMs;
                const connection = await connectToHost(target, host, patienceMs, signal);
                if (await fitsInTime(connection, attributes, patienceMs, signal))
                    return connection;
                await connection.close();
                failures.push({ host: withoutPassword(host), error: new UnfitHostError(attributes) });
            }
            catch (error) {
                failures.push({ host: withoutPassword(host), error });
            }
        }
    }
    throw new ConnectError(failures);
}
function connectToHost(target, host, timeoutMs, signal) {
    return (0,tls/* inOrder */.al)((0,tls/* tlsAttempts */.eG)(target.tls, host.host), async (attempt) => {
        const client = clientFor(target, host, attempt, timeoutMs);
        // A connection that fails twice over emits a second 'error' that nobody waits for.
        client.on('error', () => undefined);
        const drop = () => {
            streamOf(client).destroy(new Error('cancelled'));
        };
        signal?.addEventListener('abort', drop);
        if (signal?.aborted === true)
            throw new Error('cancelled');
        try {
            await client.connect();
        }
        catch (error) {
            void client.end().catch(() => undefined);
            throw error;
        }
        finally {
            signal?.removeEventListener('abort', drop);
        }
        return (0,connection/* connectionOf */.a)(client, { owned: true });
    });
}
function streamOf(client) {
    return client.connection.stream;
}
/** An error may be printed whole; the password of a password file is no part of it. */
function withoutPassword({ host, port, address }) {
    return address === undefined ? { host, port } : { host, port, address };
}
useNodeHashes();
function clientFor(target, host, attempt, timeoutMs) {
    const config = {
        host: host.address ?? host.host,
        port: host.port,
        user: target.user,
        database: target.database,
        // A function, so that pg neither takes PGPASSWORD from the environment nor reads a password file itself.
        password: () => host.password ?? target.password ?? '',
        ssl: attempt.ssl,
        application_name: target.applicationName ?? 'migrate-action',
        connectionTimeoutMillis: timeoutMs,
        keepAlive: target.keepAlive,
        keepAliveInitialDelayMillis: target.keepAliveIdleMs ?? KEEP_ALIVE_IDLE_MS,
        pipeline: true,
    };
    if (target.options !== undefined)
        config.options = target.options;
    // Said in either case, or pg reads PGSSLNEGOTIATION and PGOPTIONS of its own accord.
    config.sslnegotiation = attempt.ssl === false ? 'postgres' : target.tls.negotiation;
    config.enableChannelBinding = attempt.ssl !== false && target.channelBinding !== 'disable';
    const client = new esm/* default.Client */.Ay.Client(config);
    if (target.options === undefined)
        withoutOptions(client);
    if (target.channelBinding === 'require')
        requireChannelBinding(client);
    return client;
}
function withoutOptions(client) {
    const { connectionParameters } = client;
    connectionParameters.options = undefined;
}
/** A server that accepts connections may still say nothing to the first question. */
async function fitsInTime(connection, attributes, timeoutMs, signal) {
    const drop = () => {
        connection.destroy();
    };
    const late = timeoutMs === 0 ? undefined : AbortSignal.timeout(Math.min(timeoutMs, LONGEST_TIMER_MS));
    late?.addEventListener('abort', drop);
    signal?.addEventListener('abort', drop);
    try {
        return await fits(connection, attributes);
    }
    catch (error) {
        drop();
        // As pg says it of an attempt to connect.
        throw late?.aborted === true ? new Error('timeout expired') : error;
    }
    finally {
        late?.removeEventListener('abort', drop);
        signal?.removeEventListener('abort', drop);
    }
}
/** A longer one goes off at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
async function fits(connection, attributes) {
    if (attributes === 'any')
        return true;
    const [result] = await connection.send("SELECT pg_catalog.pg_is_in_recovery(), pg_catalog.current_setting('transaction_read_only')::boolean", { rows: 'all' });
    const [standby = false, readOnly = false] = (result?.rows[0] ?? []).map((value) => value === 't');
    switch (attributes) {
        case 'read-write':
            return !readOnly && !standby;
        case 'read-only':
            return readOnly || standby;
        case 'primary':
            return !standby;
        case 'standby':
        case 'prefer-standby':
            return standby;
    }
}


/***/ }),

/***/ 6432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   XK: () => (/* binding */ isParameterName),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   ro: () => (/* binding */ environmentVariables),
/* harmony export */   u6: () => (/* binding */ parameterNames)
/* harmony export */ });
/**
 * The connection parameters of libpq that a target can carry, with the environment variable that stands in
 * for each. Meaning: PostgreSQL documentation, "Parameter Key Words" and "Environment Variables" (libpq).
 */
const environmentVariables = {
    host: 'PGHOST',
    hostaddr: 'PGHOSTADDR',
    port: 'PGPORT',
    dbname: 'PGDATABASE',
    user: 'PGUSER',
    password: 'PGPASSWORD',
    passfile: 'PGPASSFILE',
    sslmode: 'PGSSLMODE',
    sslnegotiation: 'PGSSLNEGOTIATION',
    sslrootcert: 'PGSSLROOTCERT',
    sslcert: 'PGSSLCERT',
    sslkey: 'PGSSLKEY',
    sslpassword: undefined,
    connect_timeout: 'PGCONNECT_TIMEOUT',
    application_name: 'PGAPPNAME',
    fallback_application_name: undefined,
    options: 'PGOPTIONS',
    target_session_attrs: 'PGTARGETSESSIONATTRS',
    channel_binding: 'PGCHANNELBINDING',
    keepalives: undefined,
    keepalives_idle: undefined,
};
const parameterNames = Object.keys(environmentVariables);
function isParameterName(name) {
    return Object.hasOwn(environmentVariables, name);
}
/** What becomes of a parameter called `name` in a URL or a connection string. */
function standingOf(name) {
    if (isParameterName(name))
        return { kind: 'known', name };
    const refusal = Object.hasOwn(refused, name) ? refused[name] : undefined;
    if (refusal !== undefined)
        return { kind: 'refused', problem: `"${name}" is not supported: ${refusal}` };
    if (ignoredOfLibpq.has(name)) {
        return { kind: 'ignored', note: `The connection parameter "${name}" has no effect here.` };
    }
    const owner = ownerOf(name);
    if (owner === undefined)
        return { kind: 'unknown' };
    const instead = schemaParameters.has(name)
        ? ' Migrations run with the search_path that the server gives to the user.'
        : '';
    return {
        kind: 'ignored',
        note: `The connection parameter "${name}" is for ${owner} and is ignored.${instead}`,
    };
}
/** Parameters of libpq that would weaken or redirect the connection if they were quietly left out. */
const refused = {
    service: 'write the host, port, database and user of the service instead.',
    servicefile: 'write the host, port, database and user of the service instead.',
    require_auth: 'remove it; channel_binding=require is available.',
    requirepeer: 'remove it.',
    requiressl: 'write sslmode=require.',
    sslcertmode: 'remove it; leave sslcert out to send no certificate.',
    sslcrl: 'revocation lists are not checked.',
    sslcrldir: 'revocation lists are not checked.',
    ssl_min_protocol_version: 'remove it; TLS 1.2 is the lowest version that is used.',
    ssl_max_protocol_version: 'remove it; the highest version that both sides have is used.',
    replication: 'migrations need an ordinary connection.',
    scram_client_key: 'give the password.',
    scram_server_key: 'give the password.',
};
const ignoredOfLibpq = new Set([
    'client_encoding',
    'gssdelegation',
    'gssencmode',
    'gsslib',
    'keepalives_count',
    'keepalives_interval',
    'krbsrvname',
    'load_balance_hosts',
    'max_protocol_version',
    'min_protocol_version',
    'sslcompression',
    'sslkeylogfile',
    'sslsni',
    'tcp_user_timeout',
]);
const schemaParameters = new Set(['schema', 'currentSchema']);
/** Parameters that other tools add to the same URL. */
const foreign = {
    Prisma: [
        'connection_limit',
        'pgbouncer',
        'pool_timeout',
        'schema',
        'single_use_connections',
        'socket_timeout',
        'sslaccept',
        'sslidentity',
        'statement_cache_size',
    ],
    'node-postgres': ['max', 'uselibpqcompat'],
    Supabase: ['supa', 'workaround'],
    JDBC: [
        'currentSchema',
        'loginTimeout',
        'prepareThreshold',
        'reWriteBatchedInserts',
        'socketTimeout',
        'stringtype',
        'tcpKeepAlive',
    ],
    pgx: [
        'default_query_exec_mode',
        'pool_health_check_period',
        'pool_max_conn_idle_time',
        'pool_max_conn_lifetime',
        'pool_max_conns',
        'pool_min_conns',
        'statement_cache_capacity',
    ],
    sqlx: ['statement-cache-capacity'],
    SQLAlchemy: ['async_fallback', 'prepared_statement_cache_size'],
    Django: ['conn_health_checks', 'conn_max_age'],
    Doctrine: ['charset', 'serverVersion'],
    Rails: ['pool', 'prepared_statements', 'reaping_frequency', 'timeout'],
};
const owners = new Map(Object.entries(foreign).flatMap(([tool, names]) => names.map((name) => [name, tool])));
function ownerOf(name) {
    return name.startsWith('x-') ? 'golang-migrate' : owners.get(name);
}


/***/ }),

/***/ 1502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ quoteIdentifier),
/* harmony export */   c: () => (/* binding */ quoteLiteral)
/* harmony export */ });
/** `name` as a quoted SQL identifier, whatever it contains. */
function quoteIdentifier(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/**
 * `value` as a SQL string literal. A backslash makes it an `E''` literal, so that the result means the
 * same under either setting of `standard_conforming_strings`.
 */
function quoteLiteral(value) {
    const quoted = value.replaceAll("'", "''");
    return quoted.includes('\\') ? ` E'${quoted.replaceAll('\\', '\\\\')}'` : `'${quoted}'`;
}


/***/ }),

/***/ 3151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   cT: () => (/* binding */ withoutSecrets),
/* harmony export */   eo: () => (/* binding */ secretForms),
/* harmony export */   mE: () => (/* binding */ secretsOfUrl)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var _connection_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7564);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7731);



/** Forms shorter than this would blank out innocent text, a port number or a word of a message. */
const SHORTEST_FORM = 4;
/**
 * Every form in which a secret may turn up in a log, the longest first: as it is; percent-encoded, in the
 * ways of different encoders and with either case of the hex digits; as in JSON and in Node's own
 * inspection of a value; base64 and base64url, with and without padding, also where the secret stands
 * inside a longer text that was encoded.
 *
 * Forms shorter than 4 characters are left out. A secret of 3 characters or less is therefore not masked.
 */
function secretForms(secret) {
    const forms = [
        secret,
        secret.replaceAll("'", "''"),
        ...percentEncoded(secret),
        ...escaped(secret),
        ...base64(secret),
    ];
    return [...new Set(forms)]
        .filter((form) => form.length >= SHORTEST_FORM)
        .sort((a, b) => b.length - a.length);
}
/**
 * What is secret about a database URL or connection string, before anything is known of it: the text as it
 * was given, the password as written and decoded. When it cannot be read in one way, the passwords of every
 * way. A URL without a password is not secret: the answer is empty.
 */
function secretsOfUrl(url) {
    const text = (0,_connection_text_js__WEBPACK_IMPORTED_MODULE_1__/* .unwrapped */ .D)(url);
    const { parameters, problems } = (0,_connection_text_js__WEBPACK_IMPORTED_MODULE_1__/* .readConnectionText */ .y)(url);
    const keyValue = [...text.matchAll(/password\s*=\s*(?:'((?:[^'\\]|\\.)*)'|([^\s&]+))/g)].map((match) => match[1] ?? match[2]);
    const afterScheme = text.replace(/^(?:jdbc:)?(?:postgres(?:ql)?(?:\+\w+)?:\/*|[\w+.-]+:\/\/)/i, '');
    const passwords = [
        parameters.password,
        parameters.sslpassword,
        ...(0,_url_js__WEBPACK_IMPORTED_MODULE_2__/* .passwordsAsWritten */ .Y3)(afterScheme),
        ...keyValue,
    ];
    const secrets = passwords.filter((password) => password !== undefined && password !== '');
    if (secrets.length === 0 && problems.length === 0)
        return [];
    return [...new Set([url, text, ...secrets])];
}
/** `text` with every form of a secret in it replaced by `***`. `forms` as from `secretForms`. */
function withoutSecrets(text, forms) {
    return forms.reduce((masked, form) => masked.replaceAll(form, '***'), text);
}
function percentEncoded(secret) {
    // Half of a surrogate pair has no UTF-8 form.
    if (/\p{Surrogate}/u.test(secret))
        return [];
    const url = new URL('postgres://host');
    url.password = secret;
    // Encoders differ in which of these they leave alone: encodeURIComponent, RFC 3986, HTML forms, others.
    const spared = ["!'()*~", '~', '*', '', "!'()*"].map((kept) => encodeURIComponent(secret).replace(/[!'()*~]/g, (it) => (kept.includes(it) ? it : percentEscape(it))));
    const encoded = [
        ...spared,
        ...spared.map((form) => form.replaceAll('%20', '+')),
        encodeURI(secret),
        url.password,
    ];
    return encoded.flatMap((form) => [form, form.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase())]);
}
function percentEscape(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
function escaped(secret) {
    const json = JSON.stringify(secret).slice(1, -1);
    const ascii = json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return [json, ascii, json.replaceAll('/', '\\/'), (0,node_util__WEBPACK_IMPORTED_MODULE_0__.inspect)(secret).slice(1, -1)];
}
/**
 * Base64 writes three bytes as four characters. Inside a longer text the secret begins at one of three
 * places of such a group; the characters that its own bytes alone decide are the same in every text.
 */
function base64(secret) {
    const bytes = Buffer.from(secret, 'utf8');
    const whole = bytes.toString('base64');
    const shifted = [0, 1, 2].map((before) => {
        const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        const first = Math.ceil((before * 8) / 6);
        const last = Math.floor(((before + bytes.length) * 8) / 6);
        return text.slice(first, last);
    });
    return [whole, whole.replace(/=+$/, ''), ...shifted].flatMap((form) => [
        form,
        form.replaceAll('+', '-').replaceAll('/', '_'),
    ]);
}


/***/ }),

/***/ 6238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ sessionReset),
/* harmony export */   MS: () => (/* binding */ sessionSettings),
/* harmony export */   kZ: () => (/* binding */ roleReset),
/* harmony export */   v0: () => (/* binding */ sharedSessionReset)
/* harmony export */ });
/**
 * SET statements for the session. A role or database may carry timeouts that are right for an application and
 * cut a migration down (Supabase: 2 minutes); ours stand in their place.
 */
function sessionSettings(settings, server, scope = 'SESSION') {
    const set = (name, value) => `SET ${scope} ${name} = ${value}`;
    const statements = [
        set('statement_timeout', settings.statementTimeoutMs),
        set('lock_timeout', settings.lockTimeoutMs),
        set('idle_in_transaction_session_timeout', 0),
        // Files are read as SQL says, where a backslash is a character like any other; the server must agree.
        `SET ${scope} standard_conforming_strings = on`,
    ];
    if (server.serverVersionNum >= 140000)
        statements.push(set('idle_session_timeout', 0));
    if (server.serverVersionNum >= 170000)
        statements.push(set('transaction_timeout', 0));
    if (scope === 'SESSION' && checksConnections(server))
        statements.push(set('client_connection_check_interval', CONNECTION_CHECK_MS));
    return statements;
}
/** How often a busy server looks whether we are still there, so that a killed runner's statement does not go on. */
const CONNECTION_CHECK_MS = 2000;
/** PostgreSQL 14 and later, where the kernel can tell; elsewhere the SET is an error. */
function checksConnections(server) {
    return server.serverVersionNum >= 140000 && /linux/i.test(server.platform);
}
/**
 * Takes back what a migration set for the session: settings, role, temporary tables, prepared statements,
 * cursors, LISTEN. DISCARD ALL would drop the advisory lock too, and RESET ALL alone leaves SET ROLE in force.
 */
function sessionReset(keep = {}) {
    const statements = ['CLOSE ALL', ...roleReset, 'RESET ALL', 'DISCARD PLANS', 'DISCARD SEQUENCES'];
    if (keep.preparedStatements !== true)
        statements.push('DEALLOCATE ALL');
    if (keep.listening !== true)
        statements.push('UNLISTEN *');
    if (keep.temporaryTables !== true)
        statements.push('DISCARD TEMP');
    return statements;
}
/**
 * Takes back what a script may have left in a session that others get through a pooler: session locks, and the
 * prepared statements of SQL. Those of the protocol are the pooler's own. Only for scripts in which the words are
 * found: others may lean on a session that is theirs.
 */
function sharedSessionReset(script) {
    const statements = [];
    if (/advisory_lock/i.test(script))
        statements.push('SELECT pg_catalog.pg_advisory_unlock_all()');
    if (/\bprepare\b/i.test(script))
        statements.push(DEALLOCATE_PREPARED);
    return statements;
}
const DEALLOCATE_PREPARED = `DO $$ DECLARE prepared text; BEGIN
  FOR prepared IN SELECT p.name FROM pg_catalog.pg_prepared_statements p WHERE p.from_sql LOOP
    EXECUTE pg_catalog.format('DEALLOCATE %I', prepared);
  END LOOP;
END $$`;
/** Back to the user who connected, and to the role that a role's own settings give it on connecting. */
const roleReset = ['SET SESSION AUTHORIZATION DEFAULT', 'RESET ROLE'];


/***/ }),

/***/ 7929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gp: () => (/* binding */ isLockNotAvailable),
/* harmony export */   Ko: () => (/* binding */ retriesOf),
/* harmony export */   P2: () => (/* binding */ isAlreadyThere),
/* harmony export */   mm: () => (/* binding */ isCancelled),
/* harmony export */   o$: () => (/* binding */ isAbortedTransaction)
/* harmony export */ });
/* unused harmony export retryRules */
/** The first rule that fits an error decides; an error that none fits is never retried. */
const retryRules = [
    {
        sqlstate: '08P01',
        condition: 'protocol_violation',
        messages: [
            'query_wait_timeout',
            'no more connections allowed',
            'server_login_retry',
            'server login has been failing',
        ],
        retried: 'on connecting',
        why: 'PgBouncer reports with it that it has no server connection to give right now.',
    },
    {
        sqlstate: '08P01',
        condition: 'protocol_violation',
        retried: 'never',
        why: 'A pooler refuses a startup parameter, or the two sides do not understand each other.',
    },
    {
        sqlstate: '08',
        condition: 'connection_exception',
        retried: 'on connecting',
        why: 'The network or a proxy dropped the connection.',
    },
    {
        sqlstate: '23505',
        condition: 'unique_violation',
        schema: 'pg_catalog',
        retried: 'whole transaction',
        why: 'Two sessions created the same object, or the same extension, at the same time.',
    },
    {
        sqlstate: '23',
        condition: 'integrity_constraint_violation',
        retried: 'never',
        why: 'The data does not fit.',
    },
    {
        sqlstate: '25006',
        condition: 'read_only_sql_transaction',
        retried: 'never',
        why: 'The server is a standby or read-only.',
    },
    {
        sqlstate: '28',
        condition: 'invalid_authorization_specification',
        retried: 'never',
        why: 'User, password or pg_hba.conf.',
    },
    {
        sqlstate: '3D000',
        condition: 'invalid_catalog_name',
        retried: 'never',
        why: 'The database does not exist.',
    },
    {
        sqlstate: '40001',
        condition: 'serialization_failure',
        retried: 'whole transaction',
        why: 'A concurrent transaction changed what this one read.',
    },
    {
        sqlstate: '40P01',
        condition: 'deadlock_detected',
        retried: 'whole transaction',
        why: 'The server chose this transaction to end a deadlock.',
    },
    {
        sqlstate: '42',
        condition: 'syntax_error_or_access_rule_violation',
        retried: 'never',
        why: 'The SQL or the privileges are wrong.',
    },
    {
        sqlstate: '53300',
        condition: 'too_many_connections',
        retried: 'on connecting',
        why: 'A connection may become free.',
    },
    {
        sqlstate: '55P03',
        condition: 'lock_not_available',
        retried: 'whole transaction',
        why: 'lock_timeout ran out while somebody held the lock.',
    },
    {
        sqlstate: '57014',
        condition: 'query_canceled',
        retried: 'never',
        why: 'Somebody cancelled it, or statement_timeout ran out and would again.',
    },
    {
        sqlstate: '57P01',
        condition: 'admin_shutdown',
        retried: 'on connecting',
        why: 'The server restarts, or somebody ended the session.',
    },
    {
        sqlstate: '57P02',
        condition: 'crash_shutdown',
        retried: 'on connecting',
        why: 'The server restarts after a crash.',
    },
    {
        sqlstate: '57P03',
        condition: 'cannot_connect_now',
        retried: 'on connecting',
        why: 'The server is starting or stopping.',
    },
    {
        sqlstate: 'XX000',
        condition: 'internal_error',
        messages: ['tuple concurrently updated', 'tuple concurrently deleted'],
        retried: 'whole transaction',
        why: 'Two sessions changed the same catalog row, as two GRANT on one object do.',
    },
];
/**
 * When an error from the server may be tried again. A connection that is lost in the middle of a transaction
 * is no case for this: only the history tells whether its COMMIT was carried out.
 */
function retriesOf(error) {
    const rule = retryRules.find(({ sqlstate, messages, schema }) => error.sqlstate.startsWith(sqlstate) &&
        (messages === undefined || messages.some((part) => error.message?.includes(part) === true)) &&
        (schema === undefined || schema === error.schema));
    return rule?.retried ?? 'never';
}
/** A cancel request or `statement_timeout` stopped the statement. The SQLSTATE does not say which. */
function isCancelled(sqlstate) {
    return sqlstate === '57014';
}
/** An earlier error of the same transaction; this one says nothing new. */
function isAbortedTransaction(sqlstate) {
    return sqlstate === '25P02';
}
/** What `CREATE … IF NOT EXISTS` fails with when another session creates the same at the same time. */
function isAlreadyThere(sqlstate) {
    return ['23505', '42710', '42P06', '42P07'].includes(sqlstate);
}
/** `lock_timeout` ran out, or NOWAIT met a lock. */
function isLockNotAvailable(sqlstate) {
    return sqlstate === '55P03';
}


/***/ }),

/***/ 4085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  I: () => (/* binding */ TargetError),
  h: () => (/* binding */ parseTarget)
});

// EXTERNAL MODULE: ./build/postgres/connection-text.js + 1 modules
var connection_text = __nccwpck_require__(7564);
// EXTERNAL MODULE: ./build/postgres/parameters.js
var postgres_parameters = __nccwpck_require__(6432);
;// CONCATENATED MODULE: ./build/postgres/environment.js

/**
 * The database URL that the environment gives: `DATABASE_URL`, or else `SUPABASE_DB_URL`. One that is empty
 * or blank counts as not set, which is what a missing secret looks like in a workflow.
 */
function databaseUrlFrom(environment) {
    for (const name of ['DATABASE_URL', 'SUPABASE_DB_URL']) {
        const url = environment[name];
        if (url !== undefined && url.trim() !== '')
            return { url, name };
    }
    return undefined;
}
/**
 * Whether the `PG*` variables say which database is meant. `PGUSER`, `PGPASSWORD` and `PGPORT` do not:
 * GitHub's Windows runners set some of them for everybody.
 */
function environmentNamesDatabase(environment) {
    return ['PGHOST', 'PGHOSTADDR', 'PGDATABASE', 'PGSERVICE'].some((name) => isSet(environment[name]));
}
/** The parameters that the `PG*` variables give. Empty ones count as not set. */
function parametersFrom(environment) {
    const parameters = {};
    for (const name of postgres_parameters/* parameterNames */.u6) {
        const variable = postgres_parameters/* environmentVariables */.ro[name];
        const value = variable === undefined ? undefined : environment[variable];
        if (isSet(value))
            parameters[name] = value;
    }
    return parameters;
}
function isSet(value) {
    return value !== undefined && value !== '';
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: ./build/postgres/passfile.js
/** The socket directory whose entries stand under `localhost` in a password file. */
const DEFAULT_SOCKET_DIRECTORY = '/var/run/postgresql';
/**
 * A password file with libpq's rules ("The Password File"): lines of `host:port:database:user:password`
 * where `*` fits everything and a backslash takes the next character as it is. A file that others than its
 * owner may read is not used; one that is not there is no error.
 */
function readPasswordFile(path, machine) {
    const unused = (note) => ({
        passwordFor: () => undefined,
        ...(note === undefined ? {} : { note }),
    });
    const stat = machine.stat(path);
    if (!stat)
        return unused();
    if (!stat.isFile)
        return unused(`The password file ${path} is not a plain file and was not used.`);
    if (machine.platform !== 'win32' && (stat.mode & 0o077) !== 0) {
        return unused(`The password file ${path} can be read by others and was not used. Run: chmod 600 ${path}`);
    }
    let lines;
    try {
        lines = machine.readFile(path).split(/\r?\n/);
    }
    catch {
        return unused(`The password file ${path} cannot be read and was not used.`);
    }
    const entries = lines.filter((line) => line !== '' && !line.startsWith('#')).map(splitLine);
    return {
        passwordFor({ host, port, database, user }) {
            const name = host === DEFAULT_SOCKET_DIRECTORY ? 'localhost' : host;
            const wanted = [name, String(port), database, user];
            const entry = entries.find((fields) => wanted.every((value, at) => fields[at] === '*' || passfile_unescape(fields[at]) === value));
            return entry === undefined ? undefined : passfile_unescape(entry[4]);
        },
    };
}
/** Four fields that end at a colon without a backslash, and the rest. */
function splitLine(line) {
    return (/^((?:[^:\\]|\\.)*):((?:[^:\\]|\\.)*):((?:[^:\\]|\\.)*):((?:[^:\\]|\\.)*):(.*)$/.exec(line) ?? []).slice(1);
}
function passfile_unescape(field) {
    return field?.replace(/\\(.)/g, '$1');
}

;// CONCATENATED MODULE: ./build/postgres/target-hosts.js


const DEFAULT_PORT = 5432;
/**
 * The hosts that `host`, `hostaddr` and `port` name, paired as libpq does: lists of one length, an empty
 * element is the default, and a single port is for all.
 */
function targetHosts(parameters, machine, problems) {
    const names = parameters.host?.split(',');
    const addresses = parameters.hostaddr?.split(',');
    if (names && addresses && names.length !== addresses.length) {
        problems.push(`There are ${names.length} hosts but ${addresses.length} addresses in hostaddr.`);
    }
    const count = Math.max(names?.length ?? addresses?.length ?? 1, 1);
    const ports = portsOf(parameters.port, count, problems);
    if (names?.some((name) => !isHost(name)) === true) {
        problems.push('The host has a character in it that cannot be in a host name.');
    }
    if (addresses?.some((address) => address !== '' && (0,external_node_net_.isIP)(address) === 0) === true) {
        problems.push('hostaddr must be an IP address.');
    }
    return Array.from({ length: count }, (_, at) => {
        const port = ports[at] ?? DEFAULT_PORT;
        const address = addresses?.[at];
        const name = names?.[at];
        if (address === undefined || address === '')
            return { host: name || defaultHost(port, machine), port };
        return { host: name || address, port, address };
    });
}
function portsOf(list, count, problems) {
    const ports = (list ?? '').split(',').map((port) => (port.trim() === '' ? DEFAULT_PORT : Number(port)));
    if (!ports.every((port) => Number.isInteger(port) && port >= 1 && port <= 65535)) {
        problems.push('The port is not a number from 1 to 65535.');
    }
    if (ports.length === 1)
        return Array(count).fill(ports[0] ?? DEFAULT_PORT);
    if (ports.length !== count)
        problems.push(`There are ${count} hosts but ${ports.length} ports.`);
    return ports;
}
function isHost(name) {
    if (name === '' || name.startsWith('/') || (0,external_node_net_.isIP)(name) !== 0)
        return true;
    // The second takes milliseconds to make.
    return /^[A-Za-z0-9._~-]+$/.test(name) || /^[\p{L}\p{N}._~-]+$/u.test(name);
}
function defaultHost(port, machine) {
    return machine.exists(`${DEFAULT_SOCKET_DIRECTORY}/.s.PGSQL.${port}`)
        ? DEFAULT_SOCKET_DIRECTORY
        : 'localhost';
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/postgres/machine.js



const thisMachine = {
    platform: process.platform,
    user() {
        try {
            const { username, homedir } = (0,external_node_os_.userInfo)();
            return { name: username, home: homedir };
        }
        catch {
            return undefined;
        }
    },
    exists(path) {
        try {
            (0,external_node_fs_.accessSync)(path);
            return true;
        }
        catch {
            return false;
        }
    },
    stat(path) {
        const stat = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
        return stat && { isFile: stat.isFile(), mode: stat.mode, uid: stat.uid };
    },
    readFile: (path) => (0,external_node_fs_.readFileSync)(path, 'utf8'),
};
/**
 * Where libpq looks for a file of the user: `~/.postgresql/<name>` (the password file is `~/.pgpass`), on
 * Windows `%APPDATA%\postgresql\<name>`. Undefined when the user has no home.
 */
function userFile(name, environment, machine) {
    if (machine.platform === 'win32') {
        const data = environment['APPDATA'];
        if (data === undefined || data === '')
            return undefined;
        return (0,external_node_path_.join)(data, 'postgresql', name === 'pgpass' ? 'pgpass.conf' : name);
    }
    const home = environment['HOME'] === undefined || environment['HOME'] === ''
        ? machine.user()?.home
        : environment['HOME'];
    if (home === undefined)
        return undefined;
    return name === 'pgpass' ? (0,external_node_path_.join)(home, '.pgpass') : (0,external_node_path_.join)(home, '.postgresql', name);
}

// EXTERNAL MODULE: ./build/postgres/nearest.js
var nearest = __nccwpck_require__(2108);
// EXTERNAL MODULE: ./build/postgres/secrets.js
var postgres_secrets = __nccwpck_require__(3151);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __nccwpck_require__(1692);
;// CONCATENATED MODULE: ./build/postgres/tls-settings.js



const modes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'];
/**
 * The TLS settings of `parameters`, with the files read. Without any `sslmode` it is libpq's `prefer`, but
 * `verify-full` for `sslrootcert=system` (as libpq) and when a root certificate is given as an option of its
 * own: whoever does so wants the server verified.
 *
 * One departure from libpq: a certificate file that is named but missing is a problem in every mode but
 * `disable`; libpq would go on without verifying.
 */
function tlsSettingsFrom(parameters, context) {
    const root = context.rootCertOption ?? parameters.sslrootcert;
    const strong = root === 'system' || context.rootCertOption !== undefined;
    // node-postgres's own mode: libpq's `require` when there is no root certificate.
    const noVerify = parameters.sslmode === 'no-verify';
    const given = noVerify ? 'require' : (parameters.sslmode ?? (strong ? 'verify-full' : 'prefer'));
    const mode = modes.find((known) => known === given);
    if (mode === undefined)
        context.problems.push(`sslmode must be one of ${modes.join(', ')}.`);
    const settings = { mode: mode ?? 'require', negotiation: 'postgres' };
    if (settings.mode === 'disable')
        return settings;
    addNegotiation(settings, parameters, context);
    if (!noVerify)
        addRootCertificate(settings, root, context);
    addClientCertificate(settings, parameters, context);
    return settings;
}
function addNegotiation(settings, { sslnegotiation }, { problems }) {
    if (sslnegotiation === undefined || sslnegotiation === 'postgres')
        return;
    if (sslnegotiation !== 'direct')
        problems.push('sslnegotiation must be postgres or direct.');
    else if (settings.mode === 'allow' || settings.mode === 'prefer') {
        problems.push('sslnegotiation=direct needs sslmode=require, verify-ca or verify-full.');
    }
    else
        settings.negotiation = 'direct';
}
function addRootCertificate(settings, root, context) {
    const { environment, machine, problems } = context;
    if (root === 'system') {
        if (settings.mode !== 'verify-full')
            problems.push('sslrootcert=system needs sslmode=verify-full.');
        settings.rootCert = 'system';
        settings.rootCertSource = 'the certificates that this machine trusts';
        return;
    }
    const usual = environment && userFile('root.crt', environment, machine);
    const source = root ?? (usual !== undefined && machine.exists(usual) ? usual : undefined);
    if (source === undefined) {
        if (!settings.mode.startsWith('verify-'))
            return;
        problems.push(`sslmode=${settings.mode} needs a root certificate. Give the file as sslrootcert=<path>, or sslrootcert=system ` +
            'with sslmode=verify-full to trust what this machine trusts.');
        return;
    }
    const pem = readPem(source, 'root certificate', context);
    if (pem === undefined)
        return;
    const certificates = pem.match(/-----BEGIN ((?:TRUSTED |X509 )?CERTIFICATE)-----.*?-----END \1-----/gs) ?? [];
    if (certificates.length === 0 || !certificates.every(isCertificate)) {
        problems.push('The root certificate is not a certificate in PEM form (-----BEGIN CERTIFICATE-----).');
    }
    settings.rootCert = pem;
    settings.rootCertSource = isPem(source) ? 'the root certificate that was given' : source;
}
function addClientCertificate(settings, parameters, context) {
    const { environment, machine, problems } = context;
    const usual = (name) => {
        const path = environment && userFile(name, environment, machine);
        return path !== undefined && machine.exists(path) ? path : undefined;
    };
    const certSource = parameters.sslcert ?? usual('postgresql.crt');
    if (certSource === undefined)
        return;
    const keySource = parameters.sslkey ?? usual('postgresql.key');
    if (keySource === undefined) {
        problems.push('There is a client certificate but no key for it. Give its file as sslkey=<path>.');
        return;
    }
    const cert = readPem(certSource, 'client certificate', context);
    const key = readPem(keySource, 'key of the client certificate', context);
    if (cert === undefined || key === undefined)
        return;
    if (!isPem(keySource))
        checkKeyPermissions(keySource, context);
    settings.cert = cert;
    settings.key = key;
    if (parameters.sslpassword !== undefined)
        settings.keyPassphrase = parameters.sslpassword;
    try {
        (0,external_node_tls_.createSecureContext)({ cert, key, passphrase: parameters.sslpassword });
    }
    catch {
        problems.push('The client certificate and its key cannot be used together: one is not in PEM form, they do not belong ' +
            'together, or the key is encrypted and sslpassword is missing or wrong.');
    }
}
/** libpq's rule: nobody but the owner may read the key; a key that is root's may be readable by its group. */
function checkKeyPermissions(path, { machine, problems }) {
    const stat = machine.stat(path);
    if (!stat || machine.platform === 'win32')
        return;
    const forbidden = stat.uid === 0 ? 0o037 : 0o077;
    if ((stat.mode & forbidden) !== 0) {
        problems.push(`The key ${path} can be read by others. Run: chmod 600 ${path}`);
    }
}
/** `source` itself when it is PEM text, or else the content of the file of that name. */
function readPem(source, what, { machine, problems }) {
    if (isPem(source))
        return source;
    try {
        return machine.readFile(source);
    }
    catch (error) {
        const missing = error.code === 'ENOENT';
        problems.push(`The file of the ${what}, ${source}, ${missing ? 'does not exist' : 'cannot be read'}.`);
        return undefined;
    }
}
function isPem(text) {
    return text.includes('-----BEGIN ');
}
function isCertificate(pem) {
    try {
        new external_node_crypto_.X509Certificate(pem);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/postgres/target.js








const sessionAttributes = ['any', 'read-write', 'read-only', 'primary', 'standby', 'prefer-standby'];
const channelBindings = ['disable', 'prefer', 'require'];
/** The URL or the variables cannot be used. `problems` names all there are and holds no secret. */
class TargetError extends Error {
    name = 'TargetError';
    problems;
    constructor(subject, problems) {
        super(`${subject}:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
        this.problems = problems;
    }
}
/**
 * Decides where to connect. The URL comes first, the `PG*` variables fill in what it leaves out, then
 * libpq's defaults: the user is the operating system's, the database has the user's name, the host is the
 * Unix socket in /var/run/postgresql if there is one for the port, as with Debian's libpq, or else
 * localhost. Unlike in libpq, `PGHOSTADDR` never sends a host of the URL somewhere else.
 *
 * @throws {TargetError} with all problems of all sources.
 */
function parseTarget(input) {
    const { environment, machine = thisMachine } = input;
    const url = input.url?.trim() === '' ? undefined : input.url;
    if (url === undefined && (environment === undefined || !environmentNamesDatabase(environment))) {
        throw new TargetError('No database is given', [
            'Give --database-url, or set DATABASE_URL, SUPABASE_DB_URL, or PGHOST and PGDATABASE.',
        ]);
    }
    const text = url === undefined ? { parameters: {}, problems: [], notes: [] } : (0,connection_text/* readConnectionText */.y)(url);
    const problems = [...text.problems];
    const notes = [...text.notes];
    const parameters = merged(text.parameters, environment);
    if (environment?.['PGSERVICE'] !== undefined && environment['PGSERVICE'] !== '') {
        if (url === undefined)
            problems.push('PGSERVICE is not supported. Set PGHOST, PGPORT, PGDATABASE and PGUSER instead.');
        else
            notes.push('PGSERVICE is not supported and was ignored.');
    }
    // What cannot be read has no parameters; complaining about those as well would only mislead.
    if (text.problems.length > 0 && Object.keys(text.parameters).length === 0)
        throw failure(input, problems);
    const user = parameters.user ?? machine.user()?.name;
    if (user === undefined)
        problems.push('There is no user name, and this machine knows none for the current user.');
    const database = parameters.dbname ?? user ?? '';
    const hosts = targetHosts(parameters, machine, problems);
    if (looksLikePlaceholder(parameters.password)) {
        problems.push('The password is still the placeholder of a template. Put the real password in its place.');
    }
    const tlsContext = { rootCertOption: blankAsUnset(input.sslRootCert), environment, machine, problems };
    const tls = tlsSettingsFrom(parameters, tlsContext);
    const channelBinding = oneOf('channel_binding', channelBindings, parameters, problems) ?? 'prefer';
    if (channelBinding === 'require')
        requireEncryption(tls, problems);
    const target = {
        hosts: withPasswords(hosts, { parameters, database, user: user ?? '' }, input, notes),
        database,
        user: user ?? '',
        tls,
        targetSessionAttrs: oneOf('target_session_attrs', sessionAttributes, parameters, problems) ?? 'any',
        keepAlive: wholeNumber('keepalives', parameters, problems) !== 0,
        channelBinding,
        notes,
        secrets: [],
    };
    if (parameters.password !== undefined)
        target.password = parameters.password;
    const connectTimeout = wholeNumber('connect_timeout', parameters, problems);
    if (connectTimeout !== undefined)
        target.connectTimeoutMs = Math.max(0, connectTimeout) * 1000;
    const keepAliveIdle = wholeNumber('keepalives_idle', parameters, problems);
    if (keepAliveIdle !== undefined)
        target.keepAliveIdleMs = Math.max(0, keepAliveIdle) * 1000;
    const applicationName = parameters.application_name ?? parameters.fallback_application_name;
    if (applicationName !== undefined)
        target.applicationName = applicationName;
    if (parameters.options !== undefined)
        target.options = parameters.options;
    if (problems.length > 0)
        throw failure(input, problems);
    return { ...target, secrets: allSecrets(target, url) };
}
function failure({ url, source }, problems) {
    const subject = source ?? (url === undefined ? 'The environment' : 'The database URL');
    return new TargetError(`${subject} does not say where to connect`, [...new Set(problems)]);
}
function merged(given, environment) {
    if (!environment)
        return withoutBlanks(given);
    const fromEnvironment = parametersFrom(environment);
    if (given.host !== undefined)
        delete fromEnvironment.hostaddr;
    return { ...fromEnvironment, ...withoutBlanks(given) };
}
/** To libpq an empty value is one that was not given. */
function withoutBlanks(parameters) {
    return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ''));
}
function blankAsUnset(text) {
    return text?.trim() === '' ? undefined : text?.trim();
}
function oneOf(name, values, parameters, problems) {
    const given = parameters[name];
    const value = values.find((allowed) => allowed === given);
    if (given !== undefined && value === undefined) {
        const meant = (0,nearest/* nearest */.p)(given, values);
        problems.push(`${name} must be one of ${values.join(', ')}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`);
    }
    return value;
}
function wholeNumber(name, parameters, problems) {
    const given = parameters[name];
    if (given === undefined)
        return undefined;
    if (/^\s*[+-]?\d{1,9}\s*$/.test(given))
        return Number(given);
    problems.push(`${name} must be a whole number${name === 'keepalives' ? ', 0 or 1' : ' of seconds'}.`);
    return undefined;
}
/** What providers print where the password belongs. */
function looksLikePlaceholder(password) {
    return (password !== undefined &&
        /^(?:[[<{(]?your[-_ ]?(?:db[-_ ]?|database[-_ ]?)?password[\]>})]?|<password>|\[password\]|\*+)$/i.test(password));
}
/** Channel binding needs TLS, so an attempt without it could only fail. */
function requireEncryption(tls, problems) {
    if (tls.mode === 'disable')
        problems.push('channel_binding=require needs TLS, but sslmode is disable.');
    if (tls.mode === 'allow' || tls.mode === 'prefer')
        tls.mode = 'require';
}
/** Adds the passwords of the password file, which may differ from host to host. */
function withPasswords(hosts, { parameters, database, user }, { environment, machine = thisMachine }, notes) {
    const path = parameters.passfile ?? (environment && userFile('pgpass', environment, machine));
    if (parameters.password !== undefined || path === undefined)
        return hosts;
    const file = readPasswordFile(path, machine);
    if (file.note !== undefined)
        notes.push(file.note);
    return hosts.map((host) => {
        const password = file.passwordFor({ host: host.host, port: host.port, database, user });
        return password === undefined ? host : { ...host, password };
    });
}
function allSecrets(target, url) {
    const secrets = [
        target.password,
        target.tls.keyPassphrase,
        ...target.hosts.map(({ password }) => password),
    ];
    const forms = [...(url === undefined ? [] : (0,postgres_secrets/* secretsOfUrl */.mE)(url)), ...secrets].flatMap((secret) => secret === undefined ? [] : (0,postgres_secrets/* secretForms */.eo)(secret));
    return [...new Set(forms)].sort((a, b) => b.length - a.length);
}


/***/ }),

/***/ 623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   eG: () => (/* binding */ tlsAttempts),
/* harmony export */   gA: () => (/* binding */ tlsFault)
/* harmony export */ });
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1692);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7030);


/**
 * The attempts that libpq makes to connect to `host`, in order ("SSL Mode Descriptions"). As there, a root
 * certificate makes every encrypted attempt verify the chain, whatever the mode; without one only the
 * `verify-` modes verify. Unix sockets are never encrypted.
 */
function tlsAttempts(settings, host) {
    const plain = { ssl: false, verifies: 'nothing', fallsThroughOn: () => false };
    if (settings.mode === 'disable' || host.startsWith('/'))
        return [plain];
    const encrypted = encryptedAttempt(settings, host);
    switch (settings.mode) {
        case 'allow':
            return [{ ...plain, fallsThroughOn: isRefusal }, encrypted];
        case 'prefer':
            return [
                { ...encrypted, fallsThroughOn: (error) => tlsFault(error) !== undefined || isRefusal(error) },
                plain,
            ];
        case 'require':
        case 'verify-ca':
        case 'verify-full':
            return [encrypted];
    }
}
/**
 * Runs `connect` with one attempt after the other until one succeeds or falls through no further. When two
 * failed, the error of the encrypted one is thrown, unless it says only that the server has no TLS: a server
 * that insists on TLS refuses the plain one whatever was wrong.
 */
async function inOrder(attempts, connect) {
    let telling;
    for (const attempt of attempts) {
        try {
            return await connect(attempt);
        }
        catch (error) {
            const knownBetter = telling !== undefined && (attempt.ssl === false || tlsFault(error) === 'no TLS');
            if (!knownBetter)
                telling = error;
            if (!attempt.fallsThroughOn(error))
                throw telling;
            if (tlsFault(error) === 'no TLS')
                telling = undefined;
        }
    }
    throw telling;
}
/**
 * What went wrong with TLS itself: the server has none, its certificate was not accepted, or the two sides
 * could not agree. Undefined for every other error.
 */
function tlsFault(error) {
    const { code = '', message = '' } = (error ?? {});
    const text = String(message);
    if (text === 'The server does not support SSL connections')
        return 'no TLS';
    if (text === 'There was an error establishing an SSL connection')
        return 'no TLS';
    if (certificateCodes.test(String(code)))
        return 'certificate';
    if (/^(ERR_SSL_|ERR_TLS_|EPROTO$)/.test(String(code)))
        return 'handshake';
    return text.includes('before secure TLS connection was established') ? 'handshake' : undefined;
}
const certificateCodes = /^(CERT_|DEPTH_ZERO_SELF_SIGNED_CERT|ERR_TLS_CERT_|ERROR_IN_CERT_|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)|PATH_LENGTH_|SELF_SIGNED_CERT_|UNABLE_TO_)/;
/**
 * Whether the server answered and turned us away for a reason that encryption may change. A database that
 * does not exist or a server without free connections is the same either way.
 */
function isRefusal(error) {
    const { code, severity } = (error ?? {});
    return typeof severity === 'string' && typeof code === 'string' && !/^(3D|53|57)/.test(code);
}
function encryptedAttempt(settings, host) {
    const name = settings.mode === 'verify-full';
    const chain = name || settings.mode === 'verify-ca' || settings.rootCert !== undefined;
    const ssl = {
        rejectUnauthorized: chain,
        checkServerIdentity: name ? (_, certificate) => checkName(host, certificate) : () => undefined,
    };
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) === 0)
        ssl.servername = host;
    if (chain && settings.rootCert !== undefined) {
        ssl.ca = settings.rootCert === 'system' ? systemCertificates() : settings.rootCert;
    }
    if (settings.cert !== undefined)
        ssl.cert = settings.cert;
    if (settings.key !== undefined)
        ssl.key = settings.key;
    if (settings.keyPassphrase !== undefined)
        ssl.passphrase = settings.keyPassphrase;
    return {
        ssl,
        verifies: name ? 'chain and name' : chain ? 'chain' : 'nothing',
        fallsThroughOn: () => false,
    };
}
/**
 * Node.js accepts an IP address only as an iPAddress name of the certificate. libpq also takes a dNSName
 * that is spelt like it, and the common name of a certificate without any such names.
 */
function checkName(host, certificate) {
    const fault = node_tls__WEBPACK_IMPORTED_MODULE_0__.checkServerIdentity(host, certificate);
    if (fault === undefined || (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) === 0)
        return fault;
    const names = certificate.subjectaltname?.split(', ') ?? [];
    if (names.includes(`DNS:${host}`))
        return undefined;
    const commonName = names.some((name) => /^(DNS|IP Address):/.test(name))
        ? undefined
        : certificate.subject.CN;
    return commonName === host ? undefined : fault;
}
/** What the operating system trusts, where this Node.js can tell (22.15 and later), and what Node.js does. */
function systemCertificates() {
    const withStores = node_tls__WEBPACK_IMPORTED_MODULE_0__;
    if (!withStores.getCACertificates)
        return [...node_tls__WEBPACK_IMPORTED_MODULE_0__.rootCertificates];
    return [
        ...new Set([...withStores.getCACertificates('system'), ...withStores.getCACertificates('default')]),
    ];
}


/***/ }),

/***/ 7731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y3: () => (/* binding */ passwordsAsWritten),
/* harmony export */   wo: () => (/* binding */ readUrl)
/* harmony export */ });
/* unused harmony export encodingAdvice */
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6432);

/**
 * Reads what follows `postgresql://`: `[user[:password]@][host[:port],…][/dbname][?name=value&…]`, as
 * PostgreSQL's documentation defines it (libpq, "Connection URIs").
 *
 * Where libpq would stumble over a raw `@ / ? # %` or a space in the password, the text is taken as a
 * person means it if it can be read in exactly one way. Problems never quote any of it: in a URL that
 * cannot be read, the password may be anywhere.
 */
function readUrl(text) {
    const readings = possibleReadings(text);
    const tidy = readings.filter(isTidy);
    const reading = tidy.length === 1 ? tidy[0] : readings.length === 1 ? readings[0] : undefined;
    if (reading)
        return decodeReading(reading);
    if (readings.length > 1)
        return {
            place: [],
            parameters: [],
            problems: [`It can be read in more than one way. ${encodingAdvice}`],
        };
    const fault = readHostAndRest(text.slice(text.lastIndexOf('@') + 1));
    const problem = typeof fault === 'string' ? fault : 'The user name has a /, ? or # in it.';
    const hostMissing = text.includes('@') ? '' : ' If this is user:password, the @host after it is missing.';
    return { place: [], parameters: [], problems: [`${problem}${hostMissing} ${encodingAdvice}`] };
}
/** How to write a password into a URL. */
const encodingAdvice = 'If the user name or password has special characters, percent-encode them: % is %25, @ is %40, / is %2F, ' +
    ': is %3A, ? is %3F, # is %23, a space is %20. Or leave the password out of the URL and give it as PGPASSWORD.';
/** Every text in the URL that could be its password, as written: for masking, before it is known which is. */
function passwordsAsWritten(text) {
    const readings = possibleReadings(text);
    const inUserInfo = readings.length > 0 ? readings.map(({ password }) => password) : [/:(.*)@/s.exec(text)?.[1]];
    const inQuery = [...text.matchAll(/[?&](?:ssl)?password=([^&]*)/g)].map((match) => match[1]);
    return [...inUserInfo, ...inQuery].filter((password) => password !== undefined && password !== '');
}
/** Every `@` may be the one that ends the user-info, and so may none. */
function possibleReadings(text) {
    const ends = [-1, ...[...text.matchAll(/@/g)].map((match) => match.index)];
    return ends.flatMap((end) => {
        const rest = readHostAndRest(text.slice(end + 1));
        if (typeof rest === 'string')
            return [];
        if (end === -1)
            return [{ user: undefined, password: undefined, ...rest }];
        const userInfo = text.slice(0, end);
        const colon = userInfo.indexOf(':');
        const user = colon === -1 ? userInfo : userInfo.slice(0, colon);
        if (/[/?#]/.test(user))
            return [];
        return [{ user, password: colon === -1 ? undefined : userInfo.slice(colon + 1), ...rest }];
    });
}
/** Whether the reading needs no excuse: all that should be percent-encoded is, and every parameter is known. */
function isTidy(reading) {
    const { user = '', password = '', database = '', query } = reading;
    return !/[@/?#]/.test(user + password + database) && query.every(([name]) => isKnownParameter(name));
}
function isKnownParameter(name) {
    return name === 'ssl' || (0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .standingOf */ .YP)(name).kind !== 'unknown';
}
/** The part behind the user-info, still encoded, or why it cannot be that. */
function readHostAndRest(text) {
    const question = text.indexOf('?');
    const beforeQuery = question === -1 ? text : text.slice(0, question);
    const slash = beforeQuery.indexOf('/');
    const database = slash === -1 ? undefined : beforeQuery.slice(slash + 1);
    if (database?.includes('/') === true)
        return 'There is more than one / after the host (a / in the database name is written %2F).';
    if (database?.includes('#') === true)
        return 'There is a # in the database name (write %23, or remove it).';
    const hosts = [];
    for (const element of (slash === -1 ? beforeQuery : beforeQuery.slice(0, slash)).split(',')) {
        const [, host, port = ''] = /^(\[[^[\]/]*\]|[^:[\]]*)(?::(.*))?$/s.exec(element) ?? [];
        if (host === undefined)
            return 'The host is not a name, an IPv4 address or an IPv6 address in square brackets.';
        if (port.includes(':'))
            return 'There is more than one : in the host (an IPv6 address must be in square brackets).';
        if (!/^\d*$/.test(port) || Number(port) > 65535)
            return 'The port is not a number from 1 to 65535.';
        if (!ASCII_HOST.test(host) && !/^(\[[\p{L}\p{N}:.%_~-]+\]|[\p{L}\p{N}._~%-]*)$/u.test(host)) {
            return 'There is a character in the host that cannot be in a host name.';
        }
        hosts.push({ host, port });
    }
    const query = [];
    for (const item of question === -1 ? [] : text.slice(question + 1).split('&')) {
        if (item === '')
            continue;
        const equals = item.indexOf('=');
        const name = item.slice(0, equals);
        if (equals === -1 || !/^[\w.-]+$/.test(name))
            return 'A parameter after the ? is not of the form name=value.';
        query.push([name, item.slice(equals + 1)]);
    }
    return { hosts, database, query };
}
/** Of all letters and digits of Unicode Node.js makes an expression for milliseconds, and most hosts have none. */
const ASCII_HOST = /^(\[[A-Za-z0-9:.%_~-]+\]|[A-Za-z0-9._~%-]*)$/;
function decodeReading(reading) {
    const problems = [];
    const place = [];
    const add = (name, what, encoded) => {
        if (encoded !== undefined && encoded !== '')
            place.push([name, decode(encoded, what, problems)]);
    };
    add('user', 'user name', reading.user);
    add('password', 'password', reading.password);
    add('host', 'host', reading.hosts.map(({ host }) => host.replace(/^\[|\]$/g, '')).join(','));
    const ports = reading.hosts.map(({ port }) => port);
    // Of several hosts, one without a port has the default port, whatever PGPORT says.
    if (ports.join(',') !== '')
        place.push(['port', ports.join(',')]);
    add('dbname', 'database name', reading.database);
    const parameters = reading.query.map(([name, value]) => [
        name,
        decode(value, 'value of a parameter', problems),
    ]);
    return { place, parameters, problems };
}
/**
 * Undoes percent-encoding. A text in which no % begins an escape was written without encoding and stays as
 * it is; one in which some do and some do not could mean two things.
 */
function decode(encoded, what, problems) {
    const percents = encoded.match(/%/g)?.length ?? 0;
    const escapes = encoded.match(/%[0-9A-Fa-f]{2}/g)?.length ?? 0;
    if (percents === 0 || escapes === 0)
        return encoded;
    if (escapes < percents) {
        problems.push(`The ${what} has a % that begins no percent-escape beside one that does. Write a % itself as %25.`);
        return '';
    }
    try {
        const decoded = decodeURIComponent(encoded);
        if (!decoded.includes('\0'))
            return decoded;
        problems.push(`The ${what} has %00 in it, which PostgreSQL does not accept.`);
    }
    catch {
        problems.push(`The ${what} has a percent-escape that is not UTF-8. Write a % itself as %25.`);
    }
    return '';
}


/***/ }),

/***/ 8410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ utcText)
/* harmony export */ });
/** A timestamptz as ISO 8601 in UTC, microseconds. */
function utcText(timestamp) {
    return `pg_catalog.to_char(${timestamp} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}


/***/ }),

/***/ 2877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ rehearsalPort),
/* harmony export */   y: () => (/* binding */ configurationPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _engine_path_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9248);


/** What looks at plans, as the options want it; undefined when nothing shall. Loaded when there is a plan to look at. */
function rehearsalPort({ mode = 'full', ...inputs }, settings) {
    if (mode === 'off')
        return undefined;
    return async (subject) => {
        if (subject.purpose === 'plan' && subject.steps.length === 0) {
            await requireConfiguration(inputs.config, settings.migrationsDir);
            return { findings: [], rehearsal: null, warnings: [], error: undefined };
        }
        const { rehearse } = await Promise.all(/* import() */[__nccwpck_require__.e(478), __nccwpck_require__.e(938)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2938));
        return rehearse(subject, { ...settings, ...inputs, mode });
    };
}
/** What is wrong with it is told before the day on which it is needed. The rules are loaded only when there is one. */
async function requireConfiguration(given, migrationsDir) {
    if (given === undefined && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(configurationPath(migrationsDir)))
        return;
    const { loadConfiguration } = await __nccwpck_require__.e(/* import() */ 478).then(__nccwpck_require__.bind(__nccwpck_require__, 8478));
    loadConfiguration(given, migrationsDir);
}
/** The configuration of the rules, where no other file is named: in the migrations folder, beside `versions`. */
function configurationPath(migrationsDir) {
    return (0,_engine_path_js__WEBPACK_IMPORTED_MODULE_1__/* .pathTo */ .v)([migrationsDir, 'migrate-action.json']);
}


/***/ }),

/***/ 917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ lineComments),
/* harmony export */   n: () => (/* binding */ comments)
/* harmony export */ });
/* harmony import */ var _lexer_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7805);
/* harmony import */ var _scanner_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1951);


/** The line comments of a script; not what looks like one in a literal or in COPY data. */
function* lineComments(text) {
    for (const comment of comments(text)) {
        if (comment.kind === 'line comment')
            yield { ...comment, kind: comment.kind };
    }
}
/** The comments of a script, of either kind. */
function* comments(text) {
    const data = (0,_lexer_js__WEBPACK_IMPORTED_MODULE_0__/* .copyDataBlocks */ .oS)(text);
    const scanner = new _scanner_js__WEBPACK_IMPORTED_MODULE_1__/* .Scanner */ .L(text);
    let inHead = true;
    while (scanner.next() !== 'end') {
        const { start, end } = scanner;
        const [block] = data;
        if (block !== undefined && start >= block.start) {
            data.shift();
            scanner.jumpTo(block.end);
        }
        else if (scanner.kind === 'line comment' || scanner.kind === 'block comment') {
            const ownLine = start === 0 || text[start - 1] === '\n';
            yield { start, end, kind: scanner.kind, text: scanner.raw(), inHead, ownLine };
        }
        else if (scanner.kind !== 'meta-command') {
            inHead = false;
        }
    }
}


/***/ }),

/***/ 6856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ volatileFunctions),
/* harmony export */   s: () => (/* binding */ steadyFunctions)
/* harmony export */ });
// What pg_proc.provolatile says of the functions that a DEFAULT is likely to call, in PostgreSQL 18. Functions of
// one name count together: volatile if one of them is.
/** Of PostgreSQL itself, and of the extensions uuid-ossp and pgcrypto. */
const volatileFunctions = setOf(`
   array_sample array_shuffle clock_timestamp current_query currval gen_random_bytes gen_random_uuid
   gen_salt lastval lo_creat lo_create lo_from_bytea lo_get lo_import nextval pg_advisory_lock
   pg_advisory_xact_lock pg_blocking_pids pg_current_wal_flush_lsn pg_current_wal_insert_lsn
   pg_current_wal_lsn pg_database_size pg_export_snapshot pg_indexes_size pg_is_in_recovery
   pg_last_wal_receive_lsn pg_last_wal_replay_lsn pg_last_xact_replay_timestamp pg_logical_emit_message
   pg_notify pg_read_binary_file pg_read_file pg_relation_size pg_sequence_last_value pg_sleep
   pg_table_size pg_total_relation_size pg_try_advisory_lock pg_try_advisory_xact_lock query_to_xml random
   random_normal set_config setval timeofday txid_status uuid_generate_v1 uuid_generate_v1mc
   uuid_generate_v4 uuidv4 uuidv7
`);
/** Stable or immutable. What begins with pg_ and is not volatile is not listed. */
const steadyFunctions = setOf(`
   abbrev abs acldefault acos acosd acosh age area array_append array_cat array_dims array_fill
   array_length array_lower array_ndims array_position array_positions array_prepend array_remove
   array_replace array_reverse array_sort array_to_json array_to_string array_to_tsvector array_upper ascii
   asin asind asinh atan atan2 atan2d atand atanh bit bit_count bit_length bool box bpchar broadcast bytea
   cardinality casefold cbrt ceil ceiling center char char_length character_length chr cidr circle
   col_description concat concat_ws convert convert_from convert_to cos cosd cosh cot cotd crc32 crc32c
   crypt current_database current_schema current_schemas current_setting current_user database_to_xml
   database_to_xmlschema date date_add date_bin date_part date_subtract date_trunc datemultirange daterange
   decode degrees diagonal diameter digest div encode enum_first enum_last enum_range erf erfc exp extract
   factorial family float4 float8 floor format format_type gamma gcd get_bit get_byte get_current_ts_config
   getdatabaseencoding getpgusername hashtext hashtextextended height hmac host hostmask hstore
   icu_unicode_version inet_client_addr inet_client_port inet_merge inet_same_family inet_server_addr
   inet_server_port initcap int2 int4 int4multirange int4range int8 int8multirange int8range interval
   is_normalized isempty isfinite json_array_length json_build_array json_build_object json_object
   json_populate_record json_strip_nulls json_to_record json_to_tsvector json_typeof jsonb_array_length
   jsonb_build_array jsonb_build_object jsonb_insert jsonb_object jsonb_path_exists jsonb_path_exists_tz
   jsonb_path_match jsonb_path_match_tz jsonb_path_query_array jsonb_path_query_array_tz
   jsonb_path_query_first jsonb_path_query_first_tz jsonb_populate_record jsonb_populate_record_valid
   jsonb_pretty jsonb_set jsonb_set_lax jsonb_strip_nulls jsonb_to_record jsonb_to_tsvector jsonb_typeof
   justify_days justify_hours justify_interval lcm left length lgamma like_escape ln log log10 lower
   lower_inc lower_inf lpad lseg ltrim macaddr macaddr8 make_date make_interval make_time make_timestamp
   make_timestamptz makeaclitem masklen md5 min_scale mod money multirange mxid_age name netmask network
   normalize now num_nonnulls num_nulls numeric nummultirange numnode numrange obj_description octet_length
   oid overlaps overlay parse_ident path phraseto_tsquery pi plainto_tsquery point polygon position pow
   power querytree quote_ident quote_literal quote_nullable radians radius regclass regexp_count
   regexp_instr regexp_like regexp_match regexp_replace regexp_split_to_array regexp_substr repeat replace
   reverse right round row_security_active row_to_json rpad rtrim scale schema_to_xml schema_to_xmlschema
   session_user set_bit set_byte set_masklen setweight sha224 sha256 sha384 sha512 shobj_description sign
   similar_to_escape sin sind sinh slope split_part sqrt statement_timestamp string_to_array strip strpos
   substr substring system_user table_to_xml table_to_xmlschema tan tand tanh text time timestamp
   timestamptz timetz timezone to_ascii to_bin to_char to_date to_hex to_json to_jsonb to_number to_oct
   to_regclass to_regcollation to_regnamespace to_regoper to_regoperator to_regproc to_regprocedure
   to_regrole to_regtype to_regtypemod to_timestamp to_tsquery to_tsvector transaction_timestamp translate
   trim_array trim_scale trunc ts_filter ts_rank ts_rank_cd tsmultirange tsrange tstzmultirange tstzrange
   tsvector_to_array txid_current txid_current_if_assigned txid_current_snapshot unaccent unicode_assigned
   unicode_version unistr upper upper_inc upper_inf uuid_extract_timestamp uuid_extract_version
   uuid_generate_v3 uuid_generate_v5 uuid_nil uuid_ns_dns uuid_ns_oid uuid_ns_url uuid_ns_x500 varbit
   varchar version websearch_to_tsquery width width_bucket xid xml xml_is_well_formed
   xml_is_well_formed_content xml_is_well_formed_document xmlcomment xmlexists xmltext xpath xpath_exists
`);
function setOf(names) {
    return new Set(names.trim().split(/\s+/));
}


/***/ }),

/***/ 7805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ statementAt),
/* harmony export */   Du: () => (/* binding */ selectStatements),
/* harmony export */   UF: () => (/* binding */ afterCopyData),
/* harmony export */   Xd: () => (/* binding */ splitStatements),
/* harmony export */   cL: () => (/* binding */ splitWithoutRows),
/* harmony export */   iA: () => (/* binding */ findUnterminated),
/* harmony export */   oS: () => (/* binding */ copyDataBlocks)
/* harmony export */ });
/* harmony import */ var _scanner_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1951);

/**
 * Splits a script into its statements, where psql would: not at a `;` in a literal, a comment, parentheses
 * (CREATE RULE … DO (…; …)) or the BEGIN ATOMIC body of a function. Empty statements are dropped. Never
 * fails: what does not end goes on to the end of the text, and `unterminated` says so.
 *
 * @param options.copyData 'inline' (default): data follows COPY … FROM STDIN, as in a dump.
 *   'removed': the data has been taken out of this text.
 */
function splitStatements(text, options = {}) {
    return new Splitter(text, options.copyData !== 'removed').split();
}
/**
 * As `splitStatements`, but of statements in a row that only read or write rows no more than the first: a large
 * script has a million of them, and they decide nothing that the first does not.
 */
function splitWithoutRows(text) {
    let inRow = false;
    return new Splitter(text, true, ({ words }) => {
        const before = inRow;
        inRow = /^(?:INSERT|UPDATE|DELETE|SELECT|VALUES)$/.test(words[0] ?? '');
        return before && inRow;
    }).split();
}
/** The statements of a large script that `keeps` wants: the others are not held in memory. */
function selectStatements(text, keeps) {
    const numbers = [];
    let count = 0;
    const drops = (statement) => {
        const number = count++;
        const kept = keeps(statement);
        if (kept)
            numbers.push(number);
        return !kept;
    };
    const { statements } = new Splitter(text, true, drops).split();
    return statements.map((statement, at) => ({ ...statement, number: numbers[at] ?? at }));
}
/** What a text ends inside of, if anything. */
function findUnterminated(text) {
    return new Splitter(text, true, () => true).split().unterminated;
}
/** The statement number `n` (0-based) of a text whose COPY data has been taken out. */
function statementAt(text, n) {
    let number = 0;
    return new Splitter(text, false, () => number++ !== n).split().statements[0];
}
/** The offset behind a block of COPY data and its closing `\.`, at the end of that line. */
function afterCopyData(text, data) {
    return text.startsWith('\\.', data.end) ? data.end + 2 : data.end;
}
/** The blocks of COPY data in a text, in order. */
function copyDataBlocks(text) {
    if (!/\bSTD(?:IN|OUT)\b/i.test(text))
        return [];
    const { statements } = new Splitter(text, true, ({ copyData }) => copyData === undefined).split();
    return statements.flatMap(({ copyData }) => (copyData ? [copyData] : []));
}
const wordLimit = 24;
/** How many different words, and lists of them, are shared between statements. */
const sharedLimit = 1000;
class Splitter {
    scanner;
    statements = [];
    metaCommands = [];
    inlineData;
    known = new Map();
    lists = new Map();
    start = -1;
    end = 0;
    words = [];
    plain = true;
    parentheses = 0;
    /** Open BEGIN ATOMIC and CASE in the body of a function. */
    atomic = 0;
    previous = '';
    /** Which statements not to keep: a large script has a million of them. */
    drops;
    constructor(text, inlineData, drops = () => false) {
        this.scanner = new _scanner_js__WEBPACK_IMPORTED_MODULE_0__/* .Scanner */ .L(text);
        this.inlineData = inlineData;
        this.drops = drops;
    }
    split() {
        const { scanner } = this;
        for (let kind = scanner.next(); kind !== 'end'; kind = scanner.next()) {
            if (kind === 'line comment' || kind === 'block comment')
                continue;
            if (kind === 'meta-command') {
                this.metaCommands.push({ start: scanner.start, end: scanner.end, text: scanner.raw() });
            }
            else if (this.parentheses === 0 && this.atomic === 0 && scanner.is(';')) {
                this.finish();
            }
            else {
                this.add(kind === 'word', kind === 'symbol');
            }
        }
        this.finish();
        return {
            statements: this.statements,
            metaCommands: this.metaCommands,
            ...(scanner.unterminated && { unterminated: scanner.unterminated }),
        };
    }
    add(isWord, isSymbol) {
        const { scanner } = this;
        if (this.start < 0)
            this.start = scanner.start;
        this.end = scanner.end;
        if (isWord) {
            if (this.parentheses === 0)
                this.word();
            return;
        }
        this.plain = false;
        this.previous = '';
        if (!isSymbol)
            return;
        if (scanner.is('('))
            this.parentheses++;
        else if (scanner.is(')') && this.parentheses > 0)
            this.parentheses--;
        else if (scanner.is('.'))
            this.previous = '.';
    }
    word() {
        const { words } = this;
        if (this.atomic === 0 && words.length >= wordLimit && !isRoutine(words))
            return;
        const word = this.keyWord(this.scanner.raw());
        if (this.atomic === 0 && words.length < wordLimit)
            words.push(word);
        if (isRoutine(words))
            this.trackBody(word);
        this.previous = word;
    }
    /** CASE and END are column labels after AS and after a dot; elsewhere they are reserved. */
    trackBody(word) {
        if (this.atomic === 0) {
            if (word === 'ATOMIC' && this.previous === 'BEGIN')
                this.atomic = 1;
        }
        else if (this.previous !== 'AS' && this.previous !== '.') {
            if (word === 'CASE')
                this.atomic++;
            else if (word === 'END')
                this.atomic--;
        }
    }
    finish() {
        const { start, end, words, plain } = this;
        if (start >= 0) {
            const copyData = this.inlineData && isCopyFromStdin(words) ? this.readCopyData() : undefined;
            const statement = { start, end, words: this.shared(words), plain, ...(copyData && { copyData }) };
            if (!this.drops(statement))
                this.statements.push(statement);
        }
        this.start = -1;
        this.words = [];
        this.plain = true;
        this.parentheses = 0;
        this.atomic = 0;
        this.previous = '';
    }
    /** The word in upper case; one string for all that are written alike. */
    keyWord(raw) {
        let word = this.known.get(raw);
        if (word === undefined) {
            word = upperCase(raw);
            if (this.known.size < sharedLimit)
                this.known.set(raw, word);
        }
        return word;
    }
    /** One list for all statements with the same words. */
    shared(words) {
        const key = words.join(' ');
        let list = this.lists.get(key);
        if (list === undefined) {
            list = words.slice();
            if (this.lists.size < sharedLimit)
                this.lists.set(key, list);
        }
        return list;
    }
    /**
     * The data begins on the line after the one that ends the statement. A line that goes on with other SQL
     * is read as SQL: then there is no data.
     */
    readCopyData() {
        const { scanner } = this;
        const { text } = scanner;
        restOfLine.lastIndex = scanner.end;
        if (!restOfLine.test(text))
            return { start: scanner.end, end: scanner.end };
        const start = restOfLine.lastIndex;
        let end = text.indexOf('\\.', start);
        while (end >= 0 && !(isLineStart(text, end) && isLineEnd(text, end + 2)))
            end = text.indexOf('\\.', end + 2);
        const data = { start, end: end < 0 ? text.length : end };
        scanner.jumpTo(afterCopyData(text, data));
        return data;
    }
}
const restOfLine = /[ \t]*(?:--[^\n]*)?(?:\n|$)/y;
function isLineStart(text, offset) {
    return offset === 0 || text[offset - 1] === '\n';
}
function isLineEnd(text, offset) {
    return offset === text.length || text[offset] === '\n';
}
/** Key words are folded as ASCII: `toUpperCase` would make key words of other letters. */
function upperCase(word) {
    return word.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}
function isRoutine(words) {
    if (words[0] !== 'CREATE')
        return false;
    const object = words[1] === 'OR' && words[2] === 'REPLACE' ? words[3] : words[1];
    return object === 'FUNCTION' || object === 'PROCEDURE';
}
/** The grammar takes STDOUT for STDIN here. */
function isCopyFromStdin(words) {
    if (words[0] !== 'COPY')
        return false;
    return words.some((word, at) => word === 'FROM' && /^STD(?:IN|OUT)$/.test(words[at + 1] ?? ''));
}


/***/ }),

/***/ 4655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G4: () => (/* binding */ parseNameText),
/* harmony export */   Lx: () => (/* binding */ mayBeSame),
/* harmony export */   fh: () => (/* binding */ nameText),
/* harmony export */   uG: () => (/* binding */ nameAfter)
/* harmony export */ });
/* harmony import */ var _scanner_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1951);

/** Could the two be one object? Names without a schema match in any schema: the search path is not known. */
function mayBeSame(one, other) {
    if (one.name !== other.name)
        return false;
    return one.schema === undefined || other.schema === undefined || one.schema === other.schema;
}
/** `name` or `schema.name`. */
function nameText({ schema, name }) {
    return schema === undefined ? name : `${schema}.${name}`;
}
/** Reads what `nameText` wrote. */
function parseNameText(text) {
    const dot = text.indexOf('.');
    return dot < 0 ? { name: text } : { schema: text.slice(0, dot), name: text.slice(dot + 1) };
}
/** The possibly qualified name that follows the first `keyword` in a statement. */
function nameAfter(sql, keyword) {
    const scanner = new _scanner_js__WEBPACK_IMPORTED_MODULE_0__/* .Scanner */ .L(sql);
    do
        scanner.next();
    while (scanner.kind !== 'end' && !(scanner.kind === 'word' && scanner.raw().toUpperCase() === keyword));
    const parts = [];
    do {
        const part = identifier(nextToken(scanner));
        if (part === undefined)
            return undefined;
        parts.push(part);
    } while (nextToken(scanner).is('.'));
    const name = parts.at(-1);
    const schema = parts.at(-2);
    if (name === undefined)
        return undefined;
    return schema === undefined ? { name } : { schema, name };
}
/** The next token that is no comment. */
function nextToken(scanner) {
    do
        scanner.next();
    while (scanner.kind === 'line comment' || scanner.kind === 'block comment');
    return scanner;
}
function identifier(token) {
    const raw = token.raw();
    if (token.kind === 'word')
        return raw.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
    if (token.kind === 'quoted identifier' && raw.startsWith('"')) {
        return raw.slice(1, -1).replaceAll('""', '"');
    }
    return undefined;
}


/***/ }),

/***/ 9148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ loadParser)
/* harmony export */ });
/* unused harmony export GuardedParser */
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8520);

/** Beyond some tens of megabytes the parser runs out of its memory, which kills it. */
const largestStatement = 8 * 1024 * 1024;
let loading;
/** Loads the parser at the first call (some 50 ms). Never rejects: a parser that cannot be had knows nothing. */
function loadParser() {
    loading ??= importLibrary().then((library) => new GuardedParser(library), () => ignorant);
    return loading;
}
const ignorant = {
    parse: () => undefined,
    parsePlpgsql: () => undefined,
};
async function importLibrary() {
    const library = await import(/* webpackIgnore: true */ './parser/index.cjs');
    await library.loadModule();
    return library;
}
/**
 * Keeps the rule that a dead parser is never trusted again: after running out of memory or stack the
 * library goes on to answer, and what it answers is wrong. The one error that says nothing about the
 * parser's health is its SqlError.
 */
class GuardedParser {
    library;
    alive = true;
    constructor(library) {
        this.library = library;
    }
    parse(sql) {
        if (!this.canRead(sql))
            return undefined;
        const { exitCode } = process;
        try {
            return { nodes: nodesOf(this.library.parseSync(sql)) };
        }
        catch (error) {
            const details = sqlErrorDetails(error);
            if (details === undefined) {
                this.die(exitCode);
                return undefined;
            }
            return { error: { message: details.message, offset: (0,_position_js__WEBPACK_IMPORTED_MODULE_0__/* .offsetOfCodePoint */ .QJ)(sql, details.cursorPosition) } };
        }
    }
    parsePlpgsql(sql) {
        if (!this.canRead(sql))
            return undefined;
        const { exitCode } = process;
        try {
            return this.library.parsePlPgSQLSync(sql);
        }
        catch (error) {
            // An invalid body is a plain Error, and so may be the end of the parser: only a test tells them apart.
            if (!isPlainError(error) || !this.isHealthy())
                this.die(exitCode);
            return undefined;
        }
    }
    canRead(sql) {
        // A NUL byte would end the text unnoticed, and an empty text is an error like a dead parser's.
        return this.alive && sql !== '' && !sql.includes('\0') && Buffer.byteLength(sql) <= largestStatement;
    }
    /** The library's way to abort sets the exit status of the whole process: that is undone. */
    die(exitCode) {
        this.alive = false;
        process.exitCode = exitCode;
    }
    isHealthy() {
        try {
            const [node] = nodesOf(this.library.parseSync('COMMIT'));
            const body = JSON.stringify(this.library.parsePlPgSQLSync('DO $$BEGIN COMMIT; END$$'));
            return node !== undefined && 'TransactionStmt' in node && body.includes('PLpgSQL_stmt_commit');
        }
        catch {
            return false;
        }
    }
}
function nodesOf(result) {
    return (result.stmts ?? []).flatMap(({ stmt }) => (stmt === undefined ? [] : [stmt]));
}
/** The details of a SqlError that is about the text; "out of memory" is about the parser. */
function sqlErrorDetails(error) {
    if (!(error instanceof Error) || error.name !== 'SqlError' || !('sqlDetails' in error))
        return undefined;
    const { sqlDetails } = error;
    return sqlDetails === undefined || isOutOfMemory(sqlDetails.message) ? undefined : sqlDetails;
}
function isPlainError(error) {
    return error instanceof Error && error.constructor === Error && !isOutOfMemory(error.message);
}
function isOutOfMemory(message) {
    return message.startsWith('out of memory');
}


/***/ }),

/***/ 8520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O7: () => (/* binding */ codePointLength),
/* harmony export */   QJ: () => (/* binding */ offsetOfCodePoint),
/* harmony export */   q1: () => (/* binding */ lineAndColumn)
/* harmony export */ });
/**
 * Three units meet here: JavaScript indexes the characters of a string, PostgreSQL reports error positions in
 * code points, and a person reads lines and columns. Offsets are 0-based and count the characters of the string
 * unless a name says otherwise; line ends are LF. Texts given as a string are not `inBytes`.
 */
/** Line and column, both 1-based; the column counts code points. */
function lineAndColumn(source, offset) {
    const { text } = asText(source);
    const at = Math.min(Math.max(offset, 0), text.length);
    let line = 1;
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', start)) {
        line++;
        start = end + 1;
    }
    return { line, column: codePointLength(source, start, at) + 1 };
}
/** How many code points a text has, or a part of it. A lone surrogate counts as one. */
function codePointLength(source, start = 0, end = asText(source).text.length) {
    const { text, inBytes } = asText(source);
    let count = 0;
    for (let at = start; at < end; at += characters(text, at, inBytes))
        count++;
    return count;
}
/**
 * The offset of the code point number `n`, 0-based: PostgreSQL's `position` less one. Beyond the end of the
 * text it is the end of the text.
 */
function offsetOfCodePoint(source, n) {
    const { text, inBytes } = asText(source);
    let at = 0;
    for (let left = n; left > 0 && at < text.length; left--)
        at += characters(text, at, inBytes);
    return at;
}
function asText(source) {
    return typeof source === 'string' ? { text: source, inBytes: false } : source;
}
/** How many characters of the string the code point at an offset takes. */
function characters(text, at, inBytes) {
    const first = text.charCodeAt(at);
    if (first < 0x80)
        return 1;
    if (inBytes)
        return first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    return (first & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}


/***/ }),

/***/ 6509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  O: () => (/* binding */ Routines),
  S: () => (/* binding */ procedureNamesThatCommit)
});

// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __nccwpck_require__(7805);
// EXTERNAL MODULE: ./build/sql/names.js
var names = __nccwpck_require__(4655);
// EXTERNAL MODULE: ./build/sql/parser.js
var parser = __nccwpck_require__(9148);
// EXTERNAL MODULE: ./build/sql/scanner.js + 1 modules
var sql_scanner = __nccwpck_require__(1951);
;// CONCATENATED MODULE: ./build/sql/plpgsql.js

const none = { endsTransaction: false, calls: [] };
/** Is there any point in a closer look at this DO block or procedure? */
function mayEndTransaction(sql) {
    return /(?:\b|_)(?:COMMIT|ROLLBACK)\b|\bCALL\b/i.test(sql);
}
/**
 * The effects of the body of a DO, CREATE FUNCTION or CREATE PROCEDURE statement. PL/pgSQL is parsed; where
 * the parser cannot, and in other languages, the words of the body have to do.
 *
 * @param language upper case, undefined when the statement does not name one as a plain word
 */
function bodyEffects(sql, language, parser) {
    // A function in SQL cannot end a transaction, and has no body that the PL/pgSQL parser would understand.
    if (language === 'SQL')
        return none;
    if (language !== undefined && language !== 'PLPGSQL') {
        // plpy.commit(), spi_commit(), and so on.
        return { endsTransaction: /(?:\b|_)(?:commit|rollback)\b/i.test(sql), calls: [] };
    }
    const calls = [];
    let endsTransaction = false;
    // A DO inside of a DO comes out as the text of its own.
    const bodies = [sql];
    for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) {
        const tree = parser.parsePlpgsql(body);
        const effects = tree === undefined ? effectsByWords(body) : effectsOfTree(tree);
        endsTransaction ||= effects.endsTransaction;
        for (const call of effects.calls)
            (/^\s*DO\b/i.test(call) ? bodies : calls).push(call);
    }
    return { endsTransaction, calls };
}
function effectsOfTree(tree) {
    let endsTransaction = false;
    const calls = [];
    const open = [tree];
    while (open.length > 0) {
        const node = open.pop();
        if (typeof node !== 'object' || node === null)
            continue;
        if ('PLpgSQL_stmt_commit' in node || 'PLpgSQL_stmt_rollback' in node)
            endsTransaction = true;
        if ('PLpgSQL_stmt_call' in node)
            calls.push(queryOf(node.PLpgSQL_stmt_call));
        for (const value of Object.values(node))
            open.push(value);
    }
    return { endsTransaction, calls };
}
function queryOf(statement) {
    const { expr } = statement;
    return expr?.PLpgSQL_expr?.query ?? '';
}
/** COMMIT and ROLLBACK where a statement of PL/pgSQL begins, and a `;` or AND behind them. */
function effectsByWords(sql) {
    let endsTransaction = false;
    const calls = [];
    for (const body of bodiesOf(sql)) {
        const scanner = new sql_scanner/* Scanner */.L(body);
        let beginsStatement = true;
        let ending = false;
        while (scanner.next() !== 'end') {
            if (scanner.kind === 'line comment' || scanner.kind === 'block comment')
                continue;
            const word = scanner.kind === 'word' ? scanner.raw().toUpperCase() : '';
            if (ending && (scanner.is(';') || word === 'AND'))
                endsTransaction = true;
            ending = beginsStatement && (word === 'COMMIT' || word === 'ROLLBACK');
            if (beginsStatement && word === 'CALL')
                calls.push(body.slice(scanner.start));
            beginsStatement = scanner.is(';') || scanner.is('>>') || /^(?:BEGIN|THEN|ELSE|LOOP)$/.test(word);
        }
    }
    return { endsTransaction, calls };
}
function* bodiesOf(sql) {
    const scanner = new sql_scanner/* Scanner */.L(sql);
    while (scanner.next() !== 'end') {
        const raw = scanner.raw();
        if (scanner.kind === 'dollar string') {
            const tag = raw.slice(0, raw.indexOf('$', 1) + 1);
            yield raw.slice(tag.length, -tag.length);
        }
        else if (scanner.kind === 'string') {
            yield raw.slice(raw.indexOf("'") + 1, -1).replaceAll("''", "'");
        }
    }
}

;// CONCATENATED MODULE: ./build/sql/routines.js




/**
 * The procedures that a text defines and that commit or roll back, as `name` or `schema.name`: a script
 * that calls one of them cannot run in a transaction block.
 */
async function procedureNamesThatCommit(text) {
    if (!/\bPROCEDURE\b/i.test(text) || !mayEndTransaction(text))
        return [];
    const routines = new Routines([]);
    for (const statement of (0,lexer/* splitStatements */.Xd)(text).statements) {
        await routines.classify(statement, text.slice(statement.start, statement.end));
    }
    return routines.committing.map(names/* nameText */.fh);
}
/** Follows the procedures of a script, statement by statement, and what calls them. */
class Routines {
    committing;
    constructor(committing) {
        this.committing = [...committing];
    }
    /** The class of a DO or CALL that cannot run in a transaction block; undefined for everything else. */
    async classify({ words }, sql) {
        switch (words[0]) {
            case 'DO':
                return mayEndTransaction(sql) ? this.doBlock(await effects(words, sql)) : undefined;
            case 'CALL':
                return this.call(sql);
            case 'CREATE':
                if (words[1] === 'PROCEDURE' || (words[2] === 'REPLACE' && words[3] === 'PROCEDURE')) {
                    if (mayEndTransaction(sql))
                        this.define(sql, await effects(words, sql));
                }
                return undefined;
            default:
                return undefined;
        }
    }
    doBlock({ endsTransaction, calls }) {
        if (endsTransaction)
            return outside('a DO block that commits or rolls back', true);
        const name = this.firstCommitting(calls);
        return name && outside(`a DO block that calls ${(0,names/* nameText */.fh)(name)}, which commits or rolls back,`, false);
    }
    call(sql) {
        const name = this.firstCommitting([sql]);
        return name && outside(`CALL ${(0,names/* nameText */.fh)(name)}, which commits or rolls back,`, false);
    }
    define(sql, { endsTransaction, calls }) {
        const name = (0,names/* nameAfter */.uG)(sql, 'PROCEDURE');
        if (name && (endsTransaction || this.firstCommitting(calls)))
            this.committing.push(name);
    }
    firstCommitting(calls) {
        if (this.committing.length === 0)
            return undefined;
        return calls
            .map((call) => (0,names/* nameAfter */.uG)(call, 'CALL'))
            .find((name) => name && this.committing.some((committing) => (0,names/* mayBeSame */.Lx)(committing, name)));
    }
}
async function effects(words, sql) {
    const at = words.indexOf('LANGUAGE');
    return bodyEffects(sql, at < 0 ? undefined : words[at + 1], await (0,parser/* loadParser */.q)());
}
function outside(what, certain) {
    return { kind: 'outside block', what, certain, concurrently: false };
}


/***/ }),

/***/ 1951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ Scanner)
});

;// CONCATENATED MODULE: ./build/sql/characters.js
// What a character can be part of, as bits.
const identifierStart = 1;
const identifierPart = 2;
const operatorPart = 4;
const digit = 8;
const space = 16;
/** The class of the UTF-16 code unit at an offset; 0 for what only stands for itself, and behind the end. */
function classOf(text, at) {
    const character = text.charCodeAt(at);
    if (character < 128)
        return classes[character] ?? 0;
    // Everything beyond ASCII is a letter to PostgreSQL, whatever it is to Unicode.
    return at < text.length ? identifierStart | identifierPart : 0;
}
const classes = new Uint8Array(128);
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_') {
    classes[character.charCodeAt(0)] = identifierStart | identifierPart;
}
for (const character of '0123456789')
    classes[character.charCodeAt(0)] = identifierPart | digit;
for (const character of '~!@#^&|`?+-*/%<>=')
    classes[character.charCodeAt(0)] = operatorPart;
for (const character of ' \t\n\r\f\v')
    classes[character.charCodeAt(0)] = space;
classes[36] = identifierPart; // $

;// CONCATENATED MODULE: ./build/sql/scanner.js

const number = /0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*(?:\.(?!\.)[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?/y;
const dollarTag = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;
const escapeOrQuote = /['\\]/g;
const commentMark = /\/\*|\*\//g;
/** Reads one token after another: `kind`, `start` and `end` describe the token that `next()` found last. */
class Scanner {
    text;
    kind = 'end';
    start = 0;
    end = 0;
    unterminated;
    /** Up to here there are only + and -, cut off the end of an operator: each is one of its own. */
    signsUntil = 0;
    constructor(text, offset = 0) {
        this.text = text;
        this.end = offset;
    }
    /** Goes on at `offset`, which must lie outside of every token. */
    jumpTo(offset) {
        this.end = offset;
    }
    is(symbol) {
        return (this.kind === 'symbol' &&
            this.end - this.start === symbol.length &&
            this.text.startsWith(symbol, this.start));
    }
    raw() {
        return this.text.slice(this.start, this.end);
    }
    next() {
        const { text } = this;
        let at = this.end;
        while (classOf(text, at) & space)
            at++;
        this.start = at;
        if (at >= text.length) {
            this.end = at;
            return (this.kind = 'end');
        }
        return (this.kind = this.token(at, text.charCodeAt(at)));
    }
    token(at, character) {
        const { text } = this;
        switch (character) {
            case 39: // '
                return this.string(at + 1);
            case 34: // "
                return this.quoted(at + 1, '"', 'quoted identifier');
            case 36: // $
                return this.dollar(at);
            case 92: // \
                return this.rest('meta-command');
            case 45: // -
                if (text.charCodeAt(at + 1) === 45)
                    return this.rest('line comment');
                break;
            case 47: // /
                if (text.charCodeAt(at + 1) === 42)
                    return this.blockComment(at + 2);
                break;
            case 46: // .
                if (classOf(text, at + 1) & digit)
                    return this.number(at);
                return this.symbol(text.charCodeAt(at + 1) === 46 ? 2 : 1);
            case 58: {
                // : :: :=
                const next = text.charCodeAt(at + 1);
                return this.symbol(next === 58 || next === 61 ? 2 : 1);
            }
        }
        const kinds = classOf(text, at);
        if (kinds & identifierStart)
            return this.word(at, character | 32);
        if (kinds & digit)
            return this.number(at);
        if (kinds & operatorPart)
            return this.operator(at);
        return this.symbol(1);
    }
    symbol(length) {
        this.end = this.start + length;
        return 'symbol';
    }
    /** A token that ends with its line. */
    rest(kind) {
        const newline = this.text.indexOf('\n', this.start);
        this.end = newline < 0 ? this.text.length : newline;
        return kind;
    }
    word(at, lowerCased) {
        const { text } = this;
        const next = text.charCodeAt(at + 1);
        if (next === 39) {
            if (lowerCased === 101)
                return this.escapeString(at + 2); // E'…'
            if (lowerCased === 98 || lowerCased === 110 || lowerCased === 120)
                return this.string(at + 2); // B N X
        }
        if (lowerCased === 117 && next === 38) {
            // U&'…' and U&"…"
            if (text.charCodeAt(at + 2) === 39)
                return this.string(at + 3);
            if (text.charCodeAt(at + 2) === 34)
                return this.quoted(at + 3, '"', 'quoted identifier');
        }
        let end = at + 1;
        while (classOf(text, end) & identifierPart)
            end++;
        this.end = end;
        return 'word';
    }
    number(at) {
        number.lastIndex = at;
        this.end = at + (number.exec(this.text)?.[0].length ?? 1);
        return 'number';
    }
    /** An operator ends before a comment, and only some operators may end in + or -. */
    operator(at) {
        const { text } = this;
        if (at < this.signsUntil)
            return this.symbol(1);
        let end = at + 1;
        while (classOf(text, end) & operatorPart) {
            if (text.startsWith('--', end) || text.startsWith('/*', end))
                break;
            end++;
        }
        if (!/[~!@#%^&|`?]/.test(text.slice(at, end))) {
            this.signsUntil = end;
            while (end > at + 1 && (text.charCodeAt(end - 1) === 43 || text.charCodeAt(end - 1) === 45))
                end--;
        }
        this.end = end;
        return 'symbol';
    }
    string(contents) {
        return this.quoted(contents, "'", 'string');
    }
    quoted(contents, quote, kind) {
        const { text } = this;
        let at = text.indexOf(quote, contents);
        while (at >= 0 && text[at + 1] === quote)
            at = text.indexOf(quote, at + 2);
        if (at < 0)
            return this.open(kind, kind);
        this.end = at + 1;
        return kind;
    }
    escapeString(contents) {
        const { text } = this;
        let at = contents;
        for (;;) {
            escapeOrQuote.lastIndex = at;
            const found = escapeOrQuote.exec(text);
            if (found === null)
                return this.open('string', 'string');
            if (found[0] === '\\' || text[found.index + 1] === "'") {
                at = found.index + 2;
                continue;
            }
            // 'a' <newline> 'b' is one literal, and its second part still has backslash escapes.
            const continuation = continuedAt(text, found.index + 1);
            if (continuation === undefined) {
                this.end = found.index + 1;
                return 'string';
            }
            at = continuation;
        }
    }
    dollar(at) {
        const { text } = this;
        if (classOf(text, at + 1) & digit) {
            // A parameter, $1.
            let end = at + 2;
            while (classOf(text, end) & digit)
                end++;
            this.end = end;
            return 'symbol';
        }
        dollarTag.lastIndex = at;
        const tag = dollarTag.exec(text)?.[0];
        if (tag === undefined)
            return this.symbol(1);
        const close = text.indexOf(tag, at + tag.length);
        if (close < 0)
            return this.open('dollar quote', 'dollar string');
        this.end = close + tag.length;
        return 'dollar string';
    }
    blockComment(contents) {
        commentMark.lastIndex = contents;
        for (let depth = 1; depth > 0;) {
            const mark = commentMark.exec(this.text);
            if (mark === null)
                return this.open('comment', 'block comment');
            depth += mark[0] === '/*' ? 1 : -1;
        }
        this.end = commentMark.lastIndex;
        return 'block comment';
    }
    open(what, kind) {
        this.unterminated = { what, start: this.start };
        this.end = this.text.length;
        return kind;
    }
}
/** The offset behind the quote that continues a literal, if white space with a newline leads to one. */
function continuedAt(text, offset) {
    let at = offset;
    let newline = false;
    for (;;) {
        const character = text.charCodeAt(at);
        if (character === 10)
            newline = true;
        if (character === 39)
            return newline ? at + 1 : undefined;
        if (character === 45 && text.charCodeAt(at + 1) === 45) {
            at = text.indexOf('\n', at);
            if (at < 0)
                return undefined;
        }
        else if (classOf(text, at) & space) {
            at++;
        }
        else {
            return undefined;
        }
    }
}


/***/ }),

/***/ 1555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ analyzeScript)
});

;// CONCATENATED MODULE: ./build/sql/blocks.js
/** Finds the BEGIN … COMMIT blocks of a script, and every transaction command that is none of theirs. */
function findBlocks(statements, classes) {
    const blocks = [];
    const problems = [];
    /** The BEGINs that are open, by number; PostgreSQL knows one level only. */
    const open = [];
    const report = (statement, message, remedy) => {
        problems.push({ offset: statements[statement]?.start ?? 0, message, remedy });
    };
    for (const [number, statementClass] of classes.entries()) {
        switch (statementClass.kind) {
            case 'begin':
                if (open.length > 0) {
                    report(number, 'BEGIN inside of BEGIN: PostgreSQL has no nested transactions, so the first COMMIT would end both.', 'Remove the inner BEGIN and its COMMIT, or use SAVEPOINT.');
                }
                open.push(number);
                break;
            case 'commit': {
                const begin = open.pop();
                if (begin === undefined) {
                    report(number, 'COMMIT without BEGIN: it would commit half of the migration before it is recorded.', 'Remove this COMMIT: each migration is committed together with its record. Or put a BEGIN in front of what it is to commit.');
                }
                else if (statementClass.chain) {
                    report(number, 'COMMIT AND CHAIN commits in the middle and goes on in a transaction that nothing here begins.', 'Write COMMIT; BEGIN; instead, or split the file into several migrations.');
                    open.push(begin);
                }
                else if (open.length === 0) {
                    blocks.push({ begin, commit: number });
                }
                break;
            }
            case 'rollback':
                open.length = 0;
                report(number, 'ROLLBACK throws away what the migration has done, and the migration would still count as applied.', 'Remove it. To undo a part, use SAVEPOINT and ROLLBACK TO SAVEPOINT; to undo the migration, write a rollback script.');
                break;
            case 'prepare transaction':
                open.length = 0;
                report(number, 'PREPARE TRANSACTION takes the transaction away from its session, so that the migration cannot be recorded with it.', 'Use COMMIT, or nothing: each migration is committed together with its record.');
                break;
            case 'other':
            case 'set':
            case 'set transaction':
            case 'outside block':
                break;
        }
    }
    const [unclosed] = open;
    if (unclosed !== undefined) {
        report(unclosed, 'BEGIN without COMMIT: the transaction would still be open at the end of the file.', 'Remove this BEGIN, for each migration runs in a transaction anyway, or add the COMMIT.');
    }
    return { blocks, problems: problems.sort((one, other) => one.offset - other.offset) };
}
/** Does a statement, by number, lie between a BEGIN and its COMMIT? */
function isInside(blocks, statement) {
    return blocks.some(({ begin, commit }) => begin < statement && statement < commit);
}

// EXTERNAL MODULE: ./build/sql/names.js
var names = __nccwpck_require__(4655);
// EXTERNAL MODULE: ./build/sql/parser.js
var sql_parser = __nccwpck_require__(9148);
// EXTERNAL MODULE: ./build/sql/tree.js
var tree = __nccwpck_require__(7391);
;// CONCATENATED MODULE: ./build/sql/partitioned.js


/** Finds what a script creates partitioned: tables, and the named indexes on them. */
function findPartitioned(text, statements, parser) {
    const found = [];
    for (const [statement, { words, start, end }] of statements.entries()) {
        const createsTable = words.includes('PARTITION') && words.includes('TABLE');
        const createsIndex = found.length > 0 && words.includes('INDEX');
        if (words[0] !== 'CREATE' || !(createsTable || createsIndex))
            continue;
        const parsed = parser.parse(text.slice(start, end));
        const node = parsed && 'nodes' in parsed ? parsed.nodes[0] : undefined;
        if (node === undefined)
            continue;
        if ('CreateStmt' in node && node.CreateStmt.partspec !== undefined) {
            const name = node.CreateStmt.relation && (0,tree/* objectName */.H)(node.CreateStmt.relation);
            if (name)
                found.push({ name, statement });
        }
        else if ('IndexStmt' in node && node.IndexStmt.idxname !== undefined) {
            const table = node.IndexStmt.relation && (0,tree/* objectName */.H)(node.IndexStmt.relation);
            if (table && found.some(({ name }) => (0,names/* mayBeSame */.Lx)(name, table))) {
                found.push({ name: { ...table, name: node.IndexStmt.idxname }, statement });
            }
        }
    }
    return found;
}

// EXTERNAL MODULE: ./build/sql/routines.js + 1 modules
var sql_routines = __nccwpck_require__(6509);
// EXTERNAL MODULE: ./build/sql/words.js
var words = __nccwpck_require__(7554);
;// CONCATENATED MODULE: ./build/sql/classify.js






/**
 * Classifies the statements of a script, in order. The parser is loaded only when the words of a statement
 * leave something open, and reads one statement at a time.
 *
 * @param committing procedures that are known to commit or roll back
 */
async function classify(text, statements, committing) {
    const routines = new sql_routines/* Routines */.O(committing);
    let partitioned;
    const classes = [];
    for (const [index, statement] of statements.entries()) {
        const sql = text.slice(statement.start, statement.end);
        const byWords = (0,words/* classifyWords */.I)(statement, sql);
        if (byWords.sure) {
            classes.push((await routines.classify(statement, sql)) ?? byWords.class);
            continue;
        }
        const parser = await (0,sql_parser/* loadParser */.q)();
        const isPartitioned = (name) => {
            partitioned ??= findPartitioned(text, statements, parser);
            return partitioned.some((created) => created.statement < index && (0,names/* mayBeSame */.Lx)(created.name, name));
        };
        classes.push(byGrammar(parser.parse(sql), byWords.class, isPartitioned));
    }
    return classes;
}
function byGrammar(parsed, byWords, isPartitioned) {
    if (parsed === undefined)
        return byWords;
    if ('nodes' in parsed) {
        const [node] = parsed.nodes;
        return node === undefined ? { kind: 'other' } : (0,tree/* classifyTree */.f)(node, byWords, isPartitioned);
    }
    // What the grammar does not know is wrong, and the server will say so, or newer than the grammar. BEGIN
    // and COMMIT do not change any more.
    return byWords.kind === 'outside block' ? byWords : { kind: 'other' };
}

// EXTERNAL MODULE: ./build/sql/lexer.js
var lexer = __nccwpck_require__(7805);
// EXTERNAL MODULE: ./build/sql/position.js
var position = __nccwpck_require__(8520);
// EXTERNAL MODULE: ./build/sql/text.js
var sql_text = __nccwpck_require__(3180);
;// CONCATENATED MODULE: ./build/sql/mapped.js



/** A range of a text without what lies in `removed` (ascending, not overlapping) and without COPY data. */
function mapSql(source, within, statements, removed) {
    const { text, inBytes } = source;
    const data = statements.flatMap(({ start, end, copyData }) => copyData !== undefined && start >= within.start && end <= within.end ? [copyData] : []);
    const gaps = removed
        .concat(data.map((block) => ({ start: block.start, end: (0,lexer/* afterCopyData */.UF)(text, block) })))
        .filter(({ start, end }) => start >= within.start && end <= within.end && start < end)
        .sort((one, other) => one.start - other.start);
    const copyData = data.map((block) => (0,sql_text/* pieceOf */.Kg)(wholeLines(text, block), inBytes));
    return new CutSql(source, within, gaps, copyData);
}
/** A text that is sent as it is. */
function wholeSql(source) {
    return new CutSql(source, { start: 0, end: source.text.length }, NONE, NONE);
}
/** What all of them share: there may be thousands. */
const NONE = [];
/** The `\restrict` and `\unrestrict` lines of pg_dump mean something to psql only. */
function isSkipped({ text }) {
    return /^\\(?:un)?restrict\b/.test(text);
}
/** The range of a statement with the `;` that ends it. */
function withSemicolon(text, { start, end }) {
    const semicolon = /\s*;/y;
    semicolon.lastIndex = end;
    return { start, end: semicolon.test(text) ? semicolon.lastIndex : end };
}
function wholeLines(text, { start, end }) {
    const data = text.slice(start, end);
    return data === '' || data.endsWith('\n') ? data : `${data}\n`;
}
/** Keeps where the pieces are, not what is in them. */
class CutSql {
    copyData;
    #source;
    #ranges = [];
    #end;
    constructor(source, within, gaps, copyData) {
        this.#source = source;
        this.#end = within.end;
        this.copyData = copyData;
        let from = within.start;
        for (const { start, end } of [...gaps, { start: within.end, end: within.end }]) {
            if (start > from || this.#ranges.length === 0)
                this.#ranges.push({ start: from, end: start });
            from = end;
        }
    }
    get inBytes() {
        return this.#source.inBytes;
    }
    get pieces() {
        return this.#texts().map((text) => (0,sql_text/* pieceOf */.Kg)(text, this.inBytes));
    }
    get sql() {
        return this.#texts().join('');
    }
    toSource(offset) {
        let left = offset;
        for (const { start, end } of this.#ranges) {
            if (left < end - start)
                return start + left;
            left -= end - start;
        }
        return Math.min((this.#ranges.at(-1)?.end ?? this.#end) + left, this.#end);
    }
    toSourceOfCodePoint(n) {
        let left = n;
        const { inBytes } = this;
        for (const [index, text] of this.#texts().entries()) {
            const start = this.#ranges[index]?.start ?? 0;
            const length = (0,position/* codePointLength */.O7)({ text, inBytes });
            if (left < length)
                return start + (0,position/* offsetOfCodePoint */.QJ)({ text, inBytes }, left);
            left -= length;
        }
        return left === 0 ? (this.#ranges.at(-1)?.end ?? this.#end) : undefined;
    }
    #texts() {
        return this.#ranges.map(({ start, end }) => this.#source.text.slice(start, end));
    }
}

;// CONCATENATED MODULE: ./build/sql/problems.js



/**
 * Everything in a script that cannot work, in the order of the text.
 *
 * @param blockProblems what is wrong with its BEGINs and COMMITs
 */
function findProblems(anatomy, blockProblems, leading) {
    const { unterminated, metaCommands } = anatomy.split;
    // It hides the rest of the file, so that what else seems wrong would be a guess.
    if (unterminated !== undefined)
        return [neverClosed(unterminated)];
    return [
        ...blockProblems,
        ...metaCommands.filter((command) => !isSkipped(command)).map(psqlOnly),
        ...refusedInBlocks(anatomy),
        ...readDifferently(anatomy),
        ...leading.filter(({ sql }) => /\bREAD\s+ONLY\b/i.test(sql)).map(({ start }) => readOnly(start)),
    ].sort((one, other) => one.offset - other.offset);
}
function neverClosed({ what, start }) {
    return {
        offset: start,
        message: `The ${what} that begins here is never closed.`,
        remedy: 'Close it; everything up to the end of the file counts as part of it.',
    };
}
function psqlOnly({ start, text }) {
    const name = /^\\(?:[a-z_]+|.?)/i.exec(text)?.[0] ?? '\\';
    return {
        offset: start,
        message: `${name} is a command of psql; PostgreSQL itself does not know it.`,
        remedy: remedies.find(([commands]) => commands.test(name))?.[1] ?? 'Remove it, or say it in SQL.',
    };
}
const remedies = [
    [/^\\ir?$|^\\include/, 'Put the SQL of that file here.'],
    [/^\\copy$/, 'Use COPY … FROM STDIN; with the data on the lines below it and \\. as the last line.'],
    [/^\\\.$/, 'It ends the data of a COPY … FROM STDIN; and there is none above it.'],
    [/^\\c(?:onnect)?$/, 'Remove it: a migration runs in the database that is being migrated.'],
];
/** A statement whose refusal depends on the database is left to the server to refuse. */
function refusedInBlocks({ split, classes, blocks }) {
    return classes.flatMap((statementClass, number) => {
        if (statementClass.kind !== 'outside block' || !statementClass.certain || !isInside(blocks, number)) {
            return [];
        }
        return {
            offset: split.statements[number]?.start ?? 0,
            message: `${(0,words/* refusal */.x)(statementClass.what)}, and it stands between BEGIN and COMMIT: this can never work.`,
            remedy: 'Remove BEGIN and COMMIT, or move the statement to a migration of its own.',
        };
    });
}
const STRINGS_OFF = /^SET\s+(?:\w+\s+)?standard_conforming_strings\s*(?:=|\bTO\b)\s*'?(?:off|of|false|f|no|n|0)\b/i;
/** All of a file is read, by us and by the server, before the first statement of it runs. */
function readDifferently({ text, split }) {
    const found = split.statements.filter(({ words, start, end }) => words[0] === 'SET' && STRINGS_OFF.test(text.slice(start, end)));
    return found.map(({ start }) => ({
        offset: start,
        message: 'standard_conforming_strings: its strings would be read as if it were on, and stored wrong.',
        remedy: "Remove it, and write strings with a backslash that is an escape as E'…'.",
    }));
}
function readOnly(offset) {
    return {
        offset,
        message: 'READ ONLY: nothing can be written in this transaction, and the migration is recorded in it.',
        remedy: 'Remove READ ONLY.',
    };
}

// EXTERNAL MODULE: ./build/sql/scanner.js + 1 modules
var sql_scanner = __nccwpck_require__(1951);
;// CONCATENATED MODULE: ./build/sql/sendable.js


/** What to send of a transactional script. */
function bodyOf({ source, text, split, wrapper }, leading) {
    const { statements, metaCommands } = split;
    const ends = wrapper && [statements[wrapper.begin], statements[wrapper.commit]];
    const removed = [...(ends ?? []), ...leading.filter(({ moved }) => moved)]
        .filter((range) => range !== undefined)
        .map((range) => withSemicolon(text, range));
    const all = { start: 0, end: text.length };
    return mapSql(source, all, statements, [...removed, ...metaCommands.filter(isSkipped)]);
}
/** What to send of a script that runs statement by statement. */
function unitsOf({ source, split, classes, blocks }) {
    const { statements, metaCommands } = split;
    const skipped = metaCommands.filter(isSkipped);
    const commits = new Map(blocks.map(({ begin, commit }) => [begin, commit]));
    const units = [];
    for (let number = 0; number < statements.length; number++) {
        const commit = commits.get(number);
        const part = statements.slice(number, (commit ?? number) + 1);
        const [first, last] = [part[0], part.at(-1)];
        if (first === undefined || last === undefined)
            break;
        const sql = mapSql(source, { start: first.start, end: last.end }, part, skipped);
        const statementClass = classes[number];
        const outside = statementClass?.kind === 'outside block' ? statementClass : undefined;
        units.push({
            kind: commit === undefined ? 'statement' : 'block',
            sql,
            words: first.words,
            concurrently: outside?.concurrently ?? false,
            ...(outside?.index && { index: source.inBytes ? lettersOfIndex(outside.index) : outside.index }),
            ...(outside?.drops && { drops: outside.drops }),
            ...(outside?.detaches && { detaches: outside.detaches }),
            outsideBlock: outside !== undefined && commit === undefined,
            setting: statementClass?.kind === 'set',
            ...(commit !== undefined && { commitAt: sql.sql.length - (last.end - last.start) }),
        });
        if (commit !== undefined)
            number = commit;
    }
    return units;
}
function lettersOfIndex({ index, table, ifNotExists }) {
    const lettersOfName = ({ schema, name }) => ({
        ...(schema !== undefined && { schema: (0,sql_text/* lettersOf */.bi)(schema) }),
        name: (0,sql_text/* lettersOf */.bi)(name),
    });
    return {
        ...(index && { index: lettersOfName(index) }),
        ...(table && { table: lettersOfName(table) }),
        ifNotExists,
    };
}

;// CONCATENATED MODULE: ./build/sql/wrapper.js


/**
 * A block is the wrapper of its script when all statements outside of it are settings, which mean the same
 * inside: `SET lock_timeout = '2s'; BEGIN; …; COMMIT;`.
 */
function findWrapper(classes, blocks) {
    const [block, ...others] = blocks;
    if (block === undefined || others.length > 0)
        return undefined;
    const outside = classes.filter((_, number) => number < block.begin || number > block.commit);
    return outside.every(({ kind }) => kind === 'set') ? block : undefined;
}
function reasonsAgainstTransaction({ split, classes, blocks, wrapper }) {
    const reasons = classes.flatMap((statementClass, number) => statementClass.kind === 'outside block' && !isInside(blocks, number)
        ? [{ number, message: (0,words/* refusal */.x)(statementClass.what) }]
        : []);
    const [first] = blocks;
    if (first !== undefined && first !== wrapper) {
        reasons.push({ number: first.begin, message: 'the file has BEGIN … COMMIT blocks of its own' });
    }
    return reasons
        .sort((one, other) => one.number - other.number)
        .map(({ number, message }) => ({ offset: split.statements[number]?.start ?? 0, message }));
}
/** The modes of the wrapper's BEGIN, and the SET TRANSACTIONs that only other settings stand in front of. */
function findLeading({ text, split, classes, wrapper }) {
    const leading = [];
    for (const [number, statement] of split.statements.entries()) {
        const statementClass = classes[number];
        if (statementClass?.kind === 'begin' && number === wrapper?.begin) {
            if (statementClass.modes === '')
                continue;
            leading.push({ ...statement, sql: `SET TRANSACTION ${statementClass.modes}`, moved: false });
        }
        else if (statementClass?.kind === 'set transaction') {
            leading.push({ ...statement, sql: text.slice(statement.start, statement.end), moved: true });
        }
        else if (statement.words[0] !== 'SET' && statementClass?.kind !== 'set') {
            break;
        }
    }
    return leading;
}

;// CONCATENATED MODULE: ./build/sql/script.js










/** Decides how a script has to run. Never fails; what cannot run is told in `problems`. */
async function analyzeScript(source, options = {}) {
    if (typeof source === 'string')
        return analyzeScript({ text: source, inBytes: false }, options);
    const { text, inBytes } = source;
    if (isBlank(text))
        return { ...plainScript(source), isEmpty: true };
    const noTransaction = options.noTransaction ?? false;
    if (!noTransaction && !decidingWord.test(text))
        return plainScript(source);
    let taken = await takeApart(source, options, noTransaction ? (0,lexer/* splitStatements */.Xd)(text) : (0,lexer/* splitWithoutRows */.cL)(text));
    // One by one they all have to be sent.
    if (!noTransaction && taken.reasons.length > 0)
        taken = await takeApart(source, options, (0,lexer/* splitStatements */.Xd)(text));
    const { anatomy, blockProblems, reasons } = taken;
    const transactional = reasons.length === 0;
    const leading = transactional ? findLeading(anatomy) : [];
    const letters = (note) => inBytes ? { ...note, message: (0,sql_text/* lettersOf */.bi)(note.message) } : note;
    return {
        transaction: transactional ? 'transactional' : 'statement-by-statement',
        reasons: reasons.map(letters),
        problems: findProblems(anatomy, blockProblems, leading).map(letters),
        leading: leading.map(({ sql }) => (inBytes ? (0,sql_text/* lettersOf */.bi)(sql) : sql)),
        body: bodyOf(anatomy, leading),
        units: transactional ? [] : unitsOf(anatomy),
        isEmpty: anatomy.split.statements.length === 0,
    };
}
async function takeApart(source, { noTransaction = false, committingProcedures = new Set() }, split) {
    const { text, inBytes } = source;
    const procedures = [...committingProcedures].map((name) => (0,names/* parseNameText */.G4)(inBytes ? (0,sql_text/* bytesOf */.$$)(name) : name));
    const classes = await classify(text, split.statements, procedures);
    const { blocks, problems: blockProblems } = findBlocks(split.statements, classes);
    const wrapper = noTransaction ? undefined : findWrapper(classes, blocks);
    const anatomy = { source, text, split, classes, blocks, wrapper };
    const reasons = noTransaction
        ? [{ offset: 0, message: 'the file is marked to run without a transaction' }]
        : reasonsAgainstTransaction(anatomy);
    return { anatomy, blockProblems, reasons };
}
/** Without any of these in its text a script is plainly transactional, and is neither split nor parsed. */
const decidingWord = /\\|\b(?:BEGIN|START|COMMIT|END|ROLLBACK|ABORT|PREPARE|TRANSACTION|TRANSACTION_\w+|STDIN|STDOUT|VACUUM|SYSTEM|DATABASE|TABLESPACE|REINDEX|CONCURRENTLY|CLUSTER|DISCARD|SUBSCRIPTION|CALL|SPI_COMMIT|SPI_ROLLBACK|STANDARD_CONFORMING_STRINGS)\b/i;
function isBlank(text) {
    const scanner = new sql_scanner/* Scanner */.L(text);
    do
        scanner.next();
    while (scanner.kind === 'line comment' || scanner.kind === 'block comment' || scanner.is(';'));
    return scanner.kind === 'end' && scanner.unterminated === undefined;
}
function plainScript(source) {
    return { ...PLAIN, body: wholeSql(source) };
}
/** What all plain scripts share: there may be thousands. */
const PLAIN = {
    transaction: 'transactional',
    reasons: [],
    problems: [],
    leading: [],
    units: [],
    isEmpty: false,
};


/***/ }),

/***/ 3180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   DH: () => (/* binding */ decoded),
/* harmony export */   Kg: () => (/* binding */ pieceOf),
/* harmony export */   bi: () => (/* binding */ lettersOf)
/* harmony export */ });
function pieceOf(text, inBytes) {
    return inBytes ? { utf8: text } : text;
}
/** The whole text as a string of JavaScript. */
function decoded({ text, inBytes }) {
    return inBytes ? Buffer.from(text, 'latin1').toString('utf8') : text;
}
/** The bytes in a text of our own words and pieces of an `inBytes` text, as letters. */
function lettersOf(text) {
    return text.replace(/[\u0080-\u00ff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'));
}
/** A text in the form that is `inBytes`. */
function bytesOf(text) {
    return Buffer.from(text, 'utf8').toString('latin1');
}


/***/ }),

/***/ 7391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ objectName),
/* harmony export */   f: () => (/* binding */ classifyTree)
/* harmony export */ });
/**
 * Classifies a statement by its parse tree. `byWords` is what its words say; it stands where the tree only
 * confirms that the statement is what it looks like.
 */
function classifyTree(node, byWords, isPartitioned) {
    if ('TransactionStmt' in node)
        return transactionControl(node.TransactionStmt, byWords);
    if ('IndexStmt' in node)
        return createIndex(node.IndexStmt);
    if ('DropStmt' in node)
        return dropIndex(node.DropStmt);
    if ('ReindexStmt' in node)
        return reindex(node.ReindexStmt, isPartitioned);
    if ('ClusterStmt' in node)
        return cluster(node.ClusterStmt, isPartitioned);
    if ('AlterTableStmt' in node)
        return alterTable(node.AlterTableStmt);
    if ('CreateSubscriptionStmt' in node)
        return createSubscription(node.CreateSubscriptionStmt);
    if ('AlterSubscriptionStmt' in node)
        return alterSubscription(node.AlterSubscriptionStmt);
    if ('AlterDatabaseStmt' in node) {
        const moves = hasOption(node.AlterDatabaseStmt.options, 'tablespace');
        return moves ? outside('ALTER DATABASE SET TABLESPACE') : other;
    }
    return other;
}
function objectName({ schemaname, relname }) {
    if (relname === undefined)
        return undefined;
    return schemaname === undefined ? { name: relname } : { schema: schemaname, name: relname };
}
const other = { kind: 'other' };
function outside(what, more = {}) {
    return { kind: 'outside block', what, certain: true, concurrently: false, ...more };
}
function transactionControl({ kind, chain }, byWords) {
    switch (kind) {
        case 'TRANS_STMT_BEGIN':
        case 'TRANS_STMT_START':
            return byWords.kind === 'begin' ? byWords : { kind: 'begin', modes: '' };
        case 'TRANS_STMT_COMMIT':
            return { kind: 'commit', chain: chain ?? false };
        case 'TRANS_STMT_ROLLBACK':
            return { kind: 'rollback' };
        default:
            return other;
    }
}
function createIndex({ concurrent, idxname, relation, if_not_exists }) {
    if (concurrent !== true)
        return other;
    const table = relation && objectName(relation);
    const index = indexName(idxname, table);
    return outside('CREATE INDEX CONCURRENTLY', {
        concurrently: true,
        index: concurrentIndex(index, table, if_not_exists ?? false),
    });
}
/** An index lies in the schema of its table. */
function indexName(name, table) {
    if (name === undefined)
        return undefined;
    return table?.schema === undefined ? { name } : { schema: table.schema, name };
}
function concurrentIndex(index, table, ifNotExists) {
    return { ...(index && { index }), ...(table && { table }), ifNotExists };
}
function dropIndex({ removeType, concurrent, objects }) {
    if (removeType !== 'OBJECT_INDEX' || concurrent !== true)
        return other;
    const drops = objects?.length === 1 ? listedName(objects[0]) : undefined;
    return outside('DROP INDEX CONCURRENTLY', { concurrently: true, ...(drops && { drops }) });
}
/** A name as DROP has it: the list of its parts. */
function listedName(node) {
    const items = node !== undefined && 'List' in node ? (node.List.items ?? []) : [];
    const parts = items.map((item) => ('String' in item ? item.String.sval : undefined));
    const [name, schema] = [parts.at(-1), parts.at(-2)];
    if (name === undefined)
        return undefined;
    return schema === undefined ? { name } : { schema, name };
}
function reindex({ kind, relation, params }, isPartitioned) {
    const name = relation && objectName(relation);
    if (isOn(params, 'concurrently', false)) {
        const index = kind === 'REINDEX_OBJECT_INDEX'
            ? concurrentIndex(name, undefined, false)
            : concurrentIndex(undefined, name, false);
        return outside('REINDEX CONCURRENTLY', { concurrently: true, ...(name && { index }) });
    }
    const object = kind?.replace('REINDEX_OBJECT_', '') ?? '';
    if (name === undefined)
        return outside(`REINDEX ${object}`);
    return isPartitioned(name) ? outside(`REINDEX ${object} of a partitioned table or index`) : other;
}
function cluster({ relation }, isPartitioned) {
    const name = relation && objectName(relation);
    if (name === undefined)
        return outside('CLUSTER');
    return isPartitioned(name) ? outside('CLUSTER of a partitioned table') : other;
}
function alterTable({ cmds, relation }) {
    for (const node of cmds ?? []) {
        const def = 'AlterTableCmd' in node ? node.AlterTableCmd.def : undefined;
        if (def === undefined || !('PartitionCmd' in def) || def.PartitionCmd.concurrent !== true)
            continue;
        const table = relation && objectName(relation);
        const partition = def.PartitionCmd.name && objectName(def.PartitionCmd.name);
        return outside('ALTER TABLE ... DETACH CONCURRENTLY', {
            concurrently: true,
            ...(table && partition && { detaches: { table, partition } }),
        });
    }
    return other;
}
/** Only a replication slot, made on the other server, cannot be rolled back. */
function createSubscription({ options }) {
    const createsSlot = isOn(options, 'create_slot', true) && isOn(options, 'connect', true);
    return createsSlot ? outside('CREATE SUBSCRIPTION ... WITH (create_slot = true)') : other;
}
function alterSubscription({ kind, options }) {
    switch (kind) {
        case 'ALTER_SUBSCRIPTION_REFRESH':
            return outside('ALTER SUBSCRIPTION ... REFRESH');
        case 'ALTER_SUBSCRIPTION_SET_PUBLICATION':
        case 'ALTER_SUBSCRIPTION_ADD_PUBLICATION':
        case 'ALTER_SUBSCRIPTION_DROP_PUBLICATION':
            return isOn(options, 'refresh', true) ? outside('ALTER SUBSCRIPTION with refresh') : other;
        default: {
            // From version 17 on these change the slot on the other server, where it cannot be rolled back.
            const slotOption = hasOption(options, 'failover')
                ? 'failover'
                : isOn(options, 'two_phase', true)
                    ? undefined
                    : 'two_phase';
            if (slotOption === undefined)
                return other;
            return outside(`ALTER SUBSCRIPTION ... SET (${slotOption})`, { certain: false });
        }
    }
}
function hasOption(options, name) {
    return options?.some((node) => 'DefElem' in node && node.DefElem.defname === name) ?? false;
}
/** The value of a Boolean option as PostgreSQL reads it: 0, false and off are off, a bare name is on. */
function isOn(options, name, whenAbsent) {
    const option = options?.findLast((node) => 'DefElem' in node && node.DefElem.defname === name);
    if (option === undefined || !('DefElem' in option))
        return whenAbsent;
    const value = option.DefElem.arg;
    if (value === undefined)
        return true;
    if ('Integer' in value)
        return (value.Integer.ival ?? 0) !== 0;
    if ('Boolean' in value)
        return value.Boolean.boolval === true;
    const node = 'TypeName' in value ? value.TypeName.names?.at(-1) : value;
    const text = node !== undefined && 'String' in node ? (node.String.sval ?? '') : '';
    return !/^(?:false|off)$/i.test(text);
}


/***/ }),

/***/ 7554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ classifyWords),
/* harmony export */   x: () => (/* binding */ refusal)
/* harmony export */ });
function refusal(what) {
    return `${what} cannot run inside a transaction block`;
}
const other = { class: { kind: 'other' }, sure: true };
/** Classifies a statement by its words, which is all that most statements need. */
function classifyWords(statement, sql) {
    const { words } = statement;
    switch (words[0]) {
        case 'BEGIN':
        case 'START':
        case 'COMMIT':
        case 'END':
        case 'ROLLBACK':
        case 'ABORT':
        case 'PREPARE':
            return transactionControl(statement);
        case 'SET':
        case 'RESET':
            return setting(words);
        case 'VACUUM':
            return outside('VACUUM');
        case 'REINDEX':
            return reindex(words, sql);
        case 'CLUSTER':
            return /^CLUSTER(?: VERBOSE)?$/.test(words.join(' '))
                ? { ...outside('CLUSTER'), sure: statement.plain }
                : unsure(other);
        case 'DISCARD':
            return words[1] === 'ALL' ? outside('DISCARD ALL') : other;
        case 'CREATE':
        case 'DROP':
            return createOrDrop(words);
        case 'ALTER':
            return alter(words);
        default:
            return other;
    }
}
const mode = /(?:ISOLATION LEVEL (?:SERIALIZABLE|REPEATABLE READ|READ COMMITTED|READ UNCOMMITTED)|READ (?:ONLY|WRITE)|(?:NOT )?DEFERRABLE)/
    .source;
const modes = `(?:${mode}(?: ${mode})*)?`;
const beginForm = new RegExp(`^(?:BEGIN(?: (?:WORK|TRANSACTION))?|START TRANSACTION)(?: |$)(${modes})$`);
const endForm = /^(COMMIT|END|ROLLBACK|ABORT)(?: (?:WORK|TRANSACTION))?( AND CHAIN| AND NO CHAIN)?$/;
function transactionControl({ words, plain }) {
    const text = words.join(' ');
    const begin = beginForm.exec(text);
    if (begin)
        return { class: { kind: 'begin', modes: begin[1] ?? '' }, sure: plain };
    const end = endForm.exec(text);
    if (end) {
        const chain = end[2] === ' AND CHAIN';
        const commits = end[1] === 'COMMIT' || end[1] === 'END';
        return { class: commits ? { kind: 'commit', chain } : { kind: 'rollback' }, sure: plain };
    }
    if (text === 'COMMIT PREPARED' || text === 'ROLLBACK PREPARED')
        return outside(text);
    if (text === 'PREPARE TRANSACTION')
        return { class: { kind: 'prepare transaction' }, sure: true };
    return other;
}
const setTransactionForm = new RegExp(`^SET (?:LOCAL |SESSION )?TRANSACTION ${modes}$`);
/** A default for later transactions means nothing to the one that runs already, but much to a BEGIN. */
function setting(words) {
    const text = words.join(' ');
    if (setTransactionForm.test(text) || /^SET (?:LOCAL |SESSION )?TRANSACTION SNAPSHOT$/.test(text)) {
        return { class: { kind: 'set transaction' }, sure: true };
    }
    if (/^SET (?:LOCAL |SESSION )?TRANSACTION_(?:ISOLATION|READ_ONLY|DEFERRABLE)\b/.test(text)) {
        return { class: { kind: 'set transaction' }, sure: true };
    }
    const special = /^(?:SET|RESET) (?:LOCAL\b|(?:SESSION )?(?:(?:CONSTRAINTS|CHARACTERISTICS|ALL)\b|TRANSACTION|DEFAULT_TRANSACTION_))/;
    return special.test(text) ? other : { class: { kind: 'set' }, sure: true };
}
/** Whether a table is partitioned, and what stands in parentheses, is for the parser to see. */
function reindex(words, sql) {
    if (/\bCONCURRENTLY\b/i.test(sql))
        return unsure(outside('REINDEX CONCURRENTLY', true));
    const object = words[1] ?? '';
    if (/^(?:DATABASE|SCHEMA|SYSTEM)$/.test(object))
        return outside(`REINDEX ${object}`);
    return unsure(other);
}
function createOrDrop(words) {
    const [verb, object] = words;
    const command = `${verb ?? ''} ${object ?? ''}`;
    switch (object) {
        case 'DATABASE':
        case 'TABLESPACE':
            return outside(command);
        case 'SUBSCRIPTION':
            if (verb === 'DROP')
                return depends('DROP SUBSCRIPTION');
            return unsure(outside('CREATE SUBSCRIPTION ... WITH (create_slot = true)'));
        case 'INDEX':
        case 'UNIQUE': {
            const name = object === 'UNIQUE' ? words[3] : words[2];
            return name === 'CONCURRENTLY' ? unsure(outside(`${verb ?? ''} INDEX CONCURRENTLY`, true)) : other;
        }
        default:
            return other;
    }
}
function alter(words) {
    switch (words[1]) {
        case 'SYSTEM':
            return outside('ALTER SYSTEM');
        case 'DATABASE':
            return words.includes('TABLESPACE') ? unsure(outside('ALTER DATABASE SET TABLESPACE')) : other;
        case 'SUBSCRIPTION':
            if (words.includes('REFRESH'))
                return unsure(outside('ALTER SUBSCRIPTION ... REFRESH'));
            if (words.includes('PUBLICATION'))
                return unsure(outside('ALTER SUBSCRIPTION with refresh'));
            return unsure(other);
        case 'TABLE':
            if (!words.includes('DETACH') || !words.includes('CONCURRENTLY'))
                return other;
            return unsure(outside('ALTER TABLE ... DETACH CONCURRENTLY', true));
        default:
            return other;
    }
}
function outside(what, concurrently = false) {
    return { class: { kind: 'outside block', what, certain: true, concurrently }, sure: true };
}
function depends(what) {
    return { class: { kind: 'outside block', what, certain: false, concurrently: false }, sure: true };
}
function unsure(verdict) {
    return { ...verdict, sure: false };
}


/***/ }),

/***/ 3849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (__WEBPACK_DEFAULT_EXPORT__)
/* harmony export */ });
/* unused harmony exports Client, Pool, Connection, types, Query, DatabaseError, escapeIdentifier, escapeLiteral, Result, TypeOverrides, defaults */
/* harmony import */ var _lib_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3273);
// ESM wrapper for pg


// Re-export all the properties
const Client = _lib_index_js__WEBPACK_IMPORTED_MODULE_0__.Client
const Pool = _lib_index_js__WEBPACK_IMPORTED_MODULE_0__.Pool
const Connection = _lib_index_js__WEBPACK_IMPORTED_MODULE_0__.Connection
const types = _lib_index_js__WEBPACK_IMPORTED_MODULE_0__.types
const Query = _lib_index_js__WEBPACK_IMPORTED_MODULE_0__.Query
const DatabaseError = _lib_index_js__WEBPACK_IMPORTED_MODULE_0__.DatabaseError
const escapeIdentifier = _lib_index_js__WEBPACK_IMPORTED_MODULE_0__.escapeIdentifier
const escapeLiteral = _lib_index_js__WEBPACK_IMPORTED_MODULE_0__.escapeLiteral
const Result = _lib_index_js__WEBPACK_IMPORTED_MODULE_0__.Result
const TypeOverrides = _lib_index_js__WEBPACK_IMPORTED_MODULE_0__.TypeOverrides

// Also export the defaults
const defaults = _lib_index_js__WEBPACK_IMPORTED_MODULE_0__.defaults

// Re-export the default
/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (_lib_index_js__WEBPACK_IMPORTED_MODULE_0__);


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".library.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Py: () => (/* reexport */ errors/* MigrationError */.Py),
  aR: () => (/* binding */ Migrator),
  bC: () => (/* binding */ migrateDatabase)
});

// EXTERNAL MODULE: ./build/engine/errors.js
var errors = __nccwpck_require__(2952);
// EXTERNAL MODULE: ./build/postgres/nearest.js
var nearest = __nccwpck_require__(2108);
// EXTERNAL MODULE: ./build/postgres/target.js + 5 modules
var target = __nccwpck_require__(4085);
// EXTERNAL MODULE: ./build/engine/digest.js
var digest = __nccwpck_require__(4467);
;// CONCATENATED MODULE: ./build/engine/report-plan.js
/** Problems that are told one by one. */
const MOST_PROBLEMS = 10;
/**
 * Takes a value of unknown origin for a plan, every field of it checked; fields that plans do not have are left
 * behind. The problems say where in the plan they are: `steps[3] must be …`.
 */
function readReportPlan(value) {
    const problems = [];
    const need = (holds, problem) => {
        if (!holds && problems.length < MOST_PROBLEMS)
            problems.push(problem);
    };
    if (!isRecord(value))
        return { problems: ['it must be an object.'] };
    const { v, command, limit, target, applied, steps, atomic } = value;
    need(v === 1, 'v must be 1: other versions of this program make other plans.');
    need(isOneOf(command, ['up', 'down', 'reset']), 'command must be up, down or reset.');
    need(isLimit(limit), 'limit must be null, { steps: a number from 1 } or { to: a version }.');
    need(atomic === undefined || atomic === true, 'atomic must be true or left out.');
    need(isTarget(target), 'target must have database, schema and table, all of them text.');
    for (const [name, list, is, shape] of [
        ['applied', applied, isApplied, '[version, checksum]'],
        [
            'steps',
            steps,
            isStep,
            '[version, name, direction, SHA-256 in hex, transaction] and, of a step that is gone on with, the number of its statements that are done',
        ],
    ]) {
        if (!Array.isArray(list))
            need(false, `${name} must be a list.`);
        else
            list.forEach((item, index) => {
                need(is(item), `${name}[${index}] must be ${shape}.`);
            });
    }
    return problems.length > 0 ? { problems } : { plan: copyOf(value) };
}
/** With the fields of a plan and no others, since every field goes into its digest. */
function copyOf({ v, command, limit, target, applied, steps, atomic }) {
    const { database, schema, table } = target;
    return {
        v,
        command,
        limit: limit && { ...limit },
        target: { database, schema, table },
        applied,
        steps,
        ...(atomic && { atomic }),
    };
}
function isLimit(value) {
    if (value === null)
        return true;
    if (!isRecord(value) || Object.keys(value).length !== 1)
        return false;
    const { steps, to } = value;
    return isVersion(to) || (Number.isSafeInteger(steps) && Number(steps) >= 1);
}
function isTarget(value) {
    return isRecord(value) && [value['database'], value['schema'], value['table']].every(isText);
}
function isApplied(value) {
    return Array.isArray(value) && value.length === 2 && isVersion(value[0]) && isText(value[1]);
}
function isStep(value) {
    if (!Array.isArray(value) || value.length < 5 || value.length > 6)
        return false;
    const [version, name, direction, sha256, transaction, done] = value;
    return (isVersion(version) &&
        isText(name) &&
        isOneOf(direction, ['up', 'down']) &&
        typeof sha256 === 'string' &&
        /^[0-9a-f]{64}$/.test(sha256) &&
        isOneOf(transaction, ['transactional', 'statement-by-statement']) &&
        (value.length === 5 || (Number.isSafeInteger(done) && Number(done) >= 0)));
}
function isVersion(value) {
    return typeof value === 'string' && /^\d+$/.test(value);
}
function isText(value) {
    return typeof value === 'string';
}
function isOneOf(value, words) {
    return typeof value === 'string' && words.includes(value);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/engine/library-options.js





/** Every option there is; another name is most often a slip, and `dryrun` would run for real. */
const NAMES = {
    database: true,
    sslRootCert: true,
    migrationsDir: true,
    schema: true,
    table: true,
    outOfOrder: true,
    gitCommit: true,
    lockTimeoutMs: true,
    lockAttempts: true,
    statementTimeoutMs: true,
    lockWaitMs: true,
    connectTimeoutMs: true,
    connectAttempts: true,
    signal: true,
    onEvent: true,
    rehearsal: true,
};
/** The options of the verbs, and what each has to be. */
const VERB_OPTIONS = {
    steps: (value) => Number.isInteger(value) && Number(value) >= 1 ? undefined : 'must be a whole number, 1 or more',
    to: (value) => typeof value === 'string' && /^\d+$/.test(value) ? undefined : "must be a version as text, such as '007'",
    approvedPlan: (value) => {
        if (value === null)
            return undefined;
        const hex = typeof value === 'string' ? value.trim().replace(/^sha256:/i, '') : '';
        if (!/^[0-9a-f]+$/i.test(hex))
            return 'must be a plan digest, which is 64 hex digits';
        const problem = (0,digest/* digestProblem */.WQ)(hex);
        return problem && `has ${hex.length} digits; ${problem}: give planDigest of the report`;
    },
    approvedPlanData: (value) => {
        const read = readReportPlan(value);
        return 'plan' in read ? undefined : `must be the plan of a report: ${read.problems.join(' ')}`;
    },
    dryRun: (value) => (typeof value === 'boolean' ? undefined : 'must be true or false'),
    atomic: (value) => (typeof value === 'boolean' ? undefined : 'must be true or false'),
    requireDown: (value) => (typeof value === 'boolean' ? undefined : 'must be true or false'),
    drift: (value) => (typeof value === 'boolean' ? undefined : 'must be true or false'),
    confirm: (value) => (typeof value === 'string' ? undefined : 'must be the word RESET'),
};
/** Checks the options of a verb that takes `taken`. Fails with every problem at once. */
function checkVerbOptions(options, taken) {
    const problems = unknownNames(options, taken);
    for (const name of taken) {
        const value = options[name];
        const problem = value === undefined ? undefined : VERB_OPTIONS[name](value);
        if (problem !== undefined)
            problems.push(`${name} ${problem}.`);
    }
    const { steps, to } = options;
    if (steps !== undefined && to !== undefined)
        problems.push('steps and to are two ways to say the same: give one of them.');
    if (problems.length > 0)
        throw invalidOptions(problems);
}
function unknownNames(options, known) {
    return Object.keys(options)
        .filter((name) => !known.includes(name))
        .map((name) => {
        const meant = (0,nearest/* nearest */.p)(name, known);
        return `There is no option ${name}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`;
    });
}
const DURATIONS = ['lockTimeoutMs', 'statementTimeoutMs', 'lockWaitMs', 'connectTimeoutMs'];
const COUNTS = ['lockAttempts', 'connectAttempts'];
/** Checks the options and makes settings of them. Fails with every problem at once. */
function readOptions(options) {
    const { database, sslRootCert, rehearsal, ...settings } = options;
    const problems = [...unknownNames(options, Object.keys(NAMES)), ...rehearsalProblems(rehearsal)];
    const read = readDatabase(database, sslRootCert, problems);
    if (typeof settings.migrationsDir !== 'string' || settings.migrationsDir === '') {
        problems.push('migrationsDir must be the path of the folder that holds versions/.');
    }
    for (const name of DURATIONS) {
        const value = settings[name];
        if (value !== undefined && !(Number.isInteger(value) && value >= 0)) {
            problems.push(`${name} must be a whole number of milliseconds, 0 or more.`);
        }
    }
    for (const name of COUNTS) {
        const value = settings[name];
        if (value !== undefined && !(Number.isInteger(value) && value >= 1))
            problems.push(`${name} must be a whole number, 1 or more.`);
    }
    if (settings.outOfOrder !== undefined && !['error', 'allow'].includes(settings.outOfOrder)) {
        problems.push("outOfOrder must be 'error' or 'allow'.");
    }
    for (const name of ['schema', 'table']) {
        if (settings[name] === '')
            problems.push(`${name} must not be empty.`);
    }
    if (problems.length > 0 || !read)
        throw invalidOptions(problems);
    return { ...settings, database: read };
}
const library_options_text = (value) => typeof value === 'string' && value.trim() !== '' ? undefined : 'must be a text that is not empty';
const REHEARSAL_OPTIONS = {
    shadowUrl: library_options_text,
    failOn: (value) => ['error', 'warning', 'never'].includes(value)
        ? undefined
        : "must be 'error', 'warning' or 'never'",
    config: library_options_text,
    dataChecks: (value) => (typeof value === 'boolean' ? undefined : 'must be true or false'),
    baseDump: library_options_text,
};
function rehearsalProblems(rehearsal) {
    if (rehearsal === undefined)
        return [];
    if (typeof rehearsal !== 'object' || rehearsal === null)
        return ['rehearsal must be an object of options.'];
    const names = Object.keys(REHEARSAL_OPTIONS);
    return [
        ...unknownNames(rehearsal, names).map((problem) => `rehearsal: ${problem}`),
        ...names.flatMap((name) => {
            const value = rehearsal[name];
            const problem = value === undefined ? undefined : REHEARSAL_OPTIONS[name](value);
            return problem === undefined ? [] : [`rehearsal.${name} ${problem}.`];
        }),
    ];
}
function readDatabase(database, sslRootCert, problems) {
    if (typeof database === 'string') {
        if (database.trim() === '') {
            problems.push('database is empty.');
            return undefined;
        }
        try {
            return { kind: 'target', target: (0,target/* parseTarget */.h)({ url: database, source: 'database', sslRootCert }) };
        }
        catch (error) {
            if (!(error instanceof target/* TargetError */.I))
                throw error;
            problems.push(...error.problems);
            return undefined;
        }
    }
    // Callers without TypeScript may hand over anything.
    if (typeof database === 'object' && database !== null) {
        if ('embedded' in database) {
            return typeof database.embedded === 'string'
                ? { kind: 'embedded', dir: database.embedded }
                : { kind: 'embedded' };
        }
        if ('totalCount' in database) {
            problems.push('database is a pool. Hand over one client of it (await pool.connect()), and release it afterwards.');
            return undefined;
        }
        if (typeof database.query === 'function')
            return { kind: 'client', client: database };
    }
    problems.push('database must be a connection string, a connected pg.Client, or { embedded: true | folder }.');
    return undefined;
}
function invalidOptions(problems) {
    return new errors/* MigrationError */.Py({
        reason: 'invalid-input',
        message: problems.length === 1 ? (problems[0] ?? '') : `${problems.length} options cannot be used.`,
        state: errors/* NOTHING_TOUCHED */.X2,
        next: 'Mend the options and try again.',
        problems: problems.map((message) => ({
            message,
            remedy: null,
            file: null,
            line: null,
            column: null,
        })),
    });
}

// EXTERNAL MODULE: ./build/engine/migrator.js + 15 modules
var migrator = __nccwpck_require__(2581);
// EXTERNAL MODULE: ./build/postgres/secrets.js
var postgres_secrets = __nccwpck_require__(3151);
// EXTERNAL MODULE: ./build/rehearsal/port.js
var port = __nccwpck_require__(2877);
;// CONCATENATED MODULE: ./build/report/redact.js
/**
 * Makes the function that every text passes before it leaves the process: each form of a secret in it is
 * replaced by `***`. Longer forms go first, so that none is left over in part when it contains another.
 */
function redactor(secretForms) {
    const forms = [...new Set(secretForms)].filter((form) => form !== '').sort((a, b) => b.length - a.length);
    if (forms.length === 0)
        return (text) => text;
    // Next to no text holds a secret, and there are many forms: one look tells that none of them is there.
    const beginnings = new RegExp([...new Set(forms.map((form) => literal(form.slice(0, 16))))].join('|'));
    return (text) => beginnings.test(text) ? forms.reduce((redacted, form) => redacted.replaceAll(form, '***'), text) : text;
}
function literal(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
/**
 * Plain data with every text in it redacted, as a copy unless there is nothing to redact: before it is rendered, which could cut a secret in two,
 * and whatever a secret would do to the form that it is rendered in. Words of closed lists are no data.
 */
function redactedCopy(value, redact) {
    // Next to no report holds a secret, and one of a thousand migrations has ten thousand texts: one look at all.
    const texts = [];
    collect(value, texts);
    const short = texts.filter((text) => text.length <= LONG).join('\n');
    const clean = redact(short) === short && texts.every((text) => text.length <= LONG || redact(text) === text);
    return clean ? value : copy(value, redact);
}
/** Characters from which on a text is not worth another copy. */
const LONG = 10_000;
function collect(value, texts) {
    if (typeof value === 'string')
        texts.push(value);
    else if (Array.isArray(value))
        for (const item of value)
            collect(item, texts);
    else if (typeof value === 'object' && value !== null)
        for (const name in value)
            collect(value[name], texts);
}
/** Keys of a report whose values are words of a closed list. A password may be one of these words. */
const CLOSED = new Set([
    'code',
    'command',
    'direction',
    'failureReason',
    'outcome',
    'reason',
    'severity',
    'state',
    'status',
    'transaction',
]);
function copy(value, redact, key = '') {
    if (typeof value === 'string')
        return CLOSED.has(key) && /^[a-z-]+$/.test(value) ? value : redact(value);
    if (Array.isArray(value))
        return value.map((item) => copy(item, redact));
    if (typeof value !== 'object' || value === null)
        return value;
    const copied = { ...value };
    for (const name of Object.keys(copied))
        copied[name] = copy(copied[name], redact, name);
    return copied;
}

;// CONCATENATED MODULE: ./build/index.js







/**
 * The commands on one migrations folder and one database.
 *
 * ```js
 * const migrator = new Migrator({ database: 'postgres://app@db/app', migrationsDir: 'migrations' });
 * const report = await migrator.up({ steps: 1 });
 * console.log(report.currentVersion);
 * ```
 *
 * Each command resolves with its `Report`, or fails with a `MigrationError` whose `report` tells what was done
 * up to there. Reads no environment variable, prints nothing, never ends the process.
 *
 * @throws {MigrationError} `invalid-input` from the constructor, with every problem of the options at once.
 */
class Migrator {
    #engine;
    /** With a rehearsal, which the other has only where the options ask for it. */
    #looking;
    #redact;
    constructor(options) {
        const settings = readOptions(options);
        const { rehearsal } = options;
        const shadowSecrets = (0,postgres_secrets/* secretsOfUrl */.mE)(rehearsal?.shadowUrl ?? '').flatMap(postgres_secrets/* secretForms */.eo);
        const secrets = settings.database.kind === 'target' ? settings.database.target.secrets : [];
        this.#redact = redactor([...secrets, ...shadowSecrets]);
        const { onEvent } = settings;
        if (onEvent)
            settings.onEvent = (event) => {
                onEvent(redactedCopy(event, this.#redact));
            };
        this.#looking = new migrator/* Migrator */.a({ ...settings, rehearse: (0,port/* rehearsalPort */.f)({ ...rehearsal }, settings) });
        this.#engine = rehearsal === undefined ? new migrator/* Migrator */.a(settings) : this.#looking;
    }
    /** Applies pending migrations: all, the first `steps`, or up to and including version `to`. */
    up(options = {}) {
        const taken = ['steps', 'to', 'atomic', 'dryRun', 'approvedPlan', 'approvedPlanData'];
        return this.#run(options, taken, () => this.#engine.up(options));
    }
    /**
     * Looks at what `up` would apply, with the rules and on a throw-away PostgreSQL: `findings` and `rehearsal` of the
     * report. Changes nothing.
     */
    check(options = {}) {
        return this.#run(options, ['steps', 'to', 'atomic'], () => this.#looking.check(options));
    }
    /** Rolls back what was applied last: one migration, `steps` of them, or everything above version `to`. */
    down(options = {}) {
        const taken = ['steps', 'to', 'dryRun', 'requireDown', 'approvedPlan', 'approvedPlanData'];
        return this.#run(options, taken, () => this.#engine.down(options));
    }
    /** Every migration and its state; the report is `failed` when an applied file has changed. Changes nothing. */
    status() {
        return this.#run({}, [], () => this.#engine.status());
    }
    /**
     * Whether every applied migration has its file, unchanged, and, with `drift`, whether the schema is what these files
     * make of an empty database; the report is `failed` otherwise. Changes nothing.
     */
    verify(options = {}) {
        return this.#run(options, ['drift'], () => this.#looking.verify(options));
    }
    /** Rolls back everything. `confirm` must be the word `RESET`, unless it is a dry run. */
    reset(options = {}) {
        const taken = ['confirm', 'dryRun', 'requireDown', 'approvedPlan', 'approvedPlanData'];
        return this.#run(options, taken, () => this.#engine.reset(options));
    }
    /** What a migration raises may hold the password: no secret of the URL leaves in a report or an error. */
    async #run(options, taken, command) {
        checkVerbOptions(options, taken);
        try {
            return redactedCopy(await command(), this.#redact);
        }
        catch (error) {
            throw error instanceof errors/* MigrationError */.Py
                ? error.redacted((value) => redactedCopy(value, this.#redact))
                : error;
        }
    }
}
/**
 * Applies all pending migrations; made for the start of an application. Any number of instances may start at
 * once: one applies, the others wait for it and go on.
 *
 * ```js
 * await migrateDatabase({ database: process.env.DATABASE_URL, migrationsDir: 'migrations' });
 * await startServer();
 * ```
 *
 * @throws {MigrationError} when they could not all be applied; its `report` tells which were.
 */
async function migrateDatabase(options) {
    return new Migrator(options).up();
}

var __webpack_exports__MigrationError = __webpack_exports__.Py;
var __webpack_exports__Migrator = __webpack_exports__.aR;
var __webpack_exports__migrateDatabase = __webpack_exports__.bC;
export { __webpack_exports__MigrationError as MigrationError, __webpack_exports__Migrator as Migrator, __webpack_exports__migrateDatabase as migrateDatabase };
