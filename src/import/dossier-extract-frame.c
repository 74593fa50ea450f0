/* dossier-extract-frame.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Payload types: OUTCOME is what came of it, then one of three values.
 */

#include "config.h"

#include "import/dossier-extract-frame.h"

#include <string.h>

#include "import/dossier-import-error.h"

#define MAGIC "DSXF"
#define VERSION 1

/* Must grow together with the two functions that pack and unpack it. */
#define READING_TYPE "(smsmsmsmsmsyasa(uuyyyy))"
#define PAYLOAD_TYPE "(yv)"

enum
{
  OUTCOME_READING,
  OUTCOME_ERROR,
  OUTCOME_CHARSET,
};

/* The layout of (uuyyyy), a GVariant of fixed size. */
typedef struct
{
  guint32 start;
  guint32 end;
  guint8  role;
  guint8  level;
  guint8  proposed;
  guint8  rule;
} FrameBlock;

G_STATIC_ASSERT (sizeof (FrameBlock) == 12);

static guint8
rule_number (const char *rule)
{
  for (guint i = 1; rule != NULL && i < DOSSIER_N_CLEANING_RULES; i++)
    if (g_str_equal (rule, dossier_cleaning_rule_to_string (i)))
      return i;

  return DOSSIER_RULE_NONE;
}

static GBytes *
pack (guint8 outcome, GVariant *value)
{
  g_autoptr (GVariant) payload = g_variant_ref_sink (g_variant_new (PAYLOAD_TYPE, outcome, value));

  return g_variant_get_data_as_bytes (payload);
}

static GVariant *
pack_blocks (GArray *blocks)
{
  g_autoptr (GArray) packed = g_array_sized_new (FALSE, TRUE, sizeof (FrameBlock), blocks->len);

  for (guint i = 0; i < blocks->len; i++)
    {
      const DossierBlock *block = &g_array_index (blocks, DossierBlock, i);
      FrameBlock          item = { block->start, block->end, block->role, block->level, block->proposed ? 1 : 0, rule_number (block->rule) };

      g_array_append_val (packed, item);
    }

  return g_variant_new_fixed_array (G_VARIANT_TYPE ("(uuyyyy)"), packed->data, packed->len, sizeof (FrameBlock));
}

GBytes *
dossier_frame_pack_reading (DossierReading *reading)
{
  GVariant *warnings = g_variant_new_strv ((const char *const *)reading->warnings->pdata, reading->warnings->len);

  return pack (OUTCOME_READING, g_variant_new ("(smsmsmsmsmsy@as@a(uuyyyy))", reading->text->str, reading->title, reading->byline, reading->published, reading->language, reading->site, (guint8)reading->precision, warnings, pack_blocks (reading->blocks)));
}

GBytes *
dossier_frame_pack_error (const GError *error)
{
  return pack (OUTCOME_ERROR, g_variant_new ("(us)", (guint32)error->code, error->message));
}

GBytes *
dossier_frame_pack_charset (const char *charset)
{
  return pack (OUTCOME_CHARSET, g_variant_new_string (charset));
}

void
dossier_frame_write_header (guint8 header[DOSSIER_FRAME_HEADER_SIZE], gsize payload_size)
{
  guint32 version = VERSION;
  guint64 size = payload_size;

  memcpy (header, MAGIC, 4);
  memcpy (header + 4, &version, sizeof version);
  memcpy (header + 8, &size, sizeof size);
}

void
dossier_frame_set_garbled (GError **error)
{
  g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_HELPER, "The program that reads files gave an answer that makes no sense. Install Dossier again if this happens with other files too.");
}

gboolean
dossier_frame_read_header (const guint8 header[DOSSIER_FRAME_HEADER_SIZE], gsize *payload_size, GError **error)
{
  guint32 version;
  guint64 size;

  memcpy (&version, header + 4, sizeof version);
  memcpy (&size, header + 8, sizeof size);
  if (memcmp (header, MAGIC, 4) != 0 || version != VERSION || size > DOSSIER_FRAME_MAX_PAYLOAD)
    {
      dossier_frame_set_garbled (error);
      return FALSE;
    }

  *payload_size = size;
  return TRUE;
}

/* The blocks must follow each other with one "\n" between them and end where the text ends. */
static gboolean
unpack_blocks (GVariant *value, DossierReading *reading)
{
  gsize             n;
  const FrameBlock *items = g_variant_get_fixed_array (value, &n, sizeof (FrameBlock));
  guint32           expected = 0;

  for (gsize i = 0; i < n; i++)
    {
      DossierBlock block = { items[i].role, items[i].start, items[i].end, items[i].level, items[i].proposed != 0, NULL };

      if (block.start != expected || block.end < block.start || block.end == G_MAXUINT32)
        return FALSE;
      if (items[i].role >= DOSSIER_N_BLOCK_ROLES || items[i].rule >= DOSSIER_N_CLEANING_RULES)
        return FALSE;

      block.rule = dossier_cleaning_rule_to_string (items[i].rule);
      g_array_append_val (reading->blocks, block);
      expected = block.end + 1;
    }

  return n > 0 && expected == reading->n_chars + 1;
}

static gboolean
unpack_reading (GVariant *value, DossierReading *reading)
{
  g_autoptr (GVariant) text = NULL, warnings = NULL, blocks = NULL;
  guint8       precision;
  gsize        n_bytes;
  const char  *words;
  GVariantIter iter;
  char        *sentence;

  g_variant_get (value, "(@smsmsmsmsmsy@as@a(uuyyyy))", &text, &reading->title, &reading->byline, &reading->published, &reading->language, &reading->site, &precision, &warnings, &blocks);

  words = g_variant_get_string (text, &n_bytes);
  g_string_append_len (reading->text, words, n_bytes);
  reading->n_chars = g_utf8_strlen (words, n_bytes);
  if (precision >= DOSSIER_N_PRECISIONS)
    return FALSE;
  reading->precision = precision;

  g_variant_iter_init (&iter, warnings);
  while (g_variant_iter_next (&iter, "s", &sentence))
    dossier_reading_take_warning (reading, sentence);

  return unpack_blocks (blocks, reading);
}

static void
unpack_error (GVariant *value, GError **error)
{
  guint32     code;
  const char *message;

  g_variant_get (value, "(u&s)", &code, &message);
  if (code < DOSSIER_N_IMPORT_ERRORS && *message != '\0')
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, (int)code, message);
  else
    dossier_frame_set_garbled (error);
}

DossierReading *
dossier_frame_unpack (GBytes *payload, char **charset, GError **error)
{
  g_autoptr (GVariant) whole = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (PAYLOAD_TYPE), payload, FALSE));
  g_autoptr (GVariant) value = NULL;
  g_autoptr (DossierReading) reading = NULL;
  guint8 outcome;

  if (g_variant_is_normal_form (whole))
    {
      g_variant_get (whole, PAYLOAD_TYPE, &outcome, &value);
      if (outcome == OUTCOME_READING && g_variant_is_of_type (value, G_VARIANT_TYPE (READING_TYPE)))
        {
          reading = dossier_reading_new ();
          if (unpack_reading (value, reading))
            return g_steal_pointer (&reading);
        }
      else if (outcome == OUTCOME_ERROR && g_variant_is_of_type (value, G_VARIANT_TYPE ("(us)")))
        {
          unpack_error (value, error);
          return NULL;
        }
      else if (outcome == OUTCOME_CHARSET && g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
        {
          *charset = g_variant_dup_string (value, NULL);
          return NULL;
        }
    }

  dossier_frame_set_garbled (error);
  return NULL;
}
