/* dossier-rtf-reader.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Goes through the tokens: words change what is true in the open group. Text gathers until a word or a
 * group may change what it is.
 */

#include "config.h"

#include "import/dossier-rtf-reader.h"

#include "import/dossier-rtf-state.h"
#include "import/dossier-rtf-tokens.h"

/* Strings of the head are in the code page of the document. */
#define NO_FONT -1
/* More would be no stand-in for one character. */
#define MAX_SKIP 8
#define TWIPS_A_PIXEL 15
#define MAX_SIDE 16384

static void
take_font_word (DossierRtfState *self, DossierRtfEffect effect, int number)
{
  DossierRtfGroup *inner = dossier_rtf_state_group (self);
  gboolean         in_head = inner->destination == DOSSIER_RTF_TO_FONTS;

  switch ((int)effect)
    {
    case DOSSIER_RTF_FONT:
      if (in_head)
        self->entry = number;
      else if (inner->east_asian)
        inner->east_asian_font = number;
      else
        inner->font = number;
      break;
    case DOSSIER_RTF_OTHER_FONT:
      if (inner->east_asian)
        inner->east_asian_font = number;
      break;
    case DOSSIER_RTF_EAST_ASIAN:
      inner->east_asian = TRUE;
      break;
    case DOSSIER_RTF_NOT_EAST_ASIAN:
      inner->east_asian = FALSE;
      break;
    case DOSSIER_RTF_FONT_CHARSET:
      if (in_head)
        {
          dossier_rtf_head_font (self->head, self->entry)->codepage = MAX (dossier_rtf_charset_codepage (number), 0);
          dossier_rtf_head_font (self->head, self->entry)->symbols = dossier_rtf_charset_codepage (number) < 0;
        }
      break;
    case DOSSIER_RTF_FONT_CODEPAGE:
      if (in_head && number > 0)
        dossier_rtf_head_font (self->head, self->entry)->codepage = number;
      break;
    default:
      break;
    }
}

static void
take_character_word (DossierRtfState *self, DossierRtfEffect effect, const DossierRtfToken *token)
{
  DossierRtfGroup *inner = dossier_rtf_state_group (self);
  gboolean         on = !token->has_number || token->number != 0;

  switch ((int)effect)
    {
    case DOSSIER_RTF_CODEPAGE:
      if (token->number > 0)
        self->head->codepage = token->number;
      break;
    case DOSSIER_RTF_DEFAULT_FONT:
      self->head->default_font = token->number;
      break;
    case DOSSIER_RTF_UNICODE_SKIP:
      inner->n_skip = token->number >= 0 && token->number <= MAX_SKIP ? token->number : 1;
      break;
    case DOSSIER_RTF_PLAIN:
      inner->font = -1;
      inner->east_asian = inner->hidden = inner->deleted = FALSE;
      break;
    case DOSSIER_RTF_HIDDEN:
      inner->hidden = on;
      break;
    case DOSSIER_RTF_DELETED:
      inner->deleted = on;
      break;
    default:
      take_font_word (self, effect, token->number);
    }
}

static void
take_paragraph_word (DossierRtfState *self, DossierRtfEffect effect, const DossierRtfToken *token)
{
  DossierRtfGroup *inner = dossier_rtf_state_group (self);
  gboolean         in_head = inner->destination == DOSSIER_RTF_TO_STYLES;

  switch ((int)effect)
    {
    case DOSSIER_RTF_PARAGRAPH_DEFAULTS:
      dossier_rtf_group_reset_paragraph (inner);
      break;
    case DOSSIER_RTF_STYLE:
      inner->style = token->number;
      self->entry = in_head ? token->number : self->entry;
      break;
    case DOSSIER_RTF_CHARACTER_STYLE:
      /* Numbers of other kinds of styles are no concern, but must not be taken for those of paragraphs. */
      self->entry = in_head ? -1 - token->number : self->entry;
      break;
    case DOSSIER_RTF_OUTLINE:
      inner->outline = token->number;
      if (in_head)
        dossier_rtf_head_style (self->head, self->entry)->outline = token->number;
      break;
    case DOSSIER_RTF_LIST:
      inner->list = token->number;
      break;
    case DOSSIER_RTF_LIST_LEVEL:
      inner->list_level = token->number;
      break;
    case DOSSIER_RTF_IN_TABLE:
      inner->in_table = TRUE;
      break;
    case DOSSIER_RTF_TABLE_DEPTH:
      inner->depth = CLAMP (token->number, 0, DOSSIER_RTF_MAX_TABLES);
      break;
    default:
      break;
    }
}

