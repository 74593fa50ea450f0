/* dossier-html-byline.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bylines are marked in many ways, and so are the writers of comments, of other articles and the
 * houses themselves: what stands in such places, or is no name by its form, is passed over.
 */

#include "config.h"

#include "import/dossier-html-byline.h"

#include <string.h>

#include "import/dossier-html-hints.h"

#define MAX_NAMES_CHARS 120
#define MAX_NAME_WORDS 12
#define MAX_TRIES 1000
/* Nodes around the headline in which a line that begins with "By" is believed. */
#define REACH_NODES 120

static const char *const labels[] = { "written by ", "posted by ", "published by ", "reported by ", "words by ", "story by ", "article by ", "text by ", "by ", "by: ", "author: ", "author ", "authors: ", "text: ", "von ", "von: ", "autor: ", "autor ", "autorin: ", "autor/in: ", "ein artikel von ", "erstellt von ", "un documentaire de ", "un article de ", "ein beitrag von ", "ein kommentar von ", "eine analyse von ", "ein gastbeitrag von ", "geschrieben von ", "veröffentlicht von ", "verfasst von ", "interview: ", "par ", "auteur : ", "auteur: ", "por ", "por: ", "di ", "door ", "przez ", "autor tekstu: ", "texto: ", "redactor: ", "written by: ", "posted by: " };

/* Small words that end a list of names. */
static const char *const ends[] = { " | ", " · ", " • ", " – ", " — ", " - ", " / ", " in ", " on ", " at ", " am ", " um ", " aus ", " für ", " for ", " updated", " published", " posted", " aktualisiert", "veröffentlicht", " follow", " folgen", "@", " publié", " il y a", " le ", " mis à jour", " (", " http", " view all", " alle artikel", " more by", " see all", " email", " e-mail", " kommentare", " comments", "\xE2\x80\xA2" };

static gboolean
is_nobody (const char *small)
{
  static const char *const nobody[] = { "admin", "administrator", "editor", "editors", "redaktion", "die redaktion", "webmaster", "staff", "team", "author", "autor", "autoren", "guest", "gast", "unknown", "anonymous", "redaktionsteam", "online-redaktion", "onlineredaktion", "news", "none", "null", "user", "root", "default", "super user", "superuser", "redacción", "la redacción", "redakcja", "la rédaction", "rédaction", "contributor", "press release", "pressemitteilung", "share", "print", "about", "by", "von" };

  for (guint i = 0; i < G_N_ELEMENTS (nobody); i++)
    if (g_str_equal (small, nobody[i]))
      return TRUE;

  static const char *const companies[] = { " gmbh", " verlag", "-verlag", " ag", " inc", " inc.", " ltd", " ltd.", " llc", " e.v.", " ev", " redaktion", "redaktion ", " media", " s.a.", " agency", " news", " press" };

  for (guint i = 0; i < G_N_ELEMENTS (companies); i++)
    if (g_str_has_suffix (small, companies[i]))
      return TRUE;
  if (strstr (small, " gmbh") != NULL || strstr (small, "verlag") != NULL || strstr (small, "posted") != NULL)
    return TRUE;

  return strstr (small, "://") != NULL || strstr (small, "www.") != NULL || strstr (small, ".com") != NULL;
}

static char *
letters_of (const char *text)
{
  GString *letters = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (letters, g_unichar_tolower (g_utf8_get_char (p)));
  return g_string_free (letters, FALSE);
}

static gboolean
is_house (const char *name, const char *site)
{
  g_autofree char *a = letters_of (name);
  g_autofree char *b = site != NULL ? letters_of (site) : NULL;

  return b != NULL && *b != '\0' && *a != '\0' && (strstr (a, b) != NULL || g_str_has_prefix (b, a) || (strlen (a) > 3 && strstr (b, a) != NULL));
}

static gboolean
has_form_of_name (const char *name)
{
  guint n_words = 1, n_letters = 0, n_digits = 0;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n_words += c == ' ';
      n_letters += g_unichar_isalpha (c) != 0;
      n_digits += g_unichar_isdigit (c) != 0;
      if (c == '{' || c == '<' || c == '=' || c == '?' || c == '!' || c == '"' || c == 0x201C || c == 0x201E)
        return FALSE;
    }

  return n_letters >= 2 && n_digits <= 4 && n_words <= MAX_NAME_WORDS;
}

