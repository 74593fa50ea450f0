/* dossier-speaker-words.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists are short and asked for a few tokens beside a quotation only.
 */

#include "config.h"

#include "analysis/dossier-speaker-words.h"

#include <string.h>

/* "the WHO", "US troops", where only case tells an acronym from the word. */
static gboolean
is_acronym (const DossierDraft *draft, const DossierToken *t)
{
  const char *text = draft->text + t->start;
  const gsize n = t->end - t->start;

  return (t->flags & DOSSIER_TOKEN_ALL_CAPS) && !(t->flags & (DOSSIER_TOKEN_HEADLINE | DOSSIER_TOKEN_CAPS_LINE)) &&
         ((n == 2 && (strncmp (text, "US", n) == 0 || strncmp (text, "IT", n) == 0)) || (n == 3 && strncmp (text, "WHO", n) == 0));
}

gboolean
dossier_speaker_words_is_whole (const DossierDraft *draft, guint token, const char *word)
{
  const DossierToken *t = dossier_draft_token (draft, token);

  return dossier_word_equal (draft->text + t->start, t->end - t->start, word) && (g_ascii_isupper (*word) || !is_acronym (draft, t));
}

gboolean
dossier_speaker_words_is_any (const DossierDraft *draft, guint token, const char *const *words)
{
  const DossierToken *t;
  const char         *word;

  if (token >= draft->tokens->len)
    return FALSE;

  t = dossier_draft_token (draft, token);
  word = dossier_word_find_equal (draft->text + t->start, t->end - t->start, words);

  return word != NULL && (g_ascii_isupper (*word) || !is_acronym (draft, t));
}

gboolean
dossier_speaker_words_is_adverb (const DossierDraft *draft, guint token)
{
  static const char *const words[] = { "also", "later", "then", "further", "now", "once", "still", "never", "again", "even", "just", "however", "too", "often",
                                       "always", "first", "earlier", "soon", "already", "thus", "afterwards", "afterward", "not", "meanwhile", "instead",
                                       "once", "ever", "sometimes", "only", "ahead", NULL };
  const DossierToken      *t;

  if (!dossier_draft_is (draft, token, DOSSIER_TOKEN_WORD))
    return FALSE;
  if (dossier_speaker_words_is_any (draft, token, words))
    return TRUE;

  t = dossier_draft_token (draft, token);
  return !(t->flags & DOSSIER_TOKEN_CAPITALISED) && t->end - t->start > 4 && strncmp (draft->text + t->end - 2, "ly", 2) == 0;
}

gboolean
dossier_speaker_words_is_auxiliary (const DossierDraft *draft, guint token)
{
  static const char *const words[] = { "has", "have", "had", "would", "will", "did", "does", "do", "could", "can", "may", "might", "should", "is", "was", "were", "are", "'s", "’s", "been", NULL };

  return dossier_speaker_words_is_any (draft, token, words);
}

gboolean
dossier_speaker_words_is_preposition (const DossierDraft *draft, guint token)
{
  static const char *const words[] = { "of", "for", "in", "at", "from", "with", "on", "to", "by", "into", "about", "against", "under", "over", "through", "during", "within",
                                       "near", "outside", "inside", "between", "among", "amid", "following", "after", "before", "since", "via", "upon", "without", "behind", "alongside", "aboard", NULL };

  return dossier_speaker_words_is_any (draft, token, words);
}

gboolean
dossier_speaker_words_is_boundary (const DossierDraft *draft, guint token)
{
  static const char *const words[] = { "that", "as", "when", "while", "after", "before", "because", "if", "although", "though", "since", "but", "which", "who", "whom", "where",
                                       "so", "yet", "until", "whether", "how", "what", "than", "why", "whose", "and", "or", NULL };
  const DossierToken      *t;

  if (token >= draft->tokens->len)
    return TRUE;

  t = dossier_draft_token (draft, token);
  if (t->flags & DOSSIER_TOKEN_POSSESSIVE)
    return FALSE;
  if (draft->text[t->start] == '-' && t->end - t->start > 1)
    return TRUE;
  if (draft->text[t->start] == '-' && (t->flags & DOSSIER_TOKEN_SPACE_BEFORE) && dossier_draft_is (draft, token + 1, DOSSIER_TOKEN_SPACE_BEFORE))
    return TRUE;
  if (t->flags & DOSSIER_TOKEN_PUNCTUATION)
    return draft->text[t->start] != '-' && draft->text[t->start] != '&' && draft->text[t->start] != '/';

  return dossier_speaker_words_is_any (draft, token, words);
}

gboolean
dossier_speaker_words_is_dash (const DossierDraft *draft, guint token)
{
  static const char *const dashes[] = { "—", "–", "―", "-", NULL };

  return dossier_speaker_words_is_any (draft, token, dashes);
}

gboolean
dossier_speaker_words_is_determiner (const DossierDraft *draft, guint token)
{
  static const char *const words[] = { "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your", "no", "any", "some", "each",
                                       "every", "such", "latest", "recent", "new", "'s", "’s", "first", "own", NULL };

  return dossier_speaker_words_is_any (draft, token, words);
}

