/* dossier-traits.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See dossier-traits.h.
 */

#include "config.h"

#include "analysis/dossier-traits.h"

#include "analysis/dossier-word-equal.h"

#define MAX_CHARACTERS 48
#define BIG_CITY 100000

typedef enum
{
  LIST_COUNTRY,
  LIST_DEMONYM,
  LIST_CAPITAL,
  LIST_METONYM,
  LIST_BIG_CITY,
  LIST_SMALL_CITY,
  LIST_REGION,
  LIST_PERSON,
  LIST_ORGANISATION,
  LIST_EQUIPMENT,
  LIST_DOCUMENT,
  LIST_EVENT,
  LIST_TITLE,
  LIST_STOP,
  N_LISTS
} List;

/* Positions in a name, as bits of `lists` and in `found`. */
enum
{
  POSITION_FIRST,
  POSITION_INNER,
  POSITION_LAST,
  POSITION_ONLY
};

static inline guint
position (guint at, guint n_tokens)
{
  return n_tokens == 1 ? POSITION_ONLY : at == 0            ? POSITION_FIRST
                                       : at + 1 == n_tokens ? POSITION_LAST
                                                            : POSITION_INNER;
}

static guint64
hash_characters (const gunichar *characters, guint n)
{
  guint64 hash = n;

  for (guint i = 0; i < n; i++)
    hash = dossier_key_join (hash, characters[i]);

  return hash;
}

/* The word's code points; returns how many. Very long words are cut in their middle, as it were. */
static guint
read_characters (const char *text, const char *end, gunichar *characters)
{
  guint n = 0;

  for (; text < end; text = g_utf8_next_char (text))
    {
      if (n == MAX_CHARACTERS)
        n = MAX_CHARACTERS / 2;
      characters[n++] = (guchar)*text < 0x80 ? (guchar)*text : g_utf8_get_char (text);
    }

  return n;
}

/* As GLib says, without asking it about ASCII: these questions are asked of every letter. */
static inline gboolean
is_upper (gunichar c)
{
  return c < 0x80 ? g_ascii_isupper (c) : g_unichar_isupper (c);
}

static inline gboolean
is_lower (gunichar c)
{
  return c < 0x80 ? g_ascii_islower (c) : g_unichar_islower (c);
}

static inline gboolean
is_alpha (gunichar c)
{
  return c < 0x80 ? g_ascii_isalpha (c) : g_unichar_isalpha (c);
}

static inline gboolean
is_digit (gunichar c)
{
  return c < 0x80 ? g_ascii_isdigit (c) : g_unichar_isdigit (c);
}

static guint32
hash_shape (const gunichar *characters, guint n)
{
  guint32  hash = 5381;
  gunichar before = 0, last = 0;

  for (guint i = 0; i < n; i++)
    {
      gunichar c = characters[i];
      gunichar kind = is_upper (c) ? 'X' : is_alpha (c) ? 'x'
                                         : is_digit (c) ? '0'
                                                        : c;

      if (kind != last || kind != before)
        hash = hash * 33 + kind;
      before = last;
      last = kind;
    }

  return hash;
}

static DossierCase
read_case (const gunichar *characters, guint n)
{
  guint n_upper = 0, n_lower = 0;

  for (guint i = 0; i < n; i++)
    {
      n_upper += is_upper (characters[i]);
      n_lower += is_lower (characters[i]);
    }
  if (n_upper == 0)
    return DOSSIER_CASE_NONE;
  if (!is_upper (characters[0]))
    return DOSSIER_CASE_INNER;
  if (n_upper == 1 && n_lower == 0)
    return DOSSIER_CASE_SINGLE;
  if (n_upper == 1)
    return DOSSIER_CASE_INITIAL;

  return n_lower == 0 ? DOSSIER_CASE_ALL : DOSSIER_CASE_MIXED;
}

static void
read_form (const char *text, const char *end, DossierTraits *traits)
{
  gunichar characters[MAX_CHARACTERS];
  guint    n = read_characters (text, end, characters);

  traits->shape = hash_shape (characters, n);
  traits->how = read_case (characters, n);
  traits->n_bytes = MIN (end - text, 255);
  for (guint i = 0; i < n; i++)
    characters[i] = characters[i] < 0x80 ? (gunichar)dossier_word_fold (characters[i]) : g_unichar_tolower (characters[i]);
  for (guint i = 0; i < G_N_ELEMENTS (traits->prefixes); i++)
    traits->prefixes[i] = n >= i + 2 ? hash_characters (characters, i + 2) : 0;
  for (guint i = 0; i < G_N_ELEMENTS (traits->suffixes); i++)
    traits->suffixes[i] = n >= i + 1 ? hash_characters (characters + n - i - 1, i + 1) : 0;
}

/* The group of a word, or of its last part behind a hyphen; short numbers have groups of their own. */
static DossierCluster
find_cluster (const DossierClusters *clusters, const char *text, gsize n_bytes, guint64 folded, DossierTokenFlags flags)
{
  DossierCluster found = dossier_clusters_find (clusters, folded);
  const char    *hyphen;

  if (found.rank > 0)
    return found;
  if ((flags & DOSSIER_TOKEN_NUMBER) != 0 && n_bytes <= 4)
    return (DossierCluster){ .small = 128 + n_bytes, .middle = 512 + n_bytes, .large = 2048 + n_bytes };

  hyphen = g_strrstr_len (text, n_bytes, "-");
  return hyphen != NULL ? dossier_clusters_find (clusters, dossier_key_new (hyphen + 1, text + n_bytes - hyphen - 1).folded) : found;
}