/* A weekday, month or number that begins a date behind the names. */
static gsize
before_date (const char *small)
{
  for (const char *p = small; *p != '\0'; p++)
    if (*p == ' ' && g_ascii_isdigit (p[1]) && (g_ascii_isdigit (p[2]) || p[2] == '.' || p[2] == ' ' || p[2] == '/'))
      return p - small;

  return strlen (small);
}

static void
strip_ends (char *name)
{
  gsize length;

  g_strstrip (name);
  for (length = strlen (name); length > 0 && strchr (",;:|-/ ", name[length - 1]) != NULL; length--)
    name[length - 1] = '\0';
  while (name[0] != '\0' && strchr (",;:|-/ @", name[0]) != NULL)
    memmove (name, name + 1, strlen (name));
}

/* One space between words, no labels. */
static GString *
without_labels (const char *claim)
{
  g_auto (GStrv) words = g_strsplit_set (claim, " \t\n\r\f", -1);
  GString *name = g_string_new (NULL);
  gboolean again = TRUE;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", words[i]);

  for (guint round = 0; again && round < 3; round++)
    {
      g_autofree char *small = g_ascii_strdown (name->str, -1);

      again = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (labels) && !again; i++)
        if (g_str_has_prefix (small, labels[i]))
          {
            g_string_erase (name, 0, strlen (labels[i]));
            again = TRUE;
          }
    }

  return name;
}

char *
dossier_html_byline_clean (const char *claim, const char *site)
{
  g_autoptr (GString) name = without_labels (claim);
  g_autofree char *small = g_ascii_strdown (name->str, -1);
  g_autofree char *folded = NULL;
  gsize            cut = before_date (small);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *end = strstr (small, ends[i]);

      if (end != NULL && end > small)
        cut = MIN (cut, (gsize)(end - small));
    }
  g_string_truncate (name, cut);
  strip_ends (name->str);

  folded = g_utf8_strdown (name->str, -1);
  if (g_utf8_strlen (name->str, -1) > MAX_NAMES_CHARS || !has_form_of_name (name->str) || is_nobody (folded) || is_house (name->str, site))
    return NULL;

  return g_strdup (name->str);
}

/* Comments, lists of other articles, boxes beside the text. */
static gboolean
is_elsewhere (DossierHtmlTree *tree, guint i)
{
  static const char *const places[] = { "comment", "related", "sidebar", "teaser", "recommend", "widget", "footer", "reply", "replies", "popular", "trending", "latest", "most-read", "more-", "promo", "testimonial", "user-menu", "login" };

  for (; i > 0; i = tree->nodes[i].parent)
    {
      const DossierHtmlNode *node = &tree->nodes[i];

      if (node->hidden || DOSSIER_HTML_TAG_IN (node->tag, GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_NAV))
        return TRUE;
      if (node->tag == GUMBO_TAG_BODY)
        return FALSE;
      for (guint j = 0; node->hints != NULL && j < G_N_ELEMENTS (places); j++)
        if (strstr (node->hints, places[j]) != NULL)
          return TRUE;
    }

  return FALSE;
}

/* How surely element i is the byline: 0 not at all. */
static guint
mark_of (DossierHtmlTree *tree, guint i)
{
  const char *itemprop = dossier_html_tree_attribute (tree, i, "itemprop");
  const char *rel = dossier_html_tree_attribute (tree, i, "rel");

  if (itemprop != NULL && (g_str_equal (itemprop, "author") || g_str_equal (itemprop, "creator")))
    return 4;
  if (rel != NULL && g_str_equal (rel, "author") && tree->nodes[i].tag == GUMBO_TAG_A)
    return 3;
  if (tree->nodes[i].hints != NULL && (strstr (tree->nodes[i].hints, "byline") != NULL || strstr (tree->nodes[i].hints, "p-author") != NULL || strstr (tree->nodes[i].hints, "author-name") != NULL || strstr (tree->nodes[i].hints, "author__name") != NULL))
    return 3;

  return dossier_html_hints_are_byline (tree->nodes[i].hints) ? 2 : 0;
}

