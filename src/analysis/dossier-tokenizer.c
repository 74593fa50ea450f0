/* dossier-tokenizer.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scanner: characters to tokens, one pass, no memory but the result. What needs to see a whole
 * line (sentences, headlines, blocks, pairs of quotation marks) is in dossier-sentences.c.
 *
 * Any thread.
 */

#include "config.h"

#include "analysis/dossier-tokenizer.h"

#include "analysis/dossier-sentences.h"

#include <string.h>

/* What a character is for the scanner. */
typedef enum
{
  CHAR_OTHER,
  CHAR_SPACE,
  CHAR_LOWER, /* letters without case too */
  CHAR_UPPER,
  CHAR_DIGIT,
} CharClass;

/* What looks like an address or "U.S." is looked at this far only: the scan stays linear on any text. */
#define MAX_DOTS 8
#define MAX_ADDRESS 256

/* Abbreviations that keep their dot before anything. */
static const char *const abbreviations[] = {
  "Adm", "Amb", "Apr", "Aug", "Brig", "Capt", "Cdr", "Cmdr", "Col", "Cpl", "Dec", "Dr", "Feb", "Fr", "Ft", "Gen",
  "Gov", "Hon", "Jan", "Jr", "Jul", "Jun", "Lt", "Maj", "Mar", "Messrs", "Mlle", "Mme", "Mr", "Mrs", "Ms", "Mt",
  "Nov", "Oct", "Pfc", "Pres", "Prof", "Rep", "Reps", "Rev", "Sen", "Sens", "Sep", "Sept", "Sgt", "Sr", "St",
  "Supt", "approx", "cf", "viz", "vs", "Pvt", "Rt", "Insp", "Atty"
};

/* Abbreviations that keep their dot before a number only. */
static const char *const number_abbreviations[] = { "Art", "Arts", "Fig", "No", "Nos", "Vol", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun", "art", "no", "nos", "p", "para", "paras", "pp", "vol" };

/* Abbreviations of companies: the dot stays, and a sentence may end there all the same. */
static const char *const company_abbreviations[] = { "Inc", "Ltd", "Co", "Corp", "Bros", "etc" };

/* Endings of addresses that are told without "www" or "http". */
static const char *const domains[] = {
  "ai", "be", "ch", "cn", "co", "com", "de", "dk", "edu", "es", "eu", "fr", "gov", "gr", "ie", "il", "info", "int", "io",
  "ir", "it", "jp", "me", "mil", "net", "news", "nl", "no", "nz", "org", "pl", "ru", "se", "tv", "ua", "uk", "us"
};

/* What stands after the hyphen of "US-led" and is a word of its own. */
static const char *const hyphen_words[] = {
  "aged", "aligned", "allied", "area", "armed", "backed", "based", "bloc", "born", "bound", "built", "century", "chaired",
  "controlled", "crewed", "day", "deal", "designed", "dominated", "drafted", "educated", "era", "facing", "flagged", "focused",
  "friendly", "funded", "general", "held", "inspired", "issued", "language", "leaning", "led", "level", "like", "linked",
  "listed", "made", "majority", "minded", "occupied", "only", "operated", "organised", "organized", "origin", "owned",
  "plus", "produced", "proposed", "registered", "ruled", "run", "sanctioned", "sized", "speaking", "sponsored", "style",
  "supplied", "supported", "trained", "type", "wide", "work", "written"
};

/* What stands before the hyphen of "pro-Russian" and is a word of its own. */
static const char *const prefix_words[] = { "anti", "cross", "early", "ex", "extra", "inter", "intra", "late", "mid", "neo", "non", "post", "pre", "pro", "pseudo", "sub", "then", "trans", "un" };

/* Arabic articles and the like, which are part of the name behind their hyphen. */
static const char *const articles[] = { "Abd", "Abu", "Ad", "Al", "An", "Ar", "As", "Ash", "At", "Az", "El", "Ul" };

static gboolean
in_list (const char *const *words, gsize n_words, const char *text, gsize n_bytes)
{
  for (gsize i = 0; i < n_words; i++)
    if (words[i][0] == text[0] && strncmp (words[i], text, n_bytes) == 0 && words[i][n_bytes] == '\0')
      return TRUE;

  return FALSE;
}

#define IN_LIST(list, text, n_bytes) in_list (list, G_N_ELEMENTS (list), text, n_bytes)

static CharClass
classify (gunichar c)
{
  if (g_unichar_isspace (c) || c == 0x00A0 || c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x202F || c == 0x2007)
    return CHAR_SPACE;
  if (g_unichar_isupper (c) || g_unichar_istitle (c))
    return CHAR_UPPER;
  if (g_unichar_isalpha (c) || g_unichar_ismark (c))
    return CHAR_LOWER;
  if (g_unichar_isdigit (c))
    return CHAR_DIGIT;

  return CHAR_OTHER;
}

/* The class of the character at `p` and its length in bytes; CHAR_SPACE at the end. */
static inline CharClass
look (const char *text, gsize n_bytes, gsize offset, guint *length, gunichar *character)
{
  guchar byte;

  *length = 0;
  *character = 0;
  if (offset >= n_bytes)
    return CHAR_SPACE;

  byte = text[offset];
  if (G_LIKELY (byte < 0x80))
    {
      *length = 1;
      *character = byte;
      return g_ascii_islower (byte) ? CHAR_LOWER : g_ascii_isupper (byte) ? CHAR_UPPER
                                                 : g_ascii_isdigit (byte) ? CHAR_DIGIT
                                                 : byte <= ' '            ? CHAR_SPACE
                                                                          : CHAR_OTHER;
    }

  *length = g_utf8_skip[byte];
  *character = g_utf8_get_char (text + offset);
  return classify (*character);
}

static inline CharClass
class_at (const char *text, gsize n_bytes, gsize offset)
{
  guint    length;
  gunichar character;

  return look (text, n_bytes, offset, &length, &character);
}

static inline gboolean
is_wordy (CharClass class)
{
  return class >= CHAR_LOWER;
}

static inline gboolean
is_letter (CharClass class)
{
  return class == CHAR_LOWER || class == CHAR_UPPER;
}

static inline gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x02BB;
}

