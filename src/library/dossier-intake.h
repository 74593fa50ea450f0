/* dossier-intake.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The import pool: takes files and pastes in, and analyses the documents of the library that want
 * it. A document is in the library and can be searched before it is analysed, so that a thousand
 * files can be read soon; the analyses follow when nothing is left to take in.
 *
 *   bytes → helper program → writer: text, words of the index → analysis → writer: findings
 *
 * Calls on the main thread only. Must be closed before the store.
 */

#pragma once

#include <gio/gio.h>

#include "analysis/dossier-knowledge.h"
#include "library/dossier-import-job.h"
#include "store/dossier-store.h"

G_BEGIN_DECLS

/* Named in the index, so that the findings of an older analysis are made again. */
#define DOSSIER_ANALYSIS_VERSION "1"

#define DOSSIER_TYPE_INTAKE (dossier_intake_get_type ())
G_DECLARE_FINAL_TYPE (DossierIntake, dossier_intake, DOSSIER, INTAKE, GObject)

/* Signals: "document-added" (gint64 id), "document-analysed" (gint64 id), "idle" (nothing is left to do),
 * "trouble" (GError): an analysis failed. */
DossierIntake *dossier_intake_new (DossierStore *store);
void           dossier_intake_close (DossierIntake *self);

/* Reads what the job names. */
void dossier_intake_add (DossierIntake *self, DossierImportJob *job);

/* Analyses a document when its turn comes. */
void dossier_intake_analyze (DossierIntake *self, gint64 document);
/* Before everything else; the task (taken) returns its DossierFindings. */
void dossier_intake_analyze_now (DossierIntake *self, gint64 document, GTask *task);

gboolean dossier_intake_is_idle (DossierIntake *self);

/* Loaded at the first use; waits, so not for the main thread. Borrowed. */
const DossierKnowledge *dossier_intake_get_knowledge (DossierIntake *self, GError **error);

G_END_DECLS
