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
#include "model/dossier-pixels.h"

#define MAGIC "DSXF"
#define VERSION 4

/* Must grow together with the two functions that pack and unpack it. */
#define READING_TYPE "(smsmsmsmsmsmsyyasa(uuyyyy)a" IMAGE_TYPE "aaya(su))"
/* State, block, width, height, number of its pixels (-1 = none), alt, host. */
#define IMAGE_TYPE "(yuuuimsms)"
#define PAYLOAD_TYPE "(yv)"

enum
{
  OUTCOME_READING,
  OUTCOME_ERROR,
  OUTCOME_CHARSET,
  OUTCOME_PDF,
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

/* Pixels that several images share are sent once. */
static gint32
pack_pixels (GBytes *pixels, GHashTable *numbers, GVariantBuilder *builder)
{
  gpointer number;

  if (pixels == NULL)
    return -1;
  if (!g_hash_table_lookup_extended (numbers, pixels, NULL, &number))
    {
      number = GUINT_TO_POINTER (g_hash_table_size (numbers));
      g_hash_table_insert (numbers, pixels, number);
      g_variant_builder_add_value (builder, g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, pixels, TRUE));
    }

  return GPOINTER_TO_INT (number);
}

static GVariant *
pack_images (GPtrArray *images, GVariant **pixels)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_bytes_hash, g_bytes_equal);
  GVariantBuilder builder, data;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" IMAGE_TYPE));
  g_variant_builder_init (&data, G_VARIANT_TYPE ("aay"));
  for (guint i = 0; i < images->len; i++)
    {
      const DossierImage *image = g_ptr_array_index (images, i);

      g_variant_builder_add (&builder, IMAGE_TYPE, (guint8)image->state, image->block, image->width, image->height, pack_pixels (image->pixels, numbers, &data), image->alt, image->host);
    }

  *pixels = g_variant_builder_end (&data);
  return g_variant_builder_end (&builder);
}

static GVariant *
pack_pages (const DossierPageMap *pages)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(su)"));
  for (guint i = 0; pages != NULL && i < dossier_page_map_get_n_pages (pages); i++)
    g_variant_builder_add (&builder, "(su)", dossier_page_map_get_label (pages, i), dossier_page_map_get_start (pages, i));

  return g_variant_builder_end (&builder);
}

static GVariant *
pack_one (DossierReading *reading)
{
  GVariant *warnings = g_variant_new_strv ((const char *const *)reading->warnings->pdata, reading->warnings->len);
  GVariant *pixels, *images = pack_images (reading->images, &pixels);

  return g_variant_new ("(smsmsmsmsmsmsyy@as@a(uuyyyy)@a" IMAGE_TYPE "@aay@a(su))", reading->text->str, reading->title, reading->byline, reading->published, reading->language, reading->site, reading->address, (guint8)reading->precision, (guint8)reading->kind, warnings, pack_blocks (reading->blocks), images, pixels, pack_pages (reading->pages));
}

GBytes *
dossier_frame_pack_reading (DossierReading *reading)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" READING_TYPE));
  g_variant_builder_add_value (&builder, pack_one (reading));
  for (guint i = 0; i < MIN (reading->further->len, DOSSIER_FRAME_MAX_READINGS - 1); i++)
    g_variant_builder_add_value (&builder, pack_one (g_ptr_array_index (reading->further, i)));

  return pack (OUTCOME_READING, g_variant_builder_end (&builder));
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

GBytes *
dossier_frame_pack_pdf (void)
{
  return pack (OUTCOME_PDF, g_variant_new_boolean (TRUE));
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

/* All pixels, with the names that their bytes give them. */
static gboolean
unpack_pixels (GVariant *value, GPtrArray *pixels, GPtrArray *hashes)
{
  for (gsize i = 0; i < g_variant_n_children (value); i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (value, i);
      GBytes           *bytes = g_variant_get_data_as_bytes (child);
      DossierPixelsInfo info;

      g_ptr_array_add (pixels, bytes);
      if (!dossier_pixels_get_info (bytes, &info))
        return FALSE;
      g_ptr_array_add (hashes, g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes));
    }

  return TRUE;
}

/* Images come in the order in which they stand. */
static gboolean
unpack_images (GVariant *images, GVariant *data, DossierReading *reading)
{
  g_autoptr (GPtrArray) pixels = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr (GPtrArray) hashes = g_ptr_array_new_with_free_func (g_free);
  GVariantIter iter;
  DossierImage one = { 0 };
  guint32      least = 0;
  guint8       state;
  gint32       number;

  if (!unpack_pixels (data, pixels, hashes))
    return FALSE;

  g_variant_iter_init (&iter, images);
  while (g_variant_iter_next (&iter, IMAGE_TYPE, &state, &one.block, &one.width, &one.height, &number, &one.alt, &one.host))
    {
      DossierImage *image = g_memdup2 (&one, sizeof one);

      g_ptr_array_add (reading->images, image);
      if (state >= DOSSIER_N_IMAGE_STATES || image->block < least || image->block > reading->blocks->len)
        return FALSE;
      if ((state == DOSSIER_IMAGE_KEPT) != (number >= 0) || number >= (gint64)pixels->len)
        return FALSE;

      image->state = state;
      least = image->block;
      if (number >= 0)
        {
          image->pixels = g_bytes_ref (g_ptr_array_index (pixels, number));
          image->hash = g_strdup (g_ptr_array_index (hashes, number));
        }
    }

  return TRUE;
}