/* What ends something. */
static void
take_end (DossierRtfState *self, DossierRtfEffect effect)
{
  switch ((int)effect)
    {
    case DOSSIER_RTF_PARAGRAPH:
      dossier_rtf_state_end_paragraph (self);
      break;
    case DOSSIER_RTF_LINE:
      if (dossier_rtf_state_group (self)->destination == DOSSIER_RTF_TO_TEXT)
        dossier_block_writer_break_line (self->writer);
      break;
    case DOSSIER_RTF_ROW_DEFAULTS:
      self->header_row = FALSE;
      break;
    case DOSSIER_RTF_HEADER_ROW:
      self->header_row = TRUE;
      break;
    case DOSSIER_RTF_CELL:
      dossier_rtf_state_end_cell (self, 1);
      break;
    case DOSSIER_RTF_NESTED_CELL:
      dossier_rtf_state_end_cell (self, MAX (dossier_rtf_group_depth (dossier_rtf_state_group (self)), 2));
      break;
    case DOSSIER_RTF_ROW:
      dossier_rtf_state_end_row (self, 1);
      break;
    case DOSSIER_RTF_NESTED_ROW:
      if (dossier_rtf_tables_depth (self->tables) > 1)
        dossier_rtf_state_end_row (self, dossier_rtf_tables_depth (self->tables));
      break;
    default:
      break;
    }
}

static DossierRtfDay *
open_day (DossierRtfState *self)
{
  return dossier_rtf_state_group (self)->destination == DOSSIER_RTF_TO_REVISED ? &self->revised : &self->created;
}

static void
take_group_word (DossierRtfState *self, const DossierRtfWord *word)
{
  DossierRtfGroup *inner = dossier_rtf_state_group (self);

  switch ((int)word->effect)
    {
    case DOSSIER_RTF_SETS_DESTINATION:
      dossier_rtf_state_set_destination (self, word->value);
      break;
    case DOSSIER_RTF_BEGINS_NOTE:
    case DOSSIER_RTF_BEGINS_COMMENT:
      dossier_rtf_state_begin_note (self, word->effect == DOSSIER_RTF_BEGINS_COMMENT);
      break;
    case DOSSIER_RTF_BEGINS_BOX:
      dossier_rtf_state_begin_box (self);
      break;
    case DOSSIER_RTF_LIST_MARK:
      dossier_rtf_state_begin_list_mark (self);
      break;
    case DOSSIER_RTF_LEGACY_LIST:
      inner->destination = DOSSIER_RTF_TO_NOTHING;
      if (self->groups->len > 1)
        g_array_index (self->groups, DossierRtfGroup, self->groups->len - 2).list = 1;
      break;
    default:
      break;
    }
}

static void
take_measure (DossierRtfState *self, DossierRtfEffect effect, int number)
{
  switch ((int)effect)
    {
    case DOSSIER_RTF_YEAR:
      open_day (self)->year = number;
      break;
    case DOSSIER_RTF_MONTH:
      open_day (self)->month = number;
      break;
    case DOSSIER_RTF_DAY:
      open_day (self)->day = number;
      break;
    case DOSSIER_RTF_PICTURE_WIDTH:
      self->width = CLAMP (number / TWIPS_A_PIXEL, 0, MAX_SIDE);
      break;
    case DOSSIER_RTF_PICTURE_HEIGHT:
      self->height = CLAMP (number / TWIPS_A_PIXEL, 0, MAX_SIDE);
      break;
    default:
      break;
    }
}

