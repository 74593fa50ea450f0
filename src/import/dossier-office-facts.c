/* dossier-office-facts.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-office-facts.h"

#include <stdio.h>
#include <string.h>

#include "import/dossier-cleaner-rules.h"
#include "import/dossier-html-byline.h"
#include "import/dossier-import-error.h"
#include "import/dossier-text-language.h"
#include "import/dossier-wording.h"
#include "import/dossier-xml.h"

/* Blocks among which the title of the properties, or a heading that is the title, is looked for. */
#define TITLE_REACH 12
#define HEADING_REACH 6
#define MAX_HEAD_CHARS 80
#define MAX_TITLE_CHARS 300
#define FIRST_YEAR 1985
/* Bytes of a property; more is no title and no name. */
#define MAX_VALUE 4096

void
dossier_office_facts_clear (DossierOfficeFacts *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->created, g_free);
  g_clear_pointer (&self->modified, g_free);
  g_clear_pointer (&self->language, g_free);
}

enum
{
  TITLE,
  FIRST_AUTHOR,
  AUTHOR,
  CREATED,
  CREATION_DATE,
  MODIFIED,
  DATE,
  LANGUAGE,
  N_FACTS,
  /* These are the part, or hold them. */
  CORE = N_FACTS,
  META,
};

typedef struct
{
  GString *values[N_FACTS];
  guint    open;
  guint    n_around; /* open elements that hold properties: a comment has an author too */
} Properties;

static void
start_cb (gpointer data, guint name, const DossierXmlElement *element)
{
  Properties *self = data;

  self->open = name;
  self->n_around += name == CORE || name == META;
}

static void
end_cb (gpointer data, guint name)
{
  Properties *self = data;

  self->open = DOSSIER_XML_OTHER;
  self->n_around -= name == CORE || name == META;
}

static void
text_cb (gpointer data, const char *text, gsize n_bytes)
{
  Properties *self = data;

  if (self->open < N_FACTS && self->n_around > 0 && self->values[self->open]->len < MAX_VALUE)
    g_string_append_len (self->values[self->open], text, n_bytes);
}

static char *
take_value (Properties *self, guint first, guint second)
{
  for (guint i = 0; i < 2; i++)
    {
      char *words = g_strstrip (self->values[i == 0 ? first : second]->str);

      if (*words != '\0')
        return g_utf8_make_valid (words, -1);
    }

  return NULL;
}

void
dossier_office_facts_read (DossierOfficeFacts *self, GBytes *bytes)
{
  static const DossierXmlNamespace namespaces[] = {
    { "http://purl.org/dc/elements/1.1/", "dc" },
    { "http://purl.org/dc/terms/", "dcterms" },
    { "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "cp" },
    { "urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "meta" },
    { "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office" },
    { "http://openoffice.org/2000/meta", "meta" },
    { "http://openoffice.org/2000/office", "office" },
    { NULL, NULL },
  };
  static const char *const       names[] = { "dc:title", "meta:initial-creator", "dc:creator", "dcterms:created", "meta:creation-date", "dcterms:modified", "dc:date", "dc:language", "cp:coreProperties", "office:meta", NULL };
  static const DossierXmlHandler handler = { namespaces, names, start_cb, end_cb, text_cb };
  Properties                     properties = { .open = DOSSIER_XML_OTHER };

  for (guint i = 0; i < N_FACTS; i++)
    properties.values[i] = g_string_new (NULL);
  dossier_xml_read (bytes, &handler, &properties, NULL, NULL);
  dossier_office_facts_clear (self);
  self->title = take_value (&properties, TITLE, TITLE);
  self->author = take_value (&properties, FIRST_AUTHOR, AUTHOR);
  self->created = take_value (&properties, CREATED, CREATION_DATE);
  self->modified = take_value (&properties, MODIFIED, DATE);
  self->language = take_value (&properties, LANGUAGE, LANGUAGE);
  for (guint i = 0; i < N_FACTS; i++)
    g_string_free (properties.values[i], TRUE);
}

static DossierBlock *
block_at (DossierReading *reading, guint i)
{
  return &g_array_index (reading->blocks, DossierBlock, i);
}

static char *
words_of (DossierReading *reading, const DossierBlock *block)
{
  return g_utf8_substring (reading->text->str, block->start, block->end);
}

static void
set_role (DossierBlock *block, DossierBlockRole role, guint8 level, DossierCleaningRule rule)
{
  block->role = role;
  block->level = level;
  block->rule = dossier_cleaning_rule_to_string (rule);
}

/* The heading of a list of chapters has the style of a title in many templates. */
static gboolean
is_contents (const char *words)
{
  static const char *const names[] = { "contents", "table of contents", "inhalt", "inhaltsverzeichnis", "sommaire", "table des matières", "índice", "indice", "зміст", "содержание", "оглавление" };
  g_autofree char         *small = g_utf8_strdown (words, -1);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (small, names[i]))
      return TRUE;

  return FALSE;
}

/* The paragraphs in the style of titles: the first ones in a row are the title, others are headings. */
static void
take_marked_title (DossierReading *reading)
{
  g_autoptr (GString) title = g_string_new (NULL);
  guint last = G_MAXUINT;

  for (guint i = 0; i < reading->blocks->len; i++)
    {
      DossierBlock    *block = block_at (reading, i);
      g_autofree char *words = NULL;

      if (block->role != DOSSIER_BLOCK_TITLE)
        continue;
      words = words_of (reading, block);
      if ((last != G_MAXUINT && last + 1 != i) || is_contents (words))
        {
          set_role (block, DOSSIER_BLOCK_HEADING, 1, DOSSIER_RULE_MARKUP);
          continue;
        }
      g_string_append_printf (title, "%s%s", title->len > 0 ? " " : "", words);
      last = i;
    }

  if (title->len > 0 && reading->title == NULL)
    reading->title = g_string_free (g_steal_pointer (&title), FALSE);
}

static gboolean
is_title (const char *claim)
{
  static const char *const nothing[] = { "document", "document1", "untitled", "title", "word document", "new document", "unknown", "no title", "dokument", "dokument1", "doc1", "sans titre", "ohne titel", "unbenannt" };
  static const char *const ends[] = { ".doc", ".docx", ".dot", ".dotx", ".odt", ".rtf", ".pdf", ".txt", ".wpd", ".html" };
  g_autofree char         *small = NULL;
  gboolean                 letters = FALSE;

  if (claim == NULL || g_utf8_strlen (claim, -1) > MAX_TITLE_CHARS)
    return FALSE;

  small = g_utf8_strdown (claim, -1);
  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    if (g_str_equal (small, nothing[i]))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (small, ends[i]))
      return FALSE;
  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    letters = letters || g_unichar_isalpha (g_utf8_get_char (p));

  return letters && !g_str_has_prefix (small, "microsoft word");
}

