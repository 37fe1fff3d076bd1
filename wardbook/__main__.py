"""`python -m wardbook`"""

import sys

from wardbook.cli import main

if __name__ == "__main__":
    sys.exit(main())
