/* made-article.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "made-article.h"

#include <math.h>
#include <string.h>

#define WORDS 60000
#define PERSONS 80000
#define OTHERS 300000 /* places, bodies, treaties, things */
#define SENTENCES 42
#define CAST 7 /* persons, states and others each that an article speaks of */

typedef struct
{
  GString         *text;
  guint32          at; /* code points so far */
  GRand           *random;
  DossierFindings *findings;
  GArray          *blocks;
  GPtrArray       *names; /* of the entities so far */
  GArray          *facts; /* DossierEntityFields beside them */
  char             published[11];
  guint            cast[3][CAST]; /* numbers of the persons, states and others */
} Writer;

static const char *const small_words[] = { "the", "of", "and", "to", "in", "a", "for", "on", "with", "that", "by", "at", "from", "is", "as", "was", "its", "has", "an", "after" };
static const char *const syllables[] = { "ra", "ten", "lo", "mi", "sar", "ve", "dun", "ko", "pel", "ti", "na", "gor", "be", "lin", "fa", "mer", "su", "cal", "ro", "dex" };
static const char *const codes[] = { "UA", "US", "RU", "DE", "FR", "GB", "CN", "PL", "IL", "IR", "TR", "IN", "JP", "KR", "IT", "ES", "NL", "SE", "NO", "DK",
                                     "FI", "EE", "LV", "LT", "BE", "AT", "CH", "CZ", "SK", "HU", "RO", "BG", "GR", "RS", "MD", "GE", "AM", "AZ", "KZ", "SA",
                                     "AE", "QA", "EG", "ET", "KE", "NG", "ZA", "BR", "AR", "MX", "CA", "AU", "NZ", "ID", "VN", "PK", "AF", "SY", "IQ", "YE" };
static const char *const states[] = { "Ukraine", "United States", "Russia", "Germany", "France", "United Kingdom", "China", "Poland", "Israel", "Iran", "Turkey", "India", "Japan", "South Korea", "Italy", "Spain", "Netherlands", "Sweden", "Norway", "Denmark",
                                      "Finland", "Estonia", "Latvia", "Lithuania", "Belgium", "Austria", "Switzerland", "Czech Republic", "Slovakia", "Hungary", "Romania", "Bulgaria", "Greece", "Serbia", "Moldova", "Georgia", "Armenia", "Azerbaijan", "Kazakhstan", "Saudi Arabia",
                                      "United Arab Emirates", "Qatar", "Egypt", "Ethiopia", "Kenya", "Nigeria", "South Africa", "Brazil", "Argentina", "Mexico", "Canada", "Australia", "New Zealand", "Indonesia", "Vietnam", "Pakistan", "Afghanistan", "Syria", "Iraq", "Yemen" };
static const char *const roles[] = { "the prime minister", "the foreign minister", "the president", "a spokesman", "the defence minister", "an ambassador" };
static const char *const months[] = { "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December" };
static const char *const outlets[] = { "Northern Post", "The Courier", "Baltic Wire", "Herald", "Le Matin", "Tageszeitung", "Evening Standard Review", "Press Agency", "Gazette", "The Observer Weekly", "Foreign Desk", "Daily Bulletin" };
static const char *const verbs[] = { "promised to", "offered to", "wants to", "has agreed to", "demanded to", "refused to" };
static const char *const acts[] = { "monitor the ceasefire", "deploy troops", "send generators", "train recruits", "lend money", "close the airspace", "patrol the strait", "hold the bridge", "clear mines",
                                    "rebuild the harbour", "share its findings", "sign a guarantee", "support the accession", "resume the talks", "lift the sanctions", "feed the refugees", "present a plan" };

G_STATIC_ASSERT (G_N_ELEMENTS (codes) == G_N_ELEMENTS (states));

/* Zipf's law by inversion: number k comes about 1/k as often as the first. */
static guint
pick (Writer *self, guint n)
{
  return MIN ((guint)exp (g_rand_double (self->random) * log (n + 1)) - 1, n - 1);
}

static guint
any (Writer *self, guint n)
{
  return g_rand_int_range (self->random, 0, n);
}

char *
made_word (guint rank)
{
  GString *word = g_string_new (NULL);

  if (rank < G_N_ELEMENTS (small_words))
    return g_string_free (g_string_append (word, small_words[rank]), FALSE);

  for (guint rest = rank; rest > 0 || word->len < 4; rest /= G_N_ELEMENTS (syllables))
    g_string_append (word, syllables[rest % G_N_ELEMENTS (syllables)]);
  return g_string_free (word, FALSE);
}

