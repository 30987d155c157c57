namespace SparkStacker.Console.Hosting.CommandLine.Reports;

/// <summary>How the page looks, light and dark, on a screen and on paper.</summary>
internal static class ReportStyle
{
    public const string Css = """
        :root { color-scheme: light dark; --bg: #f4f6f9; --card: #fff; --line: #e2e7ee; --grid: #e9edf2; --text: #121824; --dim: #5f6b7d; --accent: #2457d6; --up: #0a7a52; --down: #c4243a; --hold: #a46100; --shadow: 0 1px 2px #0c152612, 0 8px 24px #0c15260a; }
        @media (prefers-color-scheme: dark) { :root { --bg: #0b0e13; --card: #11151c; --line: #1f2631; --grid: #1a212c; --text: #e7eaf0; --dim: #8f9bab; --accent: #8ab0ff; --up: #2fc48d; --down: #ff6b7a; --hold: #f3b13b; --shadow: none; } }
        * { box-sizing: border-box; margin: 0; }
        body { background: var(--bg); color: var(--text); font: 400 14px/1.45 Inter, system-ui, "Segoe UI", Roboto, sans-serif; font-variant-numeric: tabular-nums; padding: 32px 20px 48px; }
        main { max-width: 1080px; margin: 0 auto; display: grid; gap: 16px; }
        header { display: grid; gap: 4px; margin-bottom: 8px; }
        h1 { font-size: 28px; font-weight: 650; letter-spacing: -.02em; }
        h2 { font-size: 14px; font-weight: 600; margin-bottom: 12px; }
        h2.next { margin-top: 16px; } .stack { display: grid; gap: 16px; }
        header p, .dim, small { color: var(--dim); }
        .up { color: var(--up); } .down { color: var(--down); }
        section { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 18px 20px; box-shadow: var(--shadow); min-width: 0; }
        .tiles { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 16px; }
        .tiles section { padding: 14px 18px; }
        .tiles b { display: block; font-size: 24px; font-weight: 600; letter-spacing: -.02em; margin: 2px 0; }
        .two { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 16px; align-items: start; }
        svg { display: block; width: 100%; height: auto; overflow: visible; }
        svg text { fill: var(--dim); font-size: 11px; }
        .grid { stroke: var(--grid); stroke-width: 1; } .zero { stroke: var(--dim); stroke-width: 1; stroke-dasharray: 3 3; opacity: .6; }
        .range { fill: var(--accent); opacity: .22; } .line { fill: none; stroke: var(--accent); stroke-width: 1.5; stroke-linejoin: round; } .hold { fill: none; stroke: var(--hold); stroke-width: 1.2; stroke-dasharray: 4 3; }
        .area { fill: var(--accent); opacity: .12; } .fall { fill: var(--down); opacity: .25; } .fallline { fill: none; stroke: var(--down); stroke-width: 1.2; }
        .win { fill: var(--up); } .loss { fill: var(--down); } .tie.win { stroke: var(--up); } .tie.loss { stroke: var(--down); } .tie { stroke-width: 1; opacity: .7; }
        .legend { display: flex; flex-wrap: wrap; gap: 16px; color: var(--dim); font-size: 12px; margin-top: 8px; }
        .legend i { display: inline-block; width: 14px; height: 3px; border-radius: 2px; margin-right: 6px; vertical-align: middle; background: var(--accent); } .legend i.h { background: var(--hold); } .legend i.w { background: var(--up); } .legend i.l { background: var(--down); }
        .note { border-left: 3px solid var(--hold); padding: 2px 14px; }
        table { width: 100%; border-collapse: collapse; } td, th { padding: 6px 0; overflow-wrap: anywhere; border-bottom: 1px solid var(--line); text-align: right; font-weight: 400; } tr:last-child td { border-bottom: 0; }
        td:first-child, th:first-child { text-align: left; } th { color: var(--dim); font-size: 12px; } table.figures td:first-child { color: var(--dim); white-space: nowrap; padding-right: 12px; }
        .scroll { overflow-x: auto; } .months td, .months th { padding: 7px 8px; overflow-wrap: normal; white-space: nowrap; } .months td:first-child, .months th:first-child { padding-left: 0; }
        code { font: 12px/1.5 ui-monospace, "Cascadia Mono", Menlo, monospace; overflow-wrap: anywhere; color: var(--dim); }
        footer { color: var(--dim); font-size: 12px; }
        @media (max-width: 760px) { body { padding: 20px 12px; } .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); } .two { grid-template-columns: minmax(0, 1fr); } section { padding: 14px; } }
        @media print { body { background: none; padding: 0; } section { break-inside: avoid; box-shadow: none; } }
        """;
}
