/* dossier-import-mail.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Messages (EML), whole mailboxes (MBOX), and web pages saved with all that belongs to them (MHTML),
 * which have the form of a message. Nothing is fetched or run; what is attached is named, not opened.
 * Messages that are attached to a message, and those of a mailbox, are documents of their own.
 */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "import/dossier-charset.h"
#include "import/dossier-date-claim.h"
#include "import/dossier-html-piece.h"
#include "import/dossier-import-error.h"
#include "import/dossier-importer.h"
#include "import/dossier-mail-parts.h"
#include "import/dossier-mail-text.h"
#include "import/dossier-mail-words.h"
#include "import/dossier-text-decoder.h"
#include "import/dossier-text-language.h"

#define MEBIBYTE (1024 * 1024)
#define MAX_BYTES (100 * MEBIBYTE)
#define MAX_MESSAGES 1000
#define MAX_ATTACHMENTS 100
#define MAX_NAME 200
#define SNIFF_LINES 100
#define MAX_LINE 998
#define CERTAIN 90
#define LIKELY 65

/* A message on its way into a reading. */
typedef struct
{
  DossierMailParts           *parts;
  const DossierImportOptions *options;
  DossierImportOptions        inner; /* the same, with a way to the message's own pictures */
  const char                 *base;  /* of the page's addresses, or NULL */
} Unpacking;

/* The name of the header at `line`, in small letters into `name`; FALSE when it is none. */
static gboolean
read_header_name (const char *line, gsize length, char name[32])
{
  const char *colon = memchr (line, ':', MIN (length, 31));

  if (colon == NULL || colon == line)
    return FALSE;
  for (const char *p = line; p < colon; p++)
    {
      if (!g_ascii_isgraph (*p))
        return FALSE;
      name[p - line] = g_ascii_tolower (*p);
    }
  name[colon - line] = '\0';
  return TRUE;
}

static gboolean
is_one_of (const char *name, const char *const *names)
{
  for (; *names != NULL; names++)
    if (g_str_equal (name, *names))
      return TRUE;

  return FALSE;
}

static guint
sniff (const guint8 *bytes, gsize n_bytes)
{
  static const char *const machines[] = { "message-id", "mime-version", "received", "return-path", "delivered-to", "content-type", "content-transfer-encoding", "x-mailer", "dkim-signature", "x-originating-ip", "user-agent", "in-reply-to", "references", "snapshot-content-location", "content-location", NULL };
  static const char *const people[] = { "from", "to", "subject", "date", "cc", "reply-to", "sender", NULL };
  const char              *p = (const char *)bytes, *end = p + n_bytes;
  guint                    n_machines = 0, n_people = 0;

  if (n_bytes > 5 && memcmp (p, "From ", 5) == 0 && memchr (p, '\n', MIN (n_bytes, MAX_LINE)) != NULL)
    p = (const char *)memchr (p, '\n', n_bytes) + 1;
  for (guint i = 0; i < SNIFF_LINES && p < end; i++)
    {
      const char *stop = memchr (p, '\n', end - p);
      gsize       length = (stop != NULL ? stop : end) - p;
      char        name[32];

      if (length == 0 || *p == '\r')
        break;
      if (*p != ' ' && *p != '\t')
        {
          if (!read_header_name (p, length, name))
            break;
          n_machines += is_one_of (name, machines);
          n_people += is_one_of (name, people);
        }
      p = stop != NULL ? stop + 1 : end;
    }

  if ((n_machines > 0 && n_people > 0) || n_machines > 1 || (n_machines > 0 && n_bytes > 24 && g_ascii_strncasecmp ((const char *)bytes, "content-type: multipart/", 24) == 0))
    return CERTAIN;
  return n_people > 2 ? LIKELY : 0;
}

/* The decoded value of a header; NULL with an error only when a converter is missing. */
static gboolean
read_header (GMimeObject *object, const char *name, char **value, GError **error)
{
  GMimeHeader *header = g_mime_header_list_get_header (g_mime_object_get_header_list (object), name);
  const char  *raw = header != NULL ? g_mime_header_get_raw_value (header) : NULL;

  if (raw == NULL)
    return TRUE;
  *value = dossier_mail_words_decode (raw, error);
  if (*value != NULL && **value == '\0')
    g_clear_pointer (value, g_free);
  return *value != NULL || *error == NULL;
}

