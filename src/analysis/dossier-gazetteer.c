/* dossier-gazetteer.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two open-addressing tables with linear probing, at most half full: first keys → lengths, sequence
 * keys → forms. A key of 0 marks an empty slot.
 */

#include "config.h"

#include "analysis/dossier-gazetteer-private.h"
#include "analysis/dossier-tokenizer.h"

#include <string.h>

#define FIRST_SIZE 1024 /* slots; a power of two */

static void
table_init (DossierSlotTable *table, guint32 n_slots)
{
  table->slots = g_new0 (DossierSlot, n_slots);
  table->n_slots = n_slots;
  table->n_used = 0;
}

/* The slot that holds `key`, or the empty one where it belongs. */
static inline DossierSlot *
table_find (const DossierSlotTable *table, guint64 key)
{
  guint32 mask = table->n_slots - 1;
  guint32 at = key & mask;

  while (table->slots[at].key != key && table->slots[at].key != 0)
    at = (at + 1) & mask;

  return &table->slots[at];
}

static DossierSlot *
table_claim (DossierSlotTable *table, guint64 key)
{
  DossierSlot *slot;

  if (table->n_used * 2 >= table->n_slots)
    {
      DossierSlotTable bigger;

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

  self->records = g_array_new (FALSE, TRUE, sizeof (DossierRecord));
  self->forms = g_array_new (FALSE, TRUE, sizeof (DossierForm));
  g_array_set_size (self->forms, 1);
  table_init (&self->lengths, FIRST_SIZE);
  table_init (&self->sequences, FIRST_SIZE);

  return self;
}

static const char *
packed_text (const DossierPack *pack, guint32 offset)
{
  return offset != 0 ? pack->pool + offset : NULL;
}

static void
fill_filter (DossierKeyFilter *filter, const guint64 *keys, guint32 n_slots)
{
  for (guint32 i = 0; i < n_slots; i++)
    if (keys[i] != 0)
      dossier_key_filter_add (filter, keys[i]);
}

DossierGazetteer *
dossier_gazetteer_new_packed (const DossierPack *pack)
{
  DossierGazetteer *self = dossier_gazetteer_new ();

  self->pack = pack;
  fill_filter (&self->packed_lengths, pack->length_keys, pack->header->n_length_slots);
  fill_filter (&self->packed_sequences, pack->sequence_keys, pack->header->n_sequence_slots);
  g_array_set_size (self->forms, 0);
  g_array_set_size (self->records, pack->header->n_records);
  for (guint32 i = 0; i < pack->header->n_records; i++)
    {
      const DossierPackRecord *from = &pack->records[i];
      DossierRecord           *to = &g_array_index (self->records, DossierRecord, i);

      *to = (DossierRecord){ .id = pack->pool + from->id, .name = pack->pool + from->name, .wikidata = packed_text (pack, from->wikidata), .note = packed_text (pack, from->note) };
      to->role = from->role;
      to->type = from->type;
      to->kind = from->kind;
      to->gender = from->gender;
      to->city = from->city;
      to->population = from->population;
      to->valid_from = from->valid_from;
      to->valid_to = from->valid_to;
      to->as_of = from->as_of;
      memcpy (to->country, from->country, sizeof to->country);
    }

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

gboolean
dossier_gazetteer_remove (DossierGazetteer *self, const char *id)
{
  guint32 older = self->ids != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, id)) : 0;

  if (older == 0 || g_array_index (self->records, DossierRecord, older - 1).name == NULL)
    return FALSE;

  g_array_index (self->records, DossierRecord, older - 1).name = NULL;
  return TRUE;
}

/* Forms are numbered through: first those of the pack, number 0 being none. */
static inline guint32
n_packed_forms (const DossierGazetteer *self)
{
  return self->pack != NULL ? self->pack->header->n_forms : 0;
}

/* The value that the pack has for a key; 0 = none. */
static inline guint32
find_packed (const guint64 *keys, const guint32 *values, guint32 n_slots, guint64 key)
{
  guint32 at = key & (n_slots - 1);

  while (keys[at] != key && keys[at] != 0)
    at = (at + 1) & (n_slots - 1);

  return values[at];
}

static inline guint32
find_packed_sequence (const DossierGazetteer *self, guint64 key)
{
  const DossierPack *pack = self->pack;

  return dossier_key_filter_may_have (&self->packed_sequences, key) ? find_packed (pack->sequence_keys, pack->sequence_values, pack->header->n_sequence_slots, key) : 0;
}

static gboolean
add_form (DossierGazetteer *self, const char *text, gsize n_bytes, const DossierForm *form, gboolean any_case)
{
  const DossierRecord *record = &g_array_index (self->records, DossierRecord, form->record);
  DossierForm          added = *form;
  DossierToken         token;
  guint64              first = 0, folded_first = 0, exact = 0, folded = 0, key;
  gboolean             small = record->role == DOSSIER_RECORD_TITLE && !form->exact;
  guint                n_tokens = 0;
  gsize                offset = 0;
  DossierSlot         *slot;

  while (dossier_tokenizer_next (text, n_bytes, &offset, &token))
    {
      DossierKey word = dossier_key_new (text + token.start, token.end - token.start);

      if (n_tokens++ == 0)
        {
          first = word.exact;
          folded_first = dossier_gazetteer_fold_key (word.folded);
        }
      small &= (token.flags & DOSSIER_TOKEN_CAPITALISED) == 0;
      exact = dossier_key_join (exact, word.exact);
      folded = dossier_key_join (folded, word.folded);
    }
  if (n_tokens == 0 || n_tokens > DOSSIER_FORM_MAX_TOKENS)
    return FALSE;

  any_case |= small;
  table_claim (&self->lengths, any_case ? folded_first : first)->value |= 1 << (n_tokens - 1);
  key = any_case ? dossier_gazetteer_fold_key (folded) : exact;
  slot = table_claim (&self->sequences, key);
  added.next = slot->value != 0 ? slot->value : find_packed_sequence (self, key);
  slot->value = n_packed_forms (self) + self->forms->len;
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
  const DossierPack *pack = self->pack;
  gboolean           packed = dossier_key_filter_may_have (&self->packed_lengths, first_key);
  guint16            lengths = packed ? find_packed (pack->length_keys, pack->length_values, pack->header->n_length_slots, first_key) : 0;

  return self->lengths.n_used > 0 ? lengths | table_find (&self->lengths, first_key)->value : lengths;
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
  guint32 own = self->sequences.n_used > 0 ? table_find (&self->sequences, key)->value : 0;

  return skip_replaced (self, own != 0 ? own : find_packed_sequence (self, key));
}

guint32
dossier_gazetteer_next (const DossierGazetteer *self, guint32 form)
{
  return skip_replaced (self, dossier_gazetteer_get_form (self, form)->next);
}

const DossierForm *
dossier_gazetteer_get_form (const DossierGazetteer *self, guint32 form)
{
  guint32 n_packed = n_packed_forms (self);

  return form < n_packed ? &self->pack->forms[form] : &g_array_index (self->forms, DossierForm, form - n_packed);
}

const DossierRecord *
dossier_gazetteer_get_record (const DossierGazetteer *self, guint32 record)
{
  return &g_array_index (self->records, DossierRecord, record);
}

guint
dossier_gazetteer_get_n_forms (const DossierGazetteer *self)
{
  return n_packed_forms (self) + self->forms->len - 1;
}

guint
dossier_gazetteer_get_n_records (const DossierGazetteer *self)
{
  return self->records->len;
}