static inline gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

/* End of the letters and digits that begin at `offset`; tells what they are made of. */
static gsize
scan_run (const char *text, gsize n_bytes, gsize offset, guint *n_letters, guint *n_upper, guint *n_digits)
{
  for (;;)
    {
      guint    length;
      gunichar character;
      CharClass class = look (text, n_bytes, offset, &length, &character);

      if (!is_wordy (class))
        return offset;
      *n_letters += is_letter (class);
      *n_upper += class == CHAR_UPPER;
      *n_digits += class == CHAR_DIGIT;
      offset += length;
    }
}

/* Whether what follows an apostrophe is the "s" of a possessive or of "it's". */
static gboolean
is_possessive_s (const char *text, gsize n_bytes, gsize offset)
{
  return offset < n_bytes && (text[offset] == 's' || text[offset] == 'S') && !is_wordy (class_at (text, n_bytes, offset + 1));
}

static gboolean
is_contraction (const char *text, gsize n_bytes, gsize offset)
{
  static const char *const endings[] = { "d", "ll", "m", "re", "ve" };
  guint                    n_letters = 0, n_upper = 0, n_digits = 0;
  gsize                    end = scan_run (text, n_bytes, offset, &n_letters, &n_upper, &n_digits);

  return end - offset <= 2 && IN_LIST (endings, text + offset, end - offset);
}

/* "(R-Texas)", "Shaheen, D-N.H.": the letter of a party, and what stands behind its hyphen is a word of its own. */
static gboolean
is_party (const char *text, gsize part)
{
  if (text[part] != 'R' && text[part] != 'D' && text[part] != 'I')
    return FALSE;

  return part > 1 && (text[part - 1] == '(' || (text[part - 1] == ' ' && text[part - 2] == ','));
}

