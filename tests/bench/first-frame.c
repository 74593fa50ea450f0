/* first-frame.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * first-frame COMMAND…: starts a program and prints the milliseconds from its start to the first
 * thing drawn in its first large window, as the X server sees it; then ends the program. The same
 * yardstick for any program, from outside.
 */

#include "config.h"

#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#define SMALLEST_SIDE 150
#define LIMIT_SECONDS 20

static void
watch_window (Display *display, Window window)
{
  XWindowAttributes attributes;

  if (XGetWindowAttributes (display, window, &attributes) && attributes.width >= SMALLEST_SIDE && attributes.height >= SMALLEST_SIDE)
    XDamageCreate (display, window, XDamageReportRawRectangles);
}

static int
ignore_error_cb (Display *display, XErrorEvent *event)
{
  return 0;
}

/* Microseconds at which something was drawn, 0 when nothing was. */
static gint64
wait_for_drawing (Display *display, int damage_event)
{
  gint64 end = g_get_monotonic_time () + LIMIT_SECONDS * G_TIME_SPAN_SECOND;

  while (g_get_monotonic_time () < end)
    {
      XEvent event;

      if (XPending (display) == 0)
        {
          g_usleep (200);
          continue;
        }
      XNextEvent (display, &event);
      if (event.type == MapNotify)
        watch_window (display, event.xmap.window);
      else if (event.type == damage_event + XDamageNotify)
        return g_get_monotonic_time ();
    }

  return 0;
}

int
main (int argc, char *argv[])
{
  Display *display = XOpenDisplay (NULL);
  int      damage_event, damage_error;
  gint64   start, drawn;
  pid_t    child;

  if (argc < 2 || display == NULL || !XDamageQueryExtension (display, &damage_event, &damage_error))
    {
      g_printerr ("usage: first-frame COMMAND…  (in a display with the damage extension)\n");
      return 2;
    }

  XSetErrorHandler (ignore_error_cb);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);

  start = g_get_monotonic_time ();
  child = fork ();
  if (child == 0)
    {
      execvp (argv[1], argv + 1);
      _exit (127);
    }
  drawn = wait_for_drawing (display, damage_event);
  kill (child, SIGTERM);
  waitpid (child, NULL, 0);
  XCloseDisplay (display);
  if (drawn == 0)
    return 1;
  printf ("%.1f\n", (drawn - start) / 1000.0);

  return 0;
}
