/* dossier-file-kind.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-file-kind.h"

#include <string.h>

#define MAX_ENDING 8

static const struct
{
  const char *importer;
  const char *words;
} kinds[DOSSIER_N_FILE_KINDS] = {
  [DOSSIER_FILE_KIND_TEXT] = { "text", "plain text" },
  [DOSSIER_FILE_KIND_HTML] = { "html", "a web page" },
  [DOSSIER_FILE_KIND_MARKDOWN] = { "markdown", "a text in Markdown" },
  [DOSSIER_FILE_KIND_MAIL] = { "mail", "a message" },
  [DOSSIER_FILE_KIND_FEED] = { "feed", "a news feed" },
  [DOSSIER_FILE_KIND_PDF] = { "pdf", "a PDF" },
  [DOSSIER_FILE_KIND_DOCX] = { "docx", "a Word document" },
  [DOSSIER_FILE_KIND_ODT] = { "odt", "an OpenDocument text" },
  [DOSSIER_FILE_KIND_EPUB] = { "epub", "an EPUB book" },
  [DOSSIER_FILE_KIND_RTF] = { "rtf", "a rich text (RTF)" },
};

#define IS(kind) (1u << DOSSIER_FILE_KIND_##kind)

/* What a name with this ending may hold. Pictures and programs hold nothing that is read. */
static const struct
{
  const char *ending;
  guint       allowed;
} endings[] = {
  { "txt", IS (TEXT) | IS (MARKDOWN) },
  { "text", IS (TEXT) | IS (MARKDOWN) },
  { "md", IS (TEXT) | IS (MARKDOWN) },
  { "markdown", IS (TEXT) | IS (MARKDOWN) },
  { "html", IS (HTML) },
  { "htm", IS (HTML) },
  { "xhtml", IS (HTML) },
  { "xht", IS (HTML) },
  { "mht", IS (MAIL) },
  { "mhtml", IS (MAIL) },
  { "eml", IS (MAIL) },
  { "mbox", IS (MAIL) },
  { "rss", IS (FEED) },
  { "atom", IS (FEED) },
  { "xml", IS (FEED) | IS (HTML) | IS (ODT) },
  { "json", IS (FEED) | IS (TEXT) },
  { "pdf", IS (PDF) },
  { "docx", IS (DOCX) },
  { "docm", IS (DOCX) },
  { "dotx", IS (DOCX) },
  { "odt", IS (ODT) },
  { "ott", IS (ODT) },
  { "fodt", IS (ODT) },
  { "epub", IS (EPUB) },
  { "rtf", IS (RTF) },
  { "doc", 0 },
  { "exe", 0 },
  { "png", 0 },
  { "jpg", 0 },
  { "jpeg", 0 },
  { "gif", 0 },
  { "zip", 0 },
};

DossierFileKind
dossier_file_kind_from_importer (const char *name)
{
  for (guint i = 1; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (name, kinds[i].importer) == 0)
      return i;

  return DOSSIER_FILE_KIND_UNKNOWN;
}

char *
dossier_file_kind_compare (DossierFileKind kind, const char *name)
{
  const char *dot = name != NULL ? strrchr (name, '.') : NULL;

  if (dot == NULL || strchr (dot, '/') != NULL || strlen (dot) > MAX_ENDING + 1 || kind == DOSSIER_FILE_KIND_UNKNOWN || (guint)kind >= G_N_ELEMENTS (kinds))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_ascii_strcasecmp (dot + 1, endings[i].ending) == 0 && (endings[i].allowed & 1u << kind) == 0)
      return g_strdup_printf ("The name of this file ends in “%s”, but it is %s and was read as that.", dot, kinds[kind].words);

  return NULL;
}
