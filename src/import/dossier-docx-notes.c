/* dossier-docx-notes.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-docx-notes.h"

#include <string.h>

typedef struct
{
  char    *author;
  gsize    start; /* bytes in the text of all notes; one line a paragraph */
  gsize    end;
  gboolean written;
} Note;

struct _DossierDocxNotes
{
  DossierReading *reading;
  GHashTable     *by_id;
  Note           *open;
};

static void
free_note (gpointer data)
{
  Note *note = data;

  g_free (note->author);
  g_free (note);
}

DossierDocxNotes *
dossier_docx_notes_new (void)
{
  DossierDocxNotes *self = g_new0 (DossierDocxNotes, 1);

  self->reading = dossier_reading_new ();
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_note);
  return self;
}

void
dossier_docx_notes_free (DossierDocxNotes *self)
{
  if (self == NULL)
    return;

  dossier_reading_free (self->reading);
  g_hash_table_unref (self->by_id);
  g_free (self);
}

DossierReading *
dossier_docx_notes_get_reading (DossierDocxNotes *self)
{
  return self->reading;
}

void
dossier_docx_notes_begin (DossierDocxNotes *self, const char *id, const char *author)
{
  self->open = g_new0 (Note, 1);
  self->open->author = g_strdup (author);
  self->open->start = self->open->end = self->reading->text->len;
  g_hash_table_replace (self->by_id, g_strdup (id), self->open);
}

void
dossier_docx_notes_end (DossierDocxNotes *self)
{
  if (self->open != NULL)
    self->open->end = self->reading->text->len;
  self->open = NULL;
}

/* "Anna Lee: …" for a comment whose author is named, which "Author" and "Unknown Author" are not. */
static void
add_author (const Note *note, DossierBlockWriter *writer)
{
  if (note->author == NULL || *note->author == '\0' || g_str_has_suffix (note->author, "Author"))
    return;

  dossier_block_writer_add_text (writer, note->author, -1);
  dossier_block_writer_add_text (writer, ": ", -1);
}

void
dossier_docx_notes_write (DossierDocxNotes *self, const char *id, DossierBlockWriter *writer)
{
  Note *note = g_hash_table_lookup (self->by_id, id);

  if (note == NULL || note->written || note->end == note->start)
    return;

  note->written = TRUE;
  dossier_block_writer_begin_note (writer);
  add_author (note, writer);
  for (gsize at = note->start; at < note->end;)
    {
      const char *line = self->reading->text->str + at;
      gsize       length = strcspn (line, "\n");

      if (length > 0)
        {
          dossier_block_writer_add_text (writer, line, length);
          dossier_block_writer_end_paragraph (writer);
        }
      at += length + 1;
    }
  dossier_block_writer_end_note (writer);
}
