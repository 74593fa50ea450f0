/* dossier-import-foreign.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Formats that Dossier knows by sight but cannot read. The reader learns what the file seems to be
 * and what to do instead.
 */

#include "config.h"

#include <string.h>

#include "import/dossier-import-error.h"
#include "import/dossier-importer.h"

#define CERTAIN 90
#define COPY_TEXT "Open it in the program it belongs to, copy its text and paste it here."
#define NO_TEXT "It holds no text that could be read. Choose another file."

typedef struct
{
  const char *magic;
  gsize       length;
  gsize       offset;
  const char *what;   /* with its article */
  const char *advice; /* what to do */
} Signature;

/* The first that fits is taken: special ones stand before general ones. */
static const Signature signatures[] = {
  { "%PDF-", 5, 0, "a PDF", COPY_TEXT },
  { "mimetypeapplication/epub+zip", 28, 30, "an EPUB book", COPY_TEXT },
  { "mimetypeapplication/vnd.oasis.opendocument", 42, 30, "an OpenDocument file", COPY_TEXT },
  { "PK\003\004", 4, 0, "a ZIP archive or an office document", COPY_TEXT },
  { "PK\005\006", 4, 0, "an empty ZIP archive", NO_TEXT },
  { "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, 0, "an old office document", COPY_TEXT },
  { "{\\rtf", 5, 0, "a rich text (RTF) document", COPY_TEXT },
  { "\x7F"
    "ELF",
    4, 0, "a program", NO_TEXT },
  { "MZ", 2, 0, "a Windows program", NO_TEXT },
  { "\xCF\xFA\xED\xFE", 4, 0, "a program", NO_TEXT },
  { "\xCA\xFE\xBA\xBE", 4, 0, "a program", NO_TEXT },
  { "\x89PNG\r\n\x1A\n", 8, 0, "a picture (PNG)", NO_TEXT },
  { "\xFF\xD8\xFF", 3, 0, "a picture (JPEG)", NO_TEXT },
  { "GIF87a", 6, 0, "a picture (GIF)", NO_TEXT },
  { "GIF89a", 6, 0, "a picture (GIF)", NO_TEXT },
  { "II*\0", 4, 0, "a picture (TIFF)", NO_TEXT },
  { "MM\0*", 4, 0, "a picture (TIFF)", NO_TEXT },
  { "WEBP", 4, 8, "a picture (WebP)", NO_TEXT },
  { "WAVE", 4, 8, "a sound (WAV)", NO_TEXT },
  { "ftyp", 4, 4, "a film or picture", NO_TEXT },
  { "\x1A\x45\xDF\xA3", 4, 0, "a film", NO_TEXT },
  { "OggS", 4, 0, "a sound or film (Ogg)", NO_TEXT },
  { "ID3", 3, 0, "a sound (MP3)", NO_TEXT },
  { "fLaC", 4, 0, "a sound (FLAC)", NO_TEXT },
  { "\x1F\x8B\x08", 3, 0, "compressed data (gzip)", "Unpack it and choose the text file inside." },
  { "BZh", 3, 0, "compressed data (bzip2)", "Unpack it and choose the text file inside." },
  { "\xFD"
    "7zXZ\0",
    6, 0, "compressed data (xz)", "Unpack it and choose the text file inside." },
  { "\x28\xB5\x2F\xFD", 4, 0, "compressed data (zstd)", "Unpack it and choose the text file inside." },
  { "7z\xBC\xAF\x27\x1C", 6, 0, "a 7-Zip archive", "Unpack it and choose the text file inside." },
  { "Rar!\x1A\x07", 6, 0, "a RAR archive", "Unpack it and choose the text file inside." },
  { "ustar", 5, 257, "a tar archive", "Unpack it and choose the text file inside." },
  { "SQLite format 3\0", 16, 0, "a database (SQLite)", NO_TEXT },
  { "%!PS-", 5, 0, "a PostScript file", COPY_TEXT },
  { "wOFF", 4, 0, "a font", NO_TEXT },
  { "wOF2", 4, 0, "a font", NO_TEXT },
  { "\0asm", 4, 0, "a program (WebAssembly)", NO_TEXT },
};

static const Signature markup[] = {
  { "<?xml", 5, 0, "an XML file", COPY_TEXT },
  { "<svg", 4, 0, "a picture (SVG)", NO_TEXT },
  { "<rss", 4, 0, "a news feed (RSS)", COPY_TEXT },
  { "<feed", 5, 0, "a news feed (Atom)", COPY_TEXT },
};

static gboolean
is_ascii_space (guint8 c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/* "MZ" and the like also begin ordinary words: short marks count only before bytes that no text has. */
static gboolean
fits (const Signature *signature, const guint8 *bytes, gsize n)
{
  if (n < signature->offset + signature->length)
    return FALSE;
  if (memcmp (bytes + signature->offset, signature->magic, signature->length) != 0)
    return FALSE;
  if (signature->length >= 5 || signature->magic[0] < ' ' || (guint8)signature->magic[0] >= 0x7F)
    return TRUE;

  return memchr (bytes, 0, MIN (n, 512)) != NULL || signature->magic[0] == 'P';
}

static const Signature *
find_signature (const guint8 *bytes, gsize n)
{
  gsize start = n >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (fits (&signatures[i], bytes + start, n - start))
      return &signatures[i];

  while (start < n && is_ascii_space (bytes[start]))
    start++;
  for (guint i = 0; i < G_N_ELEMENTS (markup); i++)
    if (n - start >= markup[i].length && g_ascii_strncasecmp ((const char *)bytes + start, markup[i].magic, markup[i].length) == 0)
      return &markup[i];

  return NULL;
}

static guint
sniff (const guint8 *bytes, gsize n_bytes)
{
  return find_signature (bytes, n_bytes) != NULL ? CERTAIN : 0;
}

static DossierReading *
refuse (const guint8 *bytes, gsize n_bytes, const DossierImportOptions *options, GError **error)
{
  const Signature *signature = find_signature (bytes, n_bytes);

  g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_UNKNOWN_TYPE, "This looks like %s, which this version of Dossier cannot read. %s", signature->what, signature->advice);
  return NULL;
}

const DossierImporter dossier_import_foreign = { "foreign", sniff, refuse };
