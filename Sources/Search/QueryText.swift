/// A query as the lexer walks it: its characters, what each can mean, and where brackets close.
///
/// - Complexity: O(characters) to make; every question then is O(1).
struct QueryText {
  enum Role: UInt8 {
    case space, openParenthesis, closeParenthesis, bar, openCorner, closeCorner, quote, minus
    case star, colon, other
  }

  let characters: [Character]
  let roles: [Role]
  /// For each bracket the index of the one that closes it, and for each quotation mark of the next
  /// one; -1 where there is none and for all other characters.
  private let partners: [Int]
  /// How many spaces and bars stand before each index.
  private let breaks: [Int]

  init(_ text: String) {
    characters = Array(text)
    roles = characters.map(Self.role)
    partners = Self.partners(of: roles)
    var count = 0
    var breaks = [0]
    for role in roles {
      if role == .space || role == .bar { count += 1 }
      breaks.append(count)
    }
    self.breaks = breaks
  }

  var count: Int { characters.count }

  /// What stands at `index`; a space behind the end.
  func role(at index: Int) -> Role { index < roles.count ? roles[index] : .space }

  /// Whether a word that ends before `index` may go on there.
  func continuesWord(at index: Int) -> Bool {
    switch role(at: index) {
    case .other, .minus, .colon: true
    default: false
    }
  }

  func partner(of index: Int) -> Int? { partners[index] < 0 ? nil : partners[index] }

  /// Whether no space and no bar stands in `range`.
  func isUnbroken(_ range: Range<Int>) -> Bool {
    breaks[range.lowerBound] == breaks[range.upperBound]
  }

  func string(_ range: Range<Int>) -> String { String(characters[range]) }

  private static func role(of character: Character) -> Role {
    switch character {
    case "(", "（": .openParenthesis
    case ")", "）": .closeParenthesis
    case "|", "｜": .bar
    case "「", "｢": .openCorner
    case "」", "｣": .closeCorner
    case "\"", "＂", "“", "”": .quote
    case "-", "－", "−", "‐": .minus
    case "*", "＊": .star
    case ":", "：": .colon
    default: character.isWhitespace ? .space : .other
    }
  }

  /// A parenthesis inside a quotation closes none outside of it, nor the other way round.
  private static func partners(of roles: [Role]) -> [Int] {
    var partners = marks(in: roles)
    let quotations = quotations(in: roles, partners)
    var parentheses: [Int] = []
    for (index, role) in roles.enumerated() {
      switch role {
      case .openParenthesis: parentheses.append(index)
      case .closeParenthesis:
        let own = quotations[index]
        while let open = parentheses.last, quotations[open] != 0, quotations[open] != own {
          parentheses.removeLast()
        }
        guard let open = parentheses.last, quotations[open] == own else { continue }
        parentheses.removeLast()
        partners[open] = index
      default: break
      }
    }
    return partners
  }

  /// The partners of quotation marks and corner brackets.
  private static func marks(in roles: [Role]) -> [Int] {
    var partners = Array(repeating: -1, count: roles.count)
    var corners: [Int] = []
    var quote: Int?
    for (index, role) in roles.enumerated() {
      switch role {
      case .openCorner: corners.append(index)
      case .closeCorner: if let open = corners.popLast() { partners[open] = index }
      case .quote:
        if let quote { partners[quote] = index }
        quote = index
      default: break
      }
    }
    return partners
  }

  /// For each index the number of the quotation that it lies in, from 1; 0 outside. Quotations begin
  /// where a clause may, not inside a word.
  private static func quotations(in roles: [Role], _ partners: [Int]) -> [Int] {
    var numbers = Array(repeating: 0, count: roles.count)
    var count = 0
    var index = 0
    var mayBegin = true
    while index < roles.count {
      let role = roles[index]
      if mayBegin, role == .quote || role == .openCorner, partners[index] > index {
        count += 1
        for inner in (index + 1)..<partners[index] { numbers[inner] = count }
        index = partners[index] + 1
        continue
      }
      switch role {
      case .space, .openParenthesis, .closeParenthesis, .bar, .minus, .colon: mayBegin = true
      default: mayBegin = false
      }
      index += 1
    }
    return numbers
  }
}
