/* dossier-quote-marks.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A paragraph at a time, first its double marks, then the single ones outside of them. All looks
 * ahead are bounded, so the work is linear however many marks stay open.
 *
 * Whether a mark opens or closes is told from its shape and from the spaces around it; where the two
 * disagree, from whether one is open.
 */

#include "config.h"

#include "analysis/dossier-quote-marks.h"

#include <string.h>

#define NESTED_LOOK 60  /* tokens within which a mark in a quotation must close to be a nested one */
#define MAX_PASSED 3    /* captions and the like that may stand between two paragraphs of a quotation */
#define CAPTION_WORDS 8 /* a line of no more words and no full stop may be such furniture */

typedef enum
{
  STYLE_NONE,
  STYLE_DOUBLE,
  STYLE_SINGLE,
} MarkStyle;

typedef enum
{
  SHAPE_PLAIN,
  SHAPE_OPEN,
  SHAPE_CLOSE,
} MarkShape;

typedef struct
{
  MarkStyle style;
  MarkShape shape;
  guint     n_tokens; /* 2 for '' and `` */
  gboolean  glued_left;
  gboolean  glued_right;
} Mark;

typedef struct
{
  const DossierDraft *draft;
  GArray             *pieces;
  guint               start, stop; /* the paragraph */
  gboolean            carried;     /* a quotation of the paragraph before goes on here */
  gboolean            unbroken;    /* and does so without another opening mark */

  /* The piece that is open */
  gboolean          open;
  guint             depth;    /* nested marks of the same style */
  gboolean          reversed; /* opened by » or „, so that « and “ close */
  DossierQuotePiece piece;
} MarkReader;

static gboolean
is_text (const DossierDraft *draft, guint token, const char *text)
{
  return dossier_draft_token_equal (draft, token, text);
}

static gboolean
is_one_of (const DossierDraft *draft, guint token, const char *const *texts)
{
  for (; *texts != NULL; texts++)
    if (is_text (draft, token, *texts))
      return TRUE;

  return FALSE;
}

/* Glued to something that may stand before an opening mark: a bracket, a dash, another mark. */
static gboolean
follows_opener (const DossierDraft *draft, guint token)
{
  static const char *const openers[] = { "(", "[", "{", "—", "–", "-", "/", "“", "‘", "\"", "«", "…", ":", NULL };

  return token > 0 && is_one_of (draft, token - 1, openers);
}

/* The one character that a token is; 0 for words. */
static gunichar
mark_character (const DossierDraft *draft, guint i)
{
  const DossierToken *token = dossier_draft_token (draft, i);

  if ((token->flags & (DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_NUMBER)) || token->end - token->start > 3)
    return 0;

  return g_utf8_get_char (draft->text + token->start);
}

static MarkStyle
mark_style (gunichar c, MarkShape *shape)
{
  switch (c)
    {
    case 0x201C: /* “ */
    case 0x201E: /* „ */
    case 0x00AB: /* « */
      *shape = SHAPE_OPEN;
      return STYLE_DOUBLE;
    case 0x201D: /* ” */
    case 0x00BB: /* » */
      *shape = SHAPE_CLOSE;
      return STYLE_DOUBLE;
    case '"':
      *shape = SHAPE_PLAIN;
      return STYLE_DOUBLE;
    case 0x2018: /* ‘ */
    case 0x201A: /* ‚ */
    case 0x2039: /* ‹ */
      *shape = SHAPE_OPEN;
      return STYLE_SINGLE;
    case 0x2019: /* ’ */
    case 0x203A: /* › */
      *shape = SHAPE_CLOSE;
      return STYLE_SINGLE;
    case '\'':
    case '`':
      *shape = SHAPE_PLAIN;
      return STYLE_SINGLE;
    default:
      return STYLE_NONE;
    }
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == '`' || c == 0x2019;
}

