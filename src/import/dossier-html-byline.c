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
#define MAX_WRITERS 8
/* Nodes between one writer of an article and the next. */
#define REACH_NODES 40

static const char *const labels[] = { "written by ", "posted by ", "published by ", "reported by ", "words by ", "story by ", "article by ", "text by ", "by ", "by: ", "author: ", "author ", "authors: ", "text: ", "von ", "von: ", "autor: ", "autor ", "autorin: ", "autor/in: ", "ein artikel von ", "erstellt von ", "un documentaire de ", "un article de ", "ein beitrag von ", "ein kommentar von ", "eine analyse von ", "ein gastbeitrag von ", "geschrieben von ", "veröffentlicht von ", "verfasst von ", "interview: ", "par ", "auteur : ", "auteur: ", "por ", "por: ", "di ", "door ", "przez ", "autor tekstu: ", "texto: ", "redactor: ", "written by: ", "posted by: " };

/* Small words that end a list of names. */
static const char *const ends[] = { " | ", " · ", " • ", " – ", " — ", " - ", " / ", " in ", " on ", " at ", " am ", " um ", " aus ", " für ", " for ", " updated", " published", " posted", " aktualisiert", "veröffentlicht", " follow", " folgen", "@", " publié", " il y a", " le ", " mis à jour", " (", " http", " view all", " alle artikel", " more by", " see all", " email", " e-mail", " kommentare", " comments", " photos:", " photo:", " fotos:", " foto:", " bilder:", " bild:", " words:", " text:", " datum:", " date:", "\xE2\x80\xA2" };

