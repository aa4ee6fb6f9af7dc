/// Queries in another notation that means the same: what a fold or the ranking must not mind.
package enum QueryVariants {
  /// Notations of one thing. The first one in a query is replaced by the next one.
  package struct Family: Sendable, Hashable {
    package let name: String
    package let spellings: [[String]]
  }

  package static let families = [
    Family(
      name: "送り仮名",
      spellings: [
        ["取り組み", "取組"], ["取組", "取り組み"], ["手続き", "手続"], ["手続", "手続き"],
        ["引き続き", "引続き"], ["申し込み", "申込"], ["申込", "申し込み"], ["受け入れ", "受入れ"],
        ["受入", "受け入れ"], ["打ち合わせ", "打合せ"], ["問い合わせ", "問合せ"], ["取り扱い", "取扱い"],
        ["取扱", "取り扱い"], ["割り当て", "割当"], ["割当", "割り当て"], ["貸し付け", "貸付"],
        ["貸付", "貸し付け"], ["組み合わせ", "組合せ"], ["積み立て", "積立"], ["積立", "積み立て"],
        ["売り上げ", "売上"], ["売上", "売り上げ"],
      ]),
    Family(
      name: "長音",
      spellings: [
        "サーバー", "コンピューター", "ユーザー", "メンバー", "センター", "リーダー", "パートナー", "データー",
        "モニター", "プリンター", "ドライバー", "スピーカー", "マネージャー", "エネルギー", "メーカー", "スター",
      ].map { [$0, String($0.dropLast())] }),
    Family(name: "年度", spellings: years(suffix: "年度")),
    Family(name: "年", spellings: years(suffix: "年")),
  ]

  /// The query in the first notation of the family that it holds the other of; `nil` where it holds
  /// none.
  package static func variant(of text: String, in family: Family) -> String? {
    for spelling in family.spellings where text.contains(spelling[0]) {
      return text.replacing(spelling[0], with: spelling[1])
    }
    return nil
  }

  /// 2022年度 → 令和4年度 and back, from 1989 on.
  private static func years(suffix: String) -> [[String]] {
    (1989...2035).flatMap { year in
      let era = year < 2019 ? "平成\(year - 1988)" : "令和\(year - 2018)"
      return [["\(year)\(suffix)", "\(era)\(suffix)"], ["\(era)\(suffix)", "\(year)\(suffix)"]]
    }
  }
}

/// What a family of variants costs.
package struct VariantLoss: Sendable, Hashable {
  package let family: String
  /// How many judged queries hold a spelling of the family.
  package let queries: Int
  /// nDCG@10 of these queries as they are.
  package let original: Double
  /// nDCG@10 of the same queries in the other notation.
  package let variant: Double
}

extension QueryRunner {
  /// Asks the queries that hold a variant again in the other notation. Families without a query
  /// are left out.
  package func variantLosses(
    of queries: [JudgedQuery], judgments: Judgments, width: Int
  ) async throws(EvaluationError) -> [VariantLoss] {
    var losses: [VariantLoss] = []
    for family in QueryVariants.families {
      let pairs = queries.compactMap { query in
        QueryVariants.variant(of: query.text, in: family).map {
          (query, JudgedQuery(id: query.id, text: $0, type: query.type))
        }
      }
      .filter { judgments.grades[$0.0.id] != nil }
      guard !pairs.isEmpty else { continue }
      let original = try await mean(pairs.map(\.0), judgments: judgments, width: width)
      let variant = try await mean(pairs.map(\.1), judgments: judgments, width: width)
      losses.append(
        VariantLoss(
          family: family.name, queries: pairs.count, original: original, variant: variant))
    }
    return losses
  }

  private func mean(
    _ queries: [JudgedQuery], judgments: Judgments, width: Int
  ) async throws(EvaluationError) -> Double {
    let run = try await run(queries, width: width)
    let summaries = RelevanceSummary.summaries(of: run, judgments: judgments, queries: queries)
    return summaries.first { $0.type == "all" }?.mean.ndcg ?? 0
  }
}