/* The title of the properties, when the document begins with it too. */
static void
find_claimed_title (DossierReading *reading, const char *claim)
{
  for (guint i = 0; is_title (claim) && i < MIN (reading->blocks->len, TITLE_REACH); i++)
    {
      DossierBlock    *block = block_at (reading, i);
      g_autofree char *words = words_of (reading, block);

      if ((block->role != DOSSIER_BLOCK_BODY && block->role != DOSSIER_BLOCK_HEADING) || !dossier_line_says_the_same (words, claim))
        continue;
      set_role (block, DOSSIER_BLOCK_TITLE, 0, DOSSIER_RULE_MARKUP);
      reading->title = g_steal_pointer (&words);
      return;
    }
}

/* A line of a letterhead, a number, a date: what may stand above a title. */
static gboolean
is_above_title (DossierReading *reading, const DossierBlock *block)
{
  g_autofree char *words = words_of (reading, block);

  return block->end - block->start <= MAX_HEAD_CHARS && !dossier_line_ends_sentence (words);
}

/* A heading at the top with none of its rank behind it. */
static void
find_heading_title (DossierReading *reading)
{
  DossierBlock *found = NULL;

  for (guint i = 0; i < reading->blocks->len; i++)
    {
      DossierBlock *block = block_at (reading, i);

      if (found == NULL && block->role != DOSSIER_BLOCK_HEADING && (i >= HEADING_REACH || !is_above_title (reading, block)))
        return;
      if (block->role != DOSSIER_BLOCK_HEADING)
        continue;
      if (found != NULL && block->level <= found->level)
        return;
      found = found != NULL ? found : block;
    }

  if (found == NULL)
    return;
  set_role (found, DOSSIER_BLOCK_TITLE, 0, DOSSIER_RULE_MARKUP);
  reading->title = words_of (reading, found);
}

/* What the rules for pasted text see at the top of a text without styles. */
static void
apply_rules (DossierReading *reading, const GDate *today)
{
  g_autoptr (GArray) lines = dossier_lines_new_from_blocks (reading);

  if (reading->byline == NULL || reading->published == NULL)
    dossier_cleaner_find_metadata (lines, today, reading);
  if (reading->title == NULL)
    dossier_cleaner_find_title (lines, reading);

  for (guint i = 0; i < lines->len; i++)
    {
      const DossierLine *line = dossier_lines_get (lines, i);

      if (line->rule != DOSSIER_RULE_MARKUP && line->rule != DOSSIER_RULE_NONE && line->role != DOSSIER_BLOCK_FURNITURE)
        set_role (block_at (reading, i), line->role, line->level, line->rule);
    }
}

