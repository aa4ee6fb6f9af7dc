import DocumentReading
import KnowledgeModel

/// A package of Debian and Ubuntu with programs that convert files.
struct ConverterPackage {
  let name: String
  let conversions: [Conversion]

  static let all = [
    ConverterPackage(name: "poppler-utils", conversions: [.pdfLayout, .pdfOutline]),
    ConverterPackage(name: "antiword", conversions: [.antiword]),
    ConverterPackage(name: "catdoc", conversions: [.catdoc]),
    ConverterPackage(name: "libreoffice-writer-nogui", conversions: [.modernOffice]),
  ]
}

/// What is missing for reading some formats.
struct ConverterGap {
  let package: ConverterPackage
  /// Programs of it that are not there.
  let programs: [String]
  /// Formats that cannot be read at all, and formats that can be read in another way only.
  let unread: [FileFormat]
  let weakened: [FileFormat]

  /// `nil` where nothing of the package is missing that a format needs.
  init?(_ package: ConverterPackage, of converters: Converters) {
    let available = Set(converters.available)
    let missing = package.conversions.filter {
      converters.isWanted($0) && !available.contains($0)
    }
    let formats = FileFormat.allCases.filter { format in
      format.conversionWays.joined().contains(where: missing.contains)
    }
    guard !formats.isEmpty else { return nil }
    self.package = package
    programs = missing.flatMap(converters.missingPrograms)
    let readable = formats.filter { format in
      format.conversionWays.contains { $0.allSatisfy(available.contains) }
    }
    unread = formats.filter { !readable.contains($0) }
    weakened = readable
  }

  /// For staff: what is missing, what for, and what to do.
  var message: String {
    let effects = [
      unread.isEmpty ? nil : "\(Self.list(unread)) を読めません",
      weakened.isEmpty ? nil : "\(Self.list(weakened)) はほかのプログラムだけで読みます",
    ].compactMap(\.self)
    return "\(programs.joined(separator: "、")) がないため、\(effects.joined(separator: "。"))。"
      + "Debian や Ubuntu では apt install \(package.name) で入れられます。"
  }

  private static func list(_ formats: [FileFormat]) -> String {
    formats.map(\.rawValue).joined(separator: "、")
  }
}