static gboolean
read_mark (const MarkReader *self, guint i, Mark *mark)
{
  const DossierToken *token = dossier_draft_token (self->draft, i);
  gunichar            c = mark_character (self->draft, i);

  *mark = (Mark){ .n_tokens = 1 };
  mark->style = mark_style (c, &mark->shape);
  if (mark->style == STYLE_NONE || (token->flags & DOSSIER_TOKEN_POSSESSIVE && token->end - token->start > 1 && c == '\''))
    return FALSE;
  if (is_apostrophe (c) && i + 1 < self->stop && is_apostrophe (mark_character (self->draft, i + 1)) &&
      !dossier_draft_is (self->draft, i + 1, DOSSIER_TOKEN_SPACE_BEFORE))
    *mark = (Mark){ .n_tokens = 2, .style = STYLE_DOUBLE };
  if (mark->n_tokens == 1 && c == '`')
    return FALSE;

  mark->glued_left = i > self->start && !(token->flags & DOSSIER_TOKEN_SPACE_BEFORE);
  mark->glued_right = i + mark->n_tokens < self->stop && !dossier_draft_is (self->draft, i + mark->n_tokens, DOSSIER_TOKEN_SPACE_BEFORE) &&
                      strchr (",.;:?!)", self->draft->text[dossier_draft_token (self->draft, i + mark->n_tokens)->start]) == NULL;
  return TRUE;
}

static void
open_piece (MarkReader *self, guint token, const Mark *mark, gboolean continues)
{
  self->open = TRUE;
  self->depth = 0;
  self->reversed = is_text (self->draft, token, "»") || is_text (self->draft, token, "„");
  self->piece = (DossierQuotePiece){ .first = token, .inner = token + mark->n_tokens, .continues = continues, .paragraph = token == self->start };
}

static void
close_piece (MarkReader *self, guint inner_end, guint end)
{
  self->open = FALSE;
  self->piece.inner_end = inner_end;
  self->piece.end = end;
  if (inner_end > self->piece.inner)
    g_array_append_val (self->pieces, self->piece);
}

/* Does the mark at `i`, met while a piece is open, open a nested one? Only if two marks close after it. */
static gboolean
opens_nested (const MarkReader *self, guint i)
{
  guint limit = MIN (self->stop, i + NESTED_LOOK), n_closed = 0;

  for (guint j = i + 1; j < limit && n_closed < 2; j++)
    {
      Mark mark;

      if (!read_mark (self, j, &mark) || mark.style != STYLE_DOUBLE)
        continue;
      if (mark.shape == SHAPE_OPEN || (mark.shape == SHAPE_PLAIN && !mark.glued_left))
        return FALSE;
      n_closed++;
      j += mark.n_tokens - 1;
    }

  return n_closed == 2;
}

/* A piece whose closing mark is missing ends with the sentence before `limit`. */
static void
close_unclosed (MarkReader *self, guint limit)
{
  guint end = limit;

  for (guint j = limit; j > self->piece.inner + 1 && j + NESTED_LOOK * 2 > limit; j--)
    if (dossier_draft_is (self->draft, j - 1, DOSSIER_TOKEN_SENTENCE_START))
      {
        end = j - 1;
        break;
      }

  close_piece (self, end, end);
}

/* A closing mark that nothing opened: the speaker goes on after his cue ("…," she said. … ”). */
static void
recover_unopened (MarkReader *self, guint i, const Mark *mark)
{
  const DossierQuotePiece *last;
  Mark                     none = { 0 };

  if (self->pieces->len == 0 || i == 0)
    return;
  last = &g_array_index (self->pieces, DossierQuotePiece, self->pieces->len - 1);
  if (last->first < self->start || i > last->end + 4 * NESTED_LOOK || !strchr (".?!", self->draft->text[dossier_draft_token (self->draft, i - 1)->start]))
    return;

  for (guint j = last->end + 1; j < i; j++)
    if (dossier_draft_is (self->draft, j, DOSSIER_TOKEN_SENTENCE_START))
      {
        open_piece (self, j, &none, FALSE);
        self->piece.unopened = TRUE;
        close_piece (self, i, i + mark->n_tokens);
        return;
      }
}

static gboolean
opens (const MarkReader *self, guint i, const Mark *mark)
{
  gboolean may_open = mark->glued_right && (!mark->glued_left || follows_opener (self->draft, i));

  if (mark->shape == SHAPE_OPEN)
    return !mark->glued_left || mark->glued_right;
  if (mark->shape == SHAPE_CLOSE)
    return may_open && !mark->glued_left;

  return may_open || (!mark->glued_left && !mark->glued_right);
}

static void
read_double (MarkReader *self, guint i, const Mark *mark)
{
  gboolean free = !mark->glued_left && mark->glued_right;

  if (!self->open)
    {
      if (opens (self, i, mark))
        open_piece (self, i, mark, FALSE);
      else if (mark->glued_left)
        recover_unopened (self, i, mark);
      return;
    }

  if (mark->shape == SHAPE_OPEN ? !self->reversed && mark->glued_right : free)
    {
      if (opens_nested (self, i))
        {
          self->depth++;
          return;
        }
      close_unclosed (self, i);
      open_piece (self, i, mark, FALSE);
    }
  else if (self->depth > 0)
    self->depth--;
  else
    close_piece (self, i, i + mark->n_tokens);
}