char
dossier_speaker_words_get_pronoun (const DossierDraft *draft, guint token)
{
  if (dossier_speaker_words_is (draft, token, "he"))
    return 'm';
  if (dossier_speaker_words_is (draft, token, "she"))
    return 'f';
  if (dossier_speaker_words_is (draft, token, "they"))
    return 'p';

  return dossier_speaker_words_is (draft, token, "it") ? 'n' : 0;
}

gboolean
dossier_speaker_words_is_first_person (const DossierDraft *draft, guint token)
{
  static const char *const words[] = { "I", "we", NULL };

  return dossier_speaker_words_is_any (draft, token, words) && dossier_draft_is (draft, token, DOSSIER_TOKEN_WORD);
}

/* "that member states": nothing before a single noun says which one it is, so that it is no subject of a verb. */
static gboolean
is_bare_noun (const DossierDraft *draft, guint token)
{
  if (dossier_speaker_words_is_adverb (draft, token))
    return FALSE;
  for (guint i = token + 1; i > 0 && i + 4 > token; i--)
    {
      if (dossier_speaker_words_is_boundary (draft, i - 1) || dossier_speaker_words_is_preposition (draft, i - 1))
        return i <= token;
      if (dossier_speaker_words_is_determiner (draft, i - 1) || dossier_draft_has_class (draft, i - 1, DOSSIER_WORD_FUNCTION) ||
          !dossier_draft_is (draft, i - 1, DOSSIER_TOKEN_WORD) || dossier_draft_is (draft, i - 1, DOSSIER_TOKEN_CAPITALISED | DOSSIER_TOKEN_SENTENCE_START))
        return FALSE;
    }

  return FALSE;
}

/* "restricted comments", "protests demands": behind such a word a form in -s is a noun. */
static gboolean
is_lower_ending (const DossierDraft *draft, guint token)
{
  static const char *const endings[] = { "s", "ed", "ing", NULL };
  const DossierToken      *t = dossier_draft_token (draft, token);

  if (!(t->flags & DOSSIER_TOKEN_WORD) || (t->flags & (DOSSIER_TOKEN_CAPITALISED | DOSSIER_TOKEN_POSSESSIVE)) || t->end - t->start < 4 ||
      dossier_speaker_words_is_adverb (draft, token))
    return FALSE;
  for (guint i = 0; endings[i] != NULL; i++)
    if (strncmp (draft->text + t->end - strlen (endings[i]), endings[i], strlen (endings[i])) == 0)
      return TRUE;

  return FALSE;
}

/* A bare form right behind a name, which is no plural: "Chinese state agency". */
static gboolean
is_after_name (const DossierDraft *draft, guint token)
{
  static const char *const nouns[] = { "state", "advocate", "report", "claim", "demand", "order", "call", "charge", "note", "comment", "remark", "post", "tweet", "question", "answer", "promise", "pledge", "vow", "request", "appeal",
                                       "estimate", "forecast", "brief", "offer", "dispute", "challenge", "counter", "express", "voice", "address", NULL };
  const DossierToken      *before = dossier_draft_token (draft, token - 1);

  return (before->flags & DOSSIER_TOKEN_CAPITALISED) && !(before->flags & (DOSSIER_TOKEN_ALL_CAPS | DOSSIER_TOKEN_SENTENCE_START)) && draft->text[before->end - 1] != 's' &&
         dossier_speaker_words_is_any (draft, token, nouns) && dossier_draft_is (draft, token + 1, DOSSIER_TOKEN_WORD) &&
         !dossier_speaker_words_is_any (draft, token + 1, (const char *const[]){ "that", "it", "he", "she", "they", "we", "the", "a", "in", "on", "to", "there", NULL }) &&
         !dossier_speaker_words_is_first_person (draft, token - 1);
}

