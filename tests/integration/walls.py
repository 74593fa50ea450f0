"""What a helper program may do, told from its system calls (strace -ff): once it is locked in, it opens no file and no
socket and starts no program, and before that it has not asked for a document."""
import re

FORBIDDEN = re.compile(r"^(open|openat|openat2|creat|socket|connect|bind|execve|fork|vfork|clone|clone3|ptrace|unlink\w*|rename\w*|mkdir\w*)\(")
OPENED = re.compile(r'^openat\([^,]*, "([^"]*)", ([A-Z_|]*)')
# The C library looks for a converter, is refused, and the helper asks to be started with it.
CONVERTER = re.compile(r'^openat\([^,]*, "[^"]*/gconv/[^"]*", .*= -1 EPERM')
FOLDERS = ("/usr/share/poppler", "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/fontconfig", "/etc/fonts", "/var/cache/fontconfig")


def is_helper(calls, name):
    return any(call.startswith("execve(") and f"{name}\"" in call and call.endswith("= 0") for call in calls)


def is_font(call):
    """A file that a PDF may need, opened for reading; what is refused shows that the wall stands."""
    opened = OPENED.match(call)
    if opened is None:
        return False
    return "= -1" in call or (opened.group(1).startswith(FOLDERS) and "WR" not in opened.group(2) and "CREAT" not in opened.group(2))


def problems(calls, reads_fonts):
    locked = [i for i, call in enumerate(calls) if call.startswith("seccomp(SECCOMP_SET_MODE_FILTER") and call.endswith("= 0")]
    if not locked:
        yield "the helper never locked itself in by seccomp"
        return
    if not any(call.startswith("landlock_restrict_self(") for call in calls[:locked[-1]]):
        print("no Landlock on this system")
    for call in calls[:locked[-1]]:
        if call.startswith("recvmsg("):
            yield f"asked for a document before it was locked in: {call}"
    for call in calls[locked[-1]:]:
        if CONVERTER.match(call) or (reads_fonts and is_font(call)):
            continue
        if FORBIDDEN.match(call) and "= -1" not in call:
            yield f"got through the walls: {call}"
        elif FORBIDDEN.match(call):
            yield f"tried what it never needs: {call}"
    if not any(call.startswith("pread64(") for call in calls[locked[-1]:]):
        yield "read no document"