/* "’90s", "’em", "’til": an apostrophe that leads a word. */
static gboolean
leads_word (const DossierDraft *draft, guint i)
{
  static const char *const words[] = { "em", "til", "till", "tis", "twas", "cause", "n", "round", "bout", "Em", "Til", "Tis", "Twas", NULL };
  const DossierToken      *next;

  if (i + 1 >= draft->tokens->len)
    return TRUE;

  next = dossier_draft_token (draft, i + 1);
  return is_one_of (draft, i + 1, words) || (g_ascii_isdigit (draft->text[next->start]) && next->end - next->start <= 3);
}

static gboolean
is_final (const DossierDraft *draft, guint token)
{
  const DossierToken *t = dossier_draft_token (draft, token);

  return (t->flags & DOSSIER_TOKEN_PUNCTUATION) && (strchr (".,?!", draft->text[t->start]) != NULL || is_text (draft, token, "…"));
}

/* May be the apostrophe of "the allies' plan" as well as a closing mark. */
static gboolean
is_doubtful_close (const MarkReader *self, guint i)
{
  const DossierToken *before = dossier_draft_token (self->draft, i - 1);

  return (before->flags & DOSSIER_TOKEN_WORD) && strchr ("sSzx", self->draft->text[before->end - 1]) != NULL && i + 1 < self->stop &&
         dossier_draft_is (self->draft, i + 1, DOSSIER_TOKEN_WORD);
}

/* Adds the single-quoted piece, which takes the place of the double-quoted ones in it: those among the
 * pieces before `next`, which are emptied. */
static void
add_single (MarkReader *self, guint next, guint open, guint close, GArray *singles)
{
  DossierQuotePiece piece = { .first = open, .inner = open + 1, .inner_end = close, .end = close + 1, .paragraph = open == self->start };

  if (close <= open + 1)
    return;
  for (; next > 0 && g_array_index (self->pieces, DossierQuotePiece, next - 1).first > open; next--)
    g_array_index (self->pieces, DossierQuotePiece, next - 1).end = 0;
  g_array_append_val (singles, piece);
}

static gint
compare_pieces (gconstpointer a, gconstpointer b)
{
  const DossierQuotePiece *left = a, *right = b;

  return (left->first > right->first) - (left->first < right->first);
}

/* Puts what was found in single marks in order among the pieces of this paragraph. */
static void
merge_singles (MarkReader *self, guint n_before, const GArray *singles)
{
  guint n = n_before;

  if (singles->len == 0)
    return;

  g_array_append_vals (self->pieces, singles->data, singles->len);
  for (guint i = n_before; i < self->pieces->len; i++)
    if (g_array_index (self->pieces, DossierQuotePiece, i).end > 0)
      g_array_index (self->pieces, DossierQuotePiece, n++) = g_array_index (self->pieces, DossierQuotePiece, i);
  g_array_set_size (self->pieces, n);
  qsort (&g_array_index (self->pieces, DossierQuotePiece, n_before), n - n_before, sizeof (DossierQuotePiece), compare_pieces);
}

/* The single marks of the paragraph; `n_before` pieces belong to paragraphs before it. */
static void
read_singles (MarkReader *self, guint n_before)
{
  g_autoptr (GArray) singles = g_array_new (FALSE, FALSE, sizeof (DossierQuotePiece));
  guint next = n_before, open = G_MAXUINT, maybe = G_MAXUINT;

  for (guint i = self->start; i < self->stop; i++)
    {
      Mark mark;

      if (next < self->pieces->len && i >= g_array_index (self->pieces, DossierQuotePiece, next).first)
        {
          i = g_array_index (self->pieces, DossierQuotePiece, next++).end - 1;
          continue;
        }
      if (!read_mark (self, i, &mark) || mark.style != STYLE_SINGLE)
        continue;
      if (mark.glued_right && (!mark.glued_left || follows_opener (self->draft, i)) && !leads_word (self->draft, i))
        {
          if (open != G_MAXUINT && maybe != G_MAXUINT)
            add_single (self, next, open, maybe, singles);
          open = i;
          maybe = G_MAXUINT;
        }
      else if (open != G_MAXUINT && mark.glued_left && i > open)
        {
          maybe = is_doubtful_close (self, i) && maybe == G_MAXUINT ? i : maybe;
          if (is_doubtful_close (self, i) && !is_final (self->draft, i - 1))
            continue;
          add_single (self, next, open, i, singles);
          open = maybe = G_MAXUINT;
        }
    }

  if (open != G_MAXUINT && maybe != G_MAXUINT)
    add_single (self, next, open, maybe, singles);
  merge_singles (self, n_before, singles);
}

