/// The documents that the asker may see. Every read takes one.
package enum Scope: Sendable, Hashable {
  case everything
}
