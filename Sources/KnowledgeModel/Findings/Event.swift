/// One dated session of a programme, or a meeting that a document announces or records.
package struct Event: Sendable, Hashable, Codable {
  /// `YYYY-MM-DD`; `nil` where the document gives none that the calendar has.
  package var date: String?
  /// As written: 「13:30～16:30」.
  package var time: String?
  package var place: String?
  package var title: String
  package var lecturers: [String]
  package var fee: String?
  /// What does not fit: a weekday that the date does not fall on, a day that no month has. In
  /// Japanese, for staff.
  package let doubt: String?
  package let witness: Witness

  package init(
    date: String?, time: String?, place: String?, title: String, lecturers: [String],
    fee: String?, doubt: String?, witness: Witness
  ) {
    self.date = date
    self.time = time
    self.place = place
    self.title = title
    self.lecturers = lecturers
    self.fee = fee
    self.doubt = doubt
    self.witness = witness
  }
}
