"""YAML text to data with positions."""

import math
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rustool.source import MAX_BYTES, Ambiguous, read
from rustool.source.reader import MAX_NODES


def found(text: str | bytes) -> list[tuple[str, int, int]]:
    raw = text.encode() if isinstance(text, str) else text
    return [(f.rule, f.location.line, f.location.column) for f in read("f.yaml", raw).findings]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("text", "text"),
        ("2025-08-26", "2025-08-26"),
        ("no", "no"),
        ("1:30", "1:30"),
        ("0b1", "0b1"),
        ("å ä ö", "å ä ö"),
        ("2020", 2020),
        ("-3", -3),
        ("0x1F", 31),
        ("0o17", 15),
        ("1.5", 1.5),
        ("1e3", 1000.0),
        (".inf", float("inf")),
        ("-.Inf", float("-inf")),
        ("1e999", float("inf")),
        ("true", True),
        ("False", False),
        ("~", None),
        ("null", None),
        ("", None),
        ("'2020'", "2020"),
        ('"no"', "no"),
        ("2020-2035", "2020-2035"),
        ("1.2.3", "1.2.3"),
    ],
)
def test_plain_scalars_resolve_by_yaml_1_2_and_dates_stay_text(written: str, value: object) -> None:
    assert read("f", f"a: {written}\n".encode()).data == {"a": value}


def test_what_is_not_a_number_is_read_as_such() -> None:
    assert math.isnan(read("f", b"a: .nan\n").data["a"])
    assert math.isnan(read("f", b"a: .NaN\n").data["a"])


@pytest.mark.parametrize("written", ["no", "yes", "On", "y", "2025-08-26", "1:30", "1_000", "0b1", "="])
def test_what_yaml_1_1_reads_otherwise_is_marked_as_ambiguous(written: str) -> None:
    value = read("f", f"a: {written}\n".encode()).data["a"]
    assert value == written
    assert type(value) is Ambiguous


@pytest.mark.parametrize("written", ["none", "Nej", "2020-2035", "1.2.3", "yess", "'no'", '"2025-08-26"'])
def test_ordinary_words_and_quoted_ones_are_not_ambiguous(written: str) -> None:
    assert type(read("f", f"a: {written}\n".encode()).data["a"]) is str


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb:\n  - c: 1\n    d: 2\n    c: 3\na: 2\n", [("duplicate-key", 5, 5), ("duplicate-key", 6, 1)]),
        ("a: !!str b\nb: !x c\n", [("unsupported-yaml", 1, 4), ("unsupported-yaml", 2, 4)]),
        ("a: b: c\n", [("syntax", 1, 5)]),
        ("a:\n\t- b\n", [("syntax", 2, 1)]),
        ("a: [1, 2\nb: 3\n", [("syntax", 1, 4)]),
        ("a: 'x\nb: y\n", [("syntax", 1, 4)]),
        ("a: *x\n", [("syntax", 1, 4)]),
        ("a: &x [*x]\n", [("unsupported-yaml", 1, 8)]),
        ("a: b\n---\nc: d\n", [("unsupported-yaml", 2, 1)]),
        ("? [a]\n: b\n", [("unsupported-yaml", 1, 3)]),
        ("? &k {a: b}\n: *k\n", [("unsupported-yaml", 1, 3)]),
        ("x: &k [a]\ny:\n  *k : b\n", [("unsupported-yaml", 3, 3)]),
        ("a: " + "[" * 65, [("too-large", 1, 67)]),
        ("a: 1234567890123456789\n", [("too-large", 1, 4)]),
        ("å: \x07\n", [("control-character", 1, 4)]),
        ("a: b\nc: x\u202ey\n", [("control-character", 2, 5)]),
        ('a: "\\e[31m"\n', [("control-character", 1, 4)]),
        (b"a: \xe5\n", [("invalid-encoding", 1, 4)]),
        (b"\xef\xbb\xbfa: \xe5\n", [("invalid-encoding", 1, 4)]),
    ],
)
def test_each_mistake_is_found_at_its_place(text: str | bytes, expected: list[tuple[str, int, int]]) -> None:
    assert found(text) == expected


def test_a_duplicate_key_points_at_the_first_one_too() -> None:
    finding = read("f", b"a:\n  - b: 1\n  - b: 2\n    c: 3\n    b: 4\n").findings[0]
    assert (finding.related[0].location.line, finding.related[0].location.column) == (3, 5)
    assert finding.path == ("a", 1, "b")


