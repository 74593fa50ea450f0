/* dossier-cleaner-lines.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. Long lines get no key: whatever is longer than a caption is running text.
 */

#include "config.h"

#include "import/dossier-cleaner-lines.h"

#include <string.h>

#define MAX_KEY 600     /* bytes */
#define PROSE_WORDS 8   /* with the end of a sentence */
#define PROSE_ANYWAY 25 /* words that make prose of a line without one */

static gboolean
is_invisible (gunichar c)
{
  return c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F || c == 0x2060 || c == 0xFEFF;
}

static gboolean
is_space (gunichar c)
{
  if (c < 0x80)
    return c == ' ' || (c >= '\t' && c <= '\r');

  return g_unichar_isspace (c) || is_invisible (c);
}

static void
trim (const char **start, const char **end)
{
  while (*start < *end && is_space (g_utf8_get_char (*start)))
    *start = g_utf8_next_char (*start);
  while (*end > *start)
    {
      const char *last = g_utf8_prev_char (*end);

      if (!is_space (g_utf8_get_char (last)))
        break;
      *end = last;
    }
}

static gboolean
is_ideograph (gunichar c)
{
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xE00 && c <= 0xE7F);
}

/* Words between spaces; two characters of a script without spaces count as one word. */
static guint
count_words (const char *words, gsize length)
{
  guint    n = 0, ideographs = 0;
  gboolean inside = FALSE;

  for (const char *p = words; p < words + length; p = g_utf8_next_char (p))
    {
      gunichar c = (guchar)*p < 0x80 ? (gunichar)*p : g_utf8_get_char (p);
      gboolean word = c < 0x80 ? g_ascii_isalnum (c) : g_unichar_isalnum (c);

      if (is_ideograph (c))
        ideographs++;
      else if (word && !inside)
        n++;
      inside = word || (inside && !is_space (c));
    }

  return n + ideographs / 2;
}

static gboolean
closes (gunichar c)
{
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x2019 || c == 0x201D || c == 0x201C || c == 0xBB || c == 0xAB ||
         c == 0x300D || c == 0x300F || c == 0x203A;
}

static gboolean
ends_sentence (const char *words, gsize length)
{
  const char *p = words + length;

  while (p > words)
    {
      gunichar c;

      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      if (closes (c) || is_space (c))
        continue;

      return c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == 0x2026 || c == 0x3002 || c == 0xFF01 || c == 0xFF1F ||
             c == 0xFF1A || c == 0x61F || c == 0x6D4 || c == 0x964 || c == 0xFF0E;
    }

  return FALSE;
}

/* Up to U+02FF nothing combines; typographic marks are the common exception. */
static gboolean
may_combine (const char *words, gsize length)
{
  for (const char *p = words; p < words + length; p++)
    if ((guchar)*p >= 0xCC && (guchar)*p != 0xE2)
      return TRUE;

  return FALSE;
}

static char *
make_key (const char *words, gsize length)
{
  g_autofree char *normal = may_combine (words, length) ? g_utf8_normalize (words, length, G_NORMALIZE_DEFAULT_COMPOSE) : g_strndup (words, length);
  GString         *key = g_string_sized_new (length);
  gboolean         space = FALSE;

  for (const char *p = normal; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = (guchar)*p < 0x80 ? (gunichar)*p : g_utf8_get_char (p);

      if (c >= 0x80 && is_invisible (c))
        continue;
      if (c < 0x80 ? is_space (c) : g_unichar_isspace (c))
        {
          space = key->len > 0;
          continue;
        }
      if (space)
        g_string_append_c (key, ' ');
      space = FALSE;
      if (c < 0x80)
        g_string_append_c (key, c);
      else
        g_string_append_unichar (key, c);
    }

  return g_string_free (key, FALSE);
}

static void
measure (DossierLine *line)
{
  line->n_words = count_words (line->words, line->length);
  line->sentence = ends_sentence (line->words, line->length);
  line->prose = line->n_words >= PROSE_ANYWAY || (line->sentence && line->n_words >= PROSE_WORDS);
  if (line->length <= MAX_KEY)
    line->key = make_key (line->words, line->length);
}

DossierLine
dossier_line_cut (DossierLine *line, gsize at)
{
  DossierLine tail = { .role = DOSSIER_BLOCK_BODY };
  const char *from = line->words, *middle = line->words + at, *end = line->words + line->length;

  tail.words = middle;
  trim (&from, &middle);
  trim (&tail.words, &end);
  tail.length = end - tail.words;
  line->length = middle - from;
  g_clear_pointer (&line->key, g_free);
  measure (line);
  measure (&tail);

  return tail;
}

