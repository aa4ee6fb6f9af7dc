/// What the server allows and how patient it is.
package struct ServerSettings: Sendable, Hashable {
  /// Names by which a browser may call this server, without the port; IPv6 in brackets.
  package let hostNames: [String]
  package let limits: RequestLimits
  /// The version of the program, part of every entity tag: a new version renders other pages.
  package let version: String

  package init(
    hostNames: [String] = ["localhost", "127.0.0.1", "[::1]"],
    limits: RequestLimits = RequestLimits(), version: String
  ) {
    self.hostNames = hostNames
    self.limits = limits
    self.version = version
  }
}

/// How much a request may ask for. What is larger is refused with a problem document.
package struct RequestLimits: Sendable, Hashable {
  /// In UTF-8 bytes of path and query as they are sent. 10,000 kanji take 90,000 bytes.
  package let targetBytes: Int
  /// In UTF-8 bytes of all header fields.
  package let fieldBytes: Int
  /// In UTF-8 bytes of request line and header fields; the connection is closed beyond it.
  package let headerBytes: Int
  package let headerFields: Int
  /// Hits a page.
  package let hits: Int
  package let offset: Int
  /// Look-ups that run at the same time; each takes a thread.
  package let concurrentLookups: Int
  /// Look-ups that wait for a thread; further ones are refused.
  package let waitingLookups: Int
  /// From the arrival of a request to its answer.
  package let lookupTime: Duration
  /// A connection without a whole request for so long is closed: slow headers, idle clients.
  package let idleSeconds: Int

  package init(
    targetBytes: Int = 96 * 1024, fieldBytes: Int = 16 * 1024, headerBytes: Int = 128 * 1024,
    headerFields: Int = 100, hits: Int = 100, offset: Int = 1_000_000,
    concurrentLookups: Int = 4, waitingLookups: Int = 64, lookupTime: Duration = .seconds(10),
    idleSeconds: Int = 15
  ) {
    self.targetBytes = targetBytes
    self.fieldBytes = fieldBytes
    self.headerBytes = headerBytes
    self.headerFields = headerFields
    self.hits = hits
    self.offset = offset
    self.concurrentLookups = concurrentLookups
    self.waitingLookups = waitingLookups
    self.lookupTime = lookupTime
    self.idleSeconds = idleSeconds
  }
}
