package import Hummingbird
package import Logging

/// What a route knows of a request besides the request itself.
package struct QueryContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  /// The port at which the connection came in; `nil` where there is no network below.
  package let port: Int?

  package init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    port = source.channel.localAddress?.port
  }

  /// For a router that is asked directly, without a connection.
  package init(logger: Logger, port: Int?) {
    coreContext = CoreRequestContextStorage(source: LoggerSource(logger: logger))
    self.port = port
  }
}

private struct LoggerSource: RequestContextSource {
  let logger: Logger
}
