/// The files of an Office document with what they are and how they hang together (ISO/IEC 29500-2).
struct OfficePackage {
  struct Relation {
    let id: String
    /// The end of its type's address: `styles`, `chart` …
    let type: String
    /// Relative to the folder of the part, or an address outside.
    let target: String
    var isExternal = false
  }

  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packaging = "http://schemas.openxmlformats.org/package/2006/"

  private var files: [(name: String, bytes: [UInt8])] = []
  private var overrides: [(name: String, type: String)] = []

  /// - Parameters:
  ///   - name: without a slash at its beginning.
  ///   - type: of its content; nil where its extension says it.
  mutating func add(
    _ name: String, type: String?, bytes: [UInt8], relations: [Relation] = []
  ) {
    files.append((name, bytes))
    if let type { overrides.append((name, type)) }
    guard !relations.isEmpty else { return }
    let folders = name.split(separator: "/").map(String.init)
    let path = folders.dropLast() + ["_rels", (folders.last ?? "") + ".rels"]
    files.append((path.joined(separator: "/"), Self.list(of: relations)))
  }

  /// The bytes of the whole.
  ///
  /// - Parameter main: the part that is opened first.
  func bytes(of properties: Properties, main: String) -> [UInt8] {
    var archive = BookArchive(date: properties.date)
    archive.add("[Content_Types].xml", contentTypes)
    let core = Self.packaging + "relationships/metadata/core-properties"
    archive.add(
      "_rels/.rels",
      Self.list(of: [
        Relation(id: "rId1", type: "officeDocument", target: main),
        Relation(id: "rId2", type: core, target: "docProps/core.xml"),
      ]))
    archive.add("docProps/core.xml", properties.file)
    for file in files { archive.add(file.name, file.bytes) }
    return archive.bytes
  }

  private var contentTypes: [UInt8] {
    let vendor = "application/vnd.openxmlformats-"
    let defaults = [
      ("rels", vendor + "package.relationships+xml"), ("xml", "application/xml"),
      ("xlsx", vendor + "officedocument.spreadsheetml.sheet"),
    ]
    let core = ("docProps/core.xml", vendor + "package.core-properties+xml")
    return XMLFragment(
      "Types", ["xmlns": Self.packaging + "content-types"],
      XMLFragment(
        defaults.map { XMLFragment("Default", ["Extension": $0.0, "ContentType": $0.1]) }
          + ([core] + overrides).map {
            XMLFragment("Override", ["PartName": "/" + $0.0, "ContentType": $0.1])
          })
    ).file
  }

  private static func list(of relations: [Relation]) -> [UInt8] {
    XMLFragment(
      "Relationships", ["xmlns": packaging + "relationships"],
      XMLFragment(
        relations.map {
          XMLFragment(
            "Relationship",
            [
              "Id": $0.id,
              "Type": $0.type.hasPrefix("http") ? $0.type : Self.relations + "/" + $0.type,
              "Target": $0.target, "TargetMode": $0.isExternal ? "External" : nil,
            ])
        })
    ).file
  }

  /// What the file manager of an office shows of a document.
  struct Properties {
    let title: String
    let subject: String
    let author: String
    let identifier: String
    /// `YYYY-MM-DD`.
    let date: String

    var file: [UInt8] {
      let time = XMLFragment(text: date + "T00:00:00Z")
      let kind: KeyValuePairs<String, String?> = ["xsi:type": "dcterms:W3CDTF"]
      return XMLFragment(
        "cp:coreProperties",
        [
          "xmlns:cp": OfficePackage.packaging + "metadata/core-properties",
          "xmlns:dc": "http://purl.org/dc/elements/1.1/",
          "xmlns:dcterms": "http://purl.org/dc/terms/",
          "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        ],
        [
          XMLFragment("dc:title", [:], XMLFragment(text: title)),
          XMLFragment("dc:subject", [:], XMLFragment(text: subject)),
          XMLFragment("dc:creator", [:], XMLFragment(text: author)),
          XMLFragment("dc:identifier", [:], XMLFragment(text: identifier)),
          XMLFragment("dc:language", [:], XMLFragment(text: "ja")),
          XMLFragment("dcterms:created", kind, time), XMLFragment("dcterms:modified", kind, time),
        ]
      ).file
    }
  }
}

extension OfficePackage.Properties {
  init(of book: Book) {
    self.init(
      title: book.title, subject: book.subtitle, author: book.editors.joined(separator: "、"),
      identifier: book.identifier, date: book.date)
  }
}
