"""Makes long stories out of the novels in the corpora: same arguments, same bytes."""

import itertools

NOVELS = ["dracula", "pride-and-prejudice", "sherlock-holmes"]
CHAPTER_BYTES = 19_000


def paragraphs(corpora):
    """The plain paragraphs of the novels, one after another."""
    for novel in NOVELS:
        for path in sorted((corpora / novel / "chapters").glob("*.md")):
            body = path.read_text(encoding="utf-8").split("\n---\n", 1)[1]
            for block in body.split("\n\n"):
                text = block.strip()
                if text[:1].isalpha() or text[:1] in "“‘":
                    yield text


def write_story(corpora, folder, chapters=None, words=None):
    """Writes a story of so many chapters, or of chapters until it has so many words."""
    (folder / "chapters").mkdir(parents=True)
    (folder / "story.yaml").write_text(
        "title: The Long Story\nauthor: Several Hands\nlanguage: en-GB\n"
        "identifier: urn:fabula:benchmark:long-story\nexport: [epub, html]\n", encoding="utf-8")
    text = itertools.cycle(list(paragraphs(corpora)))
    written = 0
    for number in itertools.count(1):
        if number - 1 == chapters or (words is not None and written >= words):
            return
        parts, size = [f"This is chapter {number} of a long story."], 0
        while size < CHAPTER_BYTES:
            parts.append(next(text))
            size += len(parts[-1].encode())
        written += sum(len(part.split()) for part in parts)
        (folder / "chapters" / f"{number:05}-chapter-{number}.md").write_text(
            f"---\ntitle: The Chapter Numbered {number}\nnumber: {number}\n---\n\n"
            + "\n\n".join(parts) + "\n", encoding="utf-8")
