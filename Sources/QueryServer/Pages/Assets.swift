/// What `/assets/` serves. Contrast is at least 4.5:1 for text, 3:1 for borders and focus (WCAG AA).
enum Assets {
  static let style = """
    :root { color-scheme: light; --ink: #1c2126; --soft: #4a545e; --line: #767f88; --paper: #fff;
      --tint: #f1f4f7; --link: #0b4f9e; --warn: #7a2500; --warn-tint: #fff1e0; --mark: #ffe27a; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 56rem; padding: 0 1rem 3rem; color: var(--ink);
      background: var(--paper); font-family: "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic UI",
      Meiryo, sans-serif; line-height: 1.8; overflow-wrap: anywhere; }
    a { color: var(--link); }
    a:visited { color: #5b2a86; }
    :focus-visible { outline: 3px solid #0b4f9e; outline-offset: 2px; }
    main:focus { outline: none; }
    .skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--paper); }
    .skip:focus { top: .5rem; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap; }
    header { padding: 1rem 0; border-bottom: 1px solid var(--line); }
    .name { margin: 0 0 .5rem; font-size: 1.5rem; font-weight: bold; }
    .name a { color: inherit; text-decoration: none; }
    .sub { margin-left: .75rem; font-size: 1rem; font-weight: normal; color: var(--soft); }
    .menu { margin: 0 0 .5rem; }
    details > summary { cursor: pointer; }
    form .row { display: flex; gap: .5rem; }
    input[type=search], select, button { font: inherit; padding: .4rem .6rem; border: 1px solid var(--line);
      border-radius: .25rem; background: var(--paper); color: inherit; }
    input[type=search] { flex: 1; min-width: 0; }
    button { background: var(--link); border-color: var(--link); color: #fff; padding: .4rem 1.5rem; }
    fieldset { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.25rem; margin: .75rem 0 0;
      padding: 0; border: 0; }
    legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    h1 { font-size: 1.5rem; line-height: 1.4; }
    h2 { font-size: 1.25rem; line-height: 1.5; }
    h3, h4, h5, h6 { font-size: 1.0625rem; line-height: 1.5; }
    .hits { padding-left: 2rem; }
    .hits > li { margin: 0 0 1.5rem; }
    .hits h2 { margin: 0; font-size: 1.125rem; }
    .hits p { margin: .15rem 0; }
    .mark { display: inline-block; margin-right: .35rem; padding: 0 .5rem; border: 1px solid var(--line);
      border-radius: .25rem; font-size: .875rem; }
    .near { border-style: dashed; background: var(--tint); }
    .warning, .notice { color: var(--warn); background: var(--warn-tint); border-color: var(--warn); }
    .notice { padding: .5rem 1rem; border-left: .35rem solid var(--warn); }
    .notice h2 { margin: 0; font-size: 1rem; }
    .headings, .path, footer { color: var(--soft); font-size: .9375rem; }
    .headings span + span:not(.hidden)::before { content: " › "; }
    .headings .hidden + span::before { content: ""; }
    .snippet { white-space: pre-wrap; }
    mark { background: var(--mark); color: inherit; font-weight: bold; }
    .pages ul { display: flex; flex-wrap: wrap; gap: 1.5rem; padding: 0; list-style: none; }
    .help summary h2 { display: inline; font-size: 1.0625rem; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; }
    th, td { padding: .35rem .75rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
    th { background: var(--tint); font-weight: normal; }
    .n { white-space: nowrap; }
    thead th { font-weight: bold; }
    .facts > div { display: flex; gap: 1rem; }
    .facts dt { flex: 0 0 7rem; color: var(--soft); }
    .facts dd { margin: 0; }
    .contents { padding: .25rem 1rem; background: var(--tint); }
    .contents ul { padding-left: 0; list-style: none; }
    .d2 { margin-left: 1.25rem; } .d3 { margin-left: 2.5rem; } .d4 { margin-left: 3.75rem; }
    .d5 { margin-left: 5rem; } .d6 { margin-left: 6.25rem; }
    .passage { padding-left: .75rem; border-left: .25rem solid transparent; }
    .passage:target { border-left-color: var(--link); background: var(--tint); }
    footer { margin-top: 3rem; border-top: 1px solid var(--line); }
    @media print { header, footer, .contents, .skip, .pages, .help { display: none; } }

    """

  static let icon = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
    <rect width="32" height="32" rx="6" fill="#0b4f9e"/>
    <circle cx="14" cy="14" r="7" fill="none" stroke="#fff" stroke-width="3"/>
    <path d="M19 19l7 7" stroke="#fff" stroke-width="4" stroke-linecap="round"/>
    </svg>

    """
}
