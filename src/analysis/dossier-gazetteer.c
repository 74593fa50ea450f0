/* dossier-gazetteer.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two open-addressing tables with linear probing, at most half full: first keys → lengths, sequence
 * keys → forms. A key of 0 marks an empty slot.
 */

#include "config.h"

#include "analysis/dossier-gazetteer.h"

#include "analysis/dossier-tokenizer.h"

#include <string.h>

typedef struct
{
  guint64 key;
  guint32 value;
} Slot;

typedef struct
{
  Slot   *slots;
  guint32 n_slots; /* a power of two */
  guint32 n_used;
} Table;

struct _DossierGazetteer
{
  GArray     *records; /* DossierRecord */
  GArray     *forms;   /* DossierForm; the first one is unused */
  GHashTable *ids;     /* const char * in the tables' text → record + 1; NULL until records may be replaced */
  Table       lengths;
  Table       sequences;
};

static void
table_init (Table *table, guint32 n_slots)
{
  table->slots = g_new0 (Slot, n_slots);
  table->n_slots = n_slots;
  table->n_used = 0;
}

/* The slot that holds `key`, or the empty one where it belongs. */
static inline Slot *
table_find (const Table *table, guint64 key)
{
  guint32 mask = table->n_slots - 1;
  guint32 at = key & mask;

  while (table->slots[at].key != key && table->slots[at].key != 0)
    at = (at + 1) & mask;

  return &table->slots[at];
}

static Slot *
table_claim (Table *table, guint64 key)
{
  Slot *slot;

  if (table->n_used * 2 >= table->n_slots)
    {
      Table bigger;

      table_init (&bigger, table->n_slots * 2);
      for (guint32 i = 0; i < table->n_slots; i++)
        if (table->slots[i].key != 0)
          *table_find (&bigger, table->slots[i].key) = table->slots[i];
      bigger.n_used = table->n_used;
      g_free (table->slots);
      *table = bigger;
    }

  slot = table_find (table, key);
  if (slot->key == 0)
    {
      slot->key = key;
      table->n_used++;
    }

  return slot;
}

DossierGazetteer *
dossier_gazetteer_new (void)
{
  DossierGazetteer *self = g_new0 (DossierGazetteer, 1);

  self->records = g_array_sized_new (FALSE, TRUE, sizeof (DossierRecord), 32768);
  self->forms = g_array_sized_new (FALSE, TRUE, sizeof (DossierForm), 65536);
  g_array_set_size (self->forms, 1);
  table_init (&self->lengths, 1 << 17);
  table_init (&self->sequences, 1 << 18);

  return self;
}

void
dossier_gazetteer_free (DossierGazetteer *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->records);
  g_array_unref (self->forms);
  g_clear_pointer (&self->ids, g_hash_table_unref);
  g_free (self->lengths.slots);
  g_free (self->sequences.slots);
  g_free (self);
}

guint32
dossier_gazetteer_add_record (DossierGazetteer *self, const DossierRecord *record)
{
  guint32 index = self->records->len;
  guint32 older = self->ids != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, record->id)) : 0;

  if (older > 0)
    g_array_index (self->records, DossierRecord, older - 1).name = NULL;
  g_array_append_val (self->records, *record);
  if (self->ids != NULL)
    g_hash_table_replace (self->ids, (gpointer)record->id, GUINT_TO_POINTER (index + 1));

  return index;
}

void
dossier_gazetteer_index_ids (DossierGazetteer *self)
{
  if (self->ids != NULL)
    return;

  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint32 i = 0; i < self->records->len; i++)
    g_hash_table_replace (self->ids, (gpointer)g_array_index (self->records, DossierRecord, i).id, GUINT_TO_POINTER (i + 1));
}

