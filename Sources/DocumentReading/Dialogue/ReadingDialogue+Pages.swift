import KnowledgeModel

/// A PDF, whose pages may be pictures of text.
extension ReadingDialogue {
  func pages(
    of bytes: [UInt8], name: String, depth: Int
  ) async throws(ReadingError) -> Reading {
    let reading: Reading
    do throws(ReadingError) {
      reading = try await converted(bytes, from: .pdf, name: name, depth: depth)
    } catch {
      guard error.status == .noText,
        let recognized = try await recognized(bytes, pages: nil, name: name)
      else { throw error }
      return recognized
    }
    let empty = reading.pagesWithoutText
    guard !empty.isEmpty else { return reading }
    do throws(ReadingError) {
      guard let recognized = try await recognized(bytes, pages: empty, name: name) else {
        return reading
      }
      return reading.joined(withRecognized: recognized)
    } catch {
      // Pages that are empty are no fault of the others.
      return reading
    }
  }

  private func recognized(
    _ bytes: [UInt8], pages: [Int]?, name: String
  ) async throws(ReadingError) -> Reading? {
    guard let output = try await converter.recognition(of: bytes, pages: pages) else { return nil }
    let answer = try await responder.answer(
      ReadingMessage(
        .interpret(format: .pdf, conversions: [.pdfRecognition], name: name), bytes: [output]))
    switch answer.body {
    case .reading(let reading): return reading
    case .refused(let refusal): throw refusal
    default: throw .damaged("読み取りプログラムの返事が合いません")
    }
  }
}
