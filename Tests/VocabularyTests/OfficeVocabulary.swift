import Foundation
import TestSupport
import Vocabulary

extension VocabularyFolder {
  /// The vocabulary of the repository.
  static let ofRepository = VocabularyFolder(
    path: Checkout.root.appending(path: "index/vocabulary").path)
}

extension MunicipalityAuthority {
  /// That of the repository, read once for all tests.
  static let ofRepository = Result { try VocabularyFolder.ofRepository.municipalities() }
}
