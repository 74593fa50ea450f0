/* dossier-list-labels.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-list-labels.h"

#include <string.h>

/* Items of so many words on average are paragraphs. */
#define MEAN_WORDS 10
#define MAX_LABEL_CHARS 40

typedef struct
{
  guint block;
  guint list;
  char *label;
} Label;

typedef struct
{
  guint n_items;
  guint n_words;
} List;

struct _DossierListLabels
{
  GArray *labels; /* by block */
};

static void
clear_label (gpointer data)
{
  g_free (((Label *)data)->label);
}

DossierListLabels *
dossier_list_labels_new (void)
{
  DossierListLabels *self = g_new (DossierListLabels, 1);

  self->labels = g_array_new (FALSE, FALSE, sizeof (Label));
  g_array_set_clear_func (self->labels, clear_label);
  return self;
}

void
dossier_list_labels_free (DossierListLabels *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->labels);
  g_free (self);
}

void
dossier_list_labels_add (DossierListLabels *self, guint block, guint list, const char *label)
{
  Label item = { block, list, g_utf8_strlen (label, -1) <= MAX_LABEL_CHARS ? g_strdup (label) : NULL };

  g_array_append_val (self->labels, item);
}

/* "Article 5", "§ 5": it says what it counts, and is never left out. */
static gboolean
says_what (const char *label)
{
  guint n_letters = 0;

  for (const char *p = label; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0xA7)
        return TRUE;
      /* "iii." and "viii" are numbers. */
      n_letters = g_unichar_isalpha (c) && strchr ("ivxlcdmIVXLCDM", c < 0x80 ? (int)c : 1) == NULL ? n_letters + 1 : n_letters;
    }

  return n_letters >= 2 && strchr (label, ' ') != NULL;
}

static guint
count_words (const char *p, const char *end)
{
  guint n = 1;

  for (; p < end; p++)
    n += *p == ' ';
  return n;
}

static GHashTable *
measure (DossierListLabels *self, const DossierReading *reading)
{
  GHashTable *lists = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  const char *p = reading->text->str;
  guint       next = 0;

  for (guint i = 0; i < reading->blocks->len; i++)
    {
      const DossierBlock *block = &g_array_index (reading->blocks, DossierBlock, i);
      const char         *end = g_utf8_offset_to_pointer (p, block->end - block->start);

      for (; next < self->labels->len && g_array_index (self->labels, Label, next).block == i; next++)
        {
          gpointer key = GUINT_TO_POINTER (g_array_index (self->labels, Label, next).list);
          List    *list = g_hash_table_lookup (lists, key);

          if (list == NULL)
            g_hash_table_insert (lists, key, list = g_new0 (List, 1));
          list->n_items++;
          list->n_words += count_words (p, end);
        }
      p = end + (*end == '\n');
    }

  return lists;
}

static gboolean
is_wanted (const Label *label, GHashTable *lists, const DossierBlock *block)
{
  const List *list = g_hash_table_lookup (lists, GUINT_TO_POINTER (label->list));

  if (label->label == NULL || *label->label == '\0')
    return FALSE;
  return says_what (label->label) || (block->role != DOSSIER_BLOCK_HEADING && list != NULL && list->n_words >= list->n_items * MEAN_WORDS);
}

void
dossier_list_labels_write (DossierListLabels *self, DossierReading *reading)
{
  g_autoptr (GHashTable) lists = NULL;
  GString    *old = reading->text, *text;
  const char *p = old->str;
  gsize       n_chars = 0;
  guint       next = 0;

  if (self->labels->len == 0)
    return;

  lists = measure (self, reading);
  text = g_string_sized_new (old->len);
  for (guint i = 0; i < reading->blocks->len; i++)
    {
      DossierBlock *block = &g_array_index (reading->blocks, DossierBlock, i);
      const char   *end = g_utf8_offset_to_pointer (p, block->end - block->start);
      gsize         start = text->len + (i > 0), n = block->end - block->start;

      if (i > 0)
        g_string_append_c (text, '\n');
      for (; next < self->labels->len && g_array_index (self->labels, Label, next).block == i; next++)
        if (is_wanted (&g_array_index (self->labels, Label, next), lists, block))
          g_string_append_printf (text, "%s ", g_array_index (self->labels, Label, next).label);
      n += g_utf8_strlen (text->str + start, text->len - start);
      g_string_append_len (text, p, end - p);
      block->start = n_chars + (i > 0);
      block->end = block->start + n;
      n_chars = block->end;
      p = end + (*end == '\n');
    }

  g_string_free (old, TRUE);
  reading->text = text;
  reading->n_chars = n_chars;
}