static void
take_marked_facts (DossierReading *reading, const GDate *today)
{
  g_autoptr (GString) byline = g_string_new (NULL);
  DossierDateLine date;

  for (guint i = 0; i < reading->blocks->len; i++)
    {
      const DossierBlock *block = block_at (reading, i);
      g_autofree char    *words = block->role == DOSSIER_BLOCK_BYLINE || block->role == DOSSIER_BLOCK_PUBLISHED ? words_of (reading, block) : NULL;

      if (block->role == DOSSIER_BLOCK_BYLINE)
        g_string_append_printf (byline, "%s%s", byline->len > 0 ? ", " : "", words);
      else if (block->role == DOSSIER_BLOCK_PUBLISHED && reading->published == NULL && dossier_date_line_parse (words, today, &date) && date.iso[0] != '\0')
        {
          reading->published = g_strdup (date.iso);
          reading->precision = date.precision;
        }
    }

  if (byline->len > 0)
    reading->byline = g_string_free (g_steal_pointer (&byline), FALSE);
}

/* The name of a person: an account, a firm or a machine is no author. */
static char *
author_of (const char *claim)
{
  static const char *const machines[] = { "microsoft", "windows", "office", "user", "libreoffice", "openoffice", "python-docx", "apache", "google", "hewlett", "lenovo", "acer", "dell", "benutzer", "utilisateur", "usuario", "usuário", "utente", "uživatel", "użytkownik", "майкрософт", "пользователь", "користувач" };
  g_autofree char         *name = claim != NULL ? dossier_html_byline_clean (claim, NULL) : NULL;
  g_autofree char         *small = name != NULL ? g_utf8_strdown (name, -1) : NULL;

  if (name == NULL || strchr (name, ' ') == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (machines); i++)
    if (strstr (small, machines[i]) != NULL)
      return NULL;

  return g_steal_pointer (&name);
}

/* The day in "2026-01-07T09:12:00Z" when it is one on which the document may have been written; free it. */
static char *
day_of (const char *claim, const GDate *today)
{
  guint year, month, day;
  GDate date;

  /* The second is the day that a much used library gives to all its documents. */
  if (claim == NULL || sscanf (claim, "%4u-%2u-%2u", &year, &month, &day) != 3 || g_str_has_prefix (claim, "2013-12-23T23:15"))
    return NULL;
  if (year < FIRST_YEAR || !g_date_valid_dmy (day, month, year))
    return NULL;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  if (g_date_valid (today) && g_date_compare (&date, today) > 0)
    return NULL;

  return g_strdup_printf ("%04u-%02u-%02u", year, month, day);
}

/* "en" of "en-GB"; free it. */
static char *
main_language (const char *tag)
{
  gsize n = tag != NULL ? strcspn (tag, "-_") : 0;

  return n == 2 || n == 3 ? g_ascii_strdown (tag, n) : NULL;
}

void
dossier_office_facts_settle (const DossierOfficeFacts *self, const GDate *today, DossierReading *reading)
{
  const char *language;

  take_marked_title (reading);
  take_marked_facts (reading, today);
  if (reading->title == NULL)
    find_claimed_title (reading, self->title);
  if (reading->title == NULL)
    find_heading_title (reading);
  apply_rules (reading, today);

  if (reading->title == NULL && is_title (self->title))
    reading->title = g_strdup (self->title);
  if (reading->byline == NULL)
    reading->byline = author_of (self->author);
  if (reading->published == NULL)
    {
      reading->published = day_of (self->created, today);
      if (reading->published == NULL)
        reading->published = day_of (self->modified, today);
      /* The day of the file, which is not always that of the text. */
      reading->precision = reading->published != NULL ? DOSSIER_PRECISION_ABOUT : DOSSIER_PRECISION_UNKNOWN;
    }

  language = dossier_text_language (reading->text->str, reading->text->len);
  if (reading->language == NULL)
    reading->language = language != NULL ? g_strdup (language) : main_language (self->language);
}

gboolean
dossier_office_check_text (const DossierReading *reading, const char *kind, gboolean damaged, GError **error)
{
  if (reading->blocks->len > 0)
    return TRUE;

  if (damaged)
    g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED, "This %s is damaged: nothing that could be read is left of its text. Ask for another copy of the file.", kind);
  else
    g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_EMPTY, "There is no text in this %s%s. Choose another file.", kind, reading->images->len > 0 ? ", only pictures" : "");
  return FALSE;
}
