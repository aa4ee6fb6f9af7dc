/// The templates of the pages (Mustache). Texts stand in triple braces, because ``PageText`` has
/// escaped them; numbers stand in double ones.
enum PageTemplates {
  static let layout = """
    <!DOCTYPE html>
    <html lang="ja">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex, nofollow">
    <title>{{{pageTitle}}}</title>
    <link rel="stylesheet" href="/assets/style.css">
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
    </head>
    <body>
    <a class="skip" href="#main">本文へ移動</a>
    <header>
    <p class="name"><a href="/">知恵<span class="sub">ナレッジ検索</span></a></p>
    <nav class="menu" aria-label="ほかのページ"><a href="/collections">事例集</a></nav>
    {{>form}}
    </header>
    <main id="main" tabindex="-1">
    {{$main}}{{/main}}
    </main>
    <footer>
    <p>外部の専門家の助言と、試みたことの記録を探せます。</p>
    </footer>
    </body>
    </html>

    """

  static let form = """
    {{#form}}
    <form role="search" action="/" method="get" accept-charset="utf-8">
    <label for="q">検索する言葉</label>
    <div class="row">
    <input id="q" name="q" type="search" value="{{{query}}}" maxlength="10000" autocomplete="off">
    <button type="submit">検索</button>
    </div>
    <fieldset>
    <legend>検索の条件</legend>
    <label><input type="checkbox" name="passages" value="true"{{#passages}} checked{{/passages}}> 文書の中の該当箇所をすべて表示</label>
    <label><input type="checkbox" name="exact" value="true"{{#exact}} checked{{/exact}}> すべての条件に合うものだけ</label>
    <label><input type="checkbox" name="expand" value="true"{{#expand}} checked{{/expand}}> 略語とその意味を合わせて探す</label>
    <label for="sort">並び順</label>
    <select id="sort" name="sort">
    <option value="score"{{^byDate}} selected{{/byDate}}>関連の強い順</option>
    <option value="date"{{#byDate}} selected{{/byDate}}>日付の新しい順</option>
    </select>
    </fieldset>
    </form>
    {{/form}}
    """

  static let problem = """
    {{<layout}}{{$main}}
    <h1>{{{title}}}</h1>
    <p>{{{detail}}}</p>
    <p><a href="/">検索ページへ</a></p>
    {{/main}}{{/layout}}
    """
}
