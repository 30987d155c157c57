"""Runs wapiti. Debian's 3.0.4 writes a regular expression for -x that Python 3.11 refuses; here it is written as it may be."""

import fnmatch
import re
import sys

from wapitiCore.main.wapiti import wapiti_main
from wapitiCore.net import crawler

crawler.wildcard_translate = lambda pattern: re.compile(fnmatch.translate(pattern))
sys.exit(wapiti_main())
