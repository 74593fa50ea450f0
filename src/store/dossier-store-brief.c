/* dossier-store-brief.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-store-brief.h"

#include "store/dossier-connection.h"
#include "store/dossier-store-annotations.h"

#define TITLE "brief-title"
#define ORDER "brief-order"

void
dossier_brief_plan_clear (DossierBriefPlan *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->order, g_free);
}

gboolean
dossier_store_load_brief_plan (DossierConnection *connection, DossierBriefPlan *plan, GError **error)
{
  g_autoptr (DossierStatement) statement = dossier_connection_prepare (connection, error, "SELECT key, value FROM settings WHERE key IN ('" TITLE "', '" ORDER "')", "");
  g_autoptr (GError) local = NULL;

  dossier_brief_plan_clear (plan);
  if (statement == NULL)
    return FALSE;

  while (dossier_connection_step (connection, statement, &local))
    {
      char **field = g_str_equal (dossier_column_text (statement, 0), TITLE) ? &plan->title : &plan->order;

      g_free (*field);
      *field = g_strdup (dossier_column_text (statement, 1));
    }
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
put (DossierConnection *connection, const char *key, const char *value, GError **error)
{
  if (value == NULL)
    return dossier_connection_run (connection, error, "DELETE FROM settings WHERE key=?", "s", key);

  return dossier_connection_run (connection, error, "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value=excluded.value", "ss", key, value);
}

gboolean
dossier_store_put_brief_plan (DossierConnection *connection, const DossierBriefPlan *plan, GError **error)
{
  return put (connection, TITLE, plan->title, error) && put (connection, ORDER, plan->order, error);
}

DossierBrief *
dossier_store_arrange_brief (DossierConnection *connection, GPtrArray *annotations, GError **error)
{
  g_auto (DossierBriefPlan) plan = { NULL };
  g_auto (GStrv) order = NULL;

  if (!dossier_store_load_brief_plan (connection, &plan, error))
    return NULL;

  order = plan.order != NULL ? g_strsplit (plan.order, "\n", -1) : NULL;
  return dossier_brief_new (plan.title, (const char *const *)order, annotations);
}

DossierBrief *
dossier_store_load_brief (DossierConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) annotations = dossier_store_load_tagged_annotations (connection, DOSSIER_BRIEF_TAG, error);

  return annotations != NULL ? dossier_store_arrange_brief (connection, annotations, error) : NULL;
}
