/* dossier-cleaner-captions.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Captions are told by their credit, or by standing there twice (alternative text, then caption);
 * never by their style alone. Where the credit is glued to the caption the line is split in two.
 */

#include "config.h"

#include <string.h>

#include "import/dossier-cleaner-rules.h"

#define CAPTION_WORDS 60
#define CREDIT_WORDS 8
#define REPEATED_WORDS 5
#define IMAGE_COPYRIGHT "image copyright "

static const char *const labels[] = { "Credit", "Credits", "CREDIT", "Photo", "PHOTO", "Photograph", "Image", "Picture", "Photo by", "Photo credit", "Image credit", "Photo Credit", "Image Credit", "Picture credit", "Foto", "Bild", "Crédit", "Фото" };
/* Also name where a figure in a sentence comes from, so only as the first word of a line. */
static const char *const line_labels[] = { "Source", "Sources", "Quelle" };
static const char *const agencies[] = { "AP", "AP Photo", "AP file", "AFP", "Reuters", "REUTERS", "Getty Images", "EPA", "Bloomberg", "dpa", "DPA", "PA", "PA Wire", "Shutterstock", "AAP", "TASS", "ANP", "Ukrinform" };

static guint
count_words (const char *text)
{
  guint n = *text != '\0';

  for (; *text != '\0'; text++)
    n += *text == ' ';

  return n;
}

static gboolean
has_quotation (const char *words, gsize length)
{
  return memchr (words, '"', length) != NULL || memmem (words, length, "“", 3) != NULL || memmem (words, length, "„", 3) != NULL;
}

/* "Credit: NAME" or "Credit...NAME" at `p`, up to the end of the line, the name short. */
static gboolean
is_label (const char *p, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const char *rest = p + strlen (words[i]);

      if (!g_str_has_prefix (p, words[i]))
        continue;
      if (g_str_has_prefix (rest, "..."))
        rest += 3;
      else if (*rest == ' ' && rest[1] == ':')
        rest += 2;
      else if (*rest == ':')
        rest++;
      else
        continue;

      rest += *rest == ' ';
      /* A name, not the next words of a sentence. */
      if (*rest != '\0' && !g_unichar_islower (g_utf8_get_char (rest)) && count_words (rest) <= CREDIT_WORDS && !has_quotation (rest, strlen (rest)))
        return TRUE;
    }

  return FALSE;
}

/* A credit begins a line, or follows the end of a sentence with or without a space. */
static gboolean
may_begin (const char *words, const char *p)
{
  if (p == words)
    return TRUE;
  if (p[-1] == ' ' && p - words >= 2)
    return strchr (".!?)", p[-2]) != NULL || (guchar)p[-2] >= 0x80;

  return strchr (".!?)", p[-1]) != NULL || g_ascii_islower (p[-1]) || (guchar)p[-1] >= 0x80;
}

/* "(Image: NAME)", "[Photo: NAME]" at the end of the line. */
static gssize
find_bracketed_label (const char *line)
{
  gsize            length = strlen (line);
  const char      *open = NULL;
  g_autofree char *inside = NULL;

  if (length > 2 && (line[length - 1] == ')' || line[length - 1] == ']'))
    open = strrchr (line, line[length - 1] == ')' ? '(' : '[');
  if (open == NULL)
    return -1;

  inside = g_strndup (open + 1, line + length - 1 - (open + 1));
  return is_label (inside, labels, G_N_ELEMENTS (labels)) ? open - line : -1;
}

/* As a British broadcaster's pages mark what belongs to a picture: "Image copyright NAME". */
static gboolean
is_marked (const char *line, const char *mark)
{
  return g_ascii_strncasecmp (line, mark, strlen (mark)) == 0 && line[strlen (mark)] != '\0';
}

/* Byte of the credit's beginning, or -1. */
static gssize
find_label (const char *words, gsize length)
{
  g_autofree char *line = g_strndup (words, length);
  gssize           bracket = find_bracketed_label (line);

  if (bracket >= 0)
    return bracket;
  if (is_marked (line, IMAGE_COPYRIGHT) && count_words (line) <= CREDIT_WORDS)
    return 0;
  if (is_label (line, line_labels, G_N_ELEMENTS (line_labels)))
    return 0;
  for (char *p = line; *p != '\0'; p++)
    if (((guchar)*p >= 0x80 || g_ascii_isupper (*p)) && may_begin (line, p) && is_label (p, labels, G_N_ELEMENTS (labels)))
      return p - line;

  return -1;
}

static gboolean
is_agency (const char *name, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (agencies); i++)
    if (strlen (agencies[i]) == length && strncmp (name, agencies[i], length) == 0)
      return TRUE;

  return FALSE;
}

/* "J. Doe / AP file", "Jane Doe/Getty Images", glued behind a full stop: byte of its beginning, or -1. */
static gssize
find_agency (const char *words, gsize length)
{
  g_autofree char *line = g_strndup (words, length);
  const char      *slash = strrchr (line, '/');
  const char      *name = slash != NULL ? slash + 1 + (slash[1] == ' ') : NULL;
  const char      *p = slash;

  if (name == NULL || !is_agency (name, strlen (name)))
    return -1;

  /* Back over the photographer's name to a full stop that has no space behind it. */
  for (guint n = 0; p > line && n < 60; p--, n++)
    if (p[-1] == '.' && *p != ' ' && p - line > 20 && g_ascii_islower (p[-2]))
      return p - line;

  return p == line && count_words (line) <= CREDIT_WORDS ? 0 : -1;
}

/* "REUTERS/Jane Doe/File Photo", "AP Photo/Jane Doe" behind the end of a sentence: byte of its
 * beginning, or -1. */
