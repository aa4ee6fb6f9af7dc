import KnowledgeModel

extension Reading {
  /// The same reading of a file that was converted before it was read.
  func marked(format: FileFormat) -> Reading {
    Reading(
      format: format, encoding: encoding, confidence: confidence, problems: problems,
      declared: declared, blocks: blocks)
  }
}