/* A decoder's error about bytes that are no text is none here: the part is left out. */
static gboolean
decode_part (GMimePart *part, DossierDecodedText **decoded, GError **error)
{
  g_autoptr (GError) local = NULL;
  const char        *declared = dossier_charset_lookup (g_mime_object_get_content_type_parameter (GMIME_OBJECT (part), "charset"));
  gsize              n_bytes;
  g_autofree guint8 *bytes = dossier_mail_parts_read (part, &n_bytes);

  *decoded = dossier_text_decode (bytes, n_bytes, declared, &local);
  if (!g_error_matches (local, DOSSIER_DECODER_ERROR, DOSSIER_DECODER_ERROR_CHARSET))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static guint8 *
find_picture (const char *address, gsize *n_bytes, gpointer data)
{
  Unpacking *self = data;
  GMimePart *part = dossier_mail_parts_find (self->parts, address, self->base);

  return part != NULL ? dossier_mail_parts_read (part, n_bytes) : NULL;
}

static gboolean
is_type (GMimePart *part, const char *type, const char *subtype)
{
  return g_mime_content_type_is_type (g_mime_object_get_content_type (GMIME_OBJECT (part)), type, subtype);
}

static gboolean
add_text (Unpacking *self, GMimePart *part, DossierReading *reading, GError **error)
{
  g_autoptr (DossierDecodedText) decoded = NULL;
  const char *format = g_mime_object_get_content_type_parameter (GMIME_OBJECT (part), "format");

  if (!decode_part (part, &decoded, error))
    return FALSE;
  if (decoded == NULL)
    {
      dossier_reading_take_warning (reading, g_strdup ("A part of this message that should be text is none; it was left out."));
      return TRUE;
    }
  if (is_type (part, "text", "html"))
    return dossier_html_piece_add (decoded->text->str, decoded->text->len, &self->inner, reading, error);

  dossier_mail_text_add (decoded->text->str, decoded->text->len, format != NULL && g_ascii_strcasecmp (format, "flowed") == 0, reading);
  return TRUE;
}

/* A name that says nothing but a name: no folders, no signs that a terminal or a line would obey. */
static char *
clean_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  const char      *base = valid;
  GString         *clean = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p++)
    if (*p == '/' || *p == '\\')
      base = p + 1;
  for (const char *p = base; *p != '\0' && clean->len < MAX_NAME; p = g_utf8_next_char (p))
    if (g_unichar_isprint (g_utf8_get_char (p)))
      g_string_append_len (clean, p, g_utf8_next_char (p) - p);
  g_strstrip (clean->str);

  return g_string_free (clean, FALSE);
}

static void
add_note (DossierReading *reading, const char *words)
{
  dossier_reading_add_block (reading, DOSSIER_BLOCK_FOOTNOTE, words, strlen (words));
}

static void
note_attachments (Unpacking *self, DossierReading *reading)
{
  for (guint i = 0; i < MIN (self->parts->attachments->len, MAX_ATTACHMENTS); i++)
    {
      GMimePart         *part = g_ptr_array_index (self->parts->attachments, i);
      const char        *given = g_mime_part_get_filename (part);
      g_autofree char   *name = given != NULL ? clean_name (given) : NULL;
      g_autofree char   *type = g_mime_content_type_get_mime_type (g_mime_object_get_content_type (GMIME_OBJECT (part)));
      gsize              n_bytes;
      g_autofree guint8 *bytes = dossier_mail_parts_read (part, &n_bytes);
      g_autofree char   *size = g_format_size (n_bytes);
      g_autofree char   *clean_type = clean_name (type);
      g_autofree char   *note = g_strdup_printf ("Attachment: %s (%s)", name != NULL && *name != '\0' ? name : clean_type, size);

      add_note (reading, note);
    }
  if (self->parts->attachments->len > MAX_ATTACHMENTS)
    add_note (reading, "… and more attachments.");
}

static gboolean
read_head (GMimeMessage *message, const DossierImportOptions *options, DossierReading *reading, GError **error)
{
  GMimeObject     *object = GMIME_OBJECT (message);
  g_autofree char *from = NULL;
  g_autofree char *date = NULL;

  if (!read_header (object, "Subject", &reading->title, error) || !read_header (object, "From", &from, error) || !read_header (object, "Date", &date, error))
    return FALSE;
  if (from != NULL)
    reading->byline = dossier_mail_words_names (from);
  dossier_date_claim_take (date, &options->today, &reading->published, &reading->precision);
  if (reading->title != NULL)
    {
      dossier_reading_add_block (reading, DOSSIER_BLOCK_TITLE, reading->title, strlen (reading->title));
      dossier_reading_last_block (reading)->rule = dossier_cleaning_rule_to_string (DOSSIER_RULE_MARKUP);
    }

  return TRUE;
}

