"""Runs axe over pages of EPUBs and HTML sites in one headless Chromium; scripts/validate calls it.

usage: .build-validators/bin/python scripts/axe.py [--pages N|all] BOOK...

Prints one JSON object: for each book how many of its pages were checked, the serious and
critical findings, and the names of the lesser ones. Pages are read in the light and in the dark.
"""

import argparse
import json
import pathlib
import posixpath
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree as ET
import zipfile

import axe_playwright_python
from playwright.sync_api import sync_playwright

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
BROWSER = "/usr/bin/chromium-headless-shell"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# A reading system supplies these around the documents of an EPUB; a page of a site must have them.
OFF_IN_EPUB = ["bypass", "landmark-one-main", "page-has-heading-one", "region"]
RUN = """async ([tags, off]) => {
  const rules = Object.fromEntries(off.map(id => [id, {enabled: false}]))
  const result = await axe.run(document, {runOnly: tags, rules, resultTypes: ['violations']})
  return result.violations.map(v => [v.impact, v.id, v.help, v.nodes.length, v.nodes[0].html])
}"""

OPF = "{http://www.idpf.org/2007/opf}"
CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"


def epub_pages(book, folder):
    """The documents of an unpacked EPUB: navigation first, then the reading order."""
    with zipfile.ZipFile(book) as archive:
        archive.extractall(folder)
        container = ET.fromstring(archive.read("META-INF/container.xml"))
        package_path = next(container.iter(f"{CONTAINER}rootfile")).get("full-path")
        package = ET.fromstring(archive.read(package_path))
    items = {item.get("id"): item for item in package.iter(f"{OPF}item")}
    ordered = [item for item in items.values() if "nav" in (item.get("properties") or "").split()]
    ordered += [items[reference.get("idref")] for reference in package.iter(f"{OPF}itemref")]
    paths = [posixpath.join(posixpath.dirname(package_path), urllib.parse.unquote(item.get("href")))
             for item in ordered if item.get("media-type") == "application/xhtml+xml"]
    return [folder / path for path in dict.fromkeys(paths)]


def site_pages(site):
    """The pages of a site, its front page first."""
    return sorted(site.rglob("*.html"), key=lambda page: (page.name != "index.html", page))


def sample(pages, limit):
    if limit == "all" or len(pages) <= int(limit) + 1:
        return pages
    return pages[:int(limit)] + pages[-1:]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", default="4", metavar="N")
    parser.add_argument("books", nargs="+", type=pathlib.Path, metavar="BOOK")
    options = parser.parse_args()
    outcomes = {}
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as unpacked:
        browser = playwright.chromium.launch(
            executable_path=BROWSER, args=["--no-sandbox", "--allow-file-access-from-files"])
        views = [browser.new_page(color_scheme=scheme) for scheme in ("light", "dark")]
        for number, book in enumerate(options.books):
            is_epub = book.suffix == ".epub"
            root = pathlib.Path(unpacked) / str(number) if is_epub else book
            if is_epub:
                pages = epub_pages(book, root)
            else:
                pages = site_pages(book) if book.is_dir() else [book]
            serious, lesser = {}, set()
            checked = sample(pages, options.pages)
            for page in checked:
                for view in views:
                    view.goto(page.resolve().as_uri())
                    view.evaluate(AXE)
                    for impact, rule, text, count, html in view.evaluate(
                            RUN, [TAGS, OFF_IN_EPUB if is_epub else []]):
                        if impact not in ("serious", "critical"):
                            lesser.add(rule)
                            continue
                        place = page.relative_to(root) if page != root else page.name
                        serious[f"{place}: {impact} {rule} ({count}): {text}: {html[:160]}"] = None
            outcomes[str(book)] = {"pages": len(pages), "checked": len(checked),
                                   "serious": list(serious), "lesser": sorted(lesser)}
        browser.close()
    json.dump(outcomes, sys.stdout)


if __name__ == "__main__":
    main()
