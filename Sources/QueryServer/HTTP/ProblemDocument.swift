/// A problem on the wire, as RFC 9457 has it (`application/problem+json`).
package struct ProblemDocument: Sendable, Hashable, Codable {
  package let type: String
  package let title: String
  package let status: Int
  package let detail: String
  package let code: String
  package let parameter: String?

  package init(_ problem: Problem) {
    type = "about:blank"
    title = problem.title
    status = problem.status
    detail = problem.detail
    code = problem.code
    parameter = problem.parameter
  }
}
