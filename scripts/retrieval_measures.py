"""Measures of a search, a paired test between two searches, and BM25 as a yardstick.

A ranking is a list of passages, best first; a passage is (tale, first word, word behind the last).
"""
import collections
import functools
import math
import re

import numpy
import snowballstemmer

MEASURES = ("hit@1", "hit@5", "hit@10", "MRR@10", "nDCG@10", "cov1k")
DEPTH = 10
READ = 1000
ROUNDS = 10_000
SEED = 7

# English without what only joins words: the stop list of the Snowball project.
STOP_WORDS = frozenset("""
i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her
hers herself it its itself they them their theirs themselves what which who whom this that these
those am is are was were be been being have has had having do does did doing would should could
ought i'm you're he's she's it's we're they're i've you've we've they've i'd you'd he'd she'd we'd
they'd i'll you'll he'll she'll we'll they'll isn't aren't wasn't weren't hasn't haven't hadn't
doesn't don't didn't won't wouldn't shan't shouldn't can't cannot couldn't mustn't let's that's
who's what's here's there's when's where's why's how's a an the and but if or because as until while
of at by for with about against between into through during before after above below to from up down
in out on off over under again further then once here there when where why how all any both each few
more most other some such no nor not only own same so than too very s t can will just don now
""".split())
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
STEMMER = snowballstemmer.stemmer("english")


@functools.cache
def stem(word):
    return STEMMER.stemWord(word)


def content_stems(text):
    """The Snowball stems of the words that are no stop words, in order."""
    found = []
    for word in WORD.findall(text.lower().replace("’", "'")):
        word = word.removesuffix("'s")
        if word not in STOP_WORDS:
            found.append(stem(word))
    return found


def overlap(one, other):
    """Words that two passages share."""
    return max(0, min(one[2], other[2]) - max(one[1], other[1])) if one[0] == other[0] else 0


def is_relevant(passage, gold):
    """Whether it shares at least half of the shorter of the two with one of the gold sections."""
    return any(2 * overlap(passage, section) >= min(section[2] - section[1], passage[2] - passage[1])
               and overlap(passage, section) > 0 for section in gold)


def ranking_measures(relevance, relevant):
    """hit@1, hit@5, hit@10, MRR@10 and nDCG@10 of a ranking.

    `relevance` holds a truth for each passage of the ranking, `relevant` is how many relevant
    passages there are to be found.
    """
    first = next((place for place, found in enumerate(relevance[:DEPTH]) if found), None)
    gain = sum(1 / math.log2(place + 2) for place, found in enumerate(relevance[:DEPTH]) if found)
    ideal = sum(1 / math.log2(place + 2) for place in range(min(relevant, DEPTH)))
    hits = [float(first is not None and first < most) for most in (1, 5, 10)]
    return hits + [0.0 if first is None else 1 / (first + 1), gain / ideal if ideal else 0.0]


def coverage(ranking, gold):
    """The share of the gold words among the first 1,000 words that are read."""
    left, found = READ, 0
    for tale, start, end in ranking:
        read = (tale, start, min(end, start + left))
        found += sum(overlap(read, section) for section in gold)
        left -= read[2] - start
        if left == 0:
            break
    return found / sum(end - start for _, start, end in gold)


def measures(ranking, gold, relevant):
    """All of MEASURES, in their order."""
    relevance = [is_relevant(passage, gold) for passage in ranking[:DEPTH]]
    return ranking_measures(relevance, relevant) + [coverage(ranking, gold)]