static void
apply_word (DossierRtfState *self, const DossierRtfWord *word, const DossierRtfToken *token)
{
  if (word->effect == DOSSIER_RTF_CODEPAGE_IS)
    self->head->codepage = word->value;
  else if (word->effect >= DOSSIER_RTF_CODEPAGE && word->effect <= DOSSIER_RTF_DELETED)
    take_character_word (self, word->effect, token);
  else if (word->effect >= DOSSIER_RTF_PARAGRAPH_DEFAULTS && word->effect <= DOSSIER_RTF_TABLE_DEPTH)
    take_paragraph_word (self, word->effect, token);
  else if (word->effect >= DOSSIER_RTF_PARAGRAPH && word->effect <= DOSSIER_RTF_NESTED_ROW)
    take_end (self, word->effect);
  else if (word->effect >= DOSSIER_RTF_YEAR)
    take_measure (self, word->effect, token->number);
  else
    take_group_word (self, word);
}

static gboolean
takes_text (const DossierRtfGroup *inner)
{
  return inner->destination != DOSSIER_RTF_TO_NOTHING && inner->destination != DOSSIER_RTF_TO_PROPERTIES && inner->destination != DOSSIER_RTF_TO_ALTERNATIVES;
}

static void
take_word (DossierRtfState *self, const DossierRtfToken *token)
{
  DossierRtfGroup      *inner = dossier_rtf_state_group (self);
  const DossierRtfWord *word = g_hash_table_lookup (self->words, token->word);
  gboolean              starred = inner->starred;

  inner->starred = FALSE;
  if (word != NULL && word->effect == DOSSIER_RTF_SECOND_ALTERNATIVE && inner->around == DOSSIER_RTF_TO_ALTERNATIVES)
    inner->destination = g_array_index (self->groups, DossierRtfGroup, self->groups->len - 2).around;
  else if (inner->destination == DOSSIER_RTF_TO_NOTHING)
    return;
  else if (word == NULL)
    inner->destination = starred ? DOSSIER_RTF_TO_NOTHING : inner->destination;
  else if (word->effect == DOSSIER_RTF_IS_CHARACTER || word->effect == DOSSIER_RTF_UNICODE)
    {
      if (takes_text (inner) && word->effect == DOSSIER_RTF_UNICODE)
        dossier_rtf_text_add_unicode (self->text, dossier_rtf_state_font (self), token->number, inner->n_skip);
      else if (takes_text (inner))
        dossier_rtf_text_add_character (self->text, word->value);
    }
  else
    {
      /* By the letter this could stand for the number before it, but programs that leave out what stands for it write such. */
      dossier_rtf_text_stop_skipping (self->text);
      dossier_rtf_state_flush (self);
      apply_word (self, word, token);
    }
}

static void
take_symbol (DossierRtfState *self, int symbol)
{
  DossierRtfGroup *inner = dossier_rtf_state_group (self);

  if (symbol == '*')
    inner->starred = TRUE;
  else if (!takes_text (inner) || dossier_rtf_text_skips (self->text))
    return;
  else if (symbol == '\n' || symbol == '\r')
    dossier_rtf_state_end_paragraph (self);
  else if (symbol == '~')
    dossier_rtf_text_add_character (self->text, 0xA0);
  else if (symbol == '_')
    dossier_rtf_text_add_character (self->text, 0x2011);
  else if (symbol == '\t')
    dossier_rtf_text_add_character (self->text, ' ');
  else if (symbol == '{' || symbol == '}' || symbol == '\\')
    dossier_rtf_text_add_character (self->text, symbol);
}

static void
take_bytes (DossierRtfState *self, const guint8 *bytes, gsize n_bytes)
{
  if (dossier_rtf_state_group (self)->destination == DOSSIER_RTF_TO_PICTURE)
    dossier_rtf_state_take_digits (self, bytes, n_bytes);
  else if (takes_text (dossier_rtf_state_group (self)))
    dossier_rtf_text_add_bytes (self->text, dossier_rtf_state_group (self)->destination == DOSSIER_RTF_TO_TEXT ? dossier_rtf_state_font (self) : NO_FONT, bytes, n_bytes);
}