static guint
type_of (const DossierDraftMention *mention)
{
  if (mention->type != DOSSIER_ENTITY_COUNTRY)
    return 1 + mention->type;

  return 1 + DOSSIER_N_ENTITY_TYPES + mention->kind;
}

static void
read_found (const DossierSearch *search, guint token, DossierTraits *traits)
{
  const DossierDraftMention *mention;

  if (search->owner[token] == DOSSIER_FREE || search->owner[token] == DOSSIER_STOPPED)
    return;

  mention = &g_array_index (search->found, DossierDraftMention, search->owner[token] - 1);
  traits->found = type_of (mention) * 4 + position (token - mention->token, mention->n_tokens);
  traits->rule = g_str_hash (mention->rule);
}

void
dossier_traits_read (const DossierSearch *search, const DossierClusters *clusters, guint token, DossierTraits *traits)
{
  const DossierDraft *draft = search->draft;
  const DossierToken *at = dossier_draft_token (draft, token);
  const char         *text = draft->text + at->start;

  *traits = (DossierTraits){ .exact = draft->keys[token].exact, .lower = draft->keys[token].folded, .words = draft->classes[token] };
  read_form (text, draft->text + at->end, traits);
  read_found (search, token, traits);
  traits->cluster = find_cluster (clusters, text, at->end - at->start, traits->lower, at->flags);
  traits->size = ((traits->words & DOSSIER_WORD_COMMON) != 0) + 2 * ((traits->words & DOSSIER_WORD_FUNCTION) != 0);
  traits->look = traits->how | ((at->flags & DOSSIER_TOKEN_NUMBER) != 0 ? 6 : (at->flags & DOSSIER_TOKEN_PUNCTUATION) != 0 ? 7
                                                                                                                           : 0);
  traits->look |= dossier_search_is_first (search, token) << 3;
  traits->look |= ((at->flags & DOSSIER_TOKEN_HEADLINE) != 0) << 4 | ((at->flags & DOSSIER_TOKEN_CAPS_LINE) != 0) << 5 | ((at->flags & DOSSIER_TOKEN_POSSESSIVE) != 0) << 6;
}

static List
list_of (const DossierForm *form, const DossierRecord *record)
{
  if (record->role != DOSSIER_RECORD_THING)
    return record->role == DOSSIER_RECORD_TITLE ? LIST_TITLE : LIST_STOP;

  switch (record->type)
    {
    case DOSSIER_ENTITY_COUNTRY:
      return form->kind == DOSSIER_MENTION_NAME ? LIST_COUNTRY : form->kind == DOSSIER_MENTION_DEMONYM ? LIST_DEMONYM
                                                               : form->kind == DOSSIER_MENTION_CAPITAL ? LIST_CAPITAL
                                                                                                       : LIST_METONYM;
    case DOSSIER_ENTITY_PLACE:
      return !record->city ? LIST_REGION : record->population >= BIG_CITY ? LIST_BIG_CITY
                                                                          : LIST_SMALL_CITY;
    case DOSSIER_ENTITY_PERSON:
      return LIST_PERSON;
    case DOSSIER_ENTITY_ORGANISATION:
      return LIST_ORGANISATION;
    case DOSSIER_ENTITY_EQUIPMENT:
      return LIST_EQUIPMENT;
    case DOSSIER_ENTITY_DOCUMENT:
      return LIST_DOCUMENT;
    case DOSSIER_ENTITY_EVENT:
    case DOSSIER_ENTITY_DATE:
    case DOSSIER_ENTITY_QUANTITY:
    default:
      return LIST_EVENT;
    }
}

static guint32
lists_of (const DossierSearch *search, const DossierMatch *match)
{
  guint32 lists = 0;

  for (guint32 i = match->form; i != DOSSIER_NO_FORM; i = dossier_gazetteer_next (search->gazetteer, i))
    {
      const DossierForm *form = dossier_gazetteer_get_form (search->gazetteer, i);

      lists |= 1u << list_of (form, dossier_search_record (search, form));
    }

  return lists;
}

void
dossier_traits_read_lists (const DossierSearch *search, guint token, guint n_tokens, DossierTraits *traits)
{
  guint until[N_LISTS] = { 0 };

  for (guint i = 0; i < n_tokens; i++)
    {
      const DossierMatch *match = &search->matches[token + i];
      guint32             lists = match->n_tokens > 0 ? lists_of (search, match) : 0;

      for (guint list = 0; lists != 0; list++, lists >>= 1)
        {
          if ((lists & 1) == 0 || i < until[list])
            continue;
          until[list] = i + match->n_tokens;
          for (guint j = i; j < MIN (until[list], n_tokens); j++)
            traits[j].lists |= G_GUINT64_CONSTANT (1) << (list * 4 + position (j - i, match->n_tokens));
        }
    }
}

gboolean
dossier_traits_is_demonym (const DossierTraits *traits)
{
  return (traits->lists >> (LIST_DEMONYM * 4) & 0xf) != 0;
}
