"""Exporting from the window: what and in which form, the preview, the file itself; a place that cannot be written says so."""
import re
import subprocess
import sys

import story