static gboolean
is_nobody (const char *small)
{
  static const char *const nobody[] = { "admin", "administrator", "editor", "editors", "red", "red.", "redaktion", "die redaktion", "webmaster", "staff", "team", "author", "autor", "autoren", "guest", "gast", "unknown", "anonymous", "redaktionsteam", "online-redaktion", "onlineredaktion", "news", "none", "null", "user", "root", "default", "super user", "superuser", "redacción", "la redacción", "redakcja", "la rédaction", "rédaction", "contributor", "press release", "pressemitteilung", "share", "print", "about", "by", "von" };

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

/* Writers of several words begin with a capital, or with a particle. */
static gboolean
begins_small (const char *name)
{
  static const char *const particles[] = { "von ", "van ", "de ", "da ", "di ", "del ", "della ", "la ", "le ", "al ", "el ", "bin ", "ibn ", "ter ", "zu ", "zur ", "dos ", "du ", "af ", "av " };

  if (strchr (name, ' ') == NULL || !g_unichar_islower (g_utf8_get_char (name)))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    if (g_str_has_prefix (name, particles[i]))
      return FALSE;

  return TRUE;
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

  return n_letters >= 2 && n_digits <= 4 && n_words <= MAX_NAME_WORDS && !begins_small (name);
}

/* A weekday, month or number that begins a date behind the names. */
static gsize
before_date (const char *small)
{
  for (const char *p = small; *p != '\0'; p++)
    if (*p == ' ' && g_ascii_isdigit (p[1]) && (g_ascii_isdigit (p[2]) || p[2] == '.' || p[2] == ' ' || p[2] == '/'))
      return p - small;
    else if (p > small && g_ascii_isdigit (p[0]) && !g_ascii_isdigit (p[-1]) && p[-1] != ' ')
      {
        gsize n = strspn (p, "0123456789");

        /* Glued to the name. */
        if (n <= 2 && (p[n] == ' ' || p[n] == '.'))
          return p - small;
      }

  return strlen (small);
}

/* "Jane DoeJane Doe": what is marked twice and shown once. */
static void
drop_repetition (char *name)
{
  gsize length = strlen (name);

  for (gsize gap = 0; gap <= 1 && length > gap; gap++)
    if ((length - gap) % 2 == 0 && (gap == 0 || name[length / 2] == ' ') && memcmp (name, name + (length + gap) / 2, (length - gap) / 2) == 0)
      name[(length - gap) / 2] = '\0';
}

/* The sign of a broadcaster or an office; agencies are named as writers. */
static gboolean
is_sign (const char *name)
{
  static const char *const agencies[] = { "AP", "AFP", "DPA", "UPI", "EPA", "APA", "EFE", "KNA", "EPD", "SID", "PAP" };

  if (strlen (name) < 3 || strlen (name) > 5 || strspn (name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != strlen (name))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (agencies); i++)
    if (g_str_equal (name, agencies[i]))
      return FALSE;

  return TRUE;
}

/* "Jane Doe/SP-X": the agency that the name works for. */
static void
cut_agency (char *name)
{
  char *slash = strrchr (name, '/');

  if (slash != NULL && slash > name && strchr (name, ' ') != NULL && strchr (name, ' ') < slash && slash[1] != '\0' &&
      strspn (slash + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-") == strlen (slash + 1))
    *slash = '\0';
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
  cut_agency (name->str);
  strip_ends (name->str);
  drop_repetition (name->str);

  folded = g_utf8_strdown (name->str, -1);
  if (g_utf8_strlen (name->str, -1) > MAX_NAMES_CHARS || !has_form_of_name (name->str) || is_nobody (folded) || is_sign (name->str) || is_house (name->str, site))
    return NULL;

  return g_strdup (name->str);
}

gboolean
dossier_html_byline_is_elsewhere (DossierHtmlTree *tree, guint i)
{
  static const char *const places[] = { "comment", "kommentar", "related", "sidebar", "teaser", "recommend", "widget_", "player", "snippet-hidden", "footer", "reply", "replies", "popular", "trending", "latest", "most-read", "more-", "promo", "testimonial", "user-menu", "login", "listing", "caption", "image", "img-", "photo", "picture" };

  for (; i > 0; i = tree->nodes[i].parent)
    {
      const DossierHtmlNode *node = &tree->nodes[i];

      if (node->hidden || DOSSIER_HTML_TAG_IN (node->tag, GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_NAV, GUMBO_TAG_FIGURE))
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

/* The words up to where a browser begins a new line; NULL when that is all there is. */
static char *
first_line (DossierHtmlTree *tree, guint i)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint c = i + 1; c < tree->nodes[i].end; c++)
    if (tree->nodes[c].hidden)
      c = tree->nodes[c].end - 1;
    else if (tree->nodes[c].text != NULL)
      g_string_append (line, tree->nodes[c].text);
    else if ((tree->nodes[c].tag == GUMBO_TAG_BR || dossier_html_tag_is_block (tree->nodes[c].tag)) && g_strstrip (line->str)[0] != '\0')
      return g_string_free (g_steal_pointer (&line), FALSE);
    else if (dossier_html_tag_is_block (tree->nodes[c].tag))
      g_string_truncate (line, 0);

  return NULL;
}

/* What stands below a name says what its bearer does. */
static char *
name_in (DossierHtmlTree *tree, guint i, const char *site)
{
  guint            inner = inner_name (tree, i);
  g_autofree char *words = dossier_html_tree_words (tree, inner, MAX_NAMES_CHARS * 4);
  g_autofree char *line = first_line (tree, inner);
  char            *name = line != NULL ? dossier_html_byline_clean (line, site) : NULL;

  return name != NULL ? name : dossier_html_byline_clean (words, site);
}

/* Something that is read stands between the names: what follows belongs to something else. */
static gboolean
ends_names (const DossierHtmlNode *node)
{
  return (node->tag >= GUMBO_TAG_H1 && node->tag <= GUMBO_TAG_H6) || (node->tag == GUMBO_TAG_P && node->n_chars > MAX_NAMES_CHARS);
}

/* Further writers are marked as the first one is, right behind it. Takes `name`. */
static char *
add_writers (DossierHtmlTree *tree, guint first, char *name, const char *site)
{
  const DossierHtmlNode *model = &tree->nodes[first];
  g_autoptr (GString) names = g_string_new (name);
  guint n = 1, last = model->end;

  g_free (name);
  for (guint i = model->end; i < tree->n_nodes && i < last + REACH_NODES && n < MAX_WRITERS && !ends_names (&tree->nodes[i]); i++)
    {
      const DossierHtmlNode *node = &tree->nodes[i];
      g_autofree char       *next = NULL;

      if (node->text != NULL || node->hidden || node->tag != model->tag || g_strcmp0 (node->hints, model->hints) != 0 || mark_of (tree, i) == 0 || node->n_chars == 0 || node->n_chars > MAX_NAMES_CHARS)
        continue;
      next = name_in (tree, i, site);
      if (next == NULL || strstr (names->str, next) != NULL)
        continue;
      g_string_append_printf (names, ", %s", next);
      n++;
      last = node->end;
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
find_marked (DossierHtmlTree *tree, const char *site)
{
  char *best = NULL;
  guint best_mark = 0, found = 0, tries = 0;

  for (guint i = 1; i < tree->n_nodes && tries < MAX_TRIES; i++)
    {
      g_autofree char *name = NULL;
      guint            mark;

      if (tree->nodes[i].text != NULL || tree->nodes[i].n_attributes == 0 || tree->nodes[i].hidden || tree->nodes[i].n_chars == 0 || tree->nodes[i].n_chars > MAX_NAMES_CHARS * 2)
        continue;
      mark = mark_of (tree, i);
      if (mark <= best_mark)
        continue;
      tries++;
      if (dossier_html_byline_is_elsewhere (tree, i))
        continue;

      name = name_in (tree, i, site);
      /* An account's name is believed only where it is marked beyond doubt. */
      if (name != NULL && (mark > 2 || strchr (name, ' ') != NULL || !g_unichar_islower (g_utf8_get_char (name))))
        {
          g_free (best);
          best = g_steal_pointer (&name);
          best_mark = mark;
          found = i;
        }
    }

  return best != NULL ? add_writers (tree, found, best, site) : NULL;
}

char *
dossier_html_byline_find (DossierHtmlTree *tree, const char *title, const char *site)
{
  char *name = find_marked (tree, site);

  return name != NULL ? name : dossier_html_byline_find_line (tree, title, site);
}