def test_the_first_of_two_equal_keys_counts() -> None:
    assert read("f", b"a: 1\na: 2\n").data == {"a": 1}


def test_bom_and_crlf_are_no_mistakes_and_shift_no_position() -> None:
    source = read("f", b"\xef\xbb\xbfa: 1\r\nb: x\r\n")
    assert source.data == {"a": 1, "b": "x"}
    place = source.locate([("b",)])[("b",)].value
    assert (place.line, place.column, place.end_column) == (2, 4, 5)


def test_aliases_stand_for_what_they_name() -> None:
    assert read("f", b"a: &x {b: 1}\nc: *x\n").data == {"a": {"b": 1}, "c": {"b": 1}}


def test_an_alias_bomb_is_stopped_before_it_grows() -> None:
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12)
    )
    tracemalloc.start()
    rules = [rule for rule, _, _ in found(bomb)]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert rules == ["too-large"]
    assert peak < 5_000_000


def test_aliases_stand_for_ten_thousand_values_and_no_more() -> None:
    ten = "a: &a [x, x, x, x, x, x, x, x, x]\nb: [" + "*a, " * 1000
    assert found(ten + "]\n") == []
    assert found(ten + "*a]\n") == [("too-large", 2, 4005)]


def test_more_than_64_mib_are_not_read() -> None:
    assert found(b"#" * MAX_BYTES) == []
    assert found(b"#" * (MAX_BYTES + 1)) == [("too-large", 1, 1)]


def test_nesting_of_a_hundred_thousand_levels_does_not_crash() -> None:
    assert found("[" * 100_000)[0][0] == "too-large"
    assert found("a: " + "{b: " * 100_000)[0][0] == "too-large"


def test_values_by_the_million_are_stopped() -> None:
    assert found("- a\n" * (MAX_NODES + 1))[0][0] == "too-large"


@pytest.mark.parametrize("noise", [b"a" * 50_000_000, b"\0" * 50_000_000, b"[" * 50_000_000, b"\xff\xfe" * 25_000_000])
def test_fifty_megabytes_of_noise_are_one_mistake_or_one_text(noise: bytes) -> None:
    source = read("f", noise)
    assert len(source.findings) == (0 if noise.startswith(b"a") else 1)


def test_locate_finds_keys_and_values_and_falls_back_to_what_encloses_them() -> None:
    source = read("f", "areas:\n  - id: a\n    title: >-\n      Ett\n      län\n\n  - id: b\n".encode())
    places = source.locate([("areas", 0, "title"), ("areas", 1, "id"), ("areas", 1, "title"), (), ("nope",)])
    title = places["areas", 0, "title"]
    assert (title.key.line, title.key.column) == (3, 5)
    assert (title.value.line, title.value.column, title.value.end_line, title.value.end_column) == (3, 12, 5, 10)
    assert places["areas", 1, "id"].value.line == 7
    assert (places["areas", 1, "title"].value.line, places["areas", 1, "title"].value.column) == (7, 5)
    assert places[()].value.line == places[("nope",)].value.line == 1


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: |\n  x\n  y\nb: 1\n", 3, 4),
        ("a: |\n  x\n\n\n# c\nb: 1\n", 2, 4),
        ("a: >-\n  x\n  y\n\n", 3, 4),
        ("a: |\n  x", 2, 4),
        ("a: |\n\n\nb: 1\n", 1, 5),
        ("a: x\n  y\nb: 1\n", 2, 4),
        ('a: "x\n  y"\nb: 1\n', 2, 5),
        ('a: "x\n"\n', 2, 2),
        ("b: 1\na:\n", 2, 3),
        ("? a\n", 2, 1),
    ],
)
def test_a_text_ends_where_its_last_line_does(text: str, line: int, column: int) -> None:
    place = read("f", text.encode()).locate([("a",)])["a",].value
    assert (place.end_line, place.end_column) == (line, column)


@given(st.binary(max_size=300))
def test_any_bytes_give_data_or_findings_never_an_exception(raw: bytes) -> None:
    source = read("f", raw)
    assert source.readable or source.findings


@given(st.text(alphabet="ab:- \n[]{}&*!|>'\"#%@,?\t\\~1", max_size=60))
def test_any_yaml_like_text_gives_data_or_findings_with_places_inside_the_file(text: str) -> None:
    source = read("f", text.encode())
    assert source.readable or source.findings
    for finding in source.findings:
        assert 1 <= finding.location.line <= len(text.splitlines()) + 1
        assert finding.location.column >= 1