static void
take_token (DossierRtfState *self, const DossierRtfToken *token)
{
  const guint8 byte = token->number;

  switch (token->kind)
    {
    case DOSSIER_RTF_OPEN:
      dossier_rtf_state_open_group (self);
      break;
    case DOSSIER_RTF_CLOSE:
      dossier_rtf_state_close_group (self);
      break;
    case DOSSIER_RTF_WORD:
      take_word (self, token);
      break;
    case DOSSIER_RTF_SYMBOL:
      take_symbol (self, token->number);
      break;
    case DOSSIER_RTF_BYTE:
      if (dossier_rtf_state_group (self)->destination != DOSSIER_RTF_TO_PICTURE)
        take_bytes (self, &byte, 1);
      break;
    case DOSSIER_RTF_TEXT:
      take_bytes (self, token->bytes, token->n_bytes);
      break;
    case DOSSIER_RTF_BINARY:
      if (dossier_rtf_state_group (self)->destination == DOSSIER_RTF_TO_PICTURE)
        g_byte_array_append (self->picture, token->bytes, token->n_bytes);
      break;
    case DOSSIER_RTF_END:
    default:
      break;
    }
}

static GBytes *
load_cb (gpointer data, const char *name)
{
  return g_bytes_ref (g_ptr_array_index (((DossierRtfState *)data)->pictures, g_ascii_strtoull (name, NULL, 10)));
}

static char *
day_to_string (const DossierRtfDay *day)
{
  return day->year > 0 ? g_strdup_printf ("%04u-%02u-%02u", day->year, day->month, day->day) : NULL;
}

static void
take_result (DossierRtfState *self, gboolean broken, DossierRtfResult *result)
{
  result->facts.title = g_strdup (g_strstrip (self->strings[DOSSIER_RTF_TO_TITLE]->str));
  result->facts.author = g_strdup (g_strstrip (self->strings[DOSSIER_RTF_TO_AUTHOR]->str));
  result->facts.created = day_to_string (&self->created);
  result->facts.modified = day_to_string (&self->revised);
  result->damaged = broken || self->groups->len > 1 || self->n_deeper > 0;
  result->missing = g_strdup (self->text->missing);
}

static void
read_all (DossierRtfState *self, DossierRtfTokens *tokens, DossierRtfResult *result)
{
  DossierRtfToken token;
  DossierRtfGroup outermost = { .font = -1, .east_asian_font = -1, .n_skip = 1, .outline = -1 };

  g_array_append_val (self->groups, outermost);
  dossier_block_writer_set_pictures (self->writer, load_cb, self);
  for (dossier_rtf_tokens_next (tokens, &token); token.kind != DOSSIER_RTF_END; dossier_rtf_tokens_next (tokens, &token))
    take_token (self, &token);
  take_result (self, tokens->broken, result);

  self->n_deeper = 0;
  while (self->groups->len > 1)
    dossier_rtf_state_close_group (self);
  dossier_rtf_state_flush (self);
  dossier_rtf_tables_go_to (self->tables, 0);
  dossier_block_writer_finish (self->writer);
}

void
dossier_rtf_read (const guint8 *bytes, gsize n_bytes, DossierReading *reading, DossierRtfResult *result)
{
  g_autoptr (GHashTable) words = dossier_rtf_words_new ();
  g_autoptr (DossierRtfHead) head = dossier_rtf_head_new ();
  g_autoptr (DossierRtfText) text = dossier_rtf_text_new (head);
  g_autoptr (DossierBlockWriter) writer = dossier_block_writer_new (reading);
  g_autoptr (DossierRtfTables) tables = dossier_rtf_tables_new (writer);
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (DossierRtfGroup));
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr (GByteArray) picture = g_byte_array_new ();
  DossierRtfTokens tokens = { bytes, bytes + n_bytes, FALSE };
  DossierRtfState  self = { .words = words, .head = head, .text = text, .writer = writer, .tables = tables, .groups = groups, .pictures = pictures, .picture = picture, .half = -1 };

  for (guint i = 0; i < DOSSIER_RTF_N_DESTINATIONS; i++)
    self.strings[i] = g_string_new (NULL);
  read_all (&self, &tokens, result);
  for (guint i = 0; i < DOSSIER_RTF_N_DESTINATIONS; i++)
    g_string_free (self.strings[i], TRUE);
  g_free (self.picture_words);
  g_free (self.label);
}