gboolean
dossier_speaker_words_reads_as_noun (const DossierDraft *draft, guint token)
{
  const DossierToken *t = dossier_draft_token (draft, token);
  char                last = draft->text[t->end - 1];

  if (token == 0)
    return FALSE;
  if (dossier_speaker_words_is_determiner (draft, token - 1))
    return last != 'g' || !dossier_draft_is (draft, token - 1, DOSSIER_TOKEN_POSSESSIVE);
  if (last == 's' && dossier_speaker_words_is_any (draft, token - 1, (const char *const[]){ "held", "had", "began", "led", "gave", "took", "made", "sent", "has", "have", "hold", "holds", NULL }))
    return TRUE;
  if (last == 's' && (is_lower_ending (draft, token - 1) || is_bare_noun (draft, token - 1)))
    return TRUE;
  if (dossier_speaker_words_is_preposition (draft, token - 1))
    return last != 'g' || !dossier_speaker_words_is (draft, token - 1, "by");
  if (last == 's' || last == 'd' || last == 'g')
    return FALSE;
  if (token > 1 && !dossier_speaker_words_is_plain_cue (draft, token) && dossier_speaker_words_is_determiner (draft, token - 2)) /* "a Danish post" */
    return TRUE;
  if (!dossier_speaker_words_is_plain_cue (draft, token) && last != 'd' && dossier_speaker_words_is_auxiliary (draft, token + 1) && !dossier_draft_is (draft, token + 1, DOSSIER_TOKEN_POSSESSIVE) &&
      !dossier_speaker_words_is_any (draft, token, (const char *const[]){ "thought", "found", "felt", "swore", "spoke", NULL })) /* "the report has" */
    return TRUE;
  if (is_after_name (draft, token)) /* "Chinese state agency", "Public Protector advocate" */
    return TRUE;

  /* The bare form: a verb only with a plural or a pronoun before it, which cannot be told well. */
  return (dossier_draft_token (draft, token - 1)->flags & DOSSIER_TOKEN_WORD) && !dossier_draft_is (draft, token - 1, DOSSIER_TOKEN_CAPITALISED) &&
         !dossier_speaker_words_is_adverb (draft, token - 1) && dossier_speaker_words_get_pronoun (draft, token - 1) == 0 &&
         draft->text[dossier_draft_token (draft, token - 1)->end - 1] != 's' &&
         !dossier_speaker_words_is_any (draft, token, (const char *const[]){ "say", "said", "told", "wrote", "read", "spoke", "thought", "found", "felt", "swore", NULL });
}

/* "would respond “in kind”": what will be done, not said; "would say “…”" is said again and again. */
static gboolean
is_future (const DossierDraft *draft, guint token)
{
  static const char *const modals[] = { "would", "will", "could", "may", "might", "should", "must", "can", "cannot", NULL };
  static const char *const always[] = { "say", "tell", "call", "describe", "ask", "put", NULL };
  guint                    before = token;

  while (before > 0 && before + 3 > token && dossier_speaker_words_is_adverb (draft, before - 1))
    before--;

  return before > 0 && dossier_speaker_words_is_any (draft, before - 1, modals) && !dossier_speaker_words_is_any (draft, token, always);
}

/* "the plan, described as “…”", "both called by some “…”": tells of the noun before. */
static gboolean
is_attribute (const DossierDraft *draft, guint token)
{
  static const char *const before[] = { ",", "both", "widely", "often", NULL }, *const behind[] = { "as", "by", NULL };

  return token > 0 && draft->text[dossier_draft_token (draft, token)->end - 1] == 'd' && dossier_speaker_words_is_any (draft, token - 1, before) && dossier_speaker_words_is_any (draft, token + 1, behind);
}

gboolean
dossier_speaker_words_is_cue (const DossierDraft *draft, guint token)
{
  static const char *const passive[] = { "was", "were", "been", "be", "being", "is", "are", NULL };
  static const char *const never_passive[] = { "said", "telling", "saying", NULL };
  static const char *const puts[] = { "put", "puts", NULL }, *const points[] = { "points", "pointed", "pointing", NULL };

  if (dossier_speaker_words_is_any (draft, token, puts) && dossier_speaker_words_is (draft, token + 1, "it"))
    return TRUE;
  if (dossier_speaker_words_is_any (draft, token, points) && dossier_speaker_words_is (draft, token + 1, "out"))
    return TRUE;
  if (!dossier_draft_has_class (draft, token, DOSSIER_WORD_SPEECH_VERB) || dossier_draft_is (draft, token, DOSSIER_TOKEN_CAPITALISED))
    return FALSE;
  if (dossier_speaker_words_reads_as_noun (draft, token) || is_future (draft, token) || is_attribute (draft, token))
    return FALSE;
  if (token > 0 && draft->text[dossier_draft_token (draft, token)->end - 1] == 'd' && dossier_speaker_words_is_any (draft, token - 1, passive))
    return dossier_speaker_words_is_any (draft, token, never_passive);

  return TRUE;
}

gboolean
dossier_speaker_words_is_plain_cue (const DossierDraft *draft, guint token)
{
  static const char *const words[] = { "said", "says", "say", "told", "tells", "wrote", "writes", "added", "adds", "asked", "according", NULL };

  return dossier_speaker_words_is_any (draft, token, words);
}

gboolean
dossier_speaker_words_takes_addressee (const DossierDraft *draft, guint token)
{
  static const char *const words[] = { "told", "tell", "tells", "telling", "asked", "asks", "assured", "assures", "assuring", "warned", "warning", "reminded", "reminding",
                                       "informed", "informing", "advised", "reassured", "promised", NULL };

  return dossier_speaker_words_is_any (draft, token, words);
}

gboolean
dossier_speaker_words_is_medium (const DossierDraft *draft, guint token)
{
  static const char *const words[] = { "statement", "story", "interview", "post", "posts", "tweet", "tweets", "letter", "speech", "translation", "message", "messages", "email", "memo", "account",
                                       "note", "remarks", "op-ed", "article", "release", "conclusion", "text", "communique", "communiqué", "address", "summary", "preamble", "excerpt",
                                       "readout", "one", "caption", "page", "website", "transcript", "draft", "passage", "part", "section", "paragraph", NULL };

  return dossier_speaker_words_is_any (draft, token, words);
}
