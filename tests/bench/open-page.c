/* open-page.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * open-page MEGABYTES [rich]: opens a text of that size, with what is found in it, in the reading pane
 * (with `rich` a tenth of it in tables, and a picture every forty paragraphs) and prints four numbers: milliseconds from handing it over to the first frame with text, the longest
 * time between two frames of the next seconds with scrolling, and both again in processor time of
 * the main thread, which a busy machine does not lengthen.
 */

#include "config.h"

#include "analysis/dossier-analyzer.h"
#include "analysis/dossier-knowledge.h"
#include "view/dossier-document-view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define REST_MS 500        /* the empty window comes to rest */
#define WATCHED_US 3000000 /* scrolling is watched this long */
#define STEP 60            /* pixels a frame */
#define JUMP_FRAMES 40     /* frames between two jumps across the text */

typedef struct
{
  GMainLoop           *loop;
  DossierDocumentView *view;
  DossierDocument     *document;
  DossierFindings     *findings;
  GtkAdjustment       *scroll;
  gint64               start;
  gint64               start_work;
  gint64               last;
  gint64               last_work;
  double               first_ms;
  double               first_work_ms;
  double               stall_ms;
  double               stall_work_ms;
  guint                n_frames;
} Bench;

/* Processor time of this thread in microseconds. */
static gint64
work_time (void)
{
  struct timespec t;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &t);
  return (gint64)t.tv_sec * G_USEC_PER_SEC + t.tv_nsec / 1000;
}

static void
add_table (GString *text, guint n)
{
  g_string_append (text, "State\tShare\tShips\tWhat it asked for\n");
  for (guint i = 0; i < 6; i++)
    g_string_append_printf (text, "State %u\t%u.5\t%u\t%s\n", n + i, (n * 7 + i) % 100, i * 13,
                            i % 2 == 0 ? "none" : "escorts at sea until the harvest of all the states along the coast is in, and money for the harbours");
}

static char *
make_text (gsize size, gboolean rich)
{
  static const char *const sentences[] = {
    "The foreign minister of Norway met her Turkish counterpart in Oslo on Monday.",
    "“We shall send forty observers by the end of March,” Tomas Brandl told reporters.",
    "Officers in Odesa spoke of mines near the harbour, and nobody was hurt.",
    "The International Committee of the Red Cross asked for safe passage for its staff.",
    "Kyiv welcomed the offer, while the Kremlin declined to comment on it.",
    "Experts doubt that a ceasefire would hold for long without escorts at sea.",
    "France and Germany offered ships, aircraft and 300 million euros for the mission.",
  };
  GString *text = g_string_new ("A long report on a long year\n");

  for (guint n = 0; text->len < size; n++)
    {
      for (guint i = 0; i < 5; i++)
        g_string_append_printf (text, "%s%s", i > 0 ? " " : "", sentences[(n * 3 + i * (n % 5 + 1)) % G_N_ELEMENTS (sentences)]);
      g_string_append_printf (text, " This was paragraph %u.\n", n);
      if (rich && n % 10 == 9)
        add_table (text, n);
    }
  return g_string_free (text, FALSE);
}

/* Each line a block, the first the title; a line with a TAB is a row of a table. */
static GArray *
make_blocks (const char *text)
{
  GArray *blocks = dossier_block_array_new ();
  guint32 at = 0;

  for (const char *line = text; *line != '\0';)
    {
      const char  *end = strchrnul (line, '\n');
      gboolean     row = memchr (line, '\t', end - line) != NULL;
      DossierBlock block = { .role = at == 0 ? DOSSIER_BLOCK_TITLE : row ? DOSSIER_BLOCK_TABLE
                                                                         : DOSSIER_BLOCK_BODY,
                             .start = at,
                             .end = at + (guint32)g_utf8_strlen (line, end - line) };

      block.level = g_str_has_prefix (line, "State\t") ? DOSSIER_TABLE_HEADER : DOSSIER_TABLE_ROW;
      g_array_append_val (blocks, block);
      at = block.end + 1;
      line = *end ? end + 1 : end;
    }
  return blocks;
}

static GPtrArray *
make_images (const GArray *blocks)
{
  GPtrArray *images = dossier_image_array_new ();

  for (guint i = 40; i < blocks->len; i += 40)
    {
      DossierImage *image = dossier_image_new (i % 80 == 0 ? DOSSIER_IMAGE_KEPT : DOSSIER_IMAGE_REMOTE, i);

      image->width = 800;
      image->height = 500;
      image->alt = g_strdup ("A harbour");
      image->hash = i % 80 == 0 ? g_strdup_printf ("%064u", i) : NULL;
      g_ptr_array_add (images, image);
    }
  return images;
}

