/* dossier-rtf-state.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-rtf-state.h"

#include <string.h>

#define MAX_GROUPS 200
#define MAX_STRING 4096

DossierRtfGroup *
dossier_rtf_state_group (DossierRtfState *self)
{
  return &g_array_index (self->groups, DossierRtfGroup, self->groups->len - 1);
}

int
dossier_rtf_state_font (DossierRtfState *self)
{
  const DossierRtfGroup *inner = dossier_rtf_state_group (self);

  if (inner->east_asian && inner->east_asian_font >= 0)
    return inner->east_asian_font;
  return inner->font >= 0 ? inner->font : self->head->default_font;
}

guint
dossier_rtf_group_depth (const DossierRtfGroup *inner)
{
  return inner->depth > 0 ? (guint)inner->depth : inner->in_table ? 1
                                                                  : 0;
}

static void
set_role (DossierRtfState *self)
{
  const DossierRtfGroup *inner = dossier_rtf_state_group (self);
  const DossierRtfStyle *style = dossier_rtf_head_find_style (self->head, inner->style);
  DossierBlockRole       role = style != NULL ? style->role : DOSSIER_BLOCK_BODY;
  guint8                 level = style != NULL ? style->level : 0;

  if (inner->outline >= 0 && inner->outline < 9)
    {
      role = DOSSIER_BLOCK_HEADING;
      level = inner->outline + 1;
    }
  else if ((inner->list > 0 || self->list_mark) && (role == DOSSIER_BLOCK_BODY || role == DOSSIER_BLOCK_LIST))
    {
      role = DOSSIER_BLOCK_LIST;
      level = CLAMP (inner->list_level, 0, 8) + 1;
    }
  dossier_block_writer_set_role (self->writer, role, level);
}

/* White space alone opens no cell and closes no table. */
static gboolean
has_letters (const char *text)
{
  return text[strspn (text, " \t")] != '\0';
}

static void
write_text (DossierRtfState *self, const GString *text)
{
  const DossierRtfGroup *inner = dossier_rtf_state_group (self);

  if (inner->hidden || inner->deleted || (!has_letters (text->str) && !dossier_block_writer_has_words (self->writer)))
    return;

  dossier_rtf_tables_go_to (self->tables, dossier_rtf_group_depth (inner));
  set_role (self);
  if (self->label != NULL && !dossier_block_writer_has_words (self->writer))
    dossier_block_writer_set_label (self->writer, inner->list, self->label);
  g_clear_pointer (&self->label, g_free);
  dossier_block_writer_add_text (self->writer, text->str, text->len);
}

static void
name_entry (DossierRtfState *self, const char *text)
{
  GString *name = dossier_rtf_state_group (self)->destination == DOSSIER_RTF_TO_FONTS ? dossier_rtf_head_font (self->head, self->entry)->name : dossier_rtf_head_style (self->head, self->entry)->name;

  if (name->len < MAX_STRING && (name->len == 0 || name->str[name->len - 1] != ';'))
    g_string_append (name, text);
}

void
dossier_rtf_state_flush (DossierRtfState *self)
{
  DossierRtfDestination destination = dossier_rtf_state_group (self)->destination;
  GString              *text = self->text->text;

  dossier_rtf_text_settle (self->text);
  if (text->len > 0 && destination == DOSSIER_RTF_TO_TEXT)
    write_text (self, text);
  else if (destination == DOSSIER_RTF_TO_FONTS || destination == DOSSIER_RTF_TO_STYLES)
    name_entry (self, text->str);
  else if (destination >= DOSSIER_RTF_TO_TITLE && self->strings[destination]->len < MAX_STRING)
    g_string_append (self->strings[destination], text->str);
  g_string_truncate (text, 0);
}

void
dossier_rtf_state_end_paragraph (DossierRtfState *self)
{
  dossier_rtf_state_flush (self);
  /* The end of a paragraph that was deleted joins it with the next. */
  if (dossier_rtf_state_group (self)->destination != DOSSIER_RTF_TO_TEXT || dossier_rtf_state_group (self)->deleted)
    return;

  if (!dossier_block_writer_has_words (self->writer))
    dossier_rtf_tables_go_to (self->tables, dossier_rtf_group_depth (dossier_rtf_state_group (self)));
  dossier_block_writer_end_paragraph (self->writer);
  self->list_mark = FALSE;
}

