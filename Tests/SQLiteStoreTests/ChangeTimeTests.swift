import KnowledgeStore
import Testing

@Suite struct ChangeTimeTests {
  @Test(arguments: [
    (0, 0, "1970-01-01T00:00:00+00:00"), (-1, 0, "1969-12-31T23:59:59+00:00"),
    (1_700_000_000, 32_400, "2023-11-15T07:13:20+09:00"),
    (951_782_400, 0, "2000-02-29T00:00:00+00:00"), (951_868_799, 1, "2000-03-01T00:00:00+00:00"),
    (0, -12_600, "1969-12-31T20:30:00-03:30"), (4_107_542_399, 0, "2100-02-28T23:59:59+00:00"),
  ])
  func `a time is shown as a clock shows it, with its distance from UTC`(
    seconds: Int, offset: Int, stamp: String
  ) {
    #expect(ChangeTime(seconds: seconds).stamp(secondsFromUTC: offset) == stamp)
  }
}