def sign_flip(differences):
    """The mean of paired differences, and how likely one as far from 0 is if signs fell by chance.

    Two-sided paired randomisation (Smucker, Allan and Carterette, 2007); same input, same result.
    """
    differences = numpy.asarray(differences, dtype=float)
    mean = differences.mean()
    moved = differences[differences != 0]
    if not moved.size:
        return mean, 1.0
    random = numpy.random.Generator(numpy.random.PCG64(SEED))
    extreme = 0
    for _ in range(ROUNDS // 100):
        signs = random.integers(0, 2, size=(100, moved.size)) * 2 - 1
        extreme += int((abs(signs @ moved) >= abs(moved.sum()) - 1e-9).sum())
    return mean, (extreme + 1) / (ROUNDS + 1)


class YardstickBM25:
    """BM25 over passages as textbooks have it: k1 1.2, b 0.75, Snowball stems, no stop words."""

    def __init__(self, texts, tales):
        counts = [collections.Counter(content_stems(text)) for text in texts]
        numbers = {}
        for count in counts:
            for term in count:
                numbers.setdefault(term, len(numbers))
        self.numbers = numbers
        matrix = numpy.zeros((len(texts), len(numbers)))
        for row, count in enumerate(counts):
            for term, times in count.items():
                matrix[row, numbers[term]] = times
        order = {tale: place for place, tale in enumerate(dict.fromkeys(tales))}
        self.tale_of = numpy.array([order[tale] for tale in tales])
        whole = numpy.zeros((len(order), len(numbers)))
        numpy.add.at(whole, self.tale_of, matrix)
        self.passages, self.wholes = self.weights(matrix), self.weights(whole)

    @staticmethod
    def weights(matrix, k1=1.2, b=0.75):
        lengths = matrix.sum(axis=1, keepdims=True)
        holding = (matrix > 0).sum(axis=0)
        rarity = numpy.log(1 + (len(matrix) - holding + 0.5) / (holding + 0.5))
        norm = k1 * (1 - b + b * lengths / max(lengths.mean(), 1))
        return rarity * matrix * (k1 + 1) / (matrix + norm)

    def scores(self, query):
        """Of each passage: its own, and the structured one (its own + 0.5 × its whole chapter's
        + 0.2 × the mean of the two beside it, one that does not exist counting 0)."""
        terms = sorted({self.numbers[term] for term in content_stems(query) if term in self.numbers})
        own = self.passages[:, terms].sum(axis=1)
        whole = self.wholes[:, terms].sum(axis=1)[self.tale_of]
        same = self.tale_of[1:] == self.tale_of[:-1]
        beside = numpy.zeros_like(own)
        beside[1:] += own[:-1] * same
        beside[:-1] += own[1:] * same
        return own, own + 0.5 * whole + 0.2 * beside / 2


def order_of(scores):
    """Rows, best first, ties in reading order."""
    return numpy.argsort(-numpy.round(scores, 6), kind="stable")


def self_check():
    """The measures on a case small enough to work out by hand."""
    def near(value, expected):
        assert abs(value - expected) < 1e-9, f"{value}, and should be {expected}"

    tale = [("a", start, start + 100) for start in range(0, 600, 100)]
    gold = [("a", 150, 250)]
    # Half of the shorter is 50 words: both passages that the section reaches into are relevant.
    assert [is_relevant(passage, gold) for passage in tale] == [False, True, True, False, False, False]
    assert not is_relevant(("b", 150, 250), gold), "another tale"
    assert is_relevant(("a", 240, 260), gold), "half of a short passage"
    assert not is_relevant(("a", 241, 261), gold), "less than half of it"

    ranking = [tale[0], tale[2], tale[5], tale[1]]
    values = dict(zip(MEASURES, measures(ranking, gold, 2)))
    near(values["hit@1"], 0)
    near(values["hit@5"], 1)
    near(values["hit@10"], 1)
    near(values["MRR@10"], 1 / 2)
    near(values["nDCG@10"], (1 / math.log2(3) + 1 / math.log2(5)) / (1 + 1 / math.log2(3)))
    near(values["cov1k"], 1)
    # Ten other passages before the only good one: nothing in ten, nothing in 1,000 words.
    late = [("b", number * 100, number * 100 + 100) for number in range(10)] + [tale[1]]
    assert measures(late, gold, 2) == [0, 0, 0, 0, 0, 0]
    # 980 words elsewhere, then 20 words of 60 ... 160: none of the section's 100; 70 ... 170: none
    # either; of a passage that begins in the section: 20 of 100.
    near(coverage([("b", 0, 980), ("a", 60, 160)], gold), 0)
    near(coverage([("b", 0, 980), ("a", 160, 260)], gold), 0.2)

    mean, chance = sign_flip([0.0, 0.0])
    assert (mean, chance) == (0, 1)
    mean, chance = sign_flip([1.0] * 4)  # all four signs alike by chance: 2 of 16
    assert mean == 1 and abs(chance - 2 / 16) < 0.02, chance
    assert sign_flip([1.0] * 40)[1] < 0.001
    assert sign_flip([1.0, -1.0] * 20)[1] == 1
    assert sign_flip([0.25] * 4) == sign_flip([0.25] * 4)

    assert content_stems("The girls’ dog's running, and it ran") == ["girl", "dog", "run", "ran"]
    bm25 = YardstickBM25(["cats sleep", "dogs bark", "cats bark bark"], ["x", "x", "y"])
    own, structured = bm25.scores("a barking cat")
    # Lengths 2, 2, 3; each term stands in 2 of 3 passages, and in both tales.
    rarity = math.log(1 + 1.5 / 2.5)

    def weight(times, length, average):
        return times * 2.2 / (times + 1.2 * (0.25 + 0.75 * length / average))

    near(own[0], rarity * weight(1, 2, 7 / 3))
    near(own[2], rarity * (weight(1, 3, 7 / 3) + weight(2, 3, 7 / 3)))
    whole = math.log(1 + 0.5 / 2.5) * 2 * weight(1, 4, 3.5)
    near(structured[0], own[0] + 0.5 * whole + 0.1 * own[1])
    assert list(order_of(own)) == [2, 0, 1]
    print("the measures are right on the case worked out by hand")
