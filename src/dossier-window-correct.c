/* dossier-window-correct.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reader knows better: another name or kind for an entity, several that are one, one that is two,
 * none at all, or words that nothing was found in.
 */

#include "config.h"

#include "dossier-window-private.h"

#include "model/dossier-iso-date.h"
#include "view/dossier-labels.h"

#include <glib/gi18n.h>
#include <string.h>

/* Words longer than this are no name. */
#define MOST_CHARS 120

/* A dialog that is open over entities, or over words that are to become one. */
typedef struct
{
  DossierWindow   *window;
  GPtrArray       *entities; /* DossierEntity; NULL for words */
  DossierDocument *document; /* of the words, or NULL */
  char            *form;     /* the words, or how the entity is written where it was asked about; or NULL */
  guint32          start;    /* of the words */
  guint32          end;

  AdwEntryRow *name;
  AdwComboRow *type;
  GtkSwitch   *scope; /* only where it is written so; or, for words, everywhere; NULL = no choice */
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->window);
  g_clear_pointer (&question->entities, g_ptr_array_unref);
  g_clear_object (&question->document);
  g_free (question->form);
  g_free (question);
}

static void
corrected_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (dossier_library_change_finish (DOSSIER_LIBRARY (source), result, &error))
    dossier_window_tell (self, _ ("Corrected here and in documents to come"), TRUE);
  else
    dossier_window_tell_error (self, error);
}

void
dossier_window_store_corrections (DossierWindow *self, GPtrArray *corrections)
{
  if (corrections->len > 0)
    dossier_library_correct_async (self->library, corrections, self->cancellable, corrected_cb, g_object_ref (self));
}

static void
add_correction (GPtrArray *corrections, const DossierCorrectionFields *fields)
{
  g_ptr_array_add (corrections, dossier_correction_new (fields));
}

static void
add_for_each (GPtrArray *corrections, GPtrArray *entities, DossierCorrectionKind kind)
{
  for (guint i = 0; i < entities->len; i++)
    add_correction (corrections, &(DossierCorrectionFields){
                                   .kind = kind,
                                   .type = dossier_entity_get_entity_type (entities->pdata[i]),
                                   .name = dossier_entity_get_name (entities->pdata[i]) });
}

static void
add_changes (GPtrArray *corrections, Question *question, DossierCorrectionFields fields)
{
  gboolean split = question->scope != NULL && gtk_switch_get_active (question->scope);

  fields.kind = split ? DOSSIER_CORRECTION_SPLIT : DOSSIER_CORRECTION_CHANGE;
  fields.form = split ? question->form : NULL;
  for (guint i = 0; i < question->entities->len; i++)
    {
      fields.type = dossier_entity_get_entity_type (question->entities->pdata[i]);
      fields.name = dossier_entity_get_name (question->entities->pdata[i]);
      if (fields.type != fields.new_type || !g_str_equal (fields.name, fields.new_name))
        add_correction (corrections, &fields);
    }
}

static void
add_mark (GPtrArray *corrections, Question *question, DossierCorrectionFields fields)
{
  fields.kind = gtk_switch_get_active (question->scope) ? DOSSIER_CORRECTION_FORM : DOSSIER_CORRECTION_MARK;
  fields.form = question->form;
  if (fields.kind == DOSSIER_CORRECTION_MARK)
    {
      if (fields.new_type == DOSSIER_ENTITY_DATE && dossier_iso_date_get_precision (fields.new_name) != DOSSIER_PRECISION_UNKNOWN)
        fields.kind = DOSSIER_CORRECTION_DATE;
      fields.document = dossier_document_get_id (question->document);
      fields.hash = dossier_document_get_hash (question->document);
      fields.start = question->start;
      fields.end = question->end;
    }
  add_correction (corrections, &fields);
}

static void
answered_cb (AdwMessageDialog *dialog, const char *response, Question *question)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (question->name))));
  g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func (g_object_unref);
  DossierCorrectionFields fields = { .new_type = adw_combo_row_get_selected (question->type), .new_name = name };

  if (g_str_equal (response, "reject"))
    add_for_each (corrections, question->entities, DOSSIER_CORRECTION_REJECT);
  else if (g_str_equal (response, "change") && *name != '\0')
    {
      if (question->entities != NULL)
        add_changes (corrections, question, fields);
      else
        add_mark (corrections, question, fields);
    }
  dossier_window_store_corrections (question->window, corrections);
}

static GtkSwitch *
add_switch (GtkWidget *group, const char *title, const char *subtitle, gboolean active)
{
  GtkWidget *row = adw_action_row_new (), *toggle = gtk_switch_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_switch_set_active (GTK_SWITCH (toggle), active);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return GTK_SWITCH (toggle);
}

/* Whether the entity is written in other ways too, so that one of them may be somebody else. */
static gboolean
can_split (Question *question)
{
  DossierEntity *entity = question->entities != NULL && question->entities->len == 1 ? question->entities->pdata[0] : NULL;

  return entity != NULL && question->form != NULL && *dossier_entity_get_aliases (entity) != NULL;
}

static void
add_scope (Question *question, GtkWidget *group)
{
  g_autofree char *title = NULL;

  if (question->entities == NULL)
    question->scope = add_switch (group, _ ("Wherever these words stand"), _ ("In all documents, also those to come"), TRUE);
  else if (can_split (question))
    {
      /* Translators: the form of a name follows. */
      title = g_strdup_printf (_ ("Only where it is written “%s”"), question->form);
      question->scope = add_switch (group, title, _ ("The other mentions stay as they are"), FALSE);
    }
}

