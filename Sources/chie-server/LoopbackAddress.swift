/// An address that only this computer can reach.
struct LoopbackAddress: Hashable {
  /// As a socket is bound to it: 127.0.0.1 or ::1.
  let address: String

  /// Anything else is refused: there is no authentication yet.
  init(_ host: String) throws(ServerFailure) {
    switch host {
    case "127.0.0.1", "localhost": address = "127.0.0.1"
    case "::1", "[::1]": address = "::1"
    default: throw .notLoopback(host: host)
    }
  }

  /// As it stands in a URL.
  var urlHost: String { address.contains(":") ? "[\(address)]" : address }
}