static gboolean
set_empty (gboolean encrypted, GError **error)
{
  if (encrypted)
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_ENCRYPTED, "This message is encrypted. Open it in the program that you read mail with, copy its text and paste it here.");
  else
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_EMPTY, "There is no text to read in this message. Choose another file.");

  return FALSE;
}

static gboolean
fill_message (Unpacking *self, GMimeMessage *message, DossierReading *reading, GError **error)
{
  guint n_head;

  if (!read_head (message, self->options, reading, error))
    return FALSE;

  n_head = reading->blocks->len;
  for (guint i = 0; i < self->parts->texts->len; i++)
    if (!add_text (self, g_ptr_array_index (self->parts->texts, i), reading, error))
      return FALSE;
  if (reading->blocks->len == n_head && self->parts->encrypted)
    return set_empty (TRUE, error);

  note_attachments (self, reading);
  if (reading->blocks->len == 0)
    return set_empty (FALSE, error);

  reading->language = g_strdup (dossier_text_language (reading->text->str, reading->text->len));
  if (self->parts->too_deep)
    dossier_reading_take_warning (reading, g_strdup_printf ("This message nests its parts more than %d deep or has more than %d of them; the rest was left out.", DOSSIER_MAIL_MAX_DEPTH, DOSSIER_MAIL_MAX_PARTS));
  return TRUE;
}

static DossierReading *
read_message (GMimeMessage *message, DossierMailParts *parts, const DossierImportOptions *options, GError **error)
{
  Unpacking unpacking = { .parts = parts, .options = options, .inner = *options };
  g_autoptr (DossierReading) reading = dossier_reading_new ();

  unpacking.inner.find_part = find_picture;
  unpacking.inner.find_part_data = &unpacking;
  return fill_message (&unpacking, message, reading, error) ? g_steal_pointer (&reading) : NULL;
}

/* A page that a browser saved: nobody sent it, and all of it serves one page. */
static gboolean
is_saved_page (GMimeMessage *message, DossierMailParts *parts)
{
  GMimeHeaderList *headers = g_mime_object_get_header_list (GMIME_OBJECT (message));
  GMimeHeader     *from = g_mime_header_list_get_header (headers, "From");
  GMimePart       *text = parts->texts->len == 1 ? g_ptr_array_index (parts->texts, 0) : NULL;
  GMimeObject     *top = g_mime_message_get_mime_part (message);

  if (text == NULL || !is_type (text, "text", "html") || parts->attachments->len > 0)
    return FALSE;
  if (g_mime_header_list_contains (headers, "To") || g_mime_header_list_contains (headers, "Received"))
    return FALSE;
  if (from != NULL && strchr (g_mime_header_get_raw_value (from), '@') != NULL)
    return FALSE;

  return g_mime_part_get_content_location (text) != NULL || g_mime_content_type_is_type (g_mime_object_get_content_type (top), "multipart", "related");
}

static DossierReading *
read_page (GMimeMessage *message, DossierMailParts *parts, const DossierImportOptions *options, GError **error)
{
  GMimePart         *part = g_ptr_array_index (parts->texts, 0);
  const char        *base = g_mime_part_get_content_location (part);
  Unpacking          unpacking = { .parts = parts, .options = options, .inner = *options, .base = base };
  const char        *declared = dossier_charset_lookup (g_mime_object_get_content_type_parameter (GMIME_OBJECT (part), "charset"));
  gsize              n_bytes;
  g_autofree guint8 *bytes = dossier_mail_parts_read (part, &n_bytes);
  DossierReading    *reading;

  unpacking.inner.html = FALSE;
  unpacking.inner.find_part = find_picture;
  unpacking.inner.find_part_data = &unpacking;
  unpacking.inner.charset = declared;
  if (n_bytes == 0)
    {
      set_empty (FALSE, error);
      return NULL;
    }

  reading = dossier_import_html.read (bytes, n_bytes, &unpacking.inner, error);
  if (reading != NULL && base != NULL && reading->address == NULL)
    dossier_reading_set_address (reading, base);
  return reading;
}

