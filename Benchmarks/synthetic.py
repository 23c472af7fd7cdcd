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


def distinct(texts):
    """The texts without end; from the second time on, each with a word that tells it apart."""
    for times in itertools.count():
        for text in texts:
            yield f"{text} And so a {times + 1}th time." if times else text


CAST = ["Elizabeth Bennet", "Fitzwilliam Darcy", "Jane Bennet", "Charles Bingley", "Lydia Bennet",
        "George Wickham", "Charlotte Lucas", "William Collins", "Jonathan Harker", "Mina Harker",
        "Lucy Westenra", "John Seward", "Arthur Holmwood", "Quincey Morris", "Sherlock Holmes",
        "John Watson", "Irene Adler", "Helen Stoner"]


def write_bible(folder, entries):
    """Writes a bible of so many entries: the cast, and people, places and events for the rest."""
    lines = ["characters:"]
    people = CAST + [f"Person{number} Family{number % 700}" for number in range(entries // 2)]
    for number, name in enumerate(people):
        lines += [f"  {name}:", f"    born: {1850 + number % 30}-0{1 + number % 9}-11",
                  "    pronouns: she", f"    eyes: {['grey', 'brown', 'blue'][number % 3]}"]
        if number >= len(CAST) and number % 2:
            lines.append(f"    relations: [sister of {people[number - 1]}]")
        elif number >= len(CAST) and number + 1 < len(people):
            lines.append(f"    relations: [sister of {people[number + 1]}]")
    lines.append("places:")
    for number in range(entries // 4):
        within = f"within: Place{number // 2}" if number else "kind: county"
        lines.append(f"  Place{number}: {{{within}}}")
    lines.append("events:")
    for number in range(entries - len(people) - entries // 4):
        after = f", after: e{number - 1}" if number else ""
        lines.append(f"  - {{id: e{number}, what: Something, when: {1860 + number // 300}-0"
                     f"{1 + number % 300 // 34}-{1 + number % 28:02}, planned: yes}}"
                     if number % 5 else
                     f"  - {{id: e{number}, what: Something else{after}, planned: yes}}")
    (folder / "bible.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_story(corpora, folder, chapters=None, words=None, bible=0, repeats=True):
    """Writes a story of so many chapters, or of chapters until it has so many words.

    Paragraphs come again when the novels are at an end, changed a little unless `repeats`.
    With a bible of so many entries, the headers declare viewpoint, cast, place and time.
    """
    (folder / "chapters").mkdir(parents=True)
    (folder / "story.yaml").write_text(
        "title: The Long Story\nauthor: Several Hands\nlanguage: en-GB\n"
        "identifier: urn:fabula:benchmark:long-story\nexport: [epub, html]\n"
        "checks: {rules: {unused-entry: off, listed-unseen: off, speaks-unlisted: off}}\n",
        encoding="utf-8")
    if bible:
        write_bible(folder, bible)
    text = list(paragraphs(corpora))
    text = itertools.cycle(text) if repeats else distinct(text)
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
            f"---\ntitle: The Chapter Numbered {number}\nnumber: {number}\n"
            + (f"pov: {CAST[number % 18]}\ncharacters: [{CAST[number % 18]}, "
               f"{CAST[(number + 5) % 18]}]\nplace: Place{number % 20}\n"
               f"when: 1893-{1 + number // 28 % 12:02}-{1 + number % 28:02} 10:00\n"
               if bible else "") + "---\n\n"
            + "\n\n".join(parts) + "\n", encoding="utf-8")