static char *
make_name (guint number, guint seed)
{
  g_autofree char *word = made_word (number * 7 + seed);

  word[0] = g_ascii_toupper (word[0]);
  return g_steal_pointer (&word);
}

static void
put (Writer *self, const char *text)
{
  g_string_append (self->text, text);
  self->at += g_utf8_strlen (text, -1);
}

static void
put_words (Writer *self, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *word = made_word (pick (self, WORDS));

      put (self, word);
      put (self, " ");
    }
}

static gint32
find_entity (Writer *self, const char *name, DossierEntityType type, const char *country)
{
  DossierEntityFields facts = { .type = type, .country = country };

  for (guint i = 0; i < self->names->len; i++)
    if (g_str_equal (self->names->pdata[i], name))
      {
        g_array_index (self->facts, DossierEntityFields, i).count++;
        return i;
      }

  facts.count = 1;
  facts.qualifier = type == DOSSIER_ENTITY_PERSON ? roles[strlen (name) % G_N_ELEMENTS (roles)] : NULL;
  g_ptr_array_add (self->names, g_strdup (name));
  g_array_append_val (self->facts, facts);
  return self->names->len - 1;
}

/* Answers the entity. */
static gint32
put_name (Writer *self, DossierEntityType type, const char *name, const char *country)
{
  DossierMention mention = { .start = self->at, .type = type, .confidence = 0.9, .rule = "made" };

  put (self, name);
  mention.end = self->at;
  mention.entity = find_entity (self, name, type, country);
  if (country != NULL)
    g_strlcpy (mention.country, country, sizeof mention.country);
  if (type == DOSSIER_ENTITY_PLACE && any (self, 4) == 0)
    mention.kind = DOSSIER_MENTION_CAPITAL;
  g_array_append_val (self->findings->mentions, mention);
  return mention.entity;
}

static gint32
put_person (Writer *self)
{
  guint            number = self->cast[0][any (self, CAST)];
  g_autofree char *first = make_name (number % 211, 31);
  g_autofree char *last = make_name (number, 57);
  g_autofree char *name = g_strconcat (first, " ", last, NULL);

  return put_name (self, DOSSIER_ENTITY_PERSON, name, number % 10 < 8 ? codes[(number * 7) % G_N_ELEMENTS (codes)] : NULL);
}

static gint32
put_state (Writer *self)
{
  guint number = self->cast[1][pick (self, CAST)];

  return put_name (self, DOSSIER_ENTITY_COUNTRY, states[number], codes[number]);
}

static gint32
put_other (Writer *self)
{
  guint             number = any (self, 2) == 0 ? self->cast[2][any (self, CAST)] : pick (self, OTHERS);
  guint             kind = number % 20;
  g_autofree char  *word = make_name (number, kind < 8 ? 11 : 97);
  g_autofree char  *name = kind < 8 ? g_strdup (word) : g_strconcat (word, kind == 19 ? " Treaty" : kind == 18 ? " Missile"
                                                                                                               : " Council",
                                                                     NULL);
  DossierEntityType type = kind < 8 ? DOSSIER_ENTITY_PLACE : kind == 19 ? DOSSIER_ENTITY_DOCUMENT
                                                           : kind == 18 ? DOSSIER_ENTITY_EQUIPMENT
                                                                        : DOSSIER_ENTITY_ORGANISATION;

  return put_name (self, type, name, kind < 8 ? codes[number % G_N_ELEMENTS (codes)] : NULL);
}

