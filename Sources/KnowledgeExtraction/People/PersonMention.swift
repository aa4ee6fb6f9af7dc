/// A place where a document names a person.
struct PersonMention: Sendable {
  let line: Int
  let name: WrittenName
  /// What is quoted: the name with its title and the parenthesis behind it.
  var quote: Range<Int>
  var description = PersonDescription()
  /// What a column of the row says that the person advises on.
  var topics: [String] = []
  /// Whether it counts only where something else in the document speaks for it.
  var isDoubtful = false
  /// The name in Latin letters that stands beside the name.
  var alias: Range<Int>?
}