static GtkWidget *
make_rows (Question *question, const char *name, DossierEntityType type)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr (GtkStringList) types = gtk_string_list_new (NULL);

  for (guint i = 0; i < DOSSIER_N_ENTITY_TYPES; i++)
    gtk_string_list_append (types, dossier_label_entity_type (i));
  question->name = ADW_ENTRY_ROW (adw_entry_row_new ());
  question->type = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (question->name), _ ("Name"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (question->type), _ ("Kind"));
  gtk_editable_set_text (GTK_EDITABLE (question->name), name);
  adw_entry_row_set_activates_default (question->name, TRUE);
  adw_combo_row_set_model (question->type, G_LIST_MODEL (types));
  adw_combo_row_set_selected (question->type, type);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (question->name));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (question->type));
  add_scope (question, group);

  return group;
}

/* Takes the question. */
static void
ask (Question *question, const char *heading, const char *body, const char *change, GtkWidget *rows)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (question->window), heading, body));

  adw_message_dialog_set_extra_child (dialog, rows);
  adw_message_dialog_add_response (dialog, "cancel", _ ("_Cancel"));
  if (question->entities != NULL)
    {
      adw_message_dialog_add_response (dialog, "reject", question->entities->len > 1 ? _ ("_Not entities") : _ ("_Not an entity"));
      adw_message_dialog_set_response_appearance (dialog, "reject", ADW_RESPONSE_DESTRUCTIVE);
    }
  adw_message_dialog_add_response (dialog, "change", change);
  adw_message_dialog_set_response_appearance (dialog, "change", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "change");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static Question *
question_new (DossierWindow *self, GPtrArray *entities, const char *form)
{
  Question *question = g_new0 (Question, 1);

  question->window = g_object_ref (self);
  question->entities = entities != NULL ? g_ptr_array_ref (entities) : NULL;
  question->form = g_strdup (form);
  return question;
}

/* The one that is mentioned most gives its name to all. */
static DossierEntity *
find_leader (GPtrArray *entities)
{
  DossierEntity *leader = entities->pdata[0];

  for (guint i = 1; i < entities->len; i++)
    if (dossier_entity_get_count (entities->pdata[i]) > dossier_entity_get_count (leader))
      leader = entities->pdata[i];

  return leader;
}

static void
correct (DossierWindow *self, GPtrArray *entities, const char *form)
{
  Question        *question = question_new (self, entities, form);
  DossierEntity   *leader = find_leader (entities);
  GtkWidget       *rows = make_rows (question, dossier_entity_get_name (leader), dossier_entity_get_entity_type (leader));
  g_autofree char *heading = NULL;

  if (entities->len > 1)
    {
      heading = g_strdup_printf (ngettext ("Join %u entity", "Join %u entities", entities->len), entities->len);
      ask (question, heading, _ ("They become one with this name, in the whole library. That can be undone."), _ ("_Join"), rows);
    }
  else
    ask (question, _ ("Correct this entity"), _ ("The name of another entity joins the two. What you decide holds for the whole library and can be undone."), _ ("_Correct"), rows);
}

void
dossier_window_judge_entities (DossierWindow *self, GPtrArray *entities, DossierVerdict verdict)
{
  g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func (g_object_unref);

  if (verdict == DOSSIER_VERDICT_WRONG)
    {
      correct (self, entities, NULL);
      return;
    }
  add_for_each (corrections, entities, verdict == DOSSIER_VERDICT_RIGHT ? DOSSIER_CORRECTION_CONFIRM : DOSSIER_CORRECTION_REJECT);
  dossier_window_store_corrections (self, corrections);
}

void
dossier_window_correct_mention (DossierTab *tab, guint mention, gboolean right, DossierWindow *self)
{
  DossierFindings      *findings = dossier_tab_get_findings (tab);
  const DossierMention *one = &g_array_index (findings->mentions, DossierMention, mention);
  g_autofree char      *form = dossier_document_dup_words (dossier_tab_get_document (tab), one->start, one->end);
  g_autoptr (GPtrArray) entities = g_ptr_array_new_with_free_func (g_object_unref);

  if (one->entity < 0)
    return;
  if (one->type == DOSSIER_ENTITY_DATE)
    {
      dossier_window_judge_date (self, dossier_tab_get_document (tab), one, right);
      return;
    }
  g_ptr_array_add (entities, g_object_ref (findings->entities->pdata[one->entity]));
  if (right)
    dossier_window_judge_entities (self, entities, DOSSIER_VERDICT_RIGHT);
  else
    correct (self, entities, form);
}

void
dossier_window_mark_entity (DossierTab *tab, guint start, guint end, DossierWindow *self)
{
  DossierDocument *document = dossier_tab_get_document (tab);
  g_autofree char *words = g_strstrip (dossier_document_dup_words (document, start, end));
  Question        *question = NULL;

  if (*words == '\0' || strchr (words, '\n') != NULL || strchr (words, '\t') != NULL || end - start > MOST_CHARS)
    {
      dossier_window_tell (self, _ ("Select the words of one name"), FALSE);
      return;
    }
  question = question_new (self, NULL, words);
  question->document = g_object_ref (document);
  question->start = start;
  question->end = end;
  ask (question, _ ("Mark as an entity"), _ ("The name of an entity that is known already makes this one of its mentions. What you decide can be undone."), _ ("_Mark"), make_rows (question, words, DOSSIER_ENTITY_PERSON));
}
