/* dossier-cleaner-furniture.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is folded without asking: listed phrases, the copyright line behind the text, an invitation
 * to subscribe at the very beginning or end. All three look at whole lines only and let through
 * whatever an author could have written: "He signed up for the newsletter here." stays.
 */

#include "config.h"

#include <string.h>

#include "import/dossier-cleaner-phrases.h"
#include "import/dossier-cleaner-rules.h"
#include "import/dossier-small-letters.h"

#define LEGAL_WORDS 40
#define PLUG_MIN_WORDS 4
#define PLUG_WORDS 40
#define PLUG_SENTENCES 4
/* Lines of prose at each end among which an invitation is looked for. */
#define PLUG_REACH 2
#define FORM_HEAD_WORDS 8

static gboolean
has_letters (const char *key)
{
  for (const char *p = key; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* A list marker with nothing behind it. Other signs, such as "* * *", may divide a text. */
static gboolean
is_bare_bullet (const char *key)
{
  return g_str_equal (key, "•") || g_str_equal (key, "·") || g_str_equal (key, "▪") || g_str_equal (key, "|");
}

void
dossier_cleaner_fold_listed (GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      DossierLine *line = dossier_lines_get (lines, i);
      const char  *key = dossier_line_bare_key (line);

      if (key == NULL)
        continue;
      if (has_letters (key) ? dossier_phrase_is_furniture (key) || dossier_phrase_is_trail (key) : is_bare_bullet (key))
        dossier_line_set_role (line, DOSSIER_BLOCK_FURNITURE, DOSSIER_RULE_LISTED_PHRASE);
      else if (dossier_phrase_is_reading_time (key))
        dossier_line_set_role (line, DOSSIER_BLOCK_FURNITURE, DOSSIER_RULE_READING_TIME);
    }
}

/* A year among the first characters behind the sign. */
static gboolean
has_year (const char *p)
{
  for (guint i = 0; i < 16 && p[i] != '\0'; i++)
    if ((g_str_has_prefix (p + i, "19") || g_str_has_prefix (p + i, "20")) && g_ascii_isdigit (p[i + 2]) && g_ascii_isdigit (p[i + 3]) &&
        !g_ascii_isdigit (p[i + 4]))
      return TRUE;

  return FALSE;
}

static gboolean
is_legal (const DossierLine *line)
{
  static const char *const signs[] = { "©", "copyright", "(c)" };
  g_autofree char         *small = NULL;

  if (line->key == NULL || line->n_words > LEGAL_WORDS)
    return FALSE;

  small = dossier_small_letters (line->key);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (small, signs[i]) && has_year (small + strlen (signs[i])))
      return TRUE;

  return g_str_has_prefix (small, "all rights reserved") || g_str_has_prefix (small, "proudly created with") ||
         g_str_has_prefix (small, "alle rechte vorbehalten") || g_str_has_prefix (small, "tous droits réservés");
}

void
dossier_cleaner_fold_legal_tail (GArray *lines)
{
  guint tail = lines->len - lines->len / 10;
  int   i = (int)lines->len - 1;

  /* Upwards until the last line that is prose and not legal itself. */
  for (; i >= 0; i--)
    {
      DossierLine *line = dossier_lines_get (lines, i);
      gboolean     legal = is_legal (line);

      if (legal)
        dossier_line_set_role (line, DOSSIER_BLOCK_FURNITURE, DOSSIER_RULE_LEGAL_TAIL);
      else if (line->prose && (guint)i < tail)
        break;
    }
}

static gboolean
begins_with_any (const char *text, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    if (g_str_has_prefix (text, words[i]) && !g_ascii_isalpha (text[strlen (words[i])]))
      return TRUE;

  return FALSE;
}

static gboolean
has_any_word (const char *text, const char *const *words, guint n)
{
  for (const char *p = text; *p != '\0'; p++)
    if ((p == text || !g_ascii_isalpha (p[-1])) && begins_with_any (p, words, n))
      return TRUE;

  return FALSE;
}

static gboolean
is_plug (const DossierLine *line)
{
  static const char *const imperatives[] = { "get", "sign up", "subscribe", "download", "join", "receive", "register", "click", "follow",
                                             "abonnieren sie", "melden sie sich", "inscrivez-vous", "abonnez-vous", "recevez" };
  static const char *const goods[] = { "newsletter", "newsletters", "inbox", "app", "alerts", "briefing", "notifications" };
  static const char *const places[] = { "here", "now", "below", "today", "for free", "hier", "jetzt", "ici", "maintenant" };
  g_autofree char         *small = line->key != NULL && line->n_words >= PLUG_MIN_WORDS && line->n_words <= PLUG_WORDS ? dossier_small_letters (line->key) : NULL;
  g_auto (GStrv) sentences = NULL;
  gboolean offers = FALSE;

  if (small == NULL || strpbrk (small, "\"") != NULL || strstr (small, "“") != NULL)
    return FALSE;

  sentences = g_strsplit (small, ". ", -1);
  if (g_strv_length (sentences) > PLUG_SENTENCES)
    return FALSE;
  for (guint i = 0; sentences[i] != NULL; i++)
    {
      if (!begins_with_any (sentences[i], imperatives, G_N_ELEMENTS (imperatives)))
        return FALSE;
      offers = offers || (has_any_word (sentences[i], goods, G_N_ELEMENTS (goods)) && has_any_word (sentences[i], places, G_N_ELEMENTS (places)));
    }

  return offers;
}

static void
fold_if_plug (DossierLine *line, guint *seen)
{
  if (!dossier_line_is_free (line))
    return;
  if (is_plug (line))
    dossier_line_set_role (line, DOSSIER_BLOCK_FURNITURE, DOSSIER_RULE_NEWSLETTER);
  else
    *seen += line->prose;
}

/* "Sign up to Morning Dispatch" above "Enter your email address" or "Subscribe": the head of a form. */
static void
fold_form_heads (GArray *lines)
{
  for (guint i = 0; i + 1 < lines->len; i++)
    {
      DossierLine       *line = dossier_lines_get (lines, i);
      const DossierLine *next = dossier_lines_get (lines, i + 1);

      if (dossier_line_is_free (line) && line->key != NULL && !line->sentence && line->n_words <= FORM_HEAD_WORDS &&
          (g_str_has_prefix (line->key, "Sign up ") || g_str_has_prefix (line->key, "Subscribe to ")) &&
          next->rule == DOSSIER_RULE_LISTED_PHRASE)
        dossier_line_set_role (line, DOSSIER_BLOCK_FURNITURE, DOSSIER_RULE_NEWSLETTER);
    }
}

void
dossier_cleaner_fold_newsletter (GArray *lines)
{
  guint seen = 0;

  fold_form_heads (lines);

  for (guint i = 0; i < lines->len && seen < PLUG_REACH; i++)
    fold_if_plug (dossier_lines_get (lines, i), &seen);
  seen = 0;
  for (guint i = lines->len; i > 0 && seen < PLUG_REACH; i--)
    fold_if_plug (dossier_lines_get (lines, i - 1), &seen);
}
