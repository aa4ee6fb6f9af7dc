import KnowledgeModel

/// What an XML document says of itself before its text begins: fields, and elements that hold them.
enum XMLHead {
  /// Names of elements that hold the fields of a head, in lower case.
  private static let containers: Set<String> = [
    "head", "header", "meta", "metadata", "profile", "bibliography", "front", "cover", "titlepage",
    "colophon", "imprint", "frontmatter", "奥付", "書誌", "書誌情報", "書誌事項",
    "文書情報", "基本情報", "頭書", "表紙", "属性", "管理情報", "目録",
  ]

  /// Names of elements that hold nothing but words to be found by.
  private static let wordLists: Set<String> = [
    "keywords", "tags", "キーワード", "索引語", "検索語", "タグ", "キーワード一覧",
  ]

  /// What names in English are called on a page.
  private static let labels: [String: String] = [
    "subtitle": "副題", "creator": "作成者", "author": "著者", "writer": "執筆者",
    "writtenby": "執筆者", "adviser": "助言者", "advisor": "助言者", "publisher": "発行者", "issuer": "発行者",
    "issuedby": "発行者",
    "publishedby": "発行者", "office": "担当課",
    "department": "担当課", "contact": "問い合わせ先", "desk": "問い合わせ先",
    "inquiries": "問い合わせ先", "inquiry": "問い合わせ先", "date": "日付", "created": "作成日", "issued": "発行日",
    "published": "公開日", "pubdate": "公開日", "modified": "更新日", "updated": "更新日", "period": "期間",
    "classification": "分野", "field": "分野", "category": "分類", "kind": "種別", "type": "種別",
    "municipality": "自治体", "town": "自治体", "city": "自治体", "village": "自治体", "prefecture": "都道府県",
    "fiscalyear": "年度", "fiscal_year": "年度", "keywords": "キーワード", "tags": "キーワード",
    "retention": "保存期間", "budget": "予算", "language": "言語", "description": "概要", "summary": "要約",
    "abstract": "要約", "rights": "権利", "source": "出典", "number": "番号", "identifier": "番号",
  ]

  private static let keys: [String: DeclaredHead.Key] = [
    "発行者": .publisher, "発行元": .publisher, "発行": .publisher, "発行機関": .publisher,
    "発行団体": .publisher, "実施主体": .publisher, "作成者": .publisher, "調査主体": .publisher,
    "著者": .author, "執筆者": .author, "記入者": .author, "記録者": .author, "文責": .author,
    "分野番号": .fieldNumber, "分野コード": .fieldNumber, "連絡先": .contacts, "問い合わせ先": .contacts,
    "問合せ先": .contacts,
    "自治体": .municipality, "自治体名": .municipality, "市町村": .municipality, "市町村名": .municipality,
    "団体": .municipality, "団体名": .municipality, "対象自治体": .municipality,
    "対象市町村": .municipality,
    "日付": .date, "発行日": .date, "作成日": .date, "公開日": .date, "実施日": .date, "年月日": .date,
    "発行年月日": .date, "作成年月日": .date,
    "年度": .fiscalYear, "実施年度": .fiscalYear, "対象年度": .fiscalYear, "分野": .field, "政策分野": .field,
    "種別": .kind, "文書種別": .kind, "文書種類": .kind,
    "キーワード": .tags, "索引語": .tags, "検索語": .tags, "タグ": .tags, "キーワード一覧": .tags,
  ]

  /// Whether the element holds the fields of a head, not a heading.
  static func isContainer(_ node: MarkupNode) -> Bool {
    containers.contains(node.name) && node.children.contains { !$0.isText }
      && !node.children.contains { $0.isText && $0.weight > 0 }
  }

  static func label(of name: String) -> String { labels[name] ?? name }

  /// What a field is called that stands beside the title of the document.
  static func known(_ name: String) -> String? { labels[name] }

  /// The short leaves of a list of words, or of equal fields in a head; `nil` for all else.
  static func words(of node: MarkupNode, insideHead: Bool) -> [String]? {
    let elements = node.children.filter { !$0.isText }
    guard insideHead || wordLists.contains(node.name), elements.count > 1,
      !node.children.contains(where: { $0.isText && $0.weight > 0 }),
      elements.allSatisfy({ element in
        element.name == elements[0].name && element.weight <= 40 && element.attributes.isEmpty
          && !element.children.contains { !$0.isText }
      })
    else { return nil }
    return elements.map(\.content.collapsed).filter { !$0.isEmpty }
  }

  /// The fields that stand beside the title or in a head; the first of a kind counts.
  static func declared(of root: MarkupNode) -> DeclaredHead {
    var fields = Fields()
    collect(root, into: &fields)
    if let title = XMLTitle.title(of: root) {
      fields.origins[.title] = nil
      fields.values[.title] = nil
      fields.keep(.title, [title], of: XMLTitle.node(of: root) ?? root)
    }
    return DeclaredHead(fields.values, origins: fields.origins)
  }

  private struct Fields {
    var values: [DeclaredHead.Key: [String]] = [:]
    var origins: [DeclaredHead.Key: HeadOrigin] = [:]

    mutating func keep(_ key: DeclaredHead.Key, _ words: [String], of node: MarkupNode) {
      guard values[key] == nil, !words.isEmpty else { return }
      values[key] = words
      origins[key] = HeadOrigin(
        .markup, text: words.joined(separator: "、"), place: Place(line: node.line))
    }
  }

  private static func collect(_ node: MarkupNode, into fields: inout Fields) {
    for child in node.children where !child.isText {
      let key = keys[label(of: child.name)]
      if let words = words(of: child, insideHead: false) {
        if let key { fields.keep(key, words, of: child) }
      } else if isContainer(child) {
        collect(child, into: &fields)
      } else if let key, !child.children.contains(where: { !$0.isText }) {
        let text = child.content.collapsed
        if !text.isEmpty, text.unicodeScalars.count <= 80 { fields.keep(key, [text], of: child) }
      }
    }
  }
}
