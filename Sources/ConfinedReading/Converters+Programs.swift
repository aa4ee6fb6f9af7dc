import DocumentReading
import Glibc

extension Converters {
  /// The conversions that can be made here: those that are wanted, and whose programs are installed.
  var available: [Conversion] {
    Conversion.allCases.filter { isWanted($0) && missingPrograms(for: $0).isEmpty }
  }

  func isWanted(_ conversion: Conversion) -> Bool {
    switch conversion {
    case .pdfRecognition: settings.recognizesText
    case .modernOffice: settings.usesOffice
    default: true
    }
  }

  func missingPrograms(for conversion: Conversion) -> [String] {
    if conversion == .modernOffice {
      return OfficeConverter.programs.contains { access($0, X_OK) == 0 } ? [] : ["soffice"]
    }
    return conversion.programs.filter { path(of: $0) == nil }
  }

  /// Whether Japanese can be recognised on pictures, as far as files tell that.
  static var recognizesJapanese: Bool {
    ["tesseract-ocr/5/tessdata", "tesseract-ocr/4.00/tessdata", "tessdata"].contains {
      access("/usr/share/\($0)/jpn.traineddata", F_OK) == 0
    }
  }
}

extension Conversion {
  /// All that it takes.
  fileprivate var programs: [String] {
    switch self {
    case .pdfRecognition: ["pdftoppm", "tesseract"]
    default: ConverterCall(self).map { [$0.program] } ?? []
    }
  }
}