/* A picture as the library would give it. */
static void
pixels_wanted_cb (DossierDocumentView *view, const char *hash, guint width)
{
  DossierPixelsInfo info = { width, width * 5 / 8, 3 };
  gsize             n_bytes = (gsize)info.width * info.height * 4;
  g_autoptr (GBytes) pixels = g_bytes_new_take (g_malloc0 (n_bytes), n_bytes);

  dossier_document_view_set_pixels (view, hash, pixels, &info);
}

static GtkAdjustment *
find_scroll (GtkWidget *widget)
{
  GtkAdjustment *found = GTK_IS_TEXT_VIEW (widget) ? gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget)) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_scroll (child);
  return found;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Bench *bench = data;
  gint64 now = g_get_monotonic_time (), work = work_time ();
  double end = gtk_adjustment_get_upper (bench->scroll) - gtk_adjustment_get_page_size (bench->scroll);

  if (bench->last > 0)
    {
      bench->stall_ms = MAX (bench->stall_ms, (now - bench->last) / 1000.0);
      bench->stall_work_ms = MAX (bench->stall_work_ms, (work - bench->last_work) / 1000.0);
    }
  bench->last = now;
  bench->last_work = work;
  if (now - bench->start > WATCHED_US)
    {
      g_main_loop_quit (bench->loop);
      return G_SOURCE_REMOVE;
    }
  if (++bench->n_frames % JUMP_FRAMES == 0)
    gtk_adjustment_set_value (bench->scroll, end * ((bench->n_frames / JUMP_FRAMES * 37) % 100) / 100);
  else
    gtk_adjustment_set_value (bench->scroll, MIN (gtk_adjustment_get_value (bench->scroll) + STEP, end));
  return G_SOURCE_CONTINUE;
}

static void
painted_cb (Bench *bench, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_data (clock, bench);
  bench->first_ms = (g_get_monotonic_time () - bench->start) / 1000.0;
  bench->first_work_ms = (work_time () - bench->start_work) / 1000.0;
  gtk_widget_add_tick_callback (GTK_WIDGET (bench->view), tick_cb, bench, NULL);
}

static gboolean
open_cb (gpointer data)
{
  Bench *bench = data;

  bench->scroll = find_scroll (GTK_WIDGET (bench->view));
  bench->start = g_get_monotonic_time ();
  bench->start_work = work_time ();
  dossier_document_view_set_document (bench->view, bench->document, bench->findings, NULL);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (bench->view)), "after-paint", G_CALLBACK (painted_cb), bench);
  gtk_widget_queue_draw (GTK_WIDGET (bench->view));
  return G_SOURCE_REMOVE;
}

static void
prepare (Bench *bench, gsize size, gboolean rich)
{
  g_autofree char *text = make_text (size, rich);
  g_autoptr (GArray) blocks = make_blocks (text);
  g_autoptr (GPtrArray) images = rich ? make_images (blocks) : NULL;
  g_autoptr (DossierKnowledge) knowledge = NULL;
  g_autoptr (GError) error = NULL;
  DossierDocumentFields fields = { .title = "A long report on a long year", .text = text, .blocks = blocks, .images = images };

  knowledge = dossier_knowledge_load (NULL, &error);
  if (knowledge == NULL)
    g_error ("%s", error->message);
  bench->document = dossier_document_new (&fields);
  bench->findings = dossier_analyze (knowledge, text, strlen (text), blocks, "2026-01-12");
}

int
main (int argc, char *argv[])
{
  Bench      bench = { 0 };
  GtkWidget *window;

  gboolean rich = argc == 3 && g_str_equal (argv[2], "rich");

  if (argc != (rich ? 3 : 2) || atoi (argv[1]) <= 0)
    {
      g_printerr ("usage: open-page MEGABYTES [rich]\n");
      return 2;
    }

  adw_init ();
  prepare (&bench, (gsize)atoi (argv[1]) * 1000 * 1000, rich);
  bench.loop = g_main_loop_new (NULL, FALSE);
  bench.view = DOSSIER_DOCUMENT_VIEW (dossier_document_view_new ());
  g_signal_connect (bench.view, "pixels-wanted", G_CALLBACK (pixels_wanted_cb), NULL);
  window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (bench.view));
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  gtk_window_present (GTK_WINDOW (window));
  g_timeout_add (REST_MS, open_cb, &bench);
  g_main_loop_run (bench.loop);
  printf ("%.1f %.1f %.1f %.1f\n", bench.first_ms, bench.stall_ms, bench.first_work_ms, bench.stall_work_ms);

  gtk_window_destroy (GTK_WINDOW (window));
  g_main_loop_unref (bench.loop);
  g_object_unref (bench.document);
  dossier_findings_unref (bench.findings);
  return 0;
}
