extension PageTemplates {
  static let document = """
    {{<layout}}{{$main}}
    <article>
    <h1>{{{title}}}</h1>
    {{#trust}}{{#isWarning}}
    <p class="notice"><strong>{{{label}}}</strong>：この文書はAIが生成したもので、事実の確認が済んでいません。使う前に元の資料で確かめてください。</p>
    {{/isWarning}}{{/trust}}
    <dl class="facts">
    {{#facts}}
    <div><dt>{{{name}}}</dt><dd>{{{value}}}</dd></div>
    {{/facts}}
    </dl>
    {{#hasContents}}
    <nav class="contents" aria-labelledby="contents">
    <h2 id="contents">目次</h2>
    <ul>
    {{#contents}}
    <li class="d{{depth}}"><a href="#{{{anchor}}}">{{{heading}}}</a></li>
    {{/contents}}
    </ul>
    </nav>
    {{/hasContents}}
    {{#sections}}
    <section id="{{{anchor}}}">
    {{#heading}}<h{{rank}}>{{{.}}}</h{{rank}}>{{/heading}}
    {{#passages}}
    <div class="passage" id="{{{anchor}}}">
    {{#body}}{{>body}}{{/body}}
    </div>
    {{/passages}}
    </section>
    {{/sections}}
    </article>
    {{/main}}{{/layout}}
    """
}