static void
clear_line (gpointer data)
{
  DossierLine *line = data;

  g_free (line->joined);
  g_free (line->key);
}

GArray *
dossier_lines_take_start (GArray *lines, guint n)
{
  GArray *start = g_array_sized_new (FALSE, TRUE, sizeof (DossierLine), lines->len + 1);

  g_array_set_clear_func (start, clear_line);
  if (n > 0)
    g_array_append_vals (start, lines->data, n);
  return start;
}

static GArray *
split_lines (const char *text, gsize n_bytes)
{
  GArray     *lines = g_array_new (FALSE, TRUE, sizeof (DossierLine));
  const char *end = text + n_bytes;
  gboolean    gap = FALSE;

  g_array_set_clear_func (lines, clear_line);
  while (text < end)
    {
      const char *stop = memchr (text, '\n', end - text);
      const char *from = text, *to = stop != NULL ? stop : end;
      DossierLine line = { .role = DOSSIER_BLOCK_BODY, .gap = gap };

      trim (&from, &to);
      gap = from == to;
      if (!gap)
        {
          line.words = from;
          line.length = to - from;
          g_array_append_val (lines, line);
        }
      text = stop != NULL ? stop + 1 : end;
    }

  return lines;
}

static gboolean
starts_lower (const DossierLine *line)
{
  return g_unichar_islower (g_utf8_get_char (line->words));
}

static glong
columns (const DossierLine *line)
{
  return g_utf8_strlen (line->words, line->length);
}

/* The width of a text whose lines were broken at a fixed column, or 0: no line is longer than 100
 * columns, most are between 50 and 85, and most go on in the middle of a sentence. */
static glong
find_wrap_width (GArray *lines)
{
  guint full = 0, pairs = 0, lower = 0;
  glong width = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const DossierLine *line = dossier_lines_get (lines, i);
      glong              n;

      if (line->length > 400)
        return 0;
      n = columns (line);
      width = MAX (width, n);
      full += n >= 50 && n <= 85;
      if (i > 0 && !line->gap)
        {
          pairs++;
          lower += starts_lower (line);
        }
    }

  return width <= 100 && lines->len >= 5 && full * 10 >= lines->len * 5 && pairs * 2 >= lines->len && lower * 10 >= pairs * 4 ? width : 0;
}

/* The next line's first word would not have fitted any more. */
static gboolean
was_broken (const DossierLine *line, const DossierLine *next, glong width)
{
  const char *space = memchr (next->words, ' ', next->length);
  guint8      level;
  glong       word = g_utf8_strlen (next->words, space != NULL ? space - next->words : (gssize)next->length);

  if (next->gap || dossier_line_marker (next->words, next->length, &level) > 0 || next->words[0] == '>')
    return FALSE;

  return columns (line) + 1 + word > width - 8 || (starts_lower (next) && columns (line) >= width / 2);
}

static void
take_joined (DossierLine *line, GString *joined)
{
  line->joined = g_string_free (joined, FALSE);
  line->words = line->joined;
  line->length = strlen (line->joined);
}

/* Puts the lines of each paragraph together, in place. */
static void
join_wrapped (GArray *lines)
{
  glong width = find_wrap_width (lines);
  guint kept = 0;

  for (guint i = 0; width > 0 && i < lines->len; kept++)
    {
      DossierLine line = *dossier_lines_get (lines, i);
      GString    *joined = g_string_new_len (line.words, line.length);

      for (i++; i < lines->len; i++)
        {
          const DossierLine *next = dossier_lines_get (lines, i);

          if (!was_broken (dossier_lines_get (lines, i - 1), next, width))
            break;
          if (joined->str[joined->len - 1] != '-')
            g_string_append_c (joined, ' ');
          g_string_append_len (joined, next->words, next->length);
        }
      take_joined (&line, joined);
      *dossier_lines_get (lines, kept) = line;
    }

  /* The lines behind are plain copies that own nothing. */
  if (width > 0)
    {
      memset (dossier_lines_get (lines, kept), 0, (lines->len - kept) * sizeof (DossierLine));
      g_array_set_size (lines, kept);
    }
}

GArray *
dossier_lines_new (const char *text, gsize n_bytes)
{
  GArray *lines = split_lines (text, n_bytes);

  join_wrapped (lines);
  for (guint i = 0; i < lines->len; i++)
    measure (dossier_lines_get (lines, i));

  return lines;
}

