/* dossier-cleaner-service.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines with which a page talks to its visitor: pointers to other articles, comments and forms below
 * the text, sentences about newsletters and cookies. An author may write nearly the same, so all of
 * it is only proposed, and most of it only behind the text.
 */

#include "config.h"

#include <string.h>

#include "import/dossier-cleaner-rules.h"
#include "import/dossier-small-letters.h"

#define POINTER_WORDS 30
#define SERVICE_WORDS 60
#define HEAD_WORDS 9
#define LINK_WORDS 25
#define SECTION_WORDS 6
/* More lines than this below a head are no box of links. */
#define MAX_LINKS 24
/* Lines of prose that must stand before what ends a text. */
#define PROSE_BEFORE_END 3
/* Shares of the words, in percent: what must stand before an end, what may follow one that is not sure. */
#define LEAST_BEFORE 25
#define MOST_BEHIND 30

/* A line in small letters, with straight apostrophes, without bullet, "#" for a number; NULL for a long line. */
static char *
fold (const DossierLine *line)
{
  const char *key = dossier_line_bare_key (line);

  return key != NULL ? g_string_free (dossier_small_letters_fold (key, FALSE), FALSE) : NULL;
}

static gboolean
begins_with_any (const char *small, const char *const *words)
{
  for (; *words != NULL; words++)
    if (g_str_has_prefix (small, *words))
      return TRUE;

  return FALSE;
}

