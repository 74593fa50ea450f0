/* dossier-pdf-about.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-pdf-about.h"

#include <string.h>

DossierPdfAbout *
dossier_pdf_about_new (void)
{
  DossierPdfAbout *self = g_new0 (DossierPdfAbout, 1);

  self->outline = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
dossier_pdf_about_free (DossierPdfAbout *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->author);
  g_free (self->created);
  g_hash_table_unref (self->outline);
  g_free (self);
}

static char *
heading_key (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  GString         *key = g_string_new (NULL);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (key, g_utf8_get_char (p));

  return g_string_free (key, FALSE);
}

void
dossier_pdf_about_add_heading (DossierPdfAbout *self, const char *text, guint level)
{
  g_autofree char *key = heading_key (text);

  /* The first of several of one name counts. */
  if (*key != '\0' && !g_hash_table_contains (self->outline, key))
    g_hash_table_insert (self->outline, g_steal_pointer (&key), GUINT_TO_POINTER (level));
}

guint
dossier_pdf_about_get_level (const DossierPdfAbout *self, const char *text)
{
  g_autofree char *key = heading_key (text);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->outline, key));
}

gboolean
dossier_pdf_says_same (const char *a, const char *b)
{
  g_autofree char *p = heading_key (a), *q = heading_key (b);

  return *p != '\0' && g_str_equal (p, q);
}

static gboolean
has_suffix_of (const char *text, const char *const *suffixes, guint n)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  for (guint i = 0; i < n; i++)
    if (g_str_has_suffix (lower, suffixes[i]))
      return TRUE;

  return FALSE;
}

gboolean
dossier_pdf_is_junk_title (const char *title)
{
  static const char *const suffixes[] = { ".doc", ".docx", ".rtf", ".odt", ".pdf", ".indd", ".qxd", ".qxp", ".ppt", ".pptx", ".xls", ".xlsx", ".dvi", ".tex", ".ps", ".eps", ".fm", ".p65", ".pmd", ".pub", ".wpd", ".htm", ".html", ".txt", ".tif", ".jpg", ".exe", ".ai", ".cdr", ".vsd" };
  static const char *const openings[] = { "microsoft word", "microsoft powerpoint", "microsoft excel", "untitled", "sans titre", "unbenannt", "document", "presentation", "slide 1", "powerpoint", "print", "scan", "title", "bookmark", "file:", "http:", "https:", "about:blank", "blank", "no title", "none", "unknown", "doc1", "layout 1", "template" };
  g_autofree char         *lower = g_utf8_strdown (title, -1);
  guint                    n_letters = 0, n_spaces = 0;

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      n_letters += g_unichar_isalpha (g_utf8_get_char (p));
      n_spaces += *p == ' ';
    }
  if (n_letters < 3 || strchr (lower, '\\') != NULL || strchr (lower, '_') != NULL || has_suffix_of (title, suffixes, G_N_ELEMENTS (suffixes)))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    if (g_str_has_prefix (lower, openings[i]) && (n_spaces < 2 || strlen (openings[i]) > 8))
      return TRUE;

  /* One word with figures in it is a number of a file. */
  return n_spaces == 0 && strpbrk (lower, "0123456789") != NULL;
}

gboolean
dossier_pdf_is_junk_author (const char *author)
{
  static const char *const words[] = { "admin", "user", "author", "unknown", "owner", "default", "microsoft", "adobe", "acrobat", "windows", "office", "system", "scanner", "canon", "xerox", "ricoh", "konica", "kyocera", "printer", "localadmin", "benutzer", "utilisateur", "pdf", "guest", "test", "none" };
  g_autofree char         *lower = g_utf8_strdown (author, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (lower, words[i]) != NULL)
      return TRUE;

  /* A name has a space; what has none is an account. */
  return strchr (lower, ' ') == NULL || strpbrk (lower, "0123456789@\\/") != NULL;
}
