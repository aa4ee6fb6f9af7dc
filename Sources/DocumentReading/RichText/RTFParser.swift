import KnowledgeModel

/// Reads RTF: paragraphs, headings by style and outline level, lists, tables, notes, and the file's head.
///
/// Pictures, objects, fields' instructions and deleted text are left out. - Complexity: O(bytes)
struct RTFParser {
  private var scanner: RTFScanner
  private let limits: ReadingLimits
  private var state = RTFState()
  private var stack: [RTFState] = []
  private(set) var text: RTFText
  private(set) var info: [String: String] = [:]

  private var codePage = "CP932"
  private var defaultFont = -1
  private var fonts: [Int: String] = [:]
  private var font: (number: Int, charset: Int?) = (-1, nil)
  private var styleNames: [Int: String] = [:]
  private var styleNumber = 0
  /// Letters in an encoding, until it is known where they end.
  private var pending: [UInt8] = []
  private var fallbackLeft = 0
  private var highSurrogate: UInt16?
  private var isStarred = false
  /// Whether a comment has begun and says nothing yet.
  private var isComment = false
  private var instruction = ""
  /// Whether the field that is open is a formula, whose words were written.
  private var isWritten = false
  /// Whether a group stays open at the end: RTF is one group, which ends with the file.
  var isCut: Bool { !stack.isEmpty }

  init(_ bytes: [UInt8], limits: ReadingLimits) {
    scanner = RTFScanner(bytes)
    self.limits = limits
    text = RTFText()
  }

  mutating func parse() throws(ReadingError) {
    while let token = scanner.next() {
      if case .byte(let byte) = token {
        add(byte)
        continue
      }
      if token != .sign(0x27) { flush() }
      switch token {
      case .open:
        guard stack.count < 2_000 else { throw .damaged("RTFの入れ子が深すぎます") }
        stack.append(state)
      case .close:
        close()
      case .word(let word, let value): apply(word, value)
      case .sign(let sign): apply(sign)
      case .byte: continue
      }
      guard text.size <= limits.text else { throw .tooLarge("本文が上限の\(limits.text >> 20)MBを超えています") }
    }
    flush()
    text.endParagraph(state, heading: nil)
    text.endTable()
    text.endHeaders()
  }

  private mutating func close() {
    let ended = state
    if ended.destination == .fonts { endFont() }
    if ended.destination == .styles { styleNumber = 0 }
    state = stack.popLast() ?? RTFState()
    if ended.destination == .note, state.destination != .note {
      text.endNote()
      isComment = false
    }
    if ended.destination == .header, state.destination != .header { text.endHeader() }
    if ended.destination == .instruction, state.destination != .instruction { endInstruction() }
    isStarred = false
    fallbackLeft = 0
  }

  /// Only formulas say something in their instructions.
  private mutating func endInstruction() {
    let words = EquationField.text(of: instruction)
    instruction = ""
    isWritten = words != nil
    if let words { write(words) }
  }

  // MARK: Letters

  private mutating func add(_ byte: UInt8) {
    isStarred = false
    if fallbackLeft > 0 {
      fallbackLeft -= 1
      return
    }
    pending.append(byte)
    if pending.count > 1 << 16 { flush() }
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    highSurrogate = nil
    let bytes = pending
    pending = []
    if state.destination == .skipped { return }
    if !bytes.contains(where: { $0 >= 0x80 }) {
      write(String(decoding: bytes, as: UTF8.self))
      return
    }
    var encoding = fonts[state.font >= 0 ? state.font : defaultFont] ?? codePage
    if state.destination == .fonts || state.destination == .styles { encoding = codePage }
    if case .info = state.destination { encoding = codePage }
    if let text = IconvDecoder.decode(bytes, from: encoding) {
      write(text)
    } else if encoding != codePage, let text = IconvDecoder.decode(bytes, from: codePage) {
      write(text)
    } else {
      write(IconvDecoder.decodeLossily(bytes, from: encoding)?.text ?? "")
    }
  }

  private mutating func add(unit: UInt16) {
    let high = highSurrogate
    highSurrogate = nil
    if (0xD800...0xDBFF).contains(unit) {
      highSurrogate = unit
      return
    }
    let units = high.map { [$0, unit] } ?? [unit]
    write(String(decoding: units, as: UTF16.self))
  }

  private mutating func write(_ words: String) {
    switch state.destination {
    case .skipped: return
    case .fonts: return
    case .instruction: if instruction.utf8.count < 20_000 { instruction += words }
    case .styles:
      styleNames[styleNumber, default: ""] += words.prefix(80)
    case .info(let key):
      if info[key, default: ""].utf8.count < 2_000 { info[key, default: ""] += words }
    case .text, .note, .header, .listMark:
      guard !state.isHidden, !state.isDeleted else { return }
      if isComment, state.destination == .note {
        isComment = false
        // Some programs write what their encoding lacks as question marks.
        let author = info.removeValue(forKey: "comment")?.trimmed ?? ""
        text.append(Remark.comment("", by: author.contains("??") ? "" : author), to: .note)
      }
      text.append(words, to: state.destination)
    }
  }

  // MARK: Control words