GArray *
dossier_lines_new_from_blocks (const DossierReading *reading)
{
  GArray     *lines = g_array_sized_new (FALSE, TRUE, sizeof (DossierLine), reading->blocks->len);
  const char *p = reading->text->str;

  g_array_set_clear_func (lines, clear_line);
  for (guint i = 0; i < reading->blocks->len; i++)
    {
      const DossierBlock *block = &g_array_index (reading->blocks, DossierBlock, i);
      const char         *end = g_utf8_offset_to_pointer (p, block->end - block->start);
      DossierLine         line = { .words = p, .length = end - p };

      measure (&line);
      dossier_line_set_role (&line, block->role, block->role == DOSSIER_BLOCK_BODY ? DOSSIER_RULE_NONE : DOSSIER_RULE_MARKUP);
      g_array_append_val (lines, line);
      p = end + 1;
    }

  return lines;
}

void
dossier_line_set_role (DossierLine *line, DossierBlockRole role, DossierCleaningRule rule)
{
  line->role = role;
  line->rule = rule;
}

gboolean
dossier_line_is_free (const DossierLine *line)
{
  return line->role == DOSSIER_BLOCK_BODY && line->rule == DOSSIER_RULE_NONE;
}

gboolean
dossier_line_is_aside (const DossierLine *line)
{
  return line->role == DOSSIER_BLOCK_CAPTION || line->role == DOSSIER_BLOCK_CREDIT || line->role == DOSSIER_BLOCK_FURNITURE;
}

guint
dossier_lines_first_prose (GArray *lines)
{
  guint i = 0;

  while (i < lines->len && !(dossier_lines_get (lines, i)->prose && dossier_line_is_free (dossier_lines_get (lines, i))))
    i++;

  return i;
}

int
dossier_lines_last_prose (GArray *lines)
{
  int i = (int)lines->len - 1;

  while (i >= 0 && !(dossier_lines_get (lines, i)->prose && dossier_line_is_free (dossier_lines_get (lines, i))))
    i--;

  return i;
}

static gsize
bullet_length (const char *words, gsize length)
{
  static const char *const bullets[] = { "•", "·", "▪", "◦", "‣", "●", "■", "*", "-" };

  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    {
      gsize n = strlen (bullets[i]);

      if (length > n && memcmp (words, bullets[i], n) == 0 && is_space (g_utf8_get_char (words + n)))
        return n;
    }

  return 0;
}

/* "1.", "12)", "(a)", "(iv)", "a)": at most three digits or letters. */
static gsize
number_length (const char *words, gsize length, guint8 *level)
{
  gsize i = words[0] == '(', first = i;

  while (i < length && i - first < 4 && (g_ascii_isdigit (words[i]) || (g_ascii_islower (words[i]) && (first == 1 || i - first == 0))))
    i++;
  if (i == first || i - first > 3 || i + 1 >= length)
    return 0;
  if (first == 1 ? words[i] != ')' : words[i] != ')' && !(words[i] == '.' && g_ascii_isdigit (words[0])))
    return 0;

  *level = g_ascii_isdigit (words[first]) ? 1 : 2;
  return i + 1;
}

gsize
dossier_line_marker (const char *words, gsize length, guint8 *level)
{
  gsize n = bullet_length (words, length);
  gsize end;

  *level = 1;
  if (n == 0)
    n = number_length (words, length, level);
  if (n == 0 || n >= length || !is_space (g_utf8_get_char (words + n)))
    return 0;

  for (end = n; end < length && is_space (g_utf8_get_char (words + end));)
    end = g_utf8_next_char (words + end) - words;
  return end < length ? end : 0;
}

const char *
dossier_line_bare_key (const DossierLine *line)
{
  gsize n;

  if (line->key == NULL)
    return NULL;

  n = bullet_length (line->key, strlen (line->key));
  return line->key + n + (n > 0 && line->key[n] == ' ');
}

gboolean
dossier_word_is_particle (const char *word)
{
  static const char *const particles[] = { "de", "del", "della", "der", "den", "di", "da", "dos", "du", "van", "von", "zu", "al", "el", "bin", "ibn", "la", "le", "ter", "ten", "af" };

  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    if (g_str_equal (word, particles[i]))
      return TRUE;

  return FALSE;
}

gboolean
dossier_word_is_name (const char *word)
{
  const char *p = word;

  if (!g_unichar_isupper (g_utf8_get_char (p)))
    return FALSE;

  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalpha (c) && c != '.' && c != '\'' && c != '-' && c != 0x2019 && c != 0x2010 && !g_unichar_ismark (c))
        return FALSE;
    }

  return TRUE;
}