static guint
paragraph_end (const DossierDraft *draft, guint start)
{
  guint i = start + 1;

  while (i < draft->tokens->len && !dossier_draft_is (draft, i, DOSSIER_TOKEN_PARAGRAPH_START))
    i++;

  return i;
}

/* Furniture, a caption, or a short line that is no sentence. */
static gboolean
may_be_passed (const DossierDraft *draft, guint start, guint stop)
{
  const DossierToken *last = dossier_draft_token (draft, stop - 1);

  if (dossier_draft_is (draft, start, DOSSIER_TOKEN_SKIP | DOSSIER_TOKEN_CAPTION))
    return TRUE;
  for (guint i = stop; i > start && i + CAPTION_WORDS > stop; i--)
    if (is_text (draft, i - 1, "Credit") || is_text (draft, i - 1, "Photo") || is_text (draft, i - 1, "Image"))
      return TRUE;

  return stop - start <= CAPTION_WORDS && strchr (".?!:", draft->text[last->end - 1]) == NULL;
}

/* A quotation is open at the end of this paragraph: does one of the next begin with a mark? */
static gboolean
goes_on (const MarkReader *self)
{
  guint start = self->stop;

  for (guint n_passed = 0; start < self->draft->tokens->len && n_passed <= MAX_PASSED; n_passed++)
    {
      guint      stop = paragraph_end (self->draft, start);
      MarkReader next = { .draft = self->draft, .start = start, .stop = stop };
      Mark       mark;

      if (!dossier_draft_is (self->draft, start, DOSSIER_TOKEN_SKIP | DOSSIER_TOKEN_CAPTION) && read_mark (&next, start, &mark) &&
          mark.style == STYLE_DOUBLE)
        return TRUE;
      if (!may_be_passed (self->draft, start, stop))
        return FALSE;
      start = stop;
    }

  return FALSE;
}

/* The first mark of the next paragraph closes behind a sentence: that paragraph is said too. */
static gboolean
closes_later (const MarkReader *self)
{
  MarkReader next = { .draft = self->draft, .start = self->stop };

  if (self->stop >= self->draft->tokens->len || dossier_draft_is (self->draft, self->stop, DOSSIER_TOKEN_SKIP | DOSSIER_TOKEN_CAPTION) || !is_final (self->draft, self->stop - 1))
    return FALSE;
  next.stop = paragraph_end (self->draft, next.start);
  for (guint i = next.start; i < next.stop; i++)
    {
      Mark mark;

      if (read_mark (&next, i, &mark) && mark.style == STYLE_DOUBLE)
        return mark.shape != SHAPE_OPEN && mark.glued_left && !mark.glued_right && i > next.start && is_final (self->draft, i - 1);
    }

  return FALSE;
}

static void
read_paragraph (MarkReader *self)
{
  const Mark none = { 0 };
  guint      n_before = self->pieces->len;

  if (self->unbroken)
    open_piece (self, self->start, &none, TRUE);
  self->unbroken = FALSE;
  for (guint i = self->start; i < self->stop; i++)
    {
      Mark mark;

      if (!read_mark (self, i, &mark) || mark.style != STYLE_DOUBLE)
        continue;
      if (i == self->start && self->carried)
        open_piece (self, i, &mark, TRUE);
      else
        read_double (self, i, &mark);
      if (i == self->start)
        self->carried = FALSE;
      i += mark.n_tokens - 1;
    }

  if (self->open)
    {
      self->carried = goes_on (self);
      self->unbroken = !self->carried && closes_later (self);
      close_piece (self, self->stop, self->stop);
    }
  read_singles (self, n_before);
}

GArray *
dossier_quote_marks_find (const DossierDraft *draft)
{
  GArray    *pieces = g_array_new (FALSE, FALSE, sizeof (DossierQuotePiece));
  MarkReader reader = { .draft = draft, .pieces = pieces };

  for (guint start = 0; start < draft->tokens->len; start = reader.stop)
    {
      reader.start = start;
      reader.stop = paragraph_end (draft, start);
      if (!dossier_draft_is (draft, start, DOSSIER_TOKEN_SKIP))
        read_paragraph (&reader);
    }

  return pieces;
}
