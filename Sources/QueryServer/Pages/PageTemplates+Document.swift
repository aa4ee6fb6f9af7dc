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
    {{#body}}{{#blocks}}
    {{#paragraph}}<p>{{{.}}}</p>{{/paragraph}}
    {{#list}}<ul>{{#items}}<li class="d{{depth}}">{{{text}}}</li>{{/items}}</ul>{{/list}}
    {{#table}}<div class="scroll" role="region" aria-label="表" tabindex="0"><table>
    {{#header}}<thead><tr>{{#cells}}<th scope="col">{{{.}}}</th>{{/cells}}</tr></thead>{{/header}}
    <tbody>{{#rows}}<tr>{{#cells}}<td>{{{.}}}</td>{{/cells}}</tr>{{/rows}}</tbody>
    </table></div>{{/table}}
    {{/blocks}}{{/body}}
    </div>
    {{/passages}}
    </section>
    {{/sections}}
    </article>
    {{/main}}{{/layout}}
    """
}