static gboolean
add_form (DossierGazetteer *self, const char *text, gsize n_bytes, const DossierForm *form, gboolean any_case)
{
  const DossierRecord *record = &g_array_index (self->records, DossierRecord, form->record);
  DossierForm          added = *form;
  DossierToken         token;
  guint64              first = 0, folded_first = 0, exact = 0, folded = 0;
  gboolean             small = record->role == DOSSIER_RECORD_TITLE && !form->exact;
  guint                n_tokens = 0;
  gsize                offset = 0;
  Slot                *slot;

  while (dossier_tokenizer_next (text, n_bytes, &offset, &token))
    {
      DossierKey key = dossier_key_new (text + token.start, token.end - token.start);

      if (n_tokens++ == 0)
        {
          first = key.exact;
          folded_first = dossier_gazetteer_fold_key (key.folded);
        }
      small &= (token.flags & DOSSIER_TOKEN_CAPITALISED) == 0;
      exact = dossier_key_join (exact, key.exact);
      folded = dossier_key_join (folded, key.folded);
    }
  if (n_tokens == 0 || n_tokens > DOSSIER_FORM_MAX_TOKENS)
    return FALSE;

  any_case |= small;
  table_claim (&self->lengths, any_case ? folded_first : first)->value |= 1 << (n_tokens - 1);
  added.key = any_case ? dossier_gazetteer_fold_key (folded) : exact;
  slot = table_claim (&self->sequences, added.key);
  added.next = slot->value;
  slot->value = self->forms->len;
  g_array_append_val (self->forms, added);

  return TRUE;
}

/* "secretary-general" is one token, "Secretary-General" three: the same words in title case. */
static char *
to_title_case (const char *text, gsize n_bytes)
{
  char *cased = g_strndup (text, n_bytes);

  for (gsize i = 0; i < n_bytes; i++)
    if (i == 0 || cased[i - 1] == '-' || cased[i - 1] == ' ')
      cased[i] = g_ascii_toupper (cased[i]);

  return cased;
}

gboolean
dossier_gazetteer_add_form (DossierGazetteer *self, const char *text, gsize n_bytes, const DossierForm *form)
{
  const DossierRecord *record = &g_array_index (self->records, DossierRecord, form->record);

  if (record->role == DOSSIER_RECORD_TITLE && !form->exact && memchr (text, '-', n_bytes) != NULL)
    {
      g_autofree char *cased = to_title_case (text, n_bytes);

      if (!add_form (self, cased, n_bytes, form, TRUE))
        return FALSE;
    }

  if (record->role == DOSSIER_RECORD_TITLE && n_bytes > 2 && text[n_bytes - 1] == '.' && !add_form (self, text, n_bytes - 1, form, FALSE))
    return FALSE;

  return add_form (self, text, n_bytes, form, FALSE);
}

guint16
dossier_gazetteer_get_lengths (const DossierGazetteer *self, guint64 first_key)
{
  return table_find (&self->lengths, first_key)->value;
}

/* Forms of replaced records stay in their chains and are stepped over. */
static guint32
skip_replaced (const DossierGazetteer *self, guint32 form)
{
  while (form != DOSSIER_NO_FORM && dossier_gazetteer_get_record (self, dossier_gazetteer_get_form (self, form)->record)->name == NULL)
    form = dossier_gazetteer_get_form (self, form)->next;

  return form;
}

guint32
dossier_gazetteer_find (const DossierGazetteer *self, guint64 key)
{
  return skip_replaced (self, table_find (&self->sequences, key)->value);
}

guint32
dossier_gazetteer_next (const DossierGazetteer *self, guint32 form)
{
  return skip_replaced (self, dossier_gazetteer_get_form (self, form)->next);
}

const DossierForm *
dossier_gazetteer_get_form (const DossierGazetteer *self, guint32 form)
{
  return &g_array_index (self->forms, DossierForm, form);
}

const DossierRecord *
dossier_gazetteer_get_record (const DossierGazetteer *self, guint32 record)
{
  return &g_array_index (self->records, DossierRecord, record);
}

guint
dossier_gazetteer_get_n_forms (const DossierGazetteer *self)
{
  return self->forms->len - 1;
}

guint
dossier_gazetteer_get_n_records (const DossierGazetteer *self)
{
  return self->records->len;
}
