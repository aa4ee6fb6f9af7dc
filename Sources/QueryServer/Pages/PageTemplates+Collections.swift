extension PageTemplates {
  static let collections = """
    {{<layout}}{{$main}}
    <h1>事例集</h1>
    {{#hasCollections}}
    <div class="scroll" role="region" aria-label="事例集の表" tabindex="0">
    <table>
    <thead><tr><th scope="col">名前</th><th scope="col">題</th><th scope="col" class="n">章</th><th scope="col" class="n">項目</th><th scope="col" class="n">発行日</th><th scope="col" class="n">改訂</th></tr></thead>
    <tbody>
    {{#collections}}
    <tr><th scope="row"><a href="{{{address}}}">{{{name}}}</a></th><td>{{{title}}}</td><td class="n">{{chapters}}</td><td class="n">{{entries}}</td><td class="n">{{{date}}}</td><td class="n">{{revision}}</td></tr>
    {{/collections}}
    </tbody>
    </table>
    </div>
    {{/hasCollections}}
    {{^hasCollections}}
    <p>事例集はまだありません。端末の <code>chie collection new</code> で作れます。</p>
    {{/hasCollections}}
    {{/main}}{{/layout}}
    """

  static let collection = """
    {{<layout}}{{$main}}
    <p><a href="/collections">事例集の一覧</a></p>
    <h1>{{{title}}}</h1>
    {{#subtitle}}<p>{{{.}}}</p>{{/subtitle}}
    {{#preview}}<p><a href="{{{.}}}">本のプレビューを見る</a></p>{{/preview}}
    {{^preview}}<p>まだ何も入っていません。端末の <code>chie collection add</code> で加えられます。</p>{{/preview}}
    <dl class="facts">
    {{#facts}}
    <div><dt>{{{name}}}</dt><dd>{{{value}}}</dd></div>
    {{/facts}}
    </dl>
    {{>remarks}}
    {{#introduction}}{{>body}}{{/introduction}}
    {{#chapters}}
    <section aria-labelledby="{{{anchor}}}">
    <h2 id="{{{anchor}}}">第{{number}}章　{{{heading}}}</h2>
    {{#introduction}}{{>body}}{{/introduction}}
    {{^hasEntries}}<p>この章には、まだ何も入っていません。</p>{{/hasEntries}}
    {{#entries}}
    {{>entry}}
    {{/entries}}
    </section>
    {{/chapters}}
    {{#hasRules}}
    <h2>規則</h2>
    <div class="scroll" role="region" aria-label="規則の表" tabindex="0">
    <table>
    <thead><tr><th scope="col">検索の言葉</th><th scope="col">提案するもの</th><th scope="col">入れる章</th></tr></thead>
    <tbody>
    {{#rules}}
    <tr><th scope="row">{{{query}}}</th><td>{{{unit}}}</td><td>{{{chapter}}}</td></tr>
    {{/rules}}
    </tbody>
    </table>
    </div>
    {{/hasRules}}
    {{/main}}{{/layout}}
    """

  static let remarks = """
    {{#hasRemarks}}
    <section class="notice" aria-labelledby="remarks">
    <h2 id="remarks">確かめること（{{remarkCount}}件）</h2>
    <ul>
    {{#remarks}}
    <li><strong>{{{label}}}</strong>：{{#anchor}}<a href="#{{{.}}}">{{{subject}}}</a>{{/anchor}}{{^anchor}}{{{subject}}}{{/anchor}}　{{{message}}}
    {{#words}}<dl class="facts"><div><dt>引用した言葉</dt><dd>{{{before}}}</dd></div><div><dt>いまの言葉</dt><dd>{{{now}}}</dd></div></dl>{{/words}}</li>
    {{/remarks}}
    </ul>
    </section>
    {{/hasRemarks}}
    {{^hasRemarks}}<p>引用と資料に、確かめることはありません。</p>{{/hasRemarks}}
    """

  static let entry = """
    <section class="passage" id="{{{anchor}}}" aria-labelledby="{{{anchor}}}-heading">
    <h3 id="{{{anchor}}}-heading">{{{name}}}　{{{heading}}}</h3>
    <p class="marks">
    <span class="mark">{{{kind}}}</span>
    {{#trust}}<span class="mark{{#isWarning}} warning{{/isWarning}}"><span class="hidden">信頼：</span>{{{label}}}</span>{{/trust}}
    {{#problems}}<span class="mark warning">{{{.}}}</span>{{/problems}}
    </p>
    {{#source}}<p class="path">資料：{{#target}}<a href="{{{.}}}">{{{line}}}</a>{{/target}}{{^target}}{{{line}}}{{/target}}</p>{{/source}}
    <details>
    <summary>{{{bodyName}}}<span class="hidden">（{{{heading}}}）</span></summary>
    {{#body}}{{>body}}{{/body}}
    </details>
    {{#comment}}{{#hasBlocks}}
    <h4>講師のコメント</h4>
    {{>body}}
    {{/hasBlocks}}{{/comment}}
    {{#hasGoals}}
    <h4>学習のねらい</h4>
    <ul>{{#goals}}<li>{{{.}}}</li>{{/goals}}</ul>
    {{/hasGoals}}
    {{#hasQuestions}}
    <h4>話し合う問い</h4>
    <ul>{{#questions}}<li>{{{.}}}</li>{{/questions}}</ul>
    {{/hasQuestions}}
    </section>
    """

  /// The blocks of a ``PassageBody``.
  static let body = """
    {{#blocks}}
    {{#paragraph}}<p>{{{.}}}</p>{{/paragraph}}
    {{#list}}<ul>{{#items}}<li class="d{{depth}}">{{{text}}}</li>{{/items}}</ul>{{/list}}
    {{#table}}<div class="scroll" role="region" aria-label="表" tabindex="0"><table>
    {{#header}}<thead><tr>{{#cells}}<th scope="col">{{{.}}}</th>{{/cells}}</tr></thead>{{/header}}
    <tbody>{{#rows}}<tr>{{#cells}}<td>{{{.}}}</td>{{/cells}}</tr>{{/rows}}</tbody>
    </table></div>{{/table}}
    {{/blocks}}
    """
}
