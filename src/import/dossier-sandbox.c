/* dossier-sandbox.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Four walls, each of which would do alone against most attacks:
 *
 *   resource limits   memory, processor time, no file to write, few descriptors, no core
 *   no new rights     set-user-id programs gain nothing; the helper dies with its parent
 *   Landlock          no path of the file system may be opened, but for what a helper needs to
 *                     read (kernel 5.13 and later)
 *   seccomp           only calls that a reader of one open descriptor needs; others answer EPERM
 *
 * The list of calls is an allow list: memory, the open descriptors and those
 * that are handed over, clocks, leaving.
 */

#include "config.h"

#include "import/dossier-sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#define MEMORY_BYTES (G_GUINT64_CONSTANT (1024) * 1024 * 1024)
#define PROCESSOR_SECONDS 20
#define OPEN_FILES 16

#if defined(__SANITIZE_ADDRESS__)
#define WITH_ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WITH_ADDRESS_SANITIZER 1
#endif
#endif

/* The newest Landlock ruleset that is asked for; older kernels take the part they know. */
typedef struct
{
  guint64 files;   /* since ABI 1, more bits later */
  guint64 network; /* since ABI 4 */
  guint64 outside; /* since ABI 6: abstract sockets and signals */
} LandlockRules;

static const int allowed_calls[] = {
  SCMP_SYS (read),
  SCMP_SYS (pread64),
  SCMP_SYS (recvmsg),
  SCMP_SYS (write),
  SCMP_SYS (writev),
  SCMP_SYS (lseek),
  SCMP_SYS (fstat),
  SCMP_SYS (newfstatat),
  SCMP_SYS (close),
  SCMP_SYS (brk),
  SCMP_SYS (mmap),
  SCMP_SYS (munmap),
  SCMP_SYS (mremap),
  SCMP_SYS (mprotect),
  SCMP_SYS (madvise),
  SCMP_SYS (futex),
  SCMP_SYS (getrandom),
  SCMP_SYS (clock_gettime),
  SCMP_SYS (gettimeofday),
  SCMP_SYS (sysinfo),
  SCMP_SYS (getpid),
  SCMP_SYS (gettid),
  SCMP_SYS (tgkill),
  SCMP_SYS (sigaltstack),
  SCMP_SYS (rt_sigaction),
  SCMP_SYS (rt_sigprocmask),
  SCMP_SYS (rt_sigreturn),
  SCMP_SYS (sched_yield),
  SCMP_SYS (restart_syscall),
  SCMP_SYS (exit),
  SCMP_SYS (exit_group),
};

/* What it takes to look for fonts and read them; only behind Landlock, which says where. */
static const int font_calls[] = {
  SCMP_SYS (getdents64),
  SCMP_SYS (access),
  SCMP_SYS (faccessat),
  SCMP_SYS (faccessat2),
  SCMP_SYS (stat),
  SCMP_SYS (lstat),
  SCMP_SYS (statx),
  SCMP_SYS (statfs),
  SCMP_SYS (fstatfs),
  SCMP_SYS (readlink),
  SCMP_SYS (readlinkat),
  SCMP_SYS (fcntl),
  SCMP_SYS (getuid),
  SCMP_SYS (geteuid),
  SCMP_SYS (getgid),
  SCMP_SYS (getegid),
  SCMP_SYS (uname),
};

static void
set_limit (int resource, rlim_t value)
{
  const struct rlimit limit = { value, value };

  setrlimit (resource, &limit);
}

static void
set_limits (void)
{
#ifndef WITH_ADDRESS_SANITIZER
  /* The sanitizer's shadow memory alone is larger than any limit. */
  set_limit (RLIMIT_AS, MEMORY_BYTES);
#endif
  set_limit (RLIMIT_CPU, PROCESSOR_SECONDS);
  set_limit (RLIMIT_FSIZE, 0);
  set_limit (RLIMIT_NOFILE, OPEN_FILES);
  set_limit (RLIMIT_CORE, 0);
}

/* Folders that are not there need no rule. */
static void
allow_reading (int ruleset, const char *const *folders)
{
  for (guint i = 0; folders != NULL && folders[i] != NULL; i++)
    {
      struct landlock_path_beneath_attr rule = { .allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR };

      rule.parent_fd = open (folders[i], O_PATH | O_DIRECTORY | O_CLOEXEC);
      if (rule.parent_fd < 0)
        continue;
      syscall (SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
      close (rule.parent_fd);
    }
}

static gboolean
deny_files (const char *const *folders)
{
  LandlockRules rules = { .files = (G_GUINT64_CONSTANT (1) << 13) - 1 };
  int           abi = syscall (SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  int           ruleset;
  gboolean      done;

  if (abi < 1)
    return FALSE;

  /* Bits by ABI: 13 refer, 14 truncate, 15 device control. */
  if (abi >= 2)
    rules.files |= 1 << 13;
  if (abi >= 3)
    rules.files |= 1 << 14;
  if (abi >= 4)
    rules.network = 3;
  if (abi >= 5)
    rules.files |= 1 << 15;
  if (abi >= 6)
    rules.outside = 3;

  ruleset = syscall (SYS_landlock_create_ruleset, &rules, sizeof rules, 0);
  if (ruleset < 0)
    return FALSE;

  allow_reading (ruleset, folders);
  done = syscall (SYS_landlock_restrict_self, ruleset, 0) == 0;
  close (ruleset);
  return done;
}

static gboolean
deny_calls (gboolean may_read)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ERRNO (EPERM));
  gboolean        done = filter != NULL;

  for (guint i = 0; done && i < G_N_ELEMENTS (allowed_calls); i++)
    done = seccomp_rule_add (filter, SCMP_ACT_ALLOW, allowed_calls[i], 0) == 0;
  for (guint i = 0; done && may_read && i < G_N_ELEMENTS (font_calls); i++)
    done = seccomp_rule_add (filter, SCMP_ACT_ALLOW, font_calls[i], 0) == 0;
  if (done && may_read)
    done = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (openat), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, O_ACCMODE | O_CREAT | O_TRUNC, O_RDONLY)) == 0;
  done = done && seccomp_load (filter) == 0;
  if (filter != NULL)
    seccomp_release (filter);

  return done;
}

void
dossier_sandbox_enter (const char *const *folders, GPtrArray *warnings)
{
  gboolean fenced;

  prctl (PR_SET_PDEATHSIG, SIGKILL);
  /* An older kernel without this call had nothing to close: the parent's descriptors close on exec. */
  close_range (3, ~0U, 0);
  set_limits ();

  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    g_ptr_array_add (warnings, g_strdup ("This system cannot take rights away from a program; the file was read with resource limits only."));
  else
    {
      fenced = deny_files (folders);
      if (!fenced)
        g_ptr_array_add (warnings, g_strdup ("This system offers no Landlock; the file was read with fewer fences than usual."));
      if (!deny_calls (folders != NULL && fenced))
        g_ptr_array_add (warnings, g_strdup ("This system offers no seccomp; the file was read with fewer fences than usual."));
    }
}