static gssize
find_leading_agency (const char *words, gsize length)
{
  static const char *const forms[] = { "REUTERS/", "AP Photo/", "AFP/", "EPA/" };
  g_autofree char         *line = g_strndup (words, length);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      const char *p = strstr (line, forms[i]);

      if (p != NULL && may_begin (line, p) && count_words (p) <= CREDIT_WORDS + 2)
        return p - line;
    }

  return -1;
}

/* "(AP)", "(Jane Doe/Reuters)", "(AP Photo/Jane Doe)", "[File: Reuters]" at the end of the line. */
static gboolean
ends_with_agency (const char *words, gsize length)
{
  const char      *open;
  g_autofree char *inside = NULL;
  g_auto (GStrv) parts = NULL;

  if (length < 5 || (words[length - 1] != ')' && words[length - 1] != ']'))
    return FALSE;

  open = memrchr (words, words[length - 1] == ')' ? '(' : '[', length);
  if (open == NULL || open == words || words + length - open > 80)
    return FALSE;

  inside = g_strndup (open + 1, words + length - 1 - (open + 1));
  parts = g_strsplit (g_str_has_prefix (inside, "File: ") ? inside + strlen ("File: ") : inside, "/", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (is_agency (parts[i], strlen (parts[i])))
      return TRUE;

  return FALSE;
}

static gboolean
could_be_caption (const char *words, gsize length)
{
  g_autofree char *text = g_strndup (words, length);

  return count_words (text) >= 3 && count_words (text) <= CAPTION_WORDS && !has_quotation (words, length);
}

/* Byte at which a credit begins, or -1. */
static gssize
find_credit (const DossierLine *line, DossierCleaningRule *rule)
{
  gssize at;

  if (line->key == NULL || line->n_words > CAPTION_WORDS + CREDIT_WORDS)
    return -1;

  *rule = DOSSIER_RULE_CREDIT;
  at = find_label (line->words, line->length);
  if (at >= 0)
    return at;

  *rule = DOSSIER_RULE_AGENCY;
  at = find_agency (line->words, line->length);
  return at >= 0 ? at : find_leading_agency (line->words, line->length);
}

GArray *
dossier_cleaner_cut_credits (GArray *lines)
{
  GArray *cut = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      DossierLine        *line = dossier_lines_get (lines, i);
      DossierCleaningRule rule;
      gssize              at = find_credit (line, &rule);

      if (at > 0 && could_be_caption (line->words, at))
        {
          DossierLine credit = dossier_line_cut (line, at);

          if (cut == NULL)
            cut = dossier_lines_take_start (lines, i);
          g_array_append_vals (cut, line, 1);
          g_array_append_val (cut, credit);
        }
      else if (cut != NULL)
        g_array_append_vals (cut, line, 1);
    }
  if (cut == NULL)
    return lines;

  /* What the lines own belongs to the other array now. */
  g_array_set_clear_func (lines, NULL);
  g_array_unref (lines);
  return cut;
}

static void
look_for_credit (GArray *lines, guint i, guint last_prose)
{
  DossierLine        *line = dossier_lines_get (lines, i);
  DossierCleaningRule rule;
  gssize              at = find_credit (line, &rule);

  if (is_marked (line->key, "image caption ") || is_marked (line->key, "media caption"))
    dossier_line_set_role (line, DOSSIER_BLOCK_CAPTION, DOSSIER_RULE_CREDIT);
  else if (at > 0)
    dossier_line_set_role (line, DOSSIER_BLOCK_CAPTION, rule);
  else if (at == 0)
    {
      dossier_line_set_role (line, DOSSIER_BLOCK_CREDIT, rule);
      /* The caption stands right above. */
      if (i > 0 && !is_marked (line->key, IMAGE_COPYRIGHT) && dossier_line_is_free (line - 1) && could_be_caption (line[-1].words, line[-1].length))
        dossier_line_set_role (line - 1, DOSSIER_BLOCK_CAPTION, rule);
    }
  else if (i != last_prose && !has_quotation (line->words, line->length) && ends_with_agency (line->words, line->length))
    /* The last paragraph of a wire story is signed in the same way. */
    dossier_line_set_role (line, DOSSIER_BLOCK_CAPTION, DOSSIER_RULE_AGENCY);
}

/* The same line twice in a row. */
static void
fold_repeated (GArray *lines)
{
  for (guint i = 1; i < lines->len; i++)
    {
      DossierLine *first = dossier_lines_get (lines, i - 1), *second = dossier_lines_get (lines, i);

      if (!dossier_line_is_free (second) || second->key == NULL || first->key == NULL || second->n_words < REPEATED_WORDS)
        continue;
      if (second->n_words > CAPTION_WORDS || !g_str_equal (first->key, second->key))
        continue;

      /* Without a full stop the first of the two may be the title. */
      if (dossier_line_is_free (first) && g_str_has_suffix (first->key, "."))
        dossier_line_set_role (first, DOSSIER_BLOCK_CAPTION, DOSSIER_RULE_REPEATED_LINE);
      dossier_line_set_role (second, DOSSIER_BLOCK_FURNITURE, DOSSIER_RULE_REPEATED_LINE);
    }
}

void
dossier_cleaner_find_captions (GArray *lines)
{
  guint last_prose = (guint)MAX (dossier_lines_last_prose (lines), 0);

  for (guint i = 0; i < lines->len; i++)
    {
      DossierLine *line = dossier_lines_get (lines, i);

      if (dossier_line_is_free (line) && line->key != NULL && line->n_words <= CAPTION_WORDS + CREDIT_WORDS)
        look_for_credit (lines, i, last_prose);
    }
  fold_repeated (lines);
}