void
dossier_rtf_group_reset_paragraph (DossierRtfGroup *inner)
{
  inner->style = 0;
  inner->outline = -1;
  inner->list = 0;
  inner->list_level = 0;
  inner->depth = 0;
  inner->in_table = FALSE;
}

void
dossier_rtf_state_end_cell (DossierRtfState *self, guint depth)
{
  dossier_rtf_state_flush (self);
  dossier_rtf_tables_end_cell (self->tables, depth);
  self->list_mark = FALSE;
}

void
dossier_rtf_state_end_row (DossierRtfState *self, guint depth)
{
  dossier_rtf_state_flush (self);
  dossier_rtf_tables_end_row (self->tables, depth, self->header_row);
}

void
dossier_rtf_state_begin_note (DossierRtfState *self, gboolean comment)
{
  DossierRtfGroup *inner = dossier_rtf_state_group (self);
  GString         *author = self->strings[DOSSIER_RTF_TO_NOTE_AUTHOR];

  if (inner->hidden || inner->deleted)
    {
      inner->destination = DOSSIER_RTF_TO_NOTHING;
      return;
    }

  dossier_rtf_group_reset_paragraph (inner);
  inner->destination = DOSSIER_RTF_TO_TEXT;
  inner->purpose = DOSSIER_RTF_FOR_NOTE;
  dossier_rtf_tables_begin_place (self->tables);
  dossier_block_writer_begin_note (self->writer);
  if (comment && *g_strstrip (author->str) != '\0')
    {
      dossier_block_writer_add_text (self->writer, author->str, -1);
      dossier_block_writer_add_text (self->writer, ": ", -1);
    }
  g_string_truncate (author, 0);
}

void
dossier_rtf_state_begin_box (DossierRtfState *self)
{
  DossierRtfGroup *inner = dossier_rtf_state_group (self);

  dossier_rtf_group_reset_paragraph (inner);
  inner->destination = DOSSIER_RTF_TO_TEXT;
  inner->purpose = DOSSIER_RTF_FOR_BOX;
  dossier_rtf_tables_begin_place (self->tables);
  dossier_block_writer_begin_box (self->writer);
}

void
dossier_rtf_state_begin_list_mark (DossierRtfState *self)
{
  DossierRtfGroup *inner = dossier_rtf_state_group (self);

  if (inner->destination == DOSSIER_RTF_TO_TEXT)
    {
      inner->purpose = DOSSIER_RTF_FOR_LIST_MARK;
      self->list_mark = TRUE;
      g_string_truncate (self->strings[DOSSIER_RTF_TO_LIST_MARK], 0);
    }
  inner->destination = DOSSIER_RTF_TO_LIST_MARK;
}

/* "12", "b.", "(iv)", "Article 5"; a bullet is no label, also when it is an "o". */
static gboolean
is_label (const char *mark)
{
  return strpbrk (mark, "0123456789") != NULL || (g_ascii_isalpha (mark[*mark == '(']) && strpbrk (mark, ".) ") != NULL);
}

static void
end_list_mark (DossierRtfState *self)
{
  const char *mark = g_strstrip (self->strings[DOSSIER_RTF_TO_LIST_MARK]->str);

  g_clear_pointer (&self->label, g_free);
  if (is_label (mark))
    self->label = g_strdup (mark);
}

void
dossier_rtf_state_set_destination (DossierRtfState *self, DossierRtfDestination destination)
{
  DossierRtfGroup *inner = dossier_rtf_state_group (self);

  inner->destination = destination;
  if (destination == DOSSIER_RTF_TO_PICTURE)
    {
      inner->purpose = DOSSIER_RTF_FOR_PICTURE;
      g_byte_array_set_size (self->picture, 0);
      self->half = -1;
      self->width = self->height = 0;
      g_clear_pointer (&self->picture_words, g_free);
    }
  else if (destination == DOSSIER_RTF_TO_SHAPE_NAME)
    g_string_truncate (self->strings[destination], 0);
  else if (destination == DOSSIER_RTF_TO_SHAPE_VALUE)
    {
      inner->purpose = DOSSIER_RTF_FOR_SHAPE_VALUE;
      g_string_truncate (self->strings[destination], 0);
    }
  else if (destination == DOSSIER_RTF_TO_NOTE_AUTHOR)
    g_string_truncate (self->strings[destination], 0);
}