/* Whether a hyphen at `hyphen`, of `length` bytes, joins the part that began at `part` with the next one. */
static gboolean
hyphen_joins (const char *text, gsize n_bytes, gsize part, gsize hyphen, guint length)
{
  gsize     next = hyphen + length;
  CharClass before = class_at (text, n_bytes, part);
  CharClass after = class_at (text, n_bytes, next);
  guint     n_letters = 0, n_upper = 0, n_digits = 0;
  gsize     end;

  if (!is_wordy (after))
    return FALSE;
  if (before == CHAR_DIGIT || after == CHAR_DIGIT)
    return TRUE;
  if (before == CHAR_LOWER && after == CHAR_UPPER)
    return hyphen - part <= 4 && !IN_LIST (prefix_words, text + part, hyphen - part);
  if (before == CHAR_LOWER)
    return TRUE;
  if (after == CHAR_UPPER)
    return (hyphen - part == 1 && !is_party (text, part)) || IN_LIST (articles, text + part, hyphen - part);

  end = scan_run (text, n_bytes, next, &n_letters, &n_upper, &n_digits);
  if (end - next > 8 || (end - next > 4 && strncmp (text + end - 2, "ed", 2) == 0) || (end - next > 4 && strncmp (text + end - 3, "ing", 3) == 0))
    return FALSE;

  return !IN_LIST (hyphen_words, text + next, end - next);
}

/* "U.S.", "e.g.", "U.N.-led": single letters with dots; the last dot belongs to them. 0 = no such thing. */
static gsize
scan_dotted (const char *text, gsize n_bytes, gsize offset)
{
  gsize n_pairs = 0;

  while (n_pairs < MAX_DOTS && is_letter (class_at (text, n_bytes, offset)))
    {
      gsize next = offset + g_utf8_skip[(guchar)text[offset]];

      if (next >= n_bytes || text[next] != '.')
        return n_pairs > 1 && !is_wordy (class_at (text, n_bytes, next)) ? next : 0;
      offset = next + 1;
      n_pairs++;
    }

  return n_pairs > 1 ? offset : 0;
}

static gboolean
is_address_byte (char c)
{
  return (guchar)c > ' ' && (guchar)c < 0x80 && strchr ("\"<>[]{}|\\^`", c) == NULL;
}

/* End of the address that begins at `offset`, without the punctuation of the sentence behind it. */
static gsize
scan_address (const char *text, gsize n_bytes, gsize offset)
{
  gsize end = offset;

  while (end < n_bytes && is_address_byte (text[end]))
    end++;
  while (end > offset && strchr (".,;:!?)'", text[end - 1]) != NULL)
    end--;

  return end;
}

/* Whether a web or mail address begins at `offset`; `word_end` is where its first letters end. */
static gsize
find_address (const char *text, gsize n_bytes, gsize offset, gsize word_end)
{
  gsize end = word_end;

  if (word_end < n_bytes && text[word_end] == ':' && word_end + 2 < n_bytes && strncmp (text + word_end, "://", 3) == 0)
    return scan_address (text, n_bytes, offset);
  if (word_end - offset == 3 && g_ascii_strncasecmp (text + offset, "www", 3) == 0 && word_end < n_bytes && text[word_end] == '.')
    return scan_address (text, n_bytes, offset);
  if (word_end >= n_bytes || (text[word_end] != '.' && text[word_end] != '@' && text[word_end] != '-'))
    return 0;

  while (end < MIN (n_bytes, word_end + MAX_ADDRESS) && (g_ascii_isalnum (text[end]) || strchr (".-_@", text[end]) != NULL))
    end++;
  while (end > word_end && strchr (".-_@", text[end - 1]) != NULL)
    end--;
  for (gsize dot = end; dot > word_end; dot--)
    if (text[dot - 1] == '.')
      return IN_LIST (domains, text + dot, end - dot) ? scan_address (text, n_bytes, offset) : 0;

  return 0;
}