static gboolean
has_any (const char *small, const char *const *words)
{
  for (; *words != NULL; words++)
    if (strstr (small, *words) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
has_quotation (const char *small)
{
  return strchr (small, '"') != NULL || strstr (small, "“") != NULL || strstr (small, "„") != NULL || strstr (small, "«") != NULL;
}

static gboolean
may_be_proposed (const DossierLine *line)
{
  return !line->proposed && (dossier_line_is_free (line) || line->role == DOSSIER_BLOCK_LIST || line->role == DOSSIER_BLOCK_HEADING);
}

static void
propose (DossierLine *line, DossierCleaningRule rule)
{
  if (!may_be_proposed (line))
    return;
  line->proposed = TRUE;
  line->rule = rule;
}

/* "Related: …", "READ MORE: …", "[Related: …]" */
static gboolean
is_pointer (const DossierLine *line, const char *small)
{
  static const char *const starts[] = { "related:", "related post:", "related article:", "related story:", "read more:", "read also:", "also read:", "see also:", "more:", "also:", "don't miss:", "watch:", "read:", "also on ", "listen:", "lesen sie auch", "lesen sie hier", "mehr zum thema:", "mehr dazu:", "lire aussi", "à lire aussi", "voir aussi", "leia também", "leia mais:", "veja também", "lea también", "lee también", "leer más:", "czytaj także", "zobacz także", "leggi anche", "lees ook", "читайте также", "читайте також", NULL };
  gboolean                 bracket = small[0] == '[';

  return line->n_words <= POINTER_WORDS && line->n_words > 1 && (bracket || !line->sentence || g_str_has_suffix (small, "?")) &&
         begins_with_any (small + bracket, starts);
}

/* A visitor is told to do something with a newsletter, an app, a channel. */
static gboolean
is_invitation (const DossierLine *line, const char *small)
{
  static const char *const imperatives[] = { "get ", "sign up", "subscribe", "download ", "join ", "receive ", "register ", "click ", "follow ", "let our ", "stay on top", "want more", "do you rely on", "abonnieren sie", "melden sie sich", "jetzt ", "inscrivez-vous", "abonnez-vous", "recevez", "clique ", "suscríbete", "assine ", "iscriviti", NULL };
  static const char *const goods[] = { "newsletter", "inbox", "alerts", "notifications", "our app", "the app", "breaking news", "youtube", "click here", "clicking here", "e-mail", "email", "facebook", "instagram", "twitter", "telegram", "whatsapp", "klicken", "cliquez", "clique aqui", "free trial", NULL };

  return line->n_words <= SERVICE_WORDS && !has_quotation (small) && begins_with_any (small, imperatives) && has_any (small, goods);
}

static gboolean
is_service (const DossierLine *line, const char *small)
{
  static const char *const words[] = { "unsubscribe", "privacy policy", "terms of service", "terms of use", "user agreement", "recaptcha", "required fields", "may not be reproduced", "no part may be", "affiliate commission", "affiliate link", "earn a commission", "small commission", "receive a commission", "follow us on", "follow me on", "your inbox", "letters to the editor", "contributed reporting", "contributed to this report", "have a tip", "news tip", "share it with a friend", "originally published", "originally appeared", "support our journalism", "our community standards", "community rules", "subject to copyright", "all rights reserved", "data protection policy", "cookies", "email address", "e-mail address", "datenschutz", "kommentare mit", "comentários com", "clique na ", "listen back here", NULL };

  return line->n_words <= SERVICE_WORDS && !has_quotation (small) && (has_any (small, words) || is_invitation (line, small) || (begins_with_any (small, (const char *const[]){ "follow ", NULL }) && strchr (small, '@') != NULL));
}

/* "Jane Doe is a reporter for the Post." */
static gboolean
is_author_note (const DossierLine *line, const char *small, const char *byline)
{
  static const char *const offices[] = { " is a staff writer", " is a reporter", " is a freelance", " is a writer", " is a senior ", " is a correspondent", " is a journalist", " is an editor", " is the editor", " is a contributing", " is a columnist", " is the author of", " covers ", " has been reporting", " ist redakteur", " ist freier ", " est journaliste", " es periodista", " é jornalista", NULL };
  g_autofree char         *first = byline != NULL ? g_utf8_strdown (byline, strcspn (byline, ",;&")) : NULL;

  if (line->n_words > SERVICE_WORDS)
    return FALSE;
  if (first != NULL && g_str_has_prefix (small, first))
    return TRUE;

  return has_any (small, offices) && !has_quotation (small);
}

static gboolean
is_link_head (const DossierLine *line, const char *small)
{
  static const char *const whole[] = { "related", "related:", "more", "more:", "trending", "trending news", "don't miss", "don't miss:", "explore further", "read next", "see also", "see also:", "most read", "most popular", "most viewed", "popular", "related articles", "related stories", "related news", "related coverage", "related posts", "related content", "related topics", "recommended stories", "recommended for you", "you may also like", "you might also like", "more on this story", "mehr zum thema", "auch interessant", "das könnte sie auch interessieren", "à lire aussi", "lire aussi", "sur le même sujet", "leia também", "veja também", "mais lidas", "te puede interesar", "lea también", "czytaj także", "zobacz także", "leggi anche", "читайте также", "читайте також" };
  static const char *const starts[] = { "more from ", "next up in ", "popular on ", "elsewhere on ", "more great ", "latest from ", "mehr von ", "mehr aus ", "você pode gostar", "quizás te interese", NULL };

  if (line->n_words > HEAD_WORDS)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    if (g_str_equal (small, whole[i]))
      return TRUE;

  return begins_with_any (small, starts) && (!line->sentence || g_str_has_suffix (small, ".."));
}

static gboolean
is_link (const DossierLine *line)
{
  return may_be_proposed (line) && !line->prose && line->n_words <= LINK_WORDS && (!line->sentence || g_str_has_suffix (line->key, "?") || g_str_has_suffix (line->key, "..."));
}

/* The lines that a head announces. The last one before the text goes on may be its next heading. */
static void
propose_links (GArray *lines, guint head)
{
  guint end = head + 1;

  while (end < lines->len && (is_link (dossier_lines_get (lines, end)) || dossier_lines_get (lines, end)->role == DOSSIER_BLOCK_FURNITURE))
    end++;
  if (end - head > 2 && end < lines->len && dossier_lines_get (lines, end)->prose && dossier_lines_get (lines, end - 1)->n_words <= SECTION_WORDS)
    end--;
  if (end - head > MAX_LINKS)
    return;
  for (guint i = head; i < end; i++)
    propose (dossier_lines_get (lines, i), DOSSIER_RULE_POINTER);
}

void
dossier_cleaner_propose_pointers (GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      DossierLine     *line = dossier_lines_get (lines, i);
      g_autofree char *small = fold (line);

      if (small == NULL)
        continue;
      if (is_link_head (line, small))
        propose_links (lines, i);
      else if (dossier_line_is_free (line) && is_pointer (line, small))
        propose (line, DOSSIER_RULE_POINTER);
      else if (dossier_line_is_free (line) && is_invitation (line, small))
        propose (line, DOSSIER_RULE_SERVICE);
    }
}

/* Comments and forms follow; whatever stands there is not the author's. */
static gboolean
is_sure_end (const char *small)
{
  static const char *const starts[] = { "comments are closed", "leave a comment", "leave a reply", "post a comment", "your email address will not be published", "# thoughts on", "# thought on", "# responses to", "# response to", "# comments", "# comment", "no comments yet", "comments (#)", "# kommentare", "be the first to comment", "join the conversation", "schreibe einen kommentar", "schreiben sie einen kommentar", "laisser un commentaire", "deixe um comentário", "deja un comentario", "dodaj komentarz", NULL };

  return begins_with_any (small, starts);
}

static gboolean
is_likely_end (const DossierLine *line, const char *small)
{
  static const char *const starts[] = { "tags:", "topics:", "filed under", "posted in ", "about the author", "über den autor", "über die autorin", "à propos de l'auteur", "sobre o autor", "o autorze", "featured video", "citation:", "keep up to date", "disclaimer", "want more stories", "sign up for", "newsletter", NULL };
  static const char *const whole[] = { "tags", "topics", "disclaimer", "comments", "kommentare", "comentários", "comentarios", "commentaires" };

  if (line->n_words > HEAD_WORDS * 2)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    if (g_str_equal (small, whole[i]))
      return TRUE;

  return begins_with_any (small, starts) || is_link_head (line, small);
}

static guint64
count_words (GArray *lines, guint from, guint to)
{
  guint64 n = 0;

  for (guint i = from; i < to; i++)
    n += dossier_lines_get (lines, i)->n_words;

  return n;
}

/* The line with which what follows the text begins; `lines->len` when there is none. */
static guint
find_end (GArray *lines)
{
  guint64 all = count_words (lines, 0, lines->len), before = 0;
  guint   n_prose = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      DossierLine     *line = dossier_lines_get (lines, i);
      g_autofree char *small = n_prose >= PROSE_BEFORE_END && before * 100 >= all * LEAST_BEFORE ? fold (line) : NULL;

      if (small != NULL && (is_sure_end (small) || (is_likely_end (line, small) && (all - before) * 100 <= all * MOST_BEHIND)))
        return i;
      before += line->n_words;
      n_prose += line->prose;
    }

  return lines->len;
}

/* Upwards from the end: what serves the visitor, and the short lines among that. */
static guint
extend_upwards (GArray *lines, guint end, const char *byline)
{
  gboolean served = end < lines->len;
  guint    from = end;

  for (guint i = end; i > 0; i--)
    {
      const DossierLine *line = dossier_lines_get (lines, i - 1);
      g_autofree char   *small = fold (line);

      if (line->proposed || (!dossier_line_is_free (line) && line->role != DOSSIER_BLOCK_HEADING && line->role != DOSSIER_BLOCK_LIST))
        continue;
      if (small != NULL && (is_service (line, small) || is_author_note (line, small, byline)))
        served = TRUE;
      else if (!served || line->prose || line->sentence || line->role == DOSSIER_BLOCK_LIST || small == NULL)
        break;
      from = i - 1;
    }

  return from;
}

void
dossier_cleaner_propose_tail (GArray *lines, const char *byline)
{
  guint end = find_end (lines);

  for (guint i = extend_upwards (lines, end, byline); i < lines->len; i++)
    propose (dossier_lines_get (lines, i), i < end ? DOSSIER_RULE_SERVICE : DOSSIER_RULE_AFTER_END);
}