  private mutating func apply(_ sign: UInt8) {
    switch sign {
    case 0x2A: isStarred = true
    case 0x7E: write(" ")
    case 0x5F: write("-")
    case 0x5C, 0x7B, 0x7D: add(sign)
    default: return
    }
  }

  private mutating func apply(_ word: String, _ value: Int?) {
    let wasStarred = isStarred
    isStarred = false
    if RTFWords.skipped.contains(word) || wasStarred && !RTFWords.starred.contains(word) {
      state.destination = .skipped
      return
    }
    if let key = RTFWords.info[word] {
      state.destination = .info(key)
      return
    }
    if let letters = RTFWords.letters[word] {
      write(letters)
      return
    }
    switch word {
    case "bin": scanner.skip(value ?? 0)
    case "u":
      if let value { add(unit: UInt16(truncatingIfNeeded: value)) }
      fallbackLeft = state.fallback
      return
    case "uc": state.fallback = min(16, max(0, value ?? 1))
    case "ansicpg": codePage = RTFCharset.encoding(codePage: value ?? 0) ?? codePage
    case "ansi": return
    case "mac": codePage = "MACINTOSH"
    case "deff": defaultFont = value ?? -1
    case "fonttbl": state.destination = .fonts
    case "stylesheet": state.destination = .styles
    case "f":
      if state.destination == .fonts {
        endFont()
        font = (value ?? -1, nil)
      } else {
        state.font = value ?? -1
      }
    case "fcharset": font.charset = value
    case "plain":
      state.font = -1
      state.isHidden = false
      state.isDeleted = false
    case "v": state.isHidden = value != 0
    case "deleted": state.isDeleted = value != 0
    default: applyLayout(word, value)
    }
    fallbackLeft = 0
  }

  private mutating func applyLayout(_ word: String, _ value: Int?) {
    switch word {
    case "pard": state.resetParagraph()
    case "s":
      if state.destination == .styles { styleNumber = value ?? 0 }
      state.style = value ?? 0
    case "outlinelevel": state.outline = value.flatMap { (0...8).contains($0) ? $0 : nil }
    case "ilvl": state.listLevel = min(8, max(0, value ?? 0))
    case "ls": state.listLevel = state.listLevel ?? 0
    case "intbl": state.isInTable = true
    case "listtext", "pntext": state.destination = .listMark
    case "footnote": state.destination = .note
    case "annotation":
      state.destination = .note
      isComment = true
    case "atnauthor" where state.destination != .skipped:
      state.destination = .info("comment")
      info["comment"] = nil
    case "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf":
      state.destination = .header
    case "fldinst": if state.destination != .skipped { state.destination = .instruction }
    case "fldrslt":
      if isWritten { state.destination = .skipped }
      isWritten = false
    case "par", "sect":
      guard ![.skipped, .instruction].contains(state.destination) else { return }
      text.endParagraph(state, heading: heading)
    case "page", "column": return
    case "cell", "nestcell": text.endCell()
    case "row", "nestrow": text.endRow()
    default: return
    }
  }

  private mutating func endFont() {
    if font.number >= 0, let charset = font.charset,
      let encoding = RTFCharset.encoding(charset: charset), fonts.count < 10_000
    {
      fonts[font.number] = encoding
    }
    font = (-1, nil)
  }

  /// From 2 for the headings of a text; 1 for its title.
  private var heading: Int? {
    let name = styleNames[state.style]?.lowercased().filter { $0 != " " && $0 != ";" } ?? ""
    if ["title", "表題"].contains(name) { return 1 }
    for prefix in ["heading", "見出し"] where name.hasPrefix(prefix) {
      if let level = Int(name.dropFirst(prefix.count).prefix(1)), level > 0 { return level + 1 }
    }
    return state.outline.map { $0 + 2 }
  }
}

/// What control words stand for.
enum RTFWords {
  static let skipped: Set<String> = [
    "pict", "object", "colortbl", "filetbl", "listtable", "listoverridetable", "rsidtbl",
    "generator", "xmlnstbl", "themedata", "colorschememapping", "latentstyles", "datastore",
    "revtbl", "bkmkstart", "bkmkend", "atnid", "atntime", "atnref", "atndate", "xe",
    "tc", "rxe", "txe", "template", "nonshppict", "shpinst", "sp", "mmath", "creatim", "revtim",
    "printim", "buptim", "fontemb", "panose", "falt", "nonesttables", "userprops", "docvar",
    "category", "comment", "company", "operator", "manager", "doccomm", "hlinkbase", "keywords",
    "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "pgptbl", "wgrffmtfilter",
  ]

  /// Groups that old readers pass over and that are read here.
  static let starred: Set<String> = [
    "shptxt", "shppict", "fldinst", "fldrslt", "pntext", "listtext", "annotation", "footnote",
    "atnauthor",
    "nesttableprops",
    "cs", "ts", "ds",
  ]

  static let info: [String: String] = ["title": "title", "author": "author", "subject": "subject"]

  static let letters: [String: String] = [
    "tab": "\t", "line": "\n", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "endash": "–", "emdash": "—", "bullet": "•", "emspace": " ", "enspace": " ",
  ]
}