/* Shown and copied, so it must be what it says. */
static gboolean
is_address (const char *address)
{
  if (!g_str_has_prefix (address, "http://") && !g_str_has_prefix (address, "https://"))
    return FALSE;
  for (const char *p = address; *p != '\0'; p++)
    if ((guchar)*p <= ' ')
      return FALSE;

  return strlen (address) <= DOSSIER_READING_MAX_ADDRESS;
}

/* Pages come in order and begin within the text. */
static gboolean
unpack_pages (GVariant *value, DossierReading *reading)
{
  GVariantIter iter;
  const char  *label;
  guint32      start;

  if (g_variant_n_children (value) == 0)
    return TRUE;

  reading->pages = dossier_page_map_new ();
  g_variant_iter_init (&iter, value);
  while (g_variant_iter_next (&iter, "(&su)", &label, &start))
    if (start > reading->n_chars || *label == '\0' || !dossier_page_map_add (reading->pages, label, start))
      return FALSE;

  return TRUE;
}

static gboolean
unpack_reading (GVariant *value, DossierReading *reading)
{
  g_autoptr (GVariant) text = NULL, warnings = NULL, blocks = NULL, images = NULL, pixels = NULL, pages = NULL;
  guint8       precision, kind;
  gsize        n_bytes;
  const char  *words;
  GVariantIter iter;
  char        *sentence;

  g_variant_get (value, "(@smsmsmsmsmsmsyy@as@a(uuyyyy)@a" IMAGE_TYPE "@aay@a(su))", &text, &reading->title, &reading->byline, &reading->published, &reading->language, &reading->site, &reading->address, &precision, &kind, &warnings, &blocks, &images, &pixels, &pages);

  words = g_variant_get_string (text, &n_bytes);
  g_string_append_len (reading->text, words, n_bytes);
  reading->n_chars = g_utf8_strlen (words, n_bytes);
  if (precision >= DOSSIER_N_PRECISIONS || kind >= DOSSIER_N_FILE_KINDS || (reading->address != NULL && !is_address (reading->address)))
    return FALSE;
  reading->precision = precision;
  reading->kind = kind;

  g_variant_iter_init (&iter, warnings);
  while (g_variant_iter_next (&iter, "s", &sentence))
    dossier_reading_take_warning (reading, sentence);

  return unpack_blocks (blocks, reading) && unpack_images (images, pixels, reading) && unpack_pages (pages, reading);
}

static DossierReading *
unpack_readings (GVariant *value)
{
  g_autoptr (DossierReading) first = NULL;
  gsize n = g_variant_n_children (value);

  for (gsize i = 0; i < n && n <= DOSSIER_FRAME_MAX_READINGS; i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (value, i);
      g_autoptr (DossierReading) reading = dossier_reading_new ();

      if (!unpack_reading (child, reading))
        return NULL;
      if (first == NULL)
        first = g_steal_pointer (&reading);
      else
        dossier_reading_take_further (first, g_steal_pointer (&reading));
    }

  return g_steal_pointer (&first);
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

GBytes *
dossier_frame_pack_other (DossierFrameOther kind, GVariant *value)
{
  return pack (kind, value);
}

GVariant *
dossier_frame_unpack_other (GBytes *payload, DossierFrameOther kind, const GVariantType *type, GError **error)
{
  g_autoptr (GVariant) whole = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (PAYLOAD_TYPE), payload, FALSE));
  g_autoptr (GVariant) value = NULL;
  guint8 outcome = 0;

  if (g_variant_is_normal_form (whole))
    g_variant_get (whole, PAYLOAD_TYPE, &outcome, &value);
  if (value != NULL && outcome == kind && g_variant_is_of_type (value, type))
    return g_steal_pointer (&value);

  if (value != NULL && outcome == OUTCOME_ERROR && g_variant_is_of_type (value, G_VARIANT_TYPE ("(us)")))
    unpack_error (value, error);
  else
    dossier_frame_set_garbled (error);
  return NULL;
}

gboolean
dossier_frame_is_pdf (GBytes *payload)
{
  g_autoptr (GVariant) whole = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (PAYLOAD_TYPE), payload, FALSE));
  guint8 outcome = OUTCOME_ERROR;

  if (g_variant_is_normal_form (whole))
    g_variant_get (whole, PAYLOAD_TYPE, &outcome, NULL);

  return outcome == OUTCOME_PDF;
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
      if (outcome == OUTCOME_READING && g_variant_is_of_type (value, G_VARIANT_TYPE ("a" READING_TYPE)))
        {
          reading = unpack_readings (value);
          if (reading != NULL)
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
