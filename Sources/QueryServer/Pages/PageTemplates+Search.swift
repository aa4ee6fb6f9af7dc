extension PageTemplates {
  static let search = """
    {{<layout}}{{$main}}
    {{^results}}
    <h1>ナレッジ検索</h1>
    <p>助言記録、課題解決事例、調査研究報告を、言葉で探せます。上の欄に言葉を入れて「検索」を押してください。</p>
    {{/results}}
    {{#results}}
    <h1>検索結果</h1>
    <p role="status">{{{summary}}}{{#expansions}}{{{.}}}{{/expansions}}</p>
    {{#hasProblems}}
    <section class="notice" aria-labelledby="problems">
    <h2 id="problems">検索する言葉について</h2>
    <ul>
    {{#problems}}
    <li>{{{.}}}</li>
    {{/problems}}
    </ul>
    </section>
    {{/hasProblems}}
    {{#isEmpty}}
    <section aria-labelledby="advice">
    <h2 id="advice">見つからないときは</h2>
    <ul>
    <li>言葉を減らすか、短くしてください（例：「人材育成研修の財源」→「人材育成 財源」）。</li>
    <li>言い換えを「OR」でつないでください（例：「補助金 OR 助成金」）。</li>
    <li>除外（-）や「題:」などの条件を外してください。</li>
    {{#isNearOff}}
    <li>「すべての条件に合うものだけ」のチェックを外すと、近い候補も表示します。</li>
    {{/isNearOff}}
    </ul>
    </section>
    {{/isEmpty}}
    {{^isEmpty}}
    <ol class="hits" start="{{first}}">
    {{#hits}}
    <li>
    <h2><a href="{{{target}}}">{{{title}}}</a></h2>
    <p class="marks">
    {{#isNear}}<span class="mark near">近い候補</span>{{/isNear}}
    {{#kind}}<span class="mark">{{{.}}}</span>{{/kind}}
    {{#trust}}{{#isKnown}}<span class="mark{{#isWarning}} warning{{/isWarning}}">{{{label}}}</span>{{/isKnown}}{{/trust}}
    </p>
    {{#hasHeadings}}<p class="headings"><span class="hidden">見出し：</span>{{#headings}}<span>{{{.}}}</span>{{/headings}}</p>{{/hasHeadings}}
    <p class="snippet">{{#snippet}}{{#pieces}}{{#isMarked}}<mark>{{{text}}}</mark>{{/isMarked}}{{^isMarked}}{{{text}}}{{/isMarked}}{{/pieces}}{{/snippet}}</p>
    {{#path}}<p class="path"><span class="hidden">ファイル：</span>{{{.}}}</p>{{/path}}
    {{#more}}<p><a href="{{{moreTarget}}}">この文書にはほかに{{.}}か所あります<span class="hidden">（該当箇所をすべて表示）</span></a></p>{{/more}}
    {{#hasCopies}}
    <p>ほぼ同じ文書：</p>
    <ul>
    {{#copies}}
    <li><a href="{{{target}}}">{{{title}}}</a> <span class="path">{{{path}}}</span>{{#trust}}{{#isKnown}} <span class="mark{{#isWarning}} warning{{/isWarning}}">{{{label}}}</span>{{/isKnown}}{{/trust}}</li>
    {{/copies}}
    </ul>
    {{/hasCopies}}
    </li>
    {{/hits}}
    </ol>
    {{/isEmpty}}
    {{#hasPages}}
    <nav class="pages" aria-label="検索結果のページ">
    <ul>
    {{#previous}}<li><a rel="prev" href="{{{.}}}">前のページ</a></li>{{/previous}}
    {{^isEmpty}}<li aria-current="page">{{{position}}}</li>{{/isEmpty}}
    {{#next}}<li><a rel="next" href="{{{.}}}">次のページ</a></li>{{/next}}
    </ul>
    </nav>
    {{/hasPages}}
    {{/results}}
    {{>help}}
    {{/main}}{{/layout}}
    """

  static let help = """
    <details class="help"{{#showsHelp}} open{{/showsHelp}}>
    <summary><h2>検索する言葉の書き方</h2></summary>
    <div class="scroll" role="region" aria-label="書き方の表" tabindex="0">
    <table>
    <thead><tr><th scope="col">書き方</th><th scope="col">意味</th></tr></thead>
    <tbody>
    <tr><th scope="row"><code>人材育成 財源</code></th><td>空白（全角も可）で区切った言葉をすべて含む</td></tr>
    <tr><th scope="row"><code>補助金 OR 助成金</code></th><td>どちらかを含む（「｜」も同じ）</td></tr>
    <tr><th scope="row"><code>観光 -計画</code></th><td>「計画」を含まない（NOT も同じ）</td></tr>
    <tr><th scope="row"><code>"地域 おこし"</code></th><td>この並びのまま含む（「…」も同じ）</td></tr>
    <tr><th scope="row"><code>(移住 OR 定住) 支援</code></th><td>括弧でまとめる</td></tr>
    <tr><th scope="row"><code>DX*</code></th><td>DX で始まる英単語や数</td></tr>
    <tr><th scope="row"><code>題:観光　見出し:財源</code></th><td>題名・見出しに含む</td></tr>
    <tr><th scope="row"><code>種別:助言　団体:青凪市</code></th><td>文書の種別（助言・事例・調査・案内）や団体で絞る</td></tr>
    <tr><th scope="row"><code>年度:令和4　since:2023-04</code></th><td>年度や日付で絞る（R4、2022、2020-2022 も可）</td></tr>
    </tbody>
    </table>
    </div>
    <p>全角と半角、大文字と小文字、旧字体と新字体の違いは気にせずに書けます。</p>
    </details>
    """
}
