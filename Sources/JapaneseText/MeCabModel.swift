import CMeCab
import Foundation

/// An open dictionary of MeCab.
///
/// libmecab allows a model to be used by several threads at once; what is not shared, tagger and
/// lattice, is made for each text.
final class MeCabModel: Sendable {
  // Written once, before the value is shared; freed when nobody has it.
  private nonisolated(unsafe) let model: OpaquePointer

  /// Opens the dictionary without reading anybody's configuration.
  init(directory: String) throws(AnalysisError) {
    let arguments = ["mecab", "-r", "/dev/null", "-d", directory]
    guard let model = Self.open(arguments) else {
      throw .dictionaryUnusable(
        directory: directory, reason: mecab_strerror(nil).map { String(cString: $0) } ?? "?")
    }
    self.model = model
  }

  deinit { mecab_model_destroy(model) }

  /// Whether all dictionaries are in UTF-8.
  var isUTF8: Bool {
    var next = UnsafePointer(mecab_model_dictionary_info(model))
    while let info = next?.pointee {
      guard let charset = info.charset, String(cString: charset).lowercased() == "utf-8" else {
        return false
      }
      next = UnsafePointer(info.next)
    }
    return true
  }

  /// Calls `body` for each morpheme of `text` with its place in UTF-8 bytes and its features,
  /// separated by commas. `text` holds no NUL and at most some thousand bytes.
  func parse(
    _ text: UnsafeBufferPointer<UInt8>, with tagger: borrowing Tagger,
    _ body: (Range<Int>, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard let start = text.baseAddress, !text.isEmpty else { return }
    start.withMemoryRebound(to: CChar.self, capacity: text.count) { sentence in
      mecab_lattice_set_sentence2(tagger.lattice, sentence, text.count)
      guard mecab_parse_lattice(tagger.tagger, tagger.lattice) != 0 else { return }
      var next = mecab_lattice_get_bos_node(tagger.lattice)
      while let node = next?.pointee {
        if node.length > 0, let surface = node.surface, let feature = node.feature {
          let offset = surface - sentence
          let range = offset..<offset + Int(node.length)
          let length = strlen(feature)
          feature.withMemoryRebound(to: UInt8.self, capacity: length) {
            body(range, UnsafeBufferPointer(start: $0, count: length))
          }
        }
        next = node.next
      }
    }
  }

  func makeTagger() -> Tagger? { Tagger(model: model) }

  /// What one thread needs to parse texts one after the other.
  struct Tagger: ~Copyable {
    fileprivate let tagger: OpaquePointer
    fileprivate let lattice: OpaquePointer

    fileprivate init?(model: OpaquePointer) {
      guard let tagger = mecab_model_new_tagger(model) else { return nil }
      guard let lattice = mecab_model_new_lattice(model) else {
        mecab_destroy(tagger)
        return nil
      }
      self.tagger = tagger
      self.lattice = lattice
    }

    deinit {
      mecab_lattice_destroy(lattice)
      mecab_destroy(tagger)
    }
  }

  private static func open(_ arguments: [String]) -> OpaquePointer? {
    let bytes = arguments.map { Array($0.utf8CString) }
    return withPointers(to: bytes[...], []) { pointers in
      var pointers = pointers
      return pointers.withUnsafeMutableBufferPointer {
        mecab_model_new(Int32($0.count), $0.baseAddress)
      }
    }
  }

  /// Calls `body` with a pointer to each of `strings`, valid during the call.
  private static func withPointers<Result>(
    to strings: ArraySlice<[CChar]>, _ pointers: [UnsafeMutablePointer<CChar>?],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    guard var first = strings.first else { return body(pointers) }
    return first.withUnsafeMutableBufferPointer {
      withPointers(to: strings.dropFirst(), pointers + [$0.baseAddress], body)
    }
  }
}
