"""No template takes the machine: loops, calls, operators, filters and methods are limited."""

import time
import tracemalloc
from pathlib import Path

import pytest
from support import Run

from rustool.documents import sandbox
from rustool.documents.sandbox import LimitedEnvironment, LimitExceededError

GREEDY = [
    '{{ ("a" * 4000000000) | length }}',
    "{{ (4000000000 * 'a') | length }}",
    "{{ ([1] * 400000000) | length }}",
    "{{ 10 ** (10 ** 10) }}",
    "{% set n = namespace(x=2) %}{% for _ in range(99) %}{% set n.x = n.x * n.x %}{% endfor %}{{ n.x }}",
    "{% set n = namespace(x='ab') %}{% for _ in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
    "{% set n = namespace(x='ab') %}{% for _ in range(99) %}{% set n.x = n.x + n.x %}{% endfor %}",
    "{% set n = namespace(x=[1]) %}{% for _ in range(99) %}{% set n.x = n.x + n.x %}{% endfor %}",
    "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(60) }}",
    "{% for x in range(9) recursive %}{{ loop(range(9)) if loop.depth < 30 }}{% endfor %}",
    "{{ '%4000000000d' % 1 }}",
    "{{ '{:4000000000}'.format(1) }}",
    "{{ '{:{w}}'.format(1, w=4000000000) }}",
    "{{ 'a'.center(4000000000) }}",
    "{{ 'a'.ljust(4000000000) | length }}",
    "{{ 'a'.rjust(4000000000) | length }}",
    "{{ '1'.zfill(4000000000) | length }}",
    "{{ '\\t'.expandtabs(4000000000) | length }}",
    "{{ 'a' | center(4000000000) }}",
    "{{ 'a' | indent(4000000000, first=true) }}",
    "{{ [1] | batch(4000000000, 1) | list }}",
    "{{ [1] | slice(4000000000) | list }}",
    "{{ 'aaaa' | replace('a', 'b' * 200000000) }}",
    "{{ 'aaaa'.replace('a', 'b' * 200000000) }}",
    "{{ range(99999) | join('b' * 9999999) }}",
    "{{ ('b' * 9999999).join(['', ''] * 9999) }}",
    "{{ lipsum(n=99999999) }}",
    "{% for _ in range(99999) %}{{ 'a' * 99999 }}{% endfor %}",
]


@pytest.mark.parametrize("template", GREEDY)
def test_a_greedy_template_is_stopped_with_little_memory(template: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "MAX_STEPS", sandbox.MAX_STEPS // 10_000)  # each of which takes its time
    environment = LimitedEnvironment()
    environment.begin()
    tracemalloc.start()
    try:
        with pytest.raises((LimitExceededError, Exception)) as caught:
            environment.from_string(template).render()
        assert type(caught.value).__name__ in {"LimitExceededError", "UndefinedError", "RecursionError"}
        assert tracemalloc.get_traced_memory()[1] < 1.2 * sandbox.MAX_TEXT
    finally:
        tracemalloc.stop()


def test_time_is_limited_where_steps_are_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "SECONDS", -1)
    environment = LimitedEnvironment()
    environment.begin()
    with pytest.raises(LimitExceededError, match="seconds of processor time"):
        environment.from_string("{% for _ in range(9999) %}{% endfor %}").render()
    assert time.process_time() > 0


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{% for a in [1, 2] %}{{ loop.index }}/{{ loop.length }}{{ ',' if not loop.last }}{% endfor %}", "1/2,2/2"),
        ("{% for a in [] %}x{% else %}none{% endfor %}", "none"),
        ("{{ 'a' ~ 1 ~ 'b' }}", "a1b"),
        ("{{ [1, 2] | join('-') }}{{ ['a'] | map('upper') | join }}", "1-2A"),
        ("{{ 'aba' | replace('a', 'c') }}{{ 'aba'.replace('a', 'd', 1) }}", "cbcdba"),
        ("{{ '-'.join(['a', 'b']) }}", "a-b"),
        ("{{ 7 * 6 }}{{ 2 ** 10 }}{{ 7 % 4 }}", "4210243"),
        ("{{ 'a' * 3 }}{{ [1] + [2] }}", "aaa[1, 2]"),
        ("{{ 'a' | center(3) }}{{ 'a' | indent(2, first=true) }}", " a   a"),
        ("{% for a, b in {'x': 1}.items() %}{{ a }}{{ b }}{% endfor %}", "x1"),
    ],
)
def test_an_ordinary_template_is_filled_in_as_ever(template: str, expected: str) -> None:
    assert LimitedEnvironment().from_string(template).render() == expected


def test_markup_and_text_are_put_together_as_ever() -> None:
    environment = LimitedEnvironment(autoescape=True)
    assert environment.from_string("{{ '<' ~ ('<b>' | safe) }}").render() == "&lt;<b>"
    assert environment.from_string("{{ ['<', '<b>' | safe] | join('&') }}").render() == "&lt;&amp;<b>"


def test_a_greedy_template_of_a_project_is_one_sentence(run: Run, project: Path) -> None:
    (project / "templates").mkdir()
    (project / "templates/remissvar.md.j2").write_text('\n{{ ("a" * 4000000000) | length }}')
    result = run("--lang", "en", "render", cwd=project)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("rustool: templates/remissvar.md.j2:2: error in the template: more than")