void
dossier_rtf_state_take_digits (DossierRtfState *self, const guint8 *digits, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      int value = g_ascii_xdigit_value (digits[i]);

      if (value < 0)
        continue;
      if (self->half >= 0)
        {
          guint8 byte = self->half << 4 | value;

          g_byte_array_append (self->picture, &byte, 1);
        }
      self->half = self->half >= 0 ? -1 : value;
    }
}

static void
end_picture (DossierRtfState *self)
{
  const DossierRtfGroup *inner = dossier_rtf_state_group (self);
  g_autofree char       *name = g_strdup_printf ("%u", self->pictures->len);

  if (self->picture->len == 0 || inner->hidden || inner->deleted)
    return;

  g_ptr_array_add (self->pictures, g_bytes_new (self->picture->data, self->picture->len));
  dossier_rtf_tables_go_to (self->tables, dossier_rtf_group_depth (inner));
  dossier_block_writer_add_picture (self->writer, name, self->picture_words, self->width, self->height);
}

static void
end_shape_value (DossierRtfState *self)
{
  if (!g_str_equal (self->strings[DOSSIER_RTF_TO_SHAPE_NAME]->str, "wzDescription"))
    return;

  g_free (self->picture_words);
  self->picture_words = g_strdup (self->strings[DOSSIER_RTF_TO_SHAPE_VALUE]->str);
}

void
dossier_rtf_state_open_group (DossierRtfState *self)
{
  DossierRtfGroup inner;

  dossier_rtf_state_flush (self);
  dossier_rtf_text_stop_skipping (self->text);
  if (self->groups->len >= MAX_GROUPS)
    {
      self->n_deeper++;
      return;
    }

  inner = *dossier_rtf_state_group (self);
  inner.around = inner.destination;
  inner.purpose = DOSSIER_RTF_FOR_NONE;
  inner.starred = FALSE;
  if (inner.destination == DOSSIER_RTF_TO_ALTERNATIVES)
    inner.destination = DOSSIER_RTF_TO_NOTHING;
  /* A style that does not tell its number has 0. */
  if (inner.destination == DOSSIER_RTF_TO_STYLES && dossier_rtf_state_group (self)->around != DOSSIER_RTF_TO_STYLES)
    self->entry = 0;
  g_array_append_val (self->groups, inner);
}

void
dossier_rtf_state_close_group (DossierRtfState *self)
{
  dossier_rtf_state_flush (self);
  dossier_rtf_text_stop_skipping (self->text);
  if (self->n_deeper > 0)
    {
      self->n_deeper--;
      return;
    }
  if (self->groups->len == 1)
    return;

  if (dossier_rtf_state_group (self)->purpose == DOSSIER_RTF_FOR_NOTE || dossier_rtf_state_group (self)->purpose == DOSSIER_RTF_FOR_BOX)
    {
      dossier_rtf_tables_end_place (self->tables);
      if (dossier_rtf_state_group (self)->purpose == DOSSIER_RTF_FOR_NOTE)
        dossier_block_writer_end_note (self->writer);
      else
        dossier_block_writer_end_box (self->writer);
      self->list_mark = FALSE;
    }
  else if (dossier_rtf_state_group (self)->purpose == DOSSIER_RTF_FOR_PICTURE)
    end_picture (self);
  else if (dossier_rtf_state_group (self)->purpose == DOSSIER_RTF_FOR_SHAPE_VALUE)
    end_shape_value (self);
  else if (dossier_rtf_state_group (self)->purpose == DOSSIER_RTF_FOR_LIST_MARK)
    end_list_mark (self);
  g_array_set_size (self->groups, self->groups->len - 1);
}
