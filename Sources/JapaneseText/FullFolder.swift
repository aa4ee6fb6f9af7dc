/// Rewrites a plain fold by the rules that look at context.
enum FullFolder {
  static func fold(_ plain: FoldedText) -> FoldedText { plain }
}
