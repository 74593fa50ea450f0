/* dossier-pdf-file.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-pdf-file.h"

#include <gio/gio.h>
#include <string.h>

#include "import/dossier-import-error.h"

#define MAX_HEADINGS 5000
#define MAX_DEPTH 6
/* No file of this kind is older. */
#define FIRST_YEAR 1993
#define MAX_PROPERTY 500

/* As a stream, because poppler 22.12 crashes on bytes with a wrong password. */
static PopplerDocument *
open_locked (GBytes *bytes, const char *password, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return poppler_document_new_from_stream (stream, (goffset)g_bytes_get_size (bytes), password, NULL, error);
}

PopplerDocument *
dossier_pdf_file_open (GBytes *bytes, const char *password, GError **error)
{
  g_autoptr (GError) reason = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &reason);

  if (password != NULL && g_error_matches (reason, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    {
      g_clear_error (&reason);
      document = open_locked (bytes, password, &reason);
    }
  if (document != NULL && poppler_document_get_n_pages (document) > 0)
    return document;

  if (g_error_matches (reason, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_PASSWORD, password != NULL ? "This password does not open the PDF. Try again." : "This PDF needs a password.");
  else
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED, "This PDF is damaged and cannot be read. Get the file again from where it came from.");
  g_clear_object (&document);
  return NULL;
}

/* Takes `text`; NULL when nothing is left of it. */
static char *
tidy (char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, (gssize)MIN (strlen (text), MAX_PROPERTY)) : NULL;
  GString         *line = g_string_new (NULL);

  g_free (text);
  for (const char *p = valid; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)) && !g_unichar_iscntrl (g_utf8_get_char (p)))
      g_string_append_unichar (line, g_utf8_get_char (p));
    else if (line->len > 0 && line->str[line->len - 1] != ' ')
      g_string_append_c (line, ' ');
  g_strchomp (line->str);

  return g_string_free (line, *line->str == '\0');
}

static void
add_outline (DossierPdfAbout *about, PopplerIndexIter *iter, guint level, guint *n)
{
  do
    {
      PopplerAction    *action = poppler_index_iter_get_action (iter);
      PopplerIndexIter *below = level < MAX_DEPTH ? poppler_index_iter_get_child (iter) : NULL;

      if (action != NULL && action->any.title != NULL && g_utf8_validate (action->any.title, -1, NULL))
        dossier_pdf_about_add_heading (about, action->any.title, level);
      g_clear_pointer (&action, poppler_action_free);
      if (below != NULL)
        add_outline (about, below, level + 1, n);
      poppler_index_iter_free (below);
    }
  while (++*n < MAX_HEADINGS && poppler_index_iter_next (iter));
}

static char *
read_date (PopplerDocument *document)
{
  GDateTime *created = poppler_document_get_creation_date_time (document);
  char      *date = NULL;

  if (created != NULL && g_date_time_get_year (created) >= FIRST_YEAR)
    date = g_date_time_format (created, "%Y-%m-%d");
  g_clear_pointer (&created, g_date_time_unref);

  return date;
}

DossierPdfAbout *
dossier_pdf_file_read_about (PopplerDocument *document)
{
  DossierPdfAbout  *about = dossier_pdf_about_new ();
  PopplerIndexIter *iter = poppler_index_iter_new (document);
  guint             n = 0;

  about->title = tidy (poppler_document_get_title (document));
  if (about->title != NULL && dossier_pdf_is_junk_title (about->title))
    g_clear_pointer (&about->title, g_free);
  about->author = tidy (poppler_document_get_author (document));
  if (about->author != NULL && dossier_pdf_is_junk_author (about->author))
    g_clear_pointer (&about->author, g_free);
  about->created = read_date (document);
  if (iter != NULL)
    add_outline (about, iter, 1, &n);
  poppler_index_iter_free (iter);

  return about;
}
