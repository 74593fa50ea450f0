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
#include "import/dossier-package.h"

#define CERTAIN 90
#define COPY_TEXT "Open it in the program it belongs to, copy its text and paste it here."
#define UNPACK "Unpack it and choose the document inside."
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
  { "PK\005\006", 4, 0, "an empty ZIP archive", NO_TEXT },
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
  { "\x1F\x8B\x08", 3, 0, "compressed data (gzip)", UNPACK },
  { "BZh", 3, 0, "compressed data (bzip2)", UNPACK },
  { "\xFD"
    "7zXZ\0",
    6, 0, "compressed data (xz)", UNPACK },
  { "\x28\xB5\x2F\xFD", 4, 0, "compressed data (zstd)", UNPACK },
  { "7z\xBC\xAF\x27\x1C", 6, 0, "a 7-Zip archive", UNPACK },
  { "Rar!\x1A\x07", 6, 0, "a RAR archive", UNPACK },
  { "ustar", 5, 257, "a tar archive", UNPACK },
  { "SQLite format 3\0", 16, 0, "a database (SQLite)", NO_TEXT },
  { "%!PS-", 5, 0, "a PostScript file", COPY_TEXT },
  { "wOFF", 4, 0, "a font", NO_TEXT },
  { "wOF2", 4, 0, "a font", NO_TEXT },
  { "\0asm", 4, 0, "a program (WebAssembly)", NO_TEXT },
};

static const Signature markup[] = {
  { "<?xml", 5, 0, "an XML file", COPY_TEXT },
  { "<svg", 4, 0, "a picture (SVG)", NO_TEXT },
};

/* Archives and compound files hold all kinds of documents. */
static const Signature packages[] = {
  [DOSSIER_PACKAGE_ARCHIVE] = { .what = "a ZIP archive", .advice = UNPACK },
  [DOSSIER_PACKAGE_SPREADSHEET] = { .what = "a spreadsheet", .advice = COPY_TEXT },
  [DOSSIER_PACKAGE_PRESENTATION] = { .what = "a presentation", .advice = COPY_TEXT },
  [DOSSIER_PACKAGE_ODF_OTHER] = { .what = "an OpenDocument file without running text", .advice = COPY_TEXT },
};

#define COMPOUND "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"

/* Known by the names of their streams. */
static const struct
{
  const char *stream;
  const char *what;
} compounds[] = {
  { "WordDocument", "a Word document of the old kind (DOC)" },
  { "Workbook", "a spreadsheet of the old kind (XLS)" },
  { "PowerPoint Document", "a presentation of the old kind (PPT)" },
  { "__properties_version1.0", "a message of Outlook" },
  { "", "an old office document" },
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

/* The directory of a compound file writes names with two bytes a letter. */
static gboolean
has_stream (const guint8 *bytes, gsize n, const char *name)
{
  g_autoptr (GByteArray) wide = g_byte_array_new ();

  for (const char *p = name; *p != '\0'; p++)
    {
      const guint8 letter[2] = { *p, 0 };

      g_byte_array_append (wide, letter, sizeof letter);
    }

  return memmem (bytes, n, wide->data, wide->len) != NULL;
}

static gboolean
is_compound (const guint8 *bytes, gsize n)
{
  return n >= strlen (COMPOUND) && memcmp (bytes, COMPOUND, strlen (COMPOUND)) == 0;
}

static Signature
describe_compound (const guint8 *bytes, gsize n)
{
  Signature signature = { .advice = COPY_TEXT };
  guint     i = 0;

  while (*compounds[i].stream != '\0' && !has_stream (bytes, n, compounds[i].stream))
    i++;
  signature.what = compounds[i].what;
  return signature;
}

static Signature
describe (const guint8 *bytes, gsize n)
{
  DossierPackageKind kind = dossier_package_kind (bytes, n);

  if (kind != DOSSIER_PACKAGE_NONE)
    return packages[kind];
  if (is_compound (bytes, n))
    return describe_compound (bytes, n);

  return *find_signature (bytes, n);
}

static guint
sniff (const guint8 *bytes, gsize n_bytes)
{
  DossierPackageKind kind = dossier_package_kind (bytes, n_bytes);

  if (kind != DOSSIER_PACKAGE_NONE)
    return kind < G_N_ELEMENTS (packages) && packages[kind].what != NULL ? CERTAIN : 0;

  return is_compound (bytes, n_bytes) || find_signature (bytes, n_bytes) != NULL ? CERTAIN : 0;
}

static DossierReading *
refuse (const guint8 *bytes, gsize n_bytes, const DossierImportOptions *options, GError **error)
{
  Signature signature;

  if (is_compound (bytes, n_bytes) && has_stream (bytes, n_bytes, "EncryptedPackage"))
    {
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_ENCRYPTED, "This office document is protected with a password. Open it in the program it belongs to, save it without a password and choose that file.");
      return NULL;
    }

  signature = describe (bytes, n_bytes);
  g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_UNKNOWN_TYPE, "This looks like %s, which this version of Dossier cannot read. %s", signature.what, signature.advice);
  return NULL;
}

const DossierImporter dossier_import_foreign = { "foreign", sniff, refuse };