/* Whether the dot at `dot` belongs to the word before it. */
static gboolean
keeps_dot (const char *text, gsize n_bytes, gsize start, gsize dot, guint n_letters, guint n_upper)
{
  gsize n = dot - start;
  gsize next = dot + 1;

  if (n_letters == 1 && n_upper == 1)
    {
      while (next < n_bytes && text[next] == ' ')
        next++;
      return class_at (text, n_bytes, next) == CHAR_UPPER && (text[start] != 'I' || next == dot + 1);
    }
  if (IN_LIST (abbreviations, text + start, n) || IN_LIST (company_abbreviations, text + start, n))
    return TRUE;
  if (!IN_LIST (number_abbreviations, text + start, n))
    return FALSE;

  while (next < n_bytes && text[next] == ' ')
    next++;
  return class_at (text, n_bytes, next) == CHAR_DIGIT;
}

/* Whether the mark at `offset` keeps two parts of a word together; the length of the mark, or 0. */
static guint
joins (const char *text, gsize n_bytes, gsize part, gsize offset, gboolean has_letters)
{
  guint    length;
  gunichar character;
  CharClass class = look (text, n_bytes, offset, &length, &character);
  CharClass after;

  if (class != CHAR_OTHER)
    return 0;

  after = class_at (text, n_bytes, offset + length);
  if (is_apostrophe (character))
    return is_letter (after) && has_letters && !is_possessive_s (text, n_bytes, offset + length) && !is_contraction (text, n_bytes, offset + length) ? length : 0;
  if (character == '.' || character == ',')
    return after == CHAR_DIGIT && g_ascii_isdigit (text[offset - 1]) && !has_letters ? length : 0;
  if (is_hyphen (character))
    return hyphen_joins (text, n_bytes, part, offset, length) ? length : 0;

  return 0;
}

/* "U.S." and addresses. */
static gboolean
scan_whole (const char *text, gsize n_bytes, DossierToken *token)
{
  gsize word_end = token->start;
  gsize end = scan_dotted (text, n_bytes, token->start);

  if (end > 0)
    {
      token->end = end;
      token->flags |= DOSSIER_TOKEN_WORD | (g_ascii_isupper (text[token->start]) ? DOSSIER_TOKEN_CAPITALISED | DOSSIER_TOKEN_ALL_CAPS : 0);
      return TRUE;
    }

  while (word_end < n_bytes && g_ascii_isalnum (text[word_end]))
    word_end++;
  end = find_address (text, n_bytes, token->start, word_end);
  if (end == 0)
    return FALSE;

  token->end = end;
  token->flags |= DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_ADDRESS;
  return TRUE;
}

static void
scan_word (const char *text, gsize n_bytes, DossierToken *token)
{
  guint n_letters = 0, n_upper = 0, n_digits = 0;
  gsize start = token->start, part = start, end;
  guint mark;

  end = scan_run (text, n_bytes, start, &n_letters, &n_upper, &n_digits);
  while ((mark = joins (text, n_bytes, part, end, n_letters > 0)) > 0)
    {
      part = end + mark;
      end = scan_run (text, n_bytes, part, &n_letters, &n_upper, &n_digits);
    }
  if (end < n_bytes && text[end] == '.' && n_digits == 0 && keeps_dot (text, n_bytes, start, end, n_letters, n_upper))
    {
      end++;
      if (n_letters == 1)
        token->flags |= DOSSIER_TOKEN_INITIAL;
    }

  token->end = end;
  token->flags |= n_letters > 0 ? DOSSIER_TOKEN_WORD : DOSSIER_TOKEN_NUMBER;
  if (class_at (text, n_bytes, start) == CHAR_UPPER)
    token->flags |= DOSSIER_TOKEN_CAPITALISED;
  if (n_letters > 1 && n_upper == n_letters)
    token->flags |= DOSSIER_TOKEN_ALL_CAPS;
}