/* A day up to `before` days before the publication and `after` days after it. */
static const char *
put_date (Writer *self, guint before, guint after)
{
  g_autoptr (GDate) date = g_date_new ();
  g_autofree char *words = NULL;
  char             value[11];
  DossierMention   mention = { .start = self->at, .entity = -1, .type = DOSSIER_ENTITY_DATE, .precision = DOSSIER_PRECISION_DAY, .confidence = 1, .rule = "made" };

  g_date_set_parse (date, self->published);
  g_date_add_days (date, any (self, before + after + 1));
  g_date_subtract_days (date, before);
  g_date_strftime (value, sizeof value, any (self, 5) > 0 ? "%Y-%m-%d" : "%Y-%m", date);
  if (strlen (value) == 7)
    mention.precision = DOSSIER_PRECISION_MONTH;
  words = strlen (value) == 7 ? g_strdup_printf ("%s %d", months[g_date_get_month (date) - 1], g_date_get_year (date))
                              : g_strdup_printf ("%d %s %d", g_date_get_day (date), months[g_date_get_month (date) - 1], g_date_get_year (date));
  put (self, words);
  mention.end = self->at;
  mention.value = g_string_chunk_insert_const (self->findings->strings, value);
  g_array_append_val (self->findings->mentions, mention);
  return mention.value;
}

static void
put_figure (Writer *self)
{
  DossierFigure   *figure = dossier_figure_new ();
  g_autofree char *number = g_strdup_printf ("%d", any (self, 900) + 10);
  const char      *units[] = { "percent", "km", "euros", "vehicles" };
  guint            unit = any (self, G_N_ELEMENTS (units));

  figure->start = self->at;
  put (self, number);
  put (self, " ");
  put (self, units[unit]);
  put (self, " ");
  figure->end = self->at - 1;
  figure->value = g_ascii_strtod (number, NULL);
  figure->unit = unit < 3 ? g_strdup (units[unit]) : NULL;
  figure->of = unit == 3 ? g_strdup (units[unit]) : NULL;
  g_ptr_array_add (self->findings->figures, figure);
}

static const char *
name_of (Writer *self, gint32 entity)
{
  return self->names->pdata[entity];
}

static void
put_quotation (Writer *self)
{
  DossierQuotation *quotation = dossier_quotation_new ();
  gboolean          direct = any (self, 3) == 0;

  quotation->kind = direct ? DOSSIER_QUOTATION_DIRECT : any (self, 5) == 0 ? DOSSIER_QUOTATION_MIXED
                                                                           : DOSSIER_QUOTATION_INDIRECT;
  quotation->speaker_start = self->at;
  quotation->speaker_entity = put_person (self);
  quotation->speaker_end = self->at;
  quotation->speaker = g_strdup (name_of (self, quotation->speaker_entity));
  put (self, " ");
  quotation->cue_start = self->at;
  put (self, "said");
  quotation->cue_end = self->at;
  put (self, " on ");
  if (any (self, 4) == 0)
    quotation->day = g_strdup (put_date (self, 9, 0));
  else
    put (self, "Monday");
  put (self, direct ? ": “" : " that ");
  quotation->start = self->at;
  put_words (self, 12);
  put_state (self);
  quotation->end = self->at;
  put (self, direct ? ".” " : ". ");
  g_ptr_array_add (self->findings->quotations, quotation);
}

static char *
dup_part (Writer *self, guint32 start)
{
  return g_strdup (g_utf8_offset_to_pointer (self->text->str, start));
}

static void
put_terms (Writer *self, DossierCommitment *commitment)
{
  guint32 start;

  if (any (self, 6) == 0)
    {
      put (self, " for ");
      start = self->at;
      put_state (self);
      commitment->beneficiary = dup_part (self, start);
    }
  if (any (self, 20) == 0)
    {
      put (self, " if ");
      start = self->at;
      put_words (self, 6);
      commitment->condition = g_strchomp (dup_part (self, start));
    }
  if (any (self, 8) == 0)
    {
      put (self, " by ");
      start = self->at;
      commitment->due = g_strdup (put_date (self, 0, 700));
      commitment->deadline = dup_part (self, start);
    }
}

static void
put_commitment (Writer *self)
{
  DossierCommitment *commitment = dossier_commitment_new ();
  guint              modality = pick (self, G_N_ELEMENTS (verbs)), theme = 16 - pick (self, 17);
  guint              kind = any (self, 10);
  const char        *country = NULL;
  guint32            start;

  commitment->start = self->at;
  if (kind > 0)
    {
      commitment->actor_entity = kind < 5 ? put_state (self) : kind < 8 ? put_person (self)
                                                                        : put_other (self);
      commitment->actor = g_strdup (name_of (self, commitment->actor_entity));
      country = g_array_index (self->facts, DossierEntityFields, commitment->actor_entity).country;
      if (country != NULL)
        g_strlcpy (commitment->actor_country, country, sizeof commitment->actor_country);
      put (self, " ");
    }
  put (self, verbs[modality]);
  put (self, " ");
  start = self->at;
  put (self, acts[theme]);
  put (self, " ");
  put_words (self, 5);
  commitment->action = g_strchomp (dup_part (self, start));
  commitment->modality = dossier_commitment_modalities[modality];
  commitment->theme = dossier_commitment_themes[theme];
  commitment->negative = any (self, 8) == 0;
  put_terms (self, commitment);
  commitment->end = self->at;
  put (self, ". ");
  g_ptr_array_add (self->findings->commitments, commitment);
}

