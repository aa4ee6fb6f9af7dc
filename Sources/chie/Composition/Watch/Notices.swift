/// What is said on standard error once, and again only after it was over.
struct Notices {
  private var said: Set<String> = []

  mutating func say(_ text: String) {
    if said.insert(text).inserted { Channel.talk.line(text.visible) }
  }

  /// Says what is new among these, and forgets all else.
  mutating func say(onlyThese texts: [String]) {
    for text in texts { say(text) }
    said = said.intersection(texts)
  }
}