/* "'s" behind a word, or 0. */
static gsize
scan_possessive (const char *text, gsize n_bytes, gsize offset, guint length)
{
  if (offset == 0 || is_apostrophe ((guchar)text[offset - 1]) || class_at (text, n_bytes, offset) != CHAR_OTHER)
    return 0;
  if (is_possessive_s (text, n_bytes, offset + length))
    return offset + length + 1;

  return 0;
}

/* "@name" and "#tag", or 0. */
static gsize
scan_handle (const char *text, gsize n_bytes, gsize offset)
{
  gsize end = offset + 1;

  for (;;)
    {
      guint    length;
      gunichar character;

      if (!is_wordy (look (text, n_bytes, end, &length, &character)) && character != '_')
        break;
      end += length;
    }

  return end > offset + 1 && !g_ascii_isdigit (text[offset + 1]) ? end : 0;
}

static DossierTokenFlags
quote_flags (gunichar c)
{
  switch (c)
    {
    case 0x201C: /* “ */
    case 0x2018: /* ‘ */
    case 0x201E: /* „ */
    case 0x201A: /* ‚ */
    case 0x00AB: /* « */
    case 0x2039: /* ‹ */
      return DOSSIER_TOKEN_OPEN_QUOTE;
    case 0x201D: /* ” */
    case 0x2019: /* ’ */
    case 0x00BB: /* » */
    case 0x203A: /* › */
      return DOSSIER_TOKEN_CLOSE_QUOTE;
    case '"':
    case '\'':
    case '`':
      return DOSSIER_TOKEN_PLAIN_QUOTE;
    default:
      return 0;
    }
}

static void
scan_mark (const char *text, gsize n_bytes, DossierToken *token, guint length, gunichar character)
{
  gsize    start = token->start, end;
  gboolean after_word = start > 0 && (token->flags & DOSSIER_TOKEN_SPACE_BEFORE) == 0;

  token->flags |= DOSSIER_TOKEN_PUNCTUATION;
  token->end = start + length;
  if (is_apostrophe (character) && after_word)
    {
      end = scan_possessive (text, n_bytes, start, length);
      if (end > 0)
        {
          token->end = end;
          token->flags |= DOSSIER_TOKEN_POSSESSIVE;
          return;
        }
    }
  if ((character == '@' || character == '#') && (end = scan_handle (text, n_bytes, start)) > 0)
    {
      token->end = end;
      token->flags = (token->flags & ~DOSSIER_TOKEN_PUNCTUATION) | DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_HANDLE;
      return;
    }

  while (character == '.' && token->end < n_bytes && text[token->end] == '.')
    token->end++;
  token->flags |= quote_flags (character);
}

gboolean
dossier_tokenizer_next (const char *text, gsize n_bytes, gsize *offset, DossierToken *token)
{
  gsize    start = *offset;
  gboolean space = start == 0;
  guint    length;
  gunichar character;
  CharClass class;

  while ((class = look (text, n_bytes, start, &length, &character)) == CHAR_SPACE)
    {
      if (length == 0)
        return FALSE;
      space |= character != 0x200B && character != 0x2060 && character != 0xFEFF;
      start += length;
    }

  token->start = start;
  token->flags = space ? DOSSIER_TOKEN_SPACE_BEFORE : 0;
  if (is_wordy (class) && !scan_whole (text, n_bytes, token))
    scan_word (text, n_bytes, token);
  else if (!is_wordy (class))
    scan_mark (text, n_bytes, token, length, character);
  *offset = token->end;

  return TRUE;
}

GArray *
dossier_tokenize (const char *text, gsize n_bytes, const GArray *blocks)
{
  GArray      *tokens = g_array_sized_new (FALSE, FALSE, sizeof (DossierToken), n_bytes / 5 + 16);
  DossierToken token;
  gsize        offset = 0;

  while (dossier_tokenizer_next (text, n_bytes, &offset, &token))
    g_array_append_val (tokens, token);
  dossier_sentences_mark (text, n_bytes, tokens, blocks);

  return tokens;
}
