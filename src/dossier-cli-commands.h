/* dossier-cli-commands.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One function a subcommand. Each takes its own name as argv[0] and gives the exit status.
 */

#pragma once

#include "analysis/dossier-knowledge.h"

G_BEGIN_DECLS

int dossier_cli_extract (int argc, char **argv);
int dossier_cli_analyze (int argc, char **argv);
int dossier_cli_add (int argc, char **argv);
int dossier_cli_search (int argc, char **argv);
int dossier_cli_list (int argc, char **argv);
int dossier_cli_annotate (int argc, char **argv);
int dossier_cli_assess (int argc, char **argv);
int dossier_cli_date (int argc, char **argv);
int dossier_cli_export (int argc, char **argv);
int dossier_cli_import_annotations (int argc, char **argv);
int dossier_cli_check (int argc, char **argv);
int dossier_cli_reindex (int argc, char **argv);
int dossier_cli_backup (int argc, char **argv);
int dossier_cli_restore (int argc, char **argv);

/* The built-in tables and the reader's own in the data directory. */
DossierKnowledge *dossier_cli_load_knowledge (GError **error);

/* analyze --jsonl: standard input to standard output, `n_threads` lines at a time, in order. */
int dossier_cli_analyze_lines (guint n_threads);

G_END_DECLS