/* The inner element that is marked as the name, or i itself. */
static guint
inner_name (DossierHtmlTree *tree, guint i)
{
  for (guint c = i + 1; c < tree->nodes[i].end; c++)
    {
      const char *itemprop = dossier_html_tree_attribute (tree, c, "itemprop");

      if (itemprop != NULL && g_str_equal (itemprop, "name") && tree->nodes[c].n_chars > 0)
        return c;
    }

  return i;
}

static char *
find_marked (DossierHtmlTree *tree, const char *site)
{
  char *best = NULL;
  guint best_mark = 0, tries = 0;

  for (guint i = 1; i < tree->n_nodes && tries < MAX_TRIES; i++)
    {
      g_autofree char *words = NULL;
      g_autofree char *name = NULL;
      guint            mark;

      if (tree->nodes[i].text != NULL || tree->nodes[i].n_attributes == 0 || tree->nodes[i].hidden || tree->nodes[i].n_chars == 0 || tree->nodes[i].n_chars > MAX_NAMES_CHARS * 2)
        continue;
      mark = mark_of (tree, i);
      if (mark <= best_mark)
        continue;
      tries++;
      if (is_elsewhere (tree, i))
        continue;

      words = dossier_html_tree_words (tree, inner_name (tree, i), MAX_NAMES_CHARS * 4);
      name = dossier_html_byline_clean (words, site);
      if (name != NULL)
        {
          g_free (best);
          best = g_steal_pointer (&name);
          best_mark = mark;
        }
    }

  return best;
}

/* "By Jane Doe", "Von Erika Mustermann": each of its two to four words with a capital. */
static gboolean
is_plain_name (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  guint n = g_strv_length (words);

  if (n < 2 || n > 5)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_unichar_isupper (g_utf8_get_char (words[i])) && !(i > 0 && i + 1 < n && strlen (words[i]) <= 3))
      return FALSE;

  return TRUE;
}

static guint
find_headline (DossierHtmlTree *tree, const char *title)
{
  for (guint i = 1; title != NULL && i < tree->n_nodes; i++)
    if (tree->nodes[i].tag >= GUMBO_TAG_H1 && tree->nodes[i].tag <= GUMBO_TAG_H3 && !tree->nodes[i].hidden)
      {
        g_autofree char *words = dossier_html_tree_words (tree, i, strlen (title) + 16);

        if (g_str_equal (words, title))
          return i;
      }

  return 0;
}

static char *
find_line (DossierHtmlTree *tree, const char *title, const char *site)
{
  static const char *const starts[] = { "by ", "von ", "par ", "por ", "written by ", "author: ", "autor: ", "text: ", "di ", "geschrieben von ", "veröffentlicht von ", "verfasst von ", "posted by ", "published by ", "ein artikel von ", "ein beitrag von ", "ein kommentar von ", "autorin: ", "interview: " };
  const guint              n_short = 9; /* behind the longer ones one word is a name too */
  guint                    from = find_headline (tree, title);

  for (guint i = from; from > 0 && i < MIN (tree->n_nodes, from + REACH_NODES); i++)
    {
      g_autofree char *words = NULL;
      g_autofree char *lower = NULL;

      if (tree->nodes[i].text != NULL || tree->nodes[i].hidden || tree->nodes[i].n_chars < 6 || tree->nodes[i].n_chars > MAX_NAMES_CHARS)
        continue;
      words = dossier_html_tree_words (tree, i, MAX_NAMES_CHARS * 4);
      while (words[0] != '\0' && strchr ("|-/ ", words[0]) != NULL)
        memmove (words, words + 1, strlen (words));
      lower = g_utf8_strdown (words, -1);
      for (guint j = 0; j < G_N_ELEMENTS (starts); j++)
        if (g_str_has_prefix (lower, starts[j]))
          {
            g_autofree char *name = dossier_html_byline_clean (words, site);

            if (name != NULL && (is_plain_name (name) || (j >= n_short && strchr (name, ' ') == NULL)))
              return g_steal_pointer (&name);
          }
    }

  return NULL;
}

char *
dossier_html_byline_find (DossierHtmlTree *tree, const char *title, const char *site)
{
  char *name = find_marked (tree, site);

  return name != NULL ? name : find_line (tree, title, site);
}
