import JapaneseText
import Testing

@Suite struct KanjiVariantTests {
  @Test(arguments: [
    "亜亞", "悪惡", "医醫", "栄榮", "円圓", "塩鹽", "桜櫻", "会會", "学學", "関關", "観觀", "気氣", "帰歸", "旧舊", "挙擧",
    "区區", "県縣", "検檢", "験驗", "広廣", "国國", "済濟", "斎齋", "実實", "写寫", "寿壽", "収收", "従從", "条條", "図圖",
    "数數", "声聲", "斉齊", "専專", "総總", "対對", "体體", "台臺", "滝瀧", "沢澤", "単單", "団團", "断斷", "庁廳", "鉄鐵",
    "点點", "伝傳", "当當", "党黨", "読讀", "売賣", "発發", "浜濱", "浜濵", "富冨", "辺邊", "辺邉", "弁辨", "宝寶", "万萬",
    "満滿", "弥彌", "訳譯", "薬藥", "与與", "予豫", "来來", "竜龍", "両兩", "歴歷", "労勞", "高髙", "崎﨑", "崎嵜", "島嶋",
    "館舘", "淵渕", "峰峯", "柳栁", "桑桒", "吉𠮷", "凛凜", "遥遙", "槙槇", "神\u{FA19}", "都\u{FA26}", "隆\u{F9DC}",
  ])
  func `an old or variant form folds to the common one`(pair: String) {
    #expect(Set(pair.map { Fold.plain(String($0)).string }).count == 1)
    #expect(Fold.plain(pair).string.first == pair.first)
  }

  @Test(arguments: ["籐藤", "己已", "末未", "土士", "聯連", "讃賛", "裏里", "芸云", "ー一", "ロ口"])
  func `other kanji stay apart`(pair: String) {
    #expect(Set(pair.map { Fold.plain(String($0)).string }).count == 2)
  }
}
