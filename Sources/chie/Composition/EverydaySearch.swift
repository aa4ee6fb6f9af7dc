import Search

/// Reads the search line that staff type a hundred times a day without the parser of all commands,
/// which takes a fourth of the time of such a search:
///
///     chie search WORD … [--kb FILE] [--limit N] [--json] [--exact] [--passages] [--ids]
///
/// Whatever else a line holds, mistakes too, is for the parser: there is one place that answers them.
enum EverydaySearch {
  /// `nil` where the line is not an everyday one.
  static func task(for arguments: [String]) -> SearchTask? {
    guard arguments.first == "search" else { return nil }
    var words: [String] = []
    var flags: Set<String> = []
    var values: [String: String] = [:]
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      if !argument.hasPrefix("-") {
        words.append(argument)
      } else if ["--json", "--exact", "--passages", "--ids"].contains(argument) {
        guard flags.insert(argument).inserted else { return nil }
      } else if argument == "--kb" || argument == "--limit" {
        guard let value = rest.popFirst(), !value.hasPrefix("-"),
          values.updateValue(value, forKey: argument) == nil
        else { return nil }
      } else {
        return nil
      }
    }
    let limit = values["--limit"].flatMap(Int.init)
    guard !words.isEmpty, (values["--limit"] == nil) == (limit == nil), limit ?? 0 >= 0 else {
      return nil
    }
    let reach = SearchReach(
      limit: limit, isExact: flags.contains("--exact"), onlyIDs: flags.contains("--ids"))
    let output = SearchOutput(
      form: flags.contains("--json") ? .json : .text, fields: nil,
      onlyIDs: flags.contains("--ids"), separatesByNUL: false, explains: false)
    let request = SearchRequest(
      text: words.joined(separator: " "), limit: reach.limit, offset: 0,
      unit: flags.contains("--passages") ? .passage : .document, order: .score,
      allowsNear: reach.allowsNear, groupsCopies: output.showsCopies)
    return SearchTask(
      request: request, output: output, kb: values["--kb"], places: AnalysisPlaces())
  }
}