static void
put_sentence (Writer *self)
{
  put_words (self, 8);
  if (any (self, 2) == 0)
    {
      put_other (self);
      put (self, " ");
    }
  put_words (self, 8);
  if (any (self, 5) < 3)
    put_figure (self);
  if (any (self, 4) == 0)
    {
      put (self, "on ");
      put_date (self, 60, 30);
      put (self, " ");
    }
  if (any (self, 3) == 0)
    put_state (self);
  put (self, ". ");
}

static void
add_block (Writer *self, DossierBlockRole role, guint32 start)
{
  DossierBlock block = { .role = role, .start = start, .end = self->at };

  g_array_append_val (self->blocks, block);
}

static void
put_paragraphs (Writer *self)
{
  guint32 start = self->at;

  for (guint i = 0; i < SENTENCES; i++)
    {
      if (i % 6 == 1)
        put_quotation (self);
      else if (i % 10 == 3)
        put_commitment (self);
      else
        put_sentence (self);
      if (i % 3 < 2 && i + 1 < SENTENCES)
        continue;
      add_block (self, DOSSIER_BLOCK_BODY, start);
      if (i + 1 < SENTENCES)
        put (self, "\n");
      start = self->at;
    }
}

static void
finish_entities (Writer *self)
{
  guint8 density[DOSSIER_ENTITY_DENSITY];

  memset (density, 1, sizeof density);
  for (guint i = 0; i < self->names->len; i++)
    {
      DossierEntityFields *facts = &g_array_index (self->facts, DossierEntityFields, i);

      facts->name = self->names->pdata[i];
      facts->density = density;
      g_ptr_array_add (self->findings->entities, dossier_entity_new (facts));
    }
}

static void
choose_cast (Writer *self)
{
  static const guint n[] = { PERSONS, G_N_ELEMENTS (codes), OTHERS };

  for (guint kind = 0; kind < G_N_ELEMENTS (n); kind++)
    for (guint i = 0; i < CAST; i++)
      self->cast[kind][i] = pick (self, n[kind]);
}

static void
choose_day (Writer *self)
{
  g_autoptr (GDate) date = g_date_new_dmy (1, 1, MADE_LAST_YEAR - MADE_YEARS + 1);

  g_date_add_days (date, any (self, MADE_YEARS * 365));
  g_date_strftime (self->published, sizeof self->published, "%Y-%m-%d", date);
}

DossierDocument *
made_article (guint number, DossierFindings **findings)
{
  g_autoptr (GString) text = g_string_sized_new (8192);
  g_autoptr (GRand) random = g_rand_new_with_seed (number + 1);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) facts = g_array_new (FALSE, FALSE, sizeof (DossierEntityFields));
  g_autoptr (GArray) blocks = dossier_block_array_new ();
  g_autofree char *title = NULL;
  g_autofree char *source = g_strdup_printf ("https://example.org/%u", number);
  Writer           writer = { .text = text, .random = random, .names = names, .facts = facts, .blocks = blocks, .findings = dossier_findings_new () };

  choose_day (&writer);
  choose_cast (&writer);
  put_state (&writer);
  put (&writer, " ");
  put_words (&writer, 6);
  title = g_strchomp (g_strdup (text->str));
  add_block (&writer, DOSSIER_BLOCK_TITLE, 0);
  put (&writer, "\n");
  put_paragraphs (&writer);
  finish_entities (&writer);
  writer.findings->language = g_strdup ("en");
  writer.findings->published = g_strdup (writer.published);
  *findings = writer.findings;
  return dossier_document_new (&(DossierDocumentFields){ .title = title, .text = text->str, .blocks = blocks, .published = writer.published, .precision = DOSSIER_PRECISION_DAY, .source = source, .site = outlets[pick (&writer, G_N_ELEMENTS (outlets))] });
}
