"""Ask the advisory service of PyPI about the packages in a folder: python tools/audit.py SITE_PACKAGES.

Fails on a known vulnerability. Where the service cannot be reached it says so, and that nothing was audited.
"""

import json
import subprocess
import sys

command = [sys.executable, "-m", "pip_audit", "--path", sys.argv[1], "--format", "json", "--progress-spinner", "off"]
result = subprocess.run([*command, "--timeout", "15"], capture_output=True, text=True, check=False)
try:
    packages = json.loads(result.stdout)["dependencies"]
except ValueError:
    print("NOT AUDITED:", result.stderr.strip().splitlines()[-1])
    sys.exit(0)
vulnerable = {package["name"]: package["vulns"] for package in packages if package.get("vulns")}
skipped = sorted(package["name"] for package in packages if "skip_reason" in package)
audited = len(packages) - len(skipped)
print(f"{audited} packages audited; not known to the service: {', '.join(skipped) or 'none'}")
if vulnerable:
    print(json.dumps(vulnerable, indent=2))
else:
    print("no known vulnerability" if audited else "NOT AUDITED: the service that answered knows none of them")
sys.exit(bool(vulnerable))
