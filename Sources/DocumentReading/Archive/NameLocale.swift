import Glibc

/// Lets libarchive give names in UTF-8 on this thread, where the process has no locale; without one it
/// gives none at all that is not ASCII.
final class NameLocale {
  private let utf8: locale_t?
  private let before: locale_t?

  init() {
    utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
    before = uselocale(utf8)
  }

  deinit {
    uselocale(before)
    if let utf8 { freelocale(utf8) }
  }
}
