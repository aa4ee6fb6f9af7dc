/// What can be wrong with the authority file of municipalities. Lines are counted from 1.
package enum MunicipalityListError: Error, Sendable, Hashable {
  case wrongColumns(line: Int)
  case missingCells(line: Int)
  /// Not six digits, or a check digit that does not fit.
  case badCode(line: Int, text: String)
  case codeTwice(line: Int, first: Int, code: String)
  case badKind(line: Int, text: String)
  case badReading(line: Int, text: String)
  case unknownPrefecture(line: Int, name: String)
  /// A ward without its designated city, or another that names one.
  case unknownCity(line: Int, name: String)

  package var line: Int {
    switch self {
    case .wrongColumns(let line), .missingCells(let line), .badCode(let line, _),
      .codeTwice(let line, _, _), .badKind(let line, _), .badReading(let line, _),
      .unknownPrefecture(let line, _), .unknownCity(let line, _):
      line
    }
  }

  /// For staff: what stands there, and what to do.
  package var message: String {
    switch self {
    case .wrongColumns(let line):
      "\(line)行目が列の見出しではありません。「\(MunicipalityList.columns.joined(separator: "・"))」をタブで区切って書いてください。"
    case .missingCells(let line):
      "\(line)行目の列の数が合いません。コード・都道府県・名前・よみ・区分をタブで区切って書いてください。"
    case .badCode(let line, let text):
      "\(line)行目の「\(text)」は正しい団体コードではありません。検査数字までの 6 桁を確かめてください。"
    case .codeTwice(let line, let first, let code):
      "\(line)行目の団体コード \(code) は\(first)行目にもあります。どちらかを直してください。"
    case .badKind(let line, let text):
      "\(line)行目の区分「\(text)」は使えません。都道府県・政令市・中核市・市・特別区・行政区・町・村のどれかにしてください。"
    case .badReading(let line, let text):
      "\(line)行目のよみ「\(text)」にひらがなでない文字があります。ひらがなで書いてください。"
    case .unknownPrefecture(let line, let name):
      "\(line)行目の「\(name)」がコードの都道府県と合いません。コードと都道府県の行を確かめてください。"
    case .unknownCity(let line, let name):
      "\(line)行目の「\(name)」の市のコードが合いません。行政区には、表にある政令市のコードを書いてください。"
    }
  }
}
