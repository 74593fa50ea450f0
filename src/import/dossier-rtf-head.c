/* dossier-rtf-head.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-rtf-head.h"

#include <string.h>

#include "import/dossier-codepage.h"
#include "import/dossier-style-name.h"
#include "import/dossier-symbol-font.h"

#define WESTERN 1252
/* More of either are noise; the last one is used for them. */
#define MAX_ENTRIES 20000

static void
free_font (gpointer data)
{
  DossierRtfFont *font = data;

  g_string_free (font->name, TRUE);
  g_free (font);
}

static void
free_style (gpointer data)
{
  DossierRtfStyle *style = data;

  g_string_free (style->name, TRUE);
  g_free (style);
}

DossierRtfHead *
dossier_rtf_head_new (void)
{
  DossierRtfHead *self = g_new0 (DossierRtfHead, 1);

  self->codepage = WESTERN;
  self->default_font = -1;
  self->fonts = g_hash_table_new_full (NULL, NULL, NULL, free_font);
  self->styles = g_hash_table_new_full (NULL, NULL, NULL, free_style);
  return self;
}

void
dossier_rtf_head_free (DossierRtfHead *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->fonts);
  g_hash_table_unref (self->styles);
  g_free (self);
}

DossierRtfFont *
dossier_rtf_head_font (DossierRtfHead *self, int number)
{
  int             key = g_hash_table_size (self->fonts) < MAX_ENTRIES ? number : 0;
  DossierRtfFont *font = g_hash_table_lookup (self->fonts, GINT_TO_POINTER (key));

  if (font == NULL)
    {
      font = g_new0 (DossierRtfFont, 1);
      font->name = g_string_new (NULL);
      g_hash_table_insert (self->fonts, GINT_TO_POINTER (key), font);
    }

  return font;
}

DossierRtfStyle *
dossier_rtf_head_style (DossierRtfHead *self, int number)
{
  int              key = g_hash_table_size (self->styles) < MAX_ENTRIES ? number : 0;
  DossierRtfStyle *style = g_hash_table_lookup (self->styles, GINT_TO_POINTER (key));

  if (style == NULL)
    {
      style = g_new0 (DossierRtfStyle, 1);
      style->name = g_string_new (NULL);
      style->outline = -1;
      style->role = DOSSIER_BLOCK_BODY;
      g_hash_table_insert (self->styles, GINT_TO_POINTER (key), style);
    }

  return style;
}

const DossierRtfStyle *
dossier_rtf_head_find_style (DossierRtfHead *self, int number)
{
  DossierRtfStyle *style = g_hash_table_lookup (self->styles, GINT_TO_POINTER (number));
  g_autofree char *small = NULL;

  if (style == NULL || style->settled)
    return style;

  style->settled = TRUE;
  /* "heading 1,Chapter;" */
  g_string_truncate (style->name, strcspn (style->name->str, ",;"));
  small = g_utf8_strdown (style->name->str, -1);
  if (!dossier_style_name_read (g_strstrip (small), &style->role, &style->level) && style->outline >= 0 && style->outline < 9)
    {
      style->role = DOSSIER_BLOCK_HEADING;
      style->level = style->outline + 1;
    }

  return style;
}

guint
dossier_rtf_head_codepage (DossierRtfHead *self, int font)
{
  const DossierRtfFont *found = g_hash_table_lookup (self->fonts, GINT_TO_POINTER (font));

  if (found != NULL && found->codepage > 0)
    return found->codepage;
  /* An ordinary font in a document of East Asia holds the letters of the West. */
  return found != NULL && dossier_codepage_converter (self->codepage) != NULL ? WESTERN : self->codepage;
}

const char *
dossier_rtf_head_symbol_font (DossierRtfHead *self, int font)
{
  const DossierRtfFont *found = g_hash_table_lookup (self->fonts, GINT_TO_POINTER (font));

  return found != NULL && (found->symbols || dossier_symbol_font_is_one (found->name->str)) && found->name->len > 0 ? found->name->str : NULL;
}