/* Messages attached to it go behind it, and those attached to them. */
static DossierReading *
read_with_attached (GMimeMessage *message, const DossierImportOptions *options, GError **error)
{
  g_autoptr (GPtrArray) waiting = g_ptr_array_new ();
  g_autoptr (DossierReading) first = NULL;

  g_ptr_array_add (waiting, message);
  for (guint i = 0; i < waiting->len && i < MAX_ATTACHMENTS; i++)
    {
      GMimeMessage *next = g_ptr_array_index (waiting, i);
      g_autoptr (DossierMailParts) parts = dossier_mail_parts_new (next);
      g_autoptr (GError) local = NULL;
      DossierReading *reading = is_saved_page (next, parts) ? read_page (next, parts, options, &local) : read_message (next, parts, options, &local);

      for (guint j = 0; j < parts->messages->len; j++)
        g_ptr_array_add (waiting, g_ptr_array_index (parts->messages, j));
      if (reading != NULL && first != NULL)
        dossier_reading_take_further (first, reading);
      else if (reading != NULL)
        first = reading;
      /* A letter that only carries others may be empty; a converter is missing for all of them. */
      else if (g_error_matches (local, DOSSIER_DECODER_ERROR, DOSSIER_DECODER_ERROR_CHARSET) || (i + 1 == waiting->len && first == NULL))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
    }

  return g_steal_pointer (&first);
}

static DossierReading *
read_messages (GMimeParser *parser, const DossierImportOptions *options, GError **error)
{
  g_autoptr (DossierReading) first = NULL;
  g_autoptr (GError) local = NULL;

  for (guint n = 0; n < MAX_MESSAGES && (n == 0 || !g_mime_parser_eos (parser)); n++)
    {
      GMimeMessage   *message = g_mime_parser_construct_message (parser, NULL);
      DossierReading *reading;

      if (message == NULL)
        break;
      g_clear_error (&local);
      reading = read_with_attached (message, options, &local);
      g_object_unref (message);
      if (g_error_matches (local, DOSSIER_DECODER_ERROR, DOSSIER_DECODER_ERROR_CHARSET))
        {
          g_clear_pointer (&first, dossier_reading_free);
          break;
        }
      if (reading == NULL)
        continue;
      if (first == NULL)
        first = reading;
      else
        dossier_reading_take_further (first, reading);
    }
  if (first != NULL && !g_mime_parser_eos (parser) && g_mime_parser_get_format (parser) == GMIME_FORMAT_MBOX)
    dossier_reading_take_warning (first, g_strdup_printf ("This mailbox holds more than %d messages; the rest was left out.", MAX_MESSAGES));
  if (first != NULL)
    return g_steal_pointer (&first);

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED, "This message is damaged and could not be read. Open it in the program that you read mail with, copy its text and paste it here.");
  return NULL;
}

/* The parser walks into parts by calling itself: what nests without end is told before. */
static gboolean
has_too_many_parts (const guint8 *bytes, gsize n_bytes)
{
  const char *p = (const char *)bytes, *end = p + n_bytes;
  guint       n = 0;

  while (p < end && n <= DOSSIER_MAIL_MAX_PARTS * 2)
    {
      const char *stop = memchr (p, '\n', end - p);

      n += end - p > 13 && g_ascii_strncasecmp (p, "content-type:", 13) == 0;
      p = stop != NULL ? stop + 1 : end;
    }

  return n > DOSSIER_MAIL_MAX_PARTS * 2;
}

static gboolean
may_be_read (const guint8 *bytes, gsize n_bytes, gboolean mailbox, GError **error)
{
  if (n_bytes > MAX_BYTES)
    g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE, "This message has %" G_GSIZE_FORMAT " MB; Dossier reads messages of up to %d MB. Save it without its attachments and try again.", n_bytes / MEBIBYTE, MAX_BYTES / MEBIBYTE);
  else if (!mailbox && has_too_many_parts (bytes, n_bytes))
    g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE, "This message has more than %d parts, more than any mail program makes. It was not read.", DOSSIER_MAIL_MAX_PARTS);
  else
    return TRUE;

  return FALSE;
}

static DossierReading *
read_mail (const guint8 *bytes, gsize n_bytes, const DossierImportOptions *options, GError **error)
{
  gboolean        mailbox = n_bytes > 5 && memcmp (bytes, "From ", 5) == 0;
  GMimeStream    *stream;
  GMimeParser    *parser;
  DossierReading *reading;

  if (!may_be_read (bytes, n_bytes, mailbox, error))
    return NULL;

  g_mime_init ();
  stream = g_mime_stream_mem_new_with_buffer ((const char *)bytes, n_bytes);
  parser = g_mime_parser_new_with_stream (stream);
  g_mime_parser_set_format (parser, mailbox ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
  reading = read_messages (parser, options, error);
  g_object_unref (parser);
  g_object_unref (stream);
  return reading;
}

const DossierImporter dossier_import_mail = { "mail", sniff, read_mail };
