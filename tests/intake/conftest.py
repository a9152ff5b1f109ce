"""The blank form, as a party gets it, and a way to fill it in."""

from collections.abc import Callable

import pytest
from command import in_folder, in_process
from support import ROOT

Fill = Callable[..., str]


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> str:
    run = in_folder(tmp_path_factory.mktemp("blank"), in_process)
    return run("-C", ROOT, "render", "svarsformular").stdout


@pytest.fixture
def fill(blank: str) -> Fill:
    """The form with a party's name, and for each place in brackets what stands after its labels."""

    def fill(party: str = "Parti A", /, **places: dict[str, str]) -> str:
        form = blank.replace("**Parti:**", f"**Parti:** {party}")
        for place, written in places.items():
            before, after = form.split(f"[{place.replace('_', '-')}]\n", 1)
            for label, text in written.items():
                start = after.index(f"**{label}")
                end = after.index(":**", start) + 3
                after = f"{after[:end]} {text}{after[end:]}"
            form = f"{before}[{place.replace('_', '-')}]\n{after}"
        return form

    return fill
