"""Compares what the scanners found with the findings that are accepted; whatever is new fails.

Usage: triage.py ACCEPTED WAPITI.json NIKTO.csv NIKTO.log SQLMAP.log...
A line of ACCEPTED is "finding | reason"; in the finding, * stands for any text.
"""

import fnmatch
import json
import re
import sys


def wapiti(path):
    with open(path, encoding="utf-8") as file:
        report = json.load(file)
    for kind in ("vulnerabilities", "anomalies"):
        for category, found in report.get(kind, {}).items():
            for item in found:
                address = item["path"].split("?")[0]
                parameter = item.get("parameter") or "-"
                yield f"wapiti: {category}: {item['method']} {address}: {parameter}: {' '.join(item['info'].split())[:120]}"


def nikto(path, log):
    # The first columns are the address, which nikto 2.1.5 writes with wrong quotes.
    line_end = re.compile(r'"([^"]*)","([A-Z]+)","([^"]*)","(.*)"$')
    with open(path, encoding="utf-8", errors="replace") as file:
        for line in file:
            hit = line_end.search(line.strip())
            if hit:
                number, method, address, text = hit.groups()
                yield f"nikto: {number}: {method} {address}: {' '.join(text.split())[:120]}"
    with open(log, encoding="utf-8", errors="replace") as file:
        text = file.read()
    checked = re.search(r"(\d+) items checked: 0 error\(s\)", text)
    # Fewer means that it gave up, or lost its list of what to look for.
    if checked is None or int(checked.group(1)) < 6000:
        yield f"nikto: it did not get through: {' '.join(text.split())[-400:]}"


def sqlmap(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if "tested parameters do not appear to be injectable" not in text:
        hits = re.findall(r"(?:parameter|header) '[^']+' (?:is|appears to be) .*(?:injectable|vulnerable).*", text)
        yield f"sqlmap: {path.rsplit('/', 1)[-1]}: {'; '.join(sorted(set(hits))) or 'no verdict: ' + text[-400:]}"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        lines = [line.strip() for line in file if line.strip() and not line.startswith("#")]
    accepted = {line.split(" | ")[0]: 0 for line in lines}
    found = sorted({*wapiti(sys.argv[2]), *nikto(sys.argv[3], sys.argv[4]), *(hit for log in sys.argv[5:] for hit in sqlmap(log))})
    new = []
    for finding in found:
        known = next((pattern for pattern in accepted if fnmatch.fnmatchcase(finding, pattern)), None)
        if known is None:
            new.append(finding)
        else:
            accepted[known] += 1
    for pattern, count in accepted.items():
        print(f"accepted, found {count} times: {pattern}")
    for finding in new:
        print(f"NEW: {finding}")
    print(f"{len(found)} findings of wapiti, nikto and sqlmap, {len(new)} of them new")
    return 1 if new else 0


if __name__ == "__main__":
    sys.exit(main())
