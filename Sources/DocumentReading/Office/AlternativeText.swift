/// What a picture is said to show, by whoever put it into a document.
enum AlternativeText {
  /// In characters.
  private static let longest = 2_000

  /// `nil` for what a program wrote: a description that it guessed, or the name of the picture's file.
  static func words(_ raw: String?) -> String? {
    guard let raw else { return nil }
    let words = raw.onOneLine.trimmed
    guard words.count >= 2, words.contains(where: \.isLetter),
      !generated.contains(where: words.contains), !isFileName(words)
    else { return nil }
    return String(words.prefix(longest))
  }

  private static let generated = [
    "自動的に生成された説明", "自動生成された説明", "AI によって生成", "AI 生成コンテンツ", "AI生成コンテンツ",
    "escription automatically generated", "AI-generated content",
  ]

  private static func isFileName(_ words: String) -> Bool {
    let lower = words.lowercased()
    let endings = ["png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "emf", "wmf", "svg", "webp"]
    return lower.contains("://") || endings.contains { lower.hasSuffix("." + $0) }
  }
}
